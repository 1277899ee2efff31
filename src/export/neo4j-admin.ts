import { StorygraphError } from '../model/errors.ts'
import { loadRules } from '../ontology/rules.ts'
import type { FolderFormat } from './format.ts'
import { type Columns, NODE_COLUMNS, NUMBER_FACTS, TIE_COLUMNS, TOLD_COLUMNS } from './neo4j-columns.ts'
import {
  Day,
  type GraphNode,
  type GraphPart,
  type GraphTie,
  neo4jGraph,
  Point,
  type Properties,
  type Value,
} from './neo4j-graph.ts'

/** Stands between the items of a list, and in no key: a document's id would need a character that Unicode does not assign. */
const BETWEEN_ITEMS = '\ufffe'

/** The tool reads a value as a whole into a buffer, of so many MiB at least; a value may be 10 MB of text as JSON. */
const LEAST_BUFFER = 4
const MIB = 2 ** 20

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const listed = (items: readonly string[]): string => {
  const odd = items.find((item) => item.includes(BETWEEN_ITEMS))
  if (odd !== undefined) {
    const id = JSON.stringify(odd.slice(2))
    throw new StorygraphError(
      'BAD_ID',
      `${id} holds a character that parts items in lists of neo4j-admin. Give its document another id.`,
    )
  }
  return items.join(BETWEEN_ITEMS)
}

const cell = (value: Value | undefined): string => {
  if (value === undefined) return ''
  if (value instanceof Day) return value.day
  if (value instanceof Point) return quoted(`{latitude:${value.latitude},longitude:${value.longitude}}`)
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object') return String(value)
  // In quotes it would be a list of one empty text; a list that is not there is asked like an empty one.
  return value.length === 0 ? '' : quoted(listed(value))
}

interface Table {
  readonly file: string
  readonly option: string
  readonly columns: Columns
  readonly head: string
}

const typed = (columns: Columns): readonly string[] =>
  Object.entries(columns).map(([name, type]) => `${name}:${type === 'point' ? 'point{crs:WGS-84}' : type}`)

const nodeTable = (label: string, columns: Columns, more = ''): Table => ({
  // Apart from ties on disks to which Place and PLACE are one.
  file: `nodes-${label}${more}.csv`,
  option: `--nodes=Storygraph:${label}=`,
  columns,
  head: ['key:ID', ...typed(columns)].join(','),
})

const tieTable = (file: string, option: string, columns: Columns, more: readonly string[] = []): Table => ({
  file: `ties-${file}.csv`,
  option,
  columns,
  head: [':START_ID', ':END_ID', ...more, ...typed(columns)].join(','),
})

const NODES = new Map(Object.entries(NODE_COLUMNS).map(([label, columns]) => [label, nodeTable(label, columns)]))
const LONG = nodeTable('Fact', NUMBER_FACTS.long, '-long')
const DOUBLE = nodeTable('Fact', NUMBER_FACTS.double, '-double')
const TIES = new Map(
  Object.entries(TIE_COLUMNS).map(([type, columns]) => [type, tieTable(type, `--relationships=${type}=`, columns)]),
)
const TOLD = tieTable('told', '--relationships=', TOLD_COLUMNS, [':TYPE'])

const TABLES: readonly Table[] = [...NODES.values(), LONG, DOUBLE, ...TIES.values(), TOLD]

const nodeTableOf = ({ label, properties: { value } }: GraphNode): Table | undefined => {
  if (label !== 'Fact' || typeof value !== 'number') return NODES.get(label)
  return Number.isSafeInteger(value) ? LONG : DOUBLE
}

const tableOf = (part: GraphPart): Table => {
  const table = part.kind === 'node' ? nodeTableOf(part) : part.isTold ? TOLD : TIES.get(part.type)
  if (table === undefined) throw new Error(`There is no table for ${part.kind === 'node' ? part.label : part.type}.`)
  return table
}

const cellsOf = ({ file, columns }: Table, properties: Properties): readonly string[] => {
  const unknown = Object.keys(properties).find((name) => name !== 'key' && !Object.hasOwn(columns, name))
  if (unknown !== undefined) throw new Error(`${file} has no column for ${unknown}.`)
  return Object.keys(columns).map((name) => cell(properties[name]))
}

const endsOf = ({ from, to, type, isTold }: GraphTie): readonly string[] => [
  quoted(from),
  quoted(to),
  ...(isTold ? [type] : []),
]

const lineOf = (part: GraphPart, table: Table): string =>
  `${[...(part.kind === 'node' ? [quoted(part.key)] : endsOf(part)), ...cellsOf(table, part.properties)].join(',')}\n`

/** What neo4j-admin is told, an argument a line. */
const ARGUMENTS = 'import.args'

/** @param longest UTF-16 units of the longest line; each is up to three bytes in UTF-8, and the buffer has room for two such */
const argumentsText = (longest: number): string =>
  [
    '--id-type=string',
    '--multiline-fields=true',
    '--array-delimiter=U+FFFE',
    `--read-buffer-size=${Math.max(LEAST_BUFFER, Math.ceil((longest * 3) / MIB) * 2)}m`,
    ...TABLES.map(({ option, file }) => `${option}${file}`),
  ]
    .map((line) => `${line}\n`)
    .join('')

/**
 * Tables for `neo4j-admin database import full`, the fastest way into an empty Neo4j: a file for each kind of node and relationship,
 * all there, some with nothing but their head. A store that is opened on the result makes its indexes, and holds the same graph. A
 * document whose id holds U+11FFE, which means nothing, has to get another (BAD_ID).
 */
export const neo4jAdmin: FolderFormat = {
  name: 'neo4j-admin',
  description: 'tables for `neo4j-admin database import full`, into a folder: the fastest way into an empty Neo4j',
  leavesOut: null,
  next: `In that folder, with the server stopped: neo4j-admin database import full neo4j @${ARGUMENTS}`,
  async *write(store, { predicates = loadRules().predicates } = {}) {
    let longest = 0
    for (const { file, head } of TABLES) yield { file, text: `${head}\n` }
    for await (const part of neo4jGraph(store, predicates)) {
      const table = tableOf(part)
      const text = lineOf(part, table)
      longest = Math.max(longest, text.length)
      yield { file: table.file, text }
    }
    yield { file: ARGUMENTS, text: argumentsText(longest) }
  },
}
