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
import { runRows, type Writing } from './writing.ts'

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
const writeJudgements = async ({ run }: Writing, change: Change): Promise<void> => {
  await runRows(
    run,
    documents.DELETE,
    change.removeJudgements.map((id) => keyOf('judgement', id)),
  )
  const rows = change.putJudgements.map((judgement) => ({
    key: keyOf('judgement', judgement.id),
    body: JSON.stringify(judgement),
    documents: judgedDocuments(judgement).map(indexed),
  }))
  await runRows(run, documents.PUT_JUDGEMENTS, rows)
  const marks = [...change.wrongClaims].map(([id, wrong]) => ({ key: keyOf('claim', id), wrong }))
  const marked = new Set((await runRows<{ key: string }>(run, documents.SET_WRONG, marks)).map(({ key }) => key))
  const missing = marks.find(({ key }) => !marked.has(key))
  if (missing !== undefined) throw refusedChange(`judges the claim ${idOf(missing.key)}, which is not there`)
}

/** What the change took support from must still have some; looks at nothing else, so that a write stays small. */
const checkSupport = async ({ run, facts, entities, contradictions }: Writing, plan: EntityPlan): Promise<void> => {
  const first = async (query: string, rows: readonly unknown[]): Promise<string | undefined> => {
    const [found] = await runRows<{ key: string }>(run, query, rows)
    return found === undefined ? undefined : idOf(found.key)
  }
  const fact = await first(CHECK_FACTS, [...facts])
  if (fact !== undefined) throw leaves(`the fact ${fact} without a claim`)
  const entity = await first(CHECK_ENTITIES, [...entities])
  if (entity !== undefined) throw leaves(`the entity ${entity} without a chain`)
  const chain = plan.orphan()
  if (chain !== null) throw leaves(`the chain ${chain} without an entity`)
  const contradiction = await first(CHECK_CONTRADICTIONS, [...contradictions])
  if (contradiction !== undefined) throw leaves(`the contradiction ${contradiction} without what it is between`)
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
  await run(documents.LOCK)
  const [locked] = await run<Locked>(documents.READ_LOCKED)
  if (locked === undefined) throw new Error('The store has lost the node that holds its revision.')
  const mark = markOf(change)
  if (again && locked.change === mark && locked.revision === change.revision + 1) return
  checkRevision(change, locked.revision)
  let { next } = locked
  const nextNumber = (): number => {
    next += 1
    return next
  }
  const writing: Writing = { run, nextNumber, facts: new Set(), entities: new Set(), contradictions: new Set() }
  const owners = await writeDocuments(writing, change)
  const plan = await writeEntities(writing, change, owners)
  await finishGrowths(plan, writing, change.growEntities)
  await writeFacts(writing, change)
  await writeJudgements(writing, change)
  await forgetEntities(plan, writing)
  await checkSupport(writing, plan)
  await run(documents.UNLOCK, { revision: locked.revision + 1, next, change: mark })
}
