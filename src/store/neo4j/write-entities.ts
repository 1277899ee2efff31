import type { Entity } from '../../model/graph.ts'
import { refusedChange } from '../refused-change.ts'
import type { Change } from '../store.ts'
import * as queries from './cypher/write-entities.ts'
import { EntityPlan } from './entity-plan.ts'
import { freeGrowingIds, planGrowths } from './growth.ts'
import { indexed, keyOf, nameKey } from './keys.ts'
import type { Owners } from './write-documents.ts'
import { runRows, type Writing } from './writing.ts'

interface StoredName {
  readonly n: number
  readonly key: string
  readonly main: boolean
  readonly count: number
  readonly documents: readonly string[]
}

/** Among entities that the change forgets, the one that most of these chains come from: what refers to it may stay as it is. */
const predecessorOf = (plan: EntityPlan, entity: Entity, forgotten: ReadonlySet<number>): number | undefined => {
  const counts = new Map<number, number>()
  for (const chain of entity.chains) {
    const owner = plan.ownerOf(keyOf('chain', chain))
    if (owner != null && forgotten.has(owner)) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  }
  return [...counts].sort(([n, count], [m, other]) => other - count || n - m)[0]?.[0]
}

/**
 * A forgotten entity whose chains all go to one other has become that one: facts that the change does not name follow. Where
 * its chains part, the change must name them.
 */
const successorOf = (plan: EntityPlan, forgotten: number, takers: ReadonlyMap<string, string>): string | undefined => {
  const successors = new Set([...plan.chainsOf(forgotten)].map((chain) => takers.get(chain)))
  const [only] = successors
  return successors.size === 1 ? only : undefined
}

/** Gives the entity its chains, and takes those from it that it has no more. */
const planChains = (plan: EntityPlan, n: number, { id, chains }: Entity): void => {
  if (!chains.includes(id)) throw refusedChange(`gives an entity the id ${id}, which none of its chains has`)
  const gone = new Set(plan.chainsOf(n))
  for (const chain of chains) {
    const key = keyOf('chain', chain)
    if (gone.delete(key)) continue
    if (plan.ownerOf(key) === undefined)
      throw refusedChange(`gives the entity ${id} a chain that no document has (${chain})`)
    plan.give(key, n)
  }
  for (const key of gone) plan.give(key, null)
}

/** Brings the name forms in step, touching only what differs: a country's name may stand in thousands of documents. */
const planNames = (plan: EntityPlan, n: number, entity: Entity, stored: readonly StoredName[]): void => {
  const wanted = [
    { text: entity.name, main: true, count: 0, documents: [] as readonly string[] },
    ...entity.aliases.map(({ text, count, documents }) => ({ text, main: false, count, documents })),
  ]
  const known = new Map(stored.map((name) => [name.key, name]))
  for (const { text, main, count, documents } of wanted) {
    const key = nameKey(n, text)
    const before = known.get(key)
    known.delete(key)
    if (before === undefined || before.count !== count || before.main !== main) plan.name(n, text, main, count)
    const gone = new Set(before?.documents ?? [])
    for (const reading of documents.map((id) => keyOf('reading', id))) {
      if (!gone.delete(reading)) plan.added.push({ name: key, reading })
    }
    for (const reading of gone) plan.removed.push({ name: key, reading })
  }
  for (const key of known.keys()) plan.dropped.add(key)
}

const numbersOf = async (plan: EntityPlan, { run }: Writing, change: Change): Promise<void> => {
  const grown = change.growEntities.flatMap(({ entity }) => (entity === null ? [] : [entity.id]))
  const ids = [...change.removeEntities, ...change.putEntities.map(({ id }) => id), ...grown]
  const keys = [...new Set(ids)].map((id) => keyOf('entity', id))
  const values = [...new Set(change.growEntities.map(({ key }) => indexed(key)))]
  const [found, rows] = await Promise.all([
    runRows<{ key: string; n: number }>(run, queries.READ_ENTITIES, keys, 'keys'),
    runRows<{ value: string; n: number; key: string }>(run, queries.READ_GROWING, values, 'values'),
  ])
  for (const { key, n } of found) plan.numbers.set(key, n)
  for (const { value, n, key } of rows) {
    plan.growing.set(value, n)
    plan.numbers.set(key, n)
  }
}

