import { fromKey } from '../sort-key.ts'
import type { JsonLines, LinedPart } from '../store.ts'
import type { Connection } from './connection.ts'
import { list, type Sql, sql } from './sql.ts'
import { aliasesOf } from './views.ts'

// Lines are put together from JSON as it is kept (see `kept-json.ts`), which is never read. Where a key stands in it is found by looking
// for the key: within a string its quotation marks would stand behind backslashes.

const DOCUMENTS_AT_ONCE = 64
/** Bytes of what is kept of documents that are read at once, unless one alone has more: each may be 10 MB of text. */
const BYTES_AT_ONCE = 2 ** 21

const FACTS_AT_ONCE = 1000
const ENTITIES_AT_ONCE = 200

interface SomeLines extends JsonLines {
  /** The stored id of what the last of them is of. */
  readonly last: string
}

const linesOf = <R extends { readonly id: string }>(rows: readonly R[], line: (row: R) => string): SomeLines | null => {
  const last = rows.at(-1)
  return last === undefined ? null : { text: rows.map(line).join(''), lines: rows.length, last: last.id }
}

/** The column as JSON. Of text that holds stored ids and no other strings `fromKey` gives the JSON of the ids. */
const json = (column: Sql): Sql => sql`json_quote(${column})`

interface DocumentRow {
  readonly n: number
  readonly id: string
  readonly json: string
  readonly family: string
  readonly reading: string
}

/** The next documents after the one of that id, as many as are read at once. */
const nextDocuments = (connection: Connection, after: string): readonly number[] => {
  const next = connection.query<{ n: number; bytes: number }>(
    sql`SELECT n, octet_length(reading) AS bytes FROM documents WHERE id > ${after} ORDER BY id LIMIT ${DOCUMENTS_AT_ONCE}`,
  )
  let sum = 0
  const beyond = next.findIndex(({ bytes }, index) => {
    sum += bytes
    return index > 0 && sum > BYTES_AT_ONCE
  })
  return (beyond === -1 ? next : next.slice(0, beyond)).map(({ n }) => n)
}

const readDocuments = (connection: Connection, numbers: Sql): readonly DocumentRow[] =>
  connection.query<DocumentRow>(
    sql`SELECT n, id, ${json(sql`id`)} AS json, ${json(sql`family`)} AS family, reading FROM documents
      WHERE n IN ${numbers} ORDER BY id`,
  )

const SENTENCES = ',"sentences":['
const STORY = ',"story":{'

const documentLine = ({ family, reading }: DocumentRow): string => {
  const sentences = reading.indexOf(SENTENCES)
  const story = reading.indexOf(STORY, sentences)
  const [document, rest] = [reading.slice(1, sentences), reading.slice(sentences, story === -1 ? -1 : story)]
  return `{"type":"document",${document},"family":${fromKey(family)}${rest}}\n`
}

interface PartRow {
  readonly document: number
  /** JSON of the id of what it belongs to: a chain's entity, a claim's fact. */
  readonly owner: string
  readonly body: string
}

const readChains = (connection: Connection, documents: Sql): readonly PartRow[] =>
  connection.query<PartRow>(
    sql`SELECT c.document, ${json(sql`e.id`)} AS owner, c.body FROM chains c JOIN entities e ON e.n = c.entity
      WHERE c.document IN ${documents} ORDER BY c.document, c.id`,
  )

const readClaims = (connection: Connection, documents: Sql): readonly (PartRow & { readonly wrong: number })[] =>
  connection.query<PartRow & { readonly wrong: number }>(
    sql`SELECT k.document, ${json(sql`f.id`)} AS owner, k.wrong, k.body FROM claims k LEFT JOIN facts f ON f.n = k.fact
      WHERE k.document IN ${documents} ORDER BY k.document, k.id`,
  )

const MENTIONS = ',"mentions":['
const BETWEEN = '},{"entity":'

const numberAt = (text: string, key: string): number => Number.parseInt(text.slice(text.indexOf(key) + key.length), 10)

/** Lines of the chains of a document, in their order, and then of their mentions, in the order of the text. */
const chainLines = (
  document: string,
  chains: readonly PartRow[],
): { readonly text: string; readonly lines: number } => {
  let text = ''
  const mentions: { readonly start: number; readonly end: number; readonly json: string }[] = []
  for (const { owner, body } of chains) {
    const at = body.indexOf(MENTIONS)
    const chain = body.slice('{"chain":'.length, at)
    text += `{"type":"chain","document":${document},"entity":${fromKey(owner)},"chain":${chain}}\n`
    const said = body.slice(at + MENTIONS.length, -']}'.length)
    if (said === '') continue
    for (const part of said.slice('{"entity":'.length, -1).split(BETWEEN)) {
      const [start, end] = [numberAt(part, ',"start":'), numberAt(part, ',"end":')]
      mentions.push({ start, end, json: `{"entity":${part}}` })
    }
  }
  mentions.sort((a, b) => a.start - b.start || a.end - b.end)
  for (const mention of mentions) text += `{"type":"mention","document":${document},"mention":${mention.json}}\n`
  return { text, lines: chains.length + mentions.length }
}

const byDocument = <R extends PartRow>(rows: readonly R[]): ReadonlyMap<number, R[]> => {
  const groups = new Map<number, R[]>()
  for (const row of rows) {
    const group = groups.get(row.document)
    if (group === undefined) groups.set(row.document, [row])
    else group.push(row)
  }
  return groups
}

