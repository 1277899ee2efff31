import { globalId } from '../../model/extraction.ts'
import { fold } from '../../model/fold.ts'
import { mentionsByChain, rolesOf } from '../document-parts.ts'
import { missingChain } from '../refused-change.ts'
import { toKey } from '../sort-key.ts'
import type { Change, DocumentRecord } from '../store.ts'
import type { Connection } from './connection.ts'
import { chainJson, claimJson, headJson, readingJson } from './kept-json.ts'
import { putPassages } from './passages.ts'

/** Whose support the change took away, by number: what must not be left with nothing. */
export interface Bereft {
  readonly facts: Set<number>
  readonly entities: Set<number>
}

const noteBereft = (connection: Connection, document: number, bereft: Bereft): void => {
  const facts = 'SELECT DISTINCT fact AS n FROM claims WHERE document = ? AND fact IS NOT NULL'
  for (const { n } of connection.all<{ n: number }>(facts, document)) bereft.facts.add(n)
  const entities = 'SELECT DISTINCT entity AS n FROM chains WHERE document = ? AND entity IS NOT NULL'
  for (const { n } of connection.all<{ n: number }>(entities, document)) bereft.entities.add(n)
}

const numberOf = (connection: Connection, id: string): number | undefined =>
  connection.get<{ n: number }>('SELECT n FROM documents WHERE id = ?', toKey(id))?.n

const foldOrNull = (text: string | null): string | null => (text === null ? null : fold(text))

const putDocument = (connection: Connection, { extraction, story }: DocumentRecord): number => {
  const { document, sentences, quotes, warnings, rules } = extraction
  const n = connection.insert(
    `INSERT INTO documents (id, family, title, title_folded, source, source_folded, published, reading)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, title_folded = excluded.title_folded,
      source = excluded.source, source_folded = excluded.source_folded, published = excluded.published, reading = excluded.reading
    RETURNING n`,
    toKey(document.id),
    toKey(document.id),
    document.title,
    foldOrNull(document.title),
    document.source,
    foldOrNull(document.source),
    document.published,
    readingJson({ document, sentences, quotes, warnings, rules, story }),
  )
  connection.run(
    'INSERT INTO document_heads (document, head) VALUES (?, ?) ON CONFLICT (document) DO UPDATE SET head = excluded.head',
    n,
    headJson(extraction),
  )
  return n
}

/** Takes out of the document what its new reading has no more; what keeps its id keeps its number, entity and fact. */
const dropOthers = (
  connection: Connection,
  table: 'chains' | 'claims',
  document: number,
  keys: readonly string[],
): void => {
  const sql = `DELETE FROM ${table} WHERE document = ? AND id NOT IN (SELECT value FROM json_each(?))`
  connection.run(sql, document, JSON.stringify(keys))
}

/** Gives the chains' numbers by local id. */
const putChains = (connection: Connection, record: DocumentRecord, document: number): ReadonlyMap<string, number> => {
  const { extraction, chainKeys } = record
  const mentions = mentionsByChain(extraction)
  const numbers = new Map<string, number>()
  const keyOf = (local: string): string => toKey(globalId(extraction.document.id, local))
  dropOthers(
    connection,
    'chains',
    document,
    extraction.entities.map(({ id }) => keyOf(id)),
  )
  for (const chain of extraction.entities) {
    const n = connection.insert(
      'INSERT INTO chains (id, document, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body RETURNING n',
      keyOf(chain.id),
      document,
      chainJson({ chain, mentions: mentions.get(chain.id) ?? [] }),
    )
    numbers.set(chain.id, n)
    connection.run('DELETE FROM chain_keys WHERE chain = ?', n)
    for (const key of chainKeys[chain.id] ?? []) {
      connection.run('INSERT OR IGNORE INTO chain_keys (key, chain) VALUES (?, ?)', key, n)
    }
  }
  return numbers
}

const putClaims = (
  connection: Connection,
  { extraction }: DocumentRecord,
  document: number,
  chains: ReadonlyMap<string, number>,
): void => {
  const keyOf = (local: string): string => toKey(globalId(extraction.document.id, local))
  dropOthers(
    connection,
    'claims',
    document,
    extraction.claims.map(({ id }) => keyOf(id)),
  )
  for (const claim of extraction.claims) {
    const n = connection.insert(
      `INSERT INTO claims (id, document, predicate, modality, negated, body) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET predicate = excluded.predicate, modality = excluded.modality, negated = excluded.negated,
        body = excluded.body, wrong = 0
      RETURNING n`,
      keyOf(claim.id),
      document,
      claim.predicate,
      claim.modality,
      claim.negated ? 1 : 0,
      claimJson(claim),
    )
    connection.run('DELETE FROM claim_roles WHERE claim = ?', n)
    for (const [role, chain] of rolesOf(claim)) {
      const participant = chains.get(chain)
      if (participant === undefined) throw missingChain(globalId(extraction.document.id, claim.id), chain)
      const sql = 'INSERT OR IGNORE INTO claim_roles (chain, claim, role) VALUES (?, ?, ?)'
      connection.run(sql, participant, n, role)
    }
  }
}

const putRecord = (connection: Connection, record: DocumentRecord): void => {
  const document = putDocument(connection, record)
  connection.run('DELETE FROM lineage_keys WHERE document = ?', document)
  for (const key of record.lineageKeys) {
    connection.run('INSERT OR IGNORE INTO lineage_keys (key, document) VALUES (?, ?)', key, document)
  }
  putPassages(connection, document, record.extraction)
  putClaims(connection, record, document, putChains(connection, record, document))
}

/**
 * Takes documents out and puts documents in. One that is in both, or is put again, is replaced: chains and claims that keep
 * their ids keep what was derived from them.
 */
export const writeDocuments = (connection: Connection, change: Change, bereft: Bereft): void => {
  const put = new Set(change.put.map(({ extraction }) => extraction.document.id))
  for (const id of new Set([...change.remove, ...put])) {
    const n = numberOf(connection, id)
    if (n === undefined) continue
    noteBereft(connection, n, bereft)
    if (!put.has(id)) connection.run('DELETE FROM documents WHERE n = ?', n)
  }
  for (const record of change.put) putRecord(connection, record)
  for (const [id, family] of change.families) {
    connection.run('UPDATE documents SET family = ? WHERE id = ?', toKey(family), toKey(id))
  }
}