/** Reads whom the chains that the change names belong to, and all chains of what is put or forgotten. */
const readChains = async (plan: EntityPlan, { run }: Writing, change: Change): Promise<void> => {
  const named = [...change.putEntities, ...change.growEntities].flatMap(({ chains }) => chains)
  const keys = [...new Set(named.map((id) => keyOf('chain', id)))]
  const ids = [...change.removeEntities, ...change.putEntities.map(({ id }) => id)]
  const known = new Set(ids.flatMap((id) => plan.numbers.get(keyOf('entity', id)) ?? []))
  const [owners, chains] = await Promise.all([
    runRows<{ key: string; entity: number | null }>(run, queries.READ_OWNERS, keys, 'keys'),
    runRows<{ n: number; chain: string }>(run, queries.READ_ENTITY_CHAINS, [...known], 'numbers'),
  ])
  plan.know([...owners, ...chains.map(({ n, chain }) => ({ key: chain, entity: n }))])
}

const readNames = async (
  { run }: Writing,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, readonly StoredName[]>> => {
  const names = new Map<number, StoredName[]>()
  for (const name of await runRows<StoredName>(run, queries.READ_NAMES, numbers, 'numbers')) {
    names.set(name.n, [...(names.get(name.n) ?? []), name])
  }
  return names
}

/** Which of the change's entities goes on as which node: its own, that of one it follows, or a new one. */
const planNumbers = (plan: EntityPlan, writing: Writing, change: Change): ReadonlyMap<string, number> => {
  const kept = new Set(change.putEntities.map(({ id }) => id))
  const forgotten = new Set(
    change.removeEntities.filter((id) => !kept.has(id)).flatMap((id) => plan.numbers.get(keyOf('entity', id)) ?? []),
  )
  const known = new Map<string, number>()
  for (const entity of change.putEntities) {
    const n = plan.numbers.get(keyOf('entity', entity.id)) ?? predecessorOf(plan, entity, forgotten)
    if (n === undefined) continue
    forgotten.delete(n)
    known.set(entity.id, n)
  }
  const numbers = new Map(change.putEntities.map(({ id }) => [id, known.get(id) ?? writing.nextNumber()]))
  const takers = new Map(
    change.putEntities.flatMap(({ id, chains }) => chains.map((chain) => [keyOf('chain', chain), id] as const)),
  )
  for (const n of forgotten) {
    const successor = successorOf(plan, n, takers)
    const to = successor === undefined ? undefined : numbers.get(successor)
    if (to !== undefined) plan.redirected.set(n, to)
    plan.forgotten.add(n)
  }
  for (const id of change.removeEntities) if (!kept.has(id)) plan.numbers.delete(keyOf('entity', id))
  return numbers
}

/** Works out what becomes of entities, and writes it; one that goes on under another public id keeps its node. */
export const writeEntities = async (writing: Writing, change: Change, owners: Owners): Promise<EntityPlan> => {
  const plan = new EntityPlan(writing, owners)
  await numbersOf(plan, writing, change)
  freeGrowingIds(plan, change)
  await readChains(plan, writing, change)
  const numbers = planNumbers(plan, writing, change)
  const names = await readNames(writing, [...numbers.values()])
  for (const entity of change.putEntities) {
    const n = numbers.get(entity.id) as number
    for (const [value, growing] of plan.growing) if (growing === n) plan.growing.delete(value)
    plan.put(n, entity, null)
  }
  for (const entity of change.putEntities) {
    const n = numbers.get(entity.id) as number
    planChains(plan, n, entity)
    planNames(plan, n, entity, names.get(n) ?? [])
  }
  planGrowths(plan, writing, change.growEntities)
  await plan.write()
  return plan
}
