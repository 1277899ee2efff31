import { checkDocumentIds, checkRevision, leaves } from '../refused-change.ts'
import { fromKey } from '../sort-key.ts'
import type { Change } from '../store.ts'
import type { Connection } from './connection.ts'
import { freeIds, writeGrowths } from './growth.ts'
import { writeJudgements } from './judgements.ts'
import { type Bereft, writeDocuments } from './write-documents.ts'
import { writeEntities } from './write-entities.ts'
import { writeFacts } from './write-facts.ts'

/** The number that grows with each write. */
export const readRevision = (connection: Connection): number =>
  connection.get<{ revision: number }>('SELECT revision FROM meta')?.revision ?? 0

/** What the change took support from must still have some; looks at nothing else, so that a write stays small. */
const checkSupport = (connection: Connection, bereft: Bereft): void => {
  const fact = 'SELECT id FROM facts f WHERE n = ? AND NOT EXISTS (SELECT 1 FROM claims WHERE fact = f.n)'
  for (const n of bereft.facts) {
    const row = connection.get<{ id: string }>(fact, n)
    if (row !== undefined) throw leaves(`the fact ${fromKey(row.id)} without a claim`)
  }
  const entity = 'SELECT id FROM entities e WHERE n = ? AND NOT EXISTS (SELECT 1 FROM chains WHERE entity = e.n)'
  for (const n of bereft.entities) {
    const row = connection.get<{ id: string }>(entity, n)
    if (row !== undefined) throw leaves(`the entity ${fromKey(row.id)} without a chain`)
  }
  const chain = connection.get<{ id: string }>('SELECT id FROM chains WHERE entity IS NULL LIMIT 1')
  if (chain !== undefined) throw leaves(`the chain ${fromKey(chain.id)} without an entity`)
}

/** Applies a change within a transaction: STALE where the store has moved on, BAD_INPUT where the change contradicts itself. */
export const writeChange = (connection: Connection, change: Change): void => {
  checkDocumentIds(change)
  checkRevision(change, readRevision(connection))
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
