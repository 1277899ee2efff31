import { recordsOf } from '../export/records.ts'
import type { Entity, StoredChain, StoredDocument } from '../model/graph.ts'
import { exactKey } from '../resolve/blocking.ts'
import { all, type Store } from '../store/store.ts'
import { growingIn, growthsOf } from './affected-growth.ts'
import { partOfStored } from './chain-reader.ts'
import { type Copy, writeParts } from './copy-change.ts'

/** An entity of one chain, until what the chain belongs to is copied. */
const alone = ({ globalId, document, type, name }: StoredChain): Entity => ({
  id: globalId,
  type,
  name,
  aliases: [],
  documents: [document],
  chains: [globalId],
  details: {},
  identity: [],
})

/** Chains that their entity grows by where they come from. */
const growingChains = async (from: Store, chains: readonly StoredChain[]): Promise<readonly StoredChain[]> => {
  const keyed = chains.flatMap((chain) => {
    const key = exactKey(chain)
    return key === null ? [] : [{ chain, key }]
  })
  const growing = await from.growing([...new Set(keyed.map(({ key }) => key))], [])
  return keyed
    .filter(({ chain, key }) => {
      const known = growing.get(key)
      return known !== undefined && known !== 'whole' && known.entity.id === chain.entityId
    })
    .map(({ chain }) => chain)
}

/** The entities of chains: whole where all of them come now, else one for each chain. */
const entitiesFor = async (from: Store, chains: readonly StoredChain[]): Promise<readonly Entity[]> => {
  const come = new Map(chains.map((chain) => [chain.globalId, chain]))
  const ids = [...new Set(chains.map(({ entityId }) => entityId))]
  const entities: Entity[] = []
  if (ids.length === 0) return entities
  for await (const entity of all((paging) => from.entities({ ids }, paging))) {
    if (entity.chains.every((id) => come.has(id))) {
      entities.push(entity)
      continue
    }
    for (const id of entity.chains) {
      const chain = come.get(id)
      if (chain !== undefined) entities.push(alone(chain))
    }
  }
  return entities
}

/** The families that documents which are there have in the target. */
const familiesOf = async (
  to: Store,
  page: readonly StoredDocument[],
  there: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> => {
  const ids = page.map(({ id }) => id).filter((id) => there.has(id))
  if (ids.length === 0) return new Map()
  const { items } = await to.documentHeads({ ids }, { first: ids.length })
  return new Map(items.map(({ node }) => [node.id, node.family]))
}

/** Copies documents that are not `there`, with what was read in them; brings the families of those that are in line. */
export const copyDocuments = async (
  { from, to, predicates, step }: Copy,
  page: readonly StoredDocument[],
  there: ReadonlySet<string>,
): Promise<void> => {
  const records = await recordsOf(
    from,
    page.filter(({ id }) => !there.has(id)),
    predicates,
  )
  const chains = records.flatMap((record) => record.chains)
  const parts = (await growingChains(from, chains)).map(partOfStored)
  const { growing } = await growingIn(to, new Set(), [], parts, new Map())
  const growths = (await growthsOf(to, growing, new Set())).map(({ growth }) => growth)
  const grown = new Set(growths.flatMap((growth) => growth.chains))
  const putEntities = await entitiesFor(
    from,
    chains.filter(({ globalId }) => !grown.has(globalId)),
  )
  const wrong = records.flatMap(({ claims }) => claims.filter(({ judgedWrong }) => judgedWrong))
  const known = await familiesOf(to, page, there)
  const families = new Map(page.flatMap(({ id, family }) => (known.get(id) === family ? [] : [[id, family] as const])))
  if (records.length > 0 || families.size > 0)
    await writeParts(to, {
      put: records.map(({ record }) => record),
      families,
      putEntities,
      growEntities: growths,
      wrongClaims: new Map(wrong.map(({ globalId }) => [globalId, true])),
    })
  step(page.length, page.at(-1)?.id ?? '')
}
