import type { EntityType } from '../../model/extraction.ts'
import type { Entity } from '../../model/graph.ts'
import type { Growing, Growth } from '../growth.ts'
import { leaves, refusedChange, unfitGrowth } from '../refused-change.ts'
import type { Change } from '../store.ts'
import type { Connection } from './connection.ts'
import { GROWING } from './cypher/growth.ts'
import * as queries from './cypher/write-entities.ts'
import type { EntityPlan } from './entity-plan.ts'
import { idOf, idOrNull, indexed, keyOf, nameKey } from './keys.ts'
import { later, type Writing } from './writing.ts'

interface GrowingRow {
  readonly value: string
  readonly key: string | null
  readonly body: string | null
  readonly first: string | null
  readonly forms: readonly { readonly text: string; readonly count: number; readonly stays: boolean }[]
}

/** See `Store.growing`. One round trip for all keys. */
export const growingBy = async (
  connection: Connection,
  keys: readonly string[],
  leavingOut: readonly string[],
): Promise<ReadonlyMap<string, Growing | 'whole'>> => {
  const left = leavingOut.map((id) => keyOf('reading', id))
  const rows = await connection.read<GrowingRow>(GROWING, { values: [...new Set(keys)].map(indexed), left })
  const found = new Map(rows.map((row) => [row.value, row]))
  return new Map(
    keys.flatMap((key): (readonly [string, Growing | 'whole'])[] => {
      const row = found.get(indexed(key))
      if (row === undefined) return []
      if (row.key === null || row.body === null) return [[key, 'whole']]
      const { type, name, details }: { type: EntityType; name: string; details: Entity['details'] } = JSON.parse(
        row.body,
      )
      const forms = row.forms.map(({ text, count, stays }) => ({ text: JSON.parse(text) as string, count, stays }))
      return [[key, { key, entity: { id: idOf(row.key), type, name, details }, first: idOrNull(row.first), forms }]]
    }),
  )
}

/** Makes room for ids that pass from one entity to another within a change. */
export const freeGrowingIds = (plan: EntityPlan, { growEntities, putEntities }: Change): void => {
  const put = new Set(putEntities.map(({ id }) => id))
  for (const { key, entity } of growEntities) {
    const n = plan.growing.get(indexed(key))
    if (n === undefined || (entity !== null && put.has(entity.id))) continue
    const own = entity === null ? null : keyOf('entity', entity.id)
    for (const [known, number] of plan.numbers) if (number === n && known !== own) plan.numbers.delete(known)
  }
}

const planGrowth = (plan: EntityPlan, writing: Writing, growth: Growth): void => {
  const { key, entity, chains, forms } = growth
  const growing = plan.growing.get(indexed(key))
  if (entity === null) {
    if (growing !== undefined) plan.forgotten.add(growing)
    return
  }
  const n = growing ?? plan.numbers.get(keyOf('entity', entity.id)) ?? writing.nextNumber()
  plan.put(n, { ...entity, identity: [] }, key)
  plan.growing.set(indexed(key), n)
  for (const id of chains) {
    const chain = keyOf('chain', id)
    if (plan.ownerOf(chain) === undefined) throw unfitGrowth(key, `a chain that no document has (${id})`)
    plan.give(chain, n)
  }
  for (const { text, count, add, remove } of forms) {
    const name = nameKey(n, text)
    if (count === null) {
      plan.names.delete(name)
      plan.dropped.add(name)
      continue
    }
    plan.name(n, text, false, count)
    plan.removed.push(...remove.map((id) => ({ name, reading: keyOf('reading', id) })))
    plan.added.push(...add.map((id) => ({ name, reading: keyOf('reading', id) })))
  }
}

/** Lets entities grow and shrink, touching only what changes of each; after all that is put whole. */
export const planGrowths = (plan: EntityPlan, writing: Writing, growths: readonly Growth[]): void => {
  for (const growth of growths) planGrowth(plan, writing, growth)
}

/** Gives what grew its name among its forms, and refuses what does not fit. */
export const finishGrowths = (plan: EntityPlan, writing: Writing, growths: readonly Growth[]): void => {
  const grown = growths.flatMap(({ key, entity }) => {
    const n = plan.growing.get(indexed(key))
    return entity === null || n === undefined ? [] : [{ key, entity, n }]
  })
  later(
    writing,
    queries.SET_MAIN_NAMES,
    grown.map(({ n, entity }) => ({ n, main: nameKey(n, entity.name) })),
  )
  const rows = grown.map(({ n, entity }) => ({ n, chain: keyOf('chain', entity.id), name: nameKey(n, entity.name) }))
  later<{ n: number; identified: boolean; named: boolean }>(writing, queries.CHECK_GROWN, rows, (checks) => {
    const byNumber = new Map(grown.map((one) => [one.n, one]))
    for (const { n, identified, named } of checks) {
      const { key, entity } = byNumber.get(n) as (typeof grown)[number]
      if (!identified) throw unfitGrowth(key, `the id ${entity.id}, which none of its chains has`)
      if (!named) throw unfitGrowth(key, `the name ${entity.name}, which is none of its forms`)
    }
  })
}

/** Takes out the entities that go; refuses where a fact, a contradiction or a chain would be left behind. */
export const forgetEntities = (plan: EntityPlan, writing: Writing): void => {
  const numbers = [...plan.forgotten]
  later<{ user: string | null; chain: string | null }>(writing, queries.CHECK_FORGOTTEN, numbers, (users) => {
    for (const { user, chain } of users) {
      if (user !== null) throw refusedChange(`forgets an entity that ${idOf(user)} speaks of`)
      if (chain !== null) throw leaves(`the chain ${idOf(chain)} without an entity`)
    }
  })
  later(writing, queries.DELETE_ENTITIES, numbers)
}
