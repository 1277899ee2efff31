import type { Entity } from '../model/graph.ts'
import { exactKey } from '../resolve/blocking.ts'
import type { Growth } from '../store/growth.ts'
import { all, pagesOf, type Store } from '../store/store.ts'
import { type Copy, writeParts } from './copy-change.ts'
import { sameJson } from './same-json.ts'

const AT_ONCE = 200

const byId = async (store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Entity>> => {
  const found = new Map<string, Entity>()
  if (ids.length === 0) return found
  for await (const entity of all((paging) => store.entities({ ids }, paging))) found.set(entity.id, entity)
  return found
}

const head = ({ id, type, name, details }: Entity): NonNullable<Growth['entity']> => ({ id, type, name, details })

/** Entities that grow in the target and differ in nothing but their head: all else of them stays as it is. */
const headsOf = async (
  to: Store,
  entities: readonly Entity[],
  known: ReadonlyMap<string, Entity>,
): Promise<readonly Growth[]> => {
  const keyed = entities.flatMap((entity) => {
    const key = exactKey({ ...entity.details, type: entity.type, id: '', name: '', aliases: [] })
    const before = known.get(entity.id)
    return key === null || before === undefined || !sameJson({ ...before, ...head(entity) }, entity)
      ? []
      : [{ key, entity }]
  })
  const growing = await to.growing(
    keyed.map(({ key }) => key),
    [],
  )
  return keyed.flatMap(({ key, entity }) => {
    const grows = growing.get(key)
    const isIt = grows !== undefined && grows !== 'whole' && grows.entity.id === entity.id
    return isIt ? [{ key, entity: head(entity), chains: [], forms: [] }] : []
  })
}

/** What an entity of the target still is once others have taken chains of it; null where that is nothing. */
const restOf = (entity: Entity, taken: ReadonlySet<string>): Entity | null => {
  const chains = entity.chains.filter((id) => !taken.has(id))
  const [id] = chains
  if (id === undefined) return null
  const documents = [...new Set(chains.map((chain) => chain.slice(0, chain.lastIndexOf('/'))))].sort()
  const stays = new Set(documents)
  const aliases = entity.aliases
    .map((alias) => ({ ...alias, documents: alias.documents.filter((document) => stays.has(document)) }))
    .filter((alias) => alias.documents.length > 0)
  return { ...entity, id, chains, documents, aliases, identity: [] }
}

/** Puts entities as they are to be, whatever the target has made of their chains. */
const putEntities = async (to: Store, entities: readonly Entity[]): Promise<void> => {
  const taken = new Set(entities.flatMap(({ chains }) => chains))
  const put = new Set(entities.map(({ id }) => id))
  const owners = new Set((await to.chains({ ids: [...taken] })).map(({ entityId }) => entityId))
  const removed: string[] = []
  const rests: Entity[] = []
  for (const owner of (await byId(to, [...owners])).values()) {
    const rest = restOf(owner, taken)
    if (rest !== null) rests.push(rest)
    if (rest?.id !== owner.id && !put.has(owner.id)) removed.push(owner.id)
  }
  await writeParts(to, { removeEntities: removed, putEntities: [...entities, ...rests] })
}

/** Joins chains to what they belong to, where that was not known when their documents came. */
export const copyEntities = async ({ from, to, step }: Copy): Promise<void> => {
  for await (const page of pagesOf((paging) => from.entities({}, paging), AT_ONCE)) {
    const known = await byId(
      to,
      page.map(({ id }) => id),
    )
    const other = page.filter((entity) => !sameJson(known.get(entity.id), entity))
    const heads = await headsOf(to, other, known)
    const isHead = new Set(heads.map(({ entity }) => entity?.id))
    if (heads.length > 0) await writeParts(to, { growEntities: heads })
    const whole = other.filter(({ id }) => !isHead.has(id))
    if (whole.length > 0) await putEntities(to, whole)
    step(page.length, page.at(-1)?.id ?? '')
  }
}
