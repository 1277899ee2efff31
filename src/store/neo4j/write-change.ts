import { createHash } from 'node:crypto'
import { judgedDocuments } from '../../model/judgement.ts'
import { checkDocumentIds, checkRevision, leaves, refusedChange } from '../refused-change.ts'
import type { Change } from '../store.ts'
import type { Run } from './connection.ts'
import * as documents from './cypher/write-documents.ts'
import { CHECK_ENTITIES } from './cypher/write-entities.ts'
import { CHECK_CONTRADICTIONS, CHECK_FACTS } from './cypher/write-facts.ts'
import type { EntityPlan } from './entity-plan.ts'
import { finishGrowths, forgetEntities } from './growth.ts'
import { idOf, indexed, keyOf } from './keys.ts'
import { writeDocuments } from './write-documents.ts'
import { writeEntities } from './write-entities.ts'
import { writeFacts } from './write-facts.ts'
import { later, settle, type Writing } from './writing.ts'

/** A mark of what a change does; two that do the same have one. Texts stand in by their hash. */
const markOf = (change: Change): string => {
  const put = change.put.map(({ extraction: { document, entities, claims } }) => [
    document.id,
    document.sha256,
    entities,
    claims,
  ])
  const parts = { ...change, put, families: [...change.families], wrongClaims: [...change.wrongClaims] }
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** Forgets and writes judgements, and marks the claims that are wrong, or are so no more. */
const writeJudgements = (writing: Writing, change: Change): void => {
  later(
    writing,
    documents.DELETE,
    change.removeJudgements.map((id) => keyOf('judgement', id)),
  )
  const rows = change.putJudgements.map((judgement) => ({
    key: keyOf('judgement', judgement.id),
    body: JSON.stringify(judgement),
    documents: judgedDocuments(judgement).map(indexed),
  }))
  later(writing, documents.PUT_JUDGEMENTS, rows)
  const marks = [...change.wrongClaims].map(([id, wrong]) => ({ key: keyOf('claim', id), wrong }))
  later<{ key: string }>(writing, documents.SET_WRONG, marks, (found) => {
    const marked = new Set(found.map(({ key }) => key))
    const missing = marks.find(({ key }) => !marked.has(key))
    if (missing !== undefined) throw refusedChange(`judges the claim ${idOf(missing.key)}, which is not there`)
  })
}

/** What the change took support from must still have some; looks at nothing else, so that a write stays small. */
const checkSupport = async (writing: Writing, plan: EntityPlan): Promise<void> => {
  const { facts, entities, contradictions } = writing
  const none = (query: string, rows: Iterable<unknown>, says: (id: string) => string): void =>
    later<{ key: string }>(writing, query, [...rows], ([found]) => {
      if (found !== undefined) throw leaves(says(idOf(found.key)))
    })
  none(CHECK_FACTS, facts, (id) => `the fact ${id} without a claim`)
  none(CHECK_ENTITIES, entities, (id) => `the entity ${id} without a chain`)
  none(CHECK_CONTRADICTIONS, contradictions, (id) => `the contradiction ${id} without what it is between`)
  await settle(writing)
  const chain = plan.orphan()
  if (chain !== null) throw leaves(`the chain ${chain} without an entity`)
}

/** All that a change writes, behind the lock. */
const writeParts = async (writing: Writing, change: Change): Promise<void> => {
  const owners = await writeDocuments(writing, change)
  const plan = await writeEntities(writing, change, owners)
  finishGrowths(plan, writing, change.growEntities)
  await writeFacts(writing, change)
  writeJudgements(writing, change)
  forgetEntities(plan, writing)
  await checkSupport(writing, plan)
}

interface Locked {
  readonly revision: number
  readonly next: number
  readonly change: string | null
}

/**
 * Applies a change within a transaction: STALE where the store has moved on, BAD_INPUT where the change contradicts itself. Run
 * again after its answer was lost, it finds that it has been stored, and stores nothing twice.
 */
export const writeChange = async (run: Run, change: Change, again: boolean): Promise<void> => {
  checkDocumentIds(change)
  const [, [locked]] = await Promise.all([run(documents.LOCK), run<Locked>(documents.READ_LOCKED)])
  if (locked === undefined) throw new Error('The store has lost the node that holds its revision.')
  const mark = markOf(change)
  if (again && locked.change === mark && locked.revision === change.revision + 1) return
  checkRevision(change, locked.revision)
  let { next } = locked
  const nextNumber = (): number => {
    next += 1
    return next
  }
  const sent: Promise<unknown>[] = []
  const writing: Writing = { run, nextNumber, facts: new Set(), entities: new Set(), contradictions: new Set(), sent }
  try {
    await writeParts(writing, change)
  } catch (error) {
    // What was sent before may be why it failed.
    await settle(writing)
    throw error
  }
  await run(documents.UNLOCK, { revision: locked.revision + 1, next, change: mark })
}
