import { StorygraphError } from '../../model/errors.ts'
import type { Change } from '../store.ts'
import type { Connection } from './connection.ts'
import { freeIds, writeGrowths } from './growth.ts'
import { writeJudgements } from './judgements.ts'
import { fromKey } from './sort-key.ts'
import { type Bereft, writeDocuments } from './write-documents.ts'
import { writeEntities } from './write-entities.ts'
import { writeFacts } from './write-facts.ts'

/** The number that grows with each write. */
export const readRevision = (connection: Connection): number =>
  connection.get<{ revision: number }>('SELECT revision FROM meta')?.revision ?? 0

// A lone surrogate is no character and would be stored as another; a NUL ends a text for one of the drivers.
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const checkIds = (change: Change): void => {
  for (const { extraction } of change.put) {
    const { id } = extraction.document
    if (id !== '' && !UNSTORABLE.test(id)) continue
    const message = `The document id ${JSON.stringify(id)} is empty or holds what is no character. Give it another id.`
    throw new StorygraphError('BAD_ID', message)
  }
}

const refuse = (what: string): never => {
  throw new StorygraphError(
    'BAD_INPUT',
    `The change does not hold together, and nothing of it was stored: it leaves ${what}.`,
  )
}

/** What the change took support from must still have some; looks at nothing else, so that a write stays small. */
const checkSupport = (connection: Connection, bereft: Bereft): void => {
  const fact = 'SELECT id FROM facts f WHERE n = ? AND NOT EXISTS (SELECT 1 FROM claims WHERE fact = f.n)'
  for (const n of bereft.facts) {
    const row = connection.get<{ id: string }>(fact, n)
    if (row !== undefined) refuse(`the fact ${fromKey(row.id)} without a claim`)
  }
  const entity = 'SELECT id FROM entities e WHERE n = ? AND NOT EXISTS (SELECT 1 FROM chains WHERE entity = e.n)'
  for (const n of bereft.entities) {
    const row = connection.get<{ id: string }>(entity, n)
    if (row !== undefined) refuse(`the entity ${fromKey(row.id)} without a chain`)
  }
  const chain = connection.get<{ id: string }>('SELECT id FROM chains WHERE entity IS NULL LIMIT 1')
  if (chain !== undefined) refuse(`the chain ${fromKey(chain.id)} without an entity`)
}

/** Applies a change within a transaction: STALE where the store has moved on, BAD_INPUT where the change contradicts itself. */
export const writeChange = (connection: Connection, change: Change): void => {
  checkIds(change)
  const revision = readRevision(connection)
  if (revision !== change.revision) {
    const message = `The store is at revision ${revision}, the change was worked out against ${change.revision}: something else was written meanwhile. Work it out again.`
    throw new StorygraphError('STALE', message)
  }
  const bereft: Bereft = { facts: new Set(), entities: new Set() }
  writeDocuments(connection, change, bereft)
  freeIds(connection, change)
  writeEntities(connection, change, bereft)
  writeGrowths(connection, change.growEntities, bereft)
  writeFacts(connection, change, bereft)
  writeJudgements(connection, change)
  checkSupport(connection, bereft)
  connection.run('UPDATE meta SET revision = revision + 1')
}
