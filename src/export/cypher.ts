import { createHash } from 'node:crypto'
import { loadRules } from '../ontology/rules.ts'
import { schemaStatements } from '../store/neo4j/shape.ts'
import { all, type Store } from '../store/store.ts'
import type { ExportFormat } from './format.ts'
import { Day, type GraphPart, neo4jGraph, Point, type Properties, type Value } from './neo4j-graph.ts'

/** Rows of a statement, and the length that ends it sooner: the server reads each statement as a whole. */
const MOST_ROWS = 100
const LONGEST = 100_000

/** Whatever would end a text or a line, or is no letter. */
const SPECIAL = /[\\'\p{Cc}\p{Zl}\p{Zp}]/gu

const escaped = (character: string): string =>
  character === '\\' || character === "'"
    ? `\\${character}`
    : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`

const textLiteral = (text: string): string => `'${text.replace(SPECIAL, escaped)}'`

/** A value as Cypher has it. Numbers are written with a point where they are no whole numbers, as the driver sends them. */
const literal = (value: Value): string => {
  if (value instanceof Day) return `date('${value.day}')`
  if (value instanceof Point) return `point({latitude: ${value.latitude}, longitude: ${value.longitude}})`
  if (typeof value === 'string') return textLiteral(value)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : value.toExponential()
  return typeof value === 'object' ? `[${value.map(textLiteral).join(', ')}]` : String(value)
}

/** Names of properties are ours, all of them words. */
const mapLiteral = (properties: Properties): string =>
  `{${Object.entries(properties)
    .map(([name, value]) => `${name}: ${literal(value)}`)
    .join(', ')}}`

/** What a tie is told by from others of its type between the same two. */
const TOLD_BY: Readonly<Record<string, string>> = {
  STORYGRAPH_KEY: 'value',
  STORYGRAPH_LINEAGE: 'value',
  STORYGRAPH_JUDGED: 'value',
}

/** What is done with the rows of a kind: the same for all of them, and no harm where it is done again. */
const clausesOf = (part: GraphPart): string => {
  // Ties may come before the nodes that they tie, which are then made with nothing but their key.
  if (part.kind === 'node') return `MERGE (n:Storygraph {key: row.key}) SET n = row, n:${part.label}`
  const by = part.isTold ? 'fact' : TOLD_BY[part.type]
  const known = by === undefined ? '' : ` {${by}: row.p.${by}}`
  return `MERGE (a:Storygraph {key: row.a}) MERGE (b:Storygraph {key: row.b}) MERGE (a)-[r:${part.type}${known}]->(b) SET r = row.p`
}

const rowOf = (part: GraphPart): string =>
  part.kind === 'node'
    ? mapLiteral(part.properties)
    : `{a: ${literal(part.from)}, b: ${literal(part.to)}, p: ${mapLiteral(part.properties)}}`

/** Rows that wait for a statement, by what is done with them. */
class Statements {
  readonly #waiting = new Map<string, { rows: string[]; length: number }>()

  /** Takes a row in; gives the statement that it makes full. */
  take(part: GraphPart): string {
    const clauses = clausesOf(part)
    const waiting = this.#waiting.get(clauses) ?? { rows: [], length: 0 }
    this.#waiting.set(clauses, waiting)
    const row = rowOf(part)
    waiting.rows.push(row)
    waiting.length += row.length
    return waiting.rows.length < MOST_ROWS && waiting.length < LONGEST ? '' : this.#statement(clauses)
  }

  /** All that still waits. */
  *rest(): Generator<string> {
    for (const clauses of [...this.#waiting.keys()]) yield this.#statement(clauses)
  }

  #statement(clauses: string): string {
    const rows = this.#waiting.get(clauses)?.rows ?? []
    this.#waiting.delete(clauses)
    return `UNWIND [\n${rows.join(',\n')}\n] AS row ${clauses};\n`
  }
}

/** The same for the same documents and judgements, from which all else follows. */
const markOf = async (store: Store): Promise<string> => {
  const hash = createHash('sha256')
  for await (const { id, sha256, rules } of all((paging) => store.documentHeads({}, paging)))
    hash.update(JSON.stringify([id, sha256, rules]))
  for await (const { id, time } of all((paging) => store.judgements({}, paging)))
    hash.update(JSON.stringify([id, time]))
  return `script ${hash.digest('hex')}`
}

const HEAD = `// A graph of Storygraph, for cypher-shell --file, in a database that holds no other graph of Storygraph. Run it again to finish
// what was cut off; once done, it changes nothing. Each statement ends with a semicolon at the end of a line.

`

/**
 * A script that makes the graph in a Neo4j, and finds it made where it runs again. Its version is none: what a store works out of its
 * documents, such as the words of sentences, is filled in by the first that opens it. Refused by a database that holds another graph of
 * Storygraph; a date that is none is the one way in which Cypher raises an error of its own.
 */
export const cypher: ExportFormat = {
  name: 'cypher',
  description: 'a script for cypher-shell that makes the graph in a Neo4j; neo4j-admin is for large graphs',
  mediaType: 'text/plain',
  leavesOut: null,
  async *write(store, { predicates = loadRules().predicates } = {}) {
    const mark = textLiteral(await markOf(store))
    yield HEAD
    yield `MATCH (s:Storygraph {key: 'meta'}) WHERE s.revision > 0 AND coalesce(s.change, '') <> ${mark} RETURN date('This database holds another graph of Storygraph; give an empty one. ' + s.key) AS refused;\n`
    for (const statement of schemaStatements()) yield `${statement.replaceAll(/\s+/g, ' ')};\n`
    yield 'CALL db.awaitIndexes(300);\n'
    const statements = new Statements()
    let next: Value = 0
    for await (const part of neo4jGraph(store, predicates)) {
      if (part.kind === 'node' && part.label === 'StorygraphMeta') next = part.properties.next ?? 0
      else yield statements.take(part)
    }
    yield* statements.rest()
    yield `MERGE (s:Storygraph {key: 'meta'}) SET s:StorygraphMeta, s.revision = 1, s.next = ${next}, s.version = 0, s.change = ${mark};\n`
  },
}
