import { type Extraction, globalId } from '../../model/extraction.ts'
import type { Match } from '../name-search.ts'
import { fromKey, toKey } from '../sort-key.ts'
import {
  type ChainOwner,
  type FoundPassage,
  MAX_PASSAGES,
  passageMatches,
  passagesOf,
  textWords,
} from '../text-search.ts'
import type { Connection } from './connection.ts'
import { list, sql } from './sql.ts'

/** Row ids of a document's sentences begin at its number times so much. */
const ROOM = 10_000_000

type Sentences = Parameters<typeof passagesOf>[0]

/** Writes the sentences of a document anew, so that they are found by their words. */
export const putPassages = (connection: Connection, document: number, extraction: Sentences): void => {
  const start = document * ROOM
  // A range of row ids is quickly found in the table behind, not in the index itself.
  const stored = 'SELECT id FROM passages_content WHERE id BETWEEN ? AND ?'
  connection.run(`DELETE FROM passages WHERE rowid IN (${stored})`, start, start + ROOM - 1)
  for (const [index, passage] of passagesOf(extraction).slice(0, ROOM).entries())
    connection.run(
      'INSERT INTO passages (rowid, words, start, end, chains) VALUES (?, ?, ?, ?, ?)',
      start + index,
      passage.words,
      passage.start,
      passage.end,
      JSON.stringify(passage.chains),
    )
}

/** The same for all documents of a store from before sentences were kept so. */
export const fillPassages = (connection: Connection): void => {
  for (const { n } of connection.all<{ n: number }>('SELECT n FROM documents ORDER BY n')) {
    const reading = connection.get<{ reading: string }>('SELECT reading FROM documents WHERE n = ?', n)?.reading
    const chains = connection.all<{ body: string }>('SELECT body FROM chains WHERE document = ?', n)
    const mentions = chains.flatMap(({ body }): Extraction['mentions'] => JSON.parse(body).mentions)
    if (reading !== undefined) putPassages(connection, n, { ...JSON.parse(reading), mentions })
  }
}

type Row = Omit<FoundPassage, 'chains'> & { readonly chains: string }

const found = (connection: Connection, asked: readonly string[]): readonly FoundPassage[] => {
  const words = textWords(asked).map(({ word, isBeginning }) => `"${word}"${isBeginning ? ' *' : ''}`)
  if (words.length === 0) return []
  // Node's own SQLite binds every number as a real one, by which a division would leave a rest.
  // By document, so that the search may stop: to weigh all that have a frequent word would take it as long as there are many.
  const rows = connection.query<Row>(sql`SELECT d.id AS document, p.start, p.end, p.words, p.chains FROM passages p
    CROSS JOIN documents d ON d.n = p.rowid / CAST(${ROOM} AS INTEGER) WHERE passages MATCH ${words.join(' AND ')} ORDER BY p.rowid LIMIT ${MAX_PASSAGES}`)
  return rows.map((row) => ({ ...row, document: fromKey(row.document), chains: JSON.parse(row.chains) }))
}

/** Entities that sentences with all the words speak of; see `Store.search`. */
export const searchPassages = (
  connection: Connection,
  asked: readonly string[],
  types: Parameters<typeof passageMatches>[3],
  named: ReadonlySet<number>,
): readonly Match[] => {
  const passages = found(connection, asked)
  const chains = new Set(passages.flatMap((one) => one.chains.map((local) => toKey(globalId(one.document, local)))))
  const owners = connection.query<ChainOwner>(
    sql`SELECT c.id AS chain, e.n AS entity, e.id, e.type FROM chains c JOIN entities e ON e.n = c.entity WHERE c.id IN ${list([...chains])}`,
  )
  const known = owners.map((owner) => ({ ...owner, chain: fromKey(owner.chain) }))
  return passageMatches(asked, passages, known, types, named)
}