const readingLines = (connection: Connection, documents: readonly DocumentRow[], numbers: Sql): JsonLines => {
  let [text, lines] = ['', 0]
  const chains = byDocument(readChains(connection, numbers))
  const claims = byDocument(readClaims(connection, numbers))
  for (const row of documents) {
    const document = fromKey(row.json)
    const [own, told] = [chainLines(document, chains.get(row.n) ?? []), claims.get(row.n) ?? []]
    text += documentLine(row) + own.text
    for (const { owner, wrong, body } of told)
      text += `{"type":"claim","document":${document},"fact":${fromKey(owner)}${wrong === 1 ? ',"wrong":true' : ''},"claim":${body}}\n`
    lines += 1 + own.lines + told.length
  }
  return { text, lines }
}

/** Lines of some documents after the one of that id, with what was read in them; null where there is none. */
const someReadings = (connection: Connection, after: string): SomeLines | null =>
  connection.reading(() => {
    const numbers = list(nextDocuments(connection, after))
    const documents = readDocuments(connection, numbers)
    const last = documents.at(-1)
    return last === undefined ? null : { ...readingLines(connection, documents, numbers), last: last.id }
  })

interface FactRow {
  readonly id: string
  readonly head: string
  readonly value: string
  readonly place: string
  readonly rest: string
  readonly claims: string
}

const FACT_HEAD = sql`${json(sql`f.id`)} || ',"subject":' || ${json(sql`s.id`)} || ',"predicate":' || ${json(sql`f.predicate`)} || ',"object":'
  || ${json(sql`o.id`)}`

const FACT_REST = sql`f.time || ',"status":' || ${json(sql`f.status`)} || ',"independentSources":' || f.independent_sources`

const FACT_CLAIMS = sql`(SELECT json_group_array(id) FROM claims WHERE fact = f.n)`

/** What stands between two strings of a list, and in none. */
const NEXT = '","'

/** JSON of the ids of claims or chains, given as JSON in any order, and of the documents by whose ids they begin. */
const sourcesOf = (given: string): { readonly ids: string; readonly documents: string } => {
  // Nearly all have one, and nothing to be put in order.
  if (!given.includes(NEXT)) return { ids: given, documents: `${given.slice(0, given.lastIndexOf('/'))}"]` }
  const ids: readonly string[] = JSON.parse(given).sort()
  const documents = [...new Set(ids.map((id) => id.slice(0, id.lastIndexOf('/'))))].sort()
  return { ids: JSON.stringify(ids), documents: JSON.stringify(documents) }
}

const factLine = ({ head, value, place, rest, claims }: FactRow): string => {
  const { documents, ids } = sourcesOf(fromKey(claims))
  return `{"type":"fact","fact":{"id":${fromKey(head)},"value":${value},"place":${fromKey(place)},"time":${rest},"documents":${documents},"claims":${ids}}}\n`
}

/** Lines of some facts after the one of that id; null where there is none. */
const someFacts = (connection: Connection, after: string): SomeLines | null => {
  const rows = connection.query<FactRow>(
    sql`SELECT f.id, ${FACT_HEAD} AS head, f.value, ${json(sql`p.id`)} AS place, ${FACT_REST} AS rest, ${FACT_CLAIMS} AS claims
      FROM facts f JOIN entities s ON s.n = f.subject LEFT JOIN entities o ON o.n = f.object LEFT JOIN entities p ON p.n = f.place
      WHERE f.id > ${after} ORDER BY f.id LIMIT ${FACTS_AT_ONCE}`,
  )
  return linesOf(rows, factLine)
}

interface LinedEntity {
  readonly n: number
  readonly id: string
  readonly json: string
  readonly name: string
  readonly chains: string
  readonly details: string
  readonly identity: string
}

const ENTITY_NAME = sql`',"type":' || ${json(sql`e.type`)} || ',"name":' || ${json(sql`e.name`)} AS name`

const ENTITY_CHAINS = sql`(SELECT json_group_array(id) FROM chains WHERE entity = e.n) AS chains`

/** Lines of some entities after the one of that id; null where there is none. */
const someEntities = (connection: Connection, after: string): SomeLines | null =>
  connection.reading(() => {
    const rows = connection.query<LinedEntity>(
      sql`SELECT e.n, e.id, ${json(sql`e.id`)} AS json, ${ENTITY_NAME}, ${ENTITY_CHAINS}, e.details, e.identity FROM entities e
      WHERE e.id > ${after} ORDER BY e.id LIMIT ${ENTITIES_AT_ONCE}`,
    )
    const aliases = aliasesOf(connection, rows)
    const lineOf = ({ n, json: id, name, chains, details, identity }: LinedEntity): string => {
      const { documents, ids } = sourcesOf(fromKey(chains))
      return `{"type":"entity","entity":{"id":${fromKey(id)}${name},"aliases":${JSON.stringify(aliases.get(n) ?? [])},"documents":${documents},"chains":${ids},"details":${details},"identity":${identity}}}\n`
    }
    return linesOf(rows, lineOf)
  })

const READERS = { readings: someReadings, entities: someEntities, facts: someFacts }

/** See `Store.jsonLines`. */
export async function* jsonLines(connection: Connection, of: LinedPart): AsyncGenerator<JsonLines> {
  const read = READERS[of]
  for (let some = read(connection, ''); some !== null; some = read(connection, some.last)) yield some
}
