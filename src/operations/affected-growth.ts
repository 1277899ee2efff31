import type { Entity } from '../model/graph.ts'
import { exactKey } from '../resolve/blocking.ts'
import { commonest, exactDetails, type Form, formsOf } from '../resolve/entity.ts'
import type { ChainPart } from '../resolve/profile.ts'
import { byText } from '../resolve/sets.ts'
import type { Growing, GrownForm, Growth } from '../store/growth.ts'
import type { Store } from '../store/store.ts'
import { partOfStored } from './chain-reader.ts'

/** What grows, with what it was. */
export interface Grown {
  readonly growth: Growth
  readonly before: Growing['entity'] | null
}

/** Chains of changed documents that have one exact key: as they were, and as they will be. */
interface KeyedChains {
  readonly were: readonly ChainPart[]
  readonly are: readonly ChainPart[]
}

const NO_CHAINS: KeyedChains = { were: [], are: [] }

/** Chains by exact key; those that have none are left out. */
const byExactKey = (were: readonly ChainPart[], are: readonly ChainPart[]): ReadonlyMap<string, KeyedChains> => {
  const found = new Map<string, KeyedChains>()
  const add = (part: ChainPart, also: (known: KeyedChains) => KeyedChains): void => {
    const key = exactKey(part.chain)
    if (key !== null) found.set(key, also(found.get(key) ?? NO_CHAINS))
  }
  for (const part of were) add(part, (known) => ({ ...known, were: [...known.were, part] }))
  for (const part of are) add(part, (known) => ({ ...known, are: [...known.are, part] }))
  return found
}

const grownForms = (
  known: ReadonlyMap<string, Growing['forms'][number]>,
  { were, are }: KeyedChains,
): readonly GrownForm[] => {
  const [former, current] = [formsOf(were), formsOf(are)]
  const none: Form = { count: 0, documents: new Set() }
  return [...new Set([...former.keys(), ...current.keys()])].map((text) => {
    const [gone, come, stored] = [former.get(text) ?? none, current.get(text) ?? none, known.get(text)]
    const stays = stored?.stays === true || come.documents.size > 0
    return {
      text,
      count: stays ? (stored?.count ?? 0) - gone.count + come.count : null,
      add: [...come.documents],
      remove: [...gone.documents].filter((id) => !come.documents.has(id)),
    }
  })
}

const nameOf = (known: ReadonlyMap<string, Growing['forms'][number]>, forms: readonly GrownForm[]): string | null => {
  const counts = new Map<string, { count: number }>(known)
  for (const { text, count } of forms) {
    if (count === null) counts.delete(text)
    else counts.set(text, { count })
  }
  return commonest(counts)
}

const detailsOf = async (
  store: Store,
  id: string,
  { are }: KeyedChains,
  growing: Growing | null,
): Promise<Growing['entity']['details']> => {
  const own = are.find(({ globalId }) => globalId === id)
  if (own !== undefined) return exactDetails(own)
  if (growing?.entity.id === id) return growing.entity.details
  const [stored] = await store.chains({ ids: [id] })
  return stored === undefined ? {} : exactDetails(partOfStored(stored))
}

/** How what has a key grows, once `were` have gone and `are` have come: exactly as resolving all of it would say. */
const growthOf = async (store: Store, { key, chains, known }: Keyed): Promise<Grown> => {
  const before = known?.entity ?? null
  const stored = new Map((known?.forms ?? []).map((form) => [form.text, form]))
  const comes = chains.are.map(({ globalId }) => globalId)
  const [id] = [...comes, ...(known?.first == null ? [] : [known.first])].sort(byText)
  const forms = grownForms(stored, chains)
  const type = chains.are[0]?.chain.type ?? before?.type
  const name = nameOf(stored, forms)
  if (id === undefined || type === undefined || name === null)
    return { growth: { key, entity: null, chains: [], forms: [] }, before }
  const details = await detailsOf(store, id, chains, known)
  return { growth: { key, entity: { id, type, name, details }, chains: comes, forms }, before }
}

/** What has one exact key, with its chains that come and go. */
interface Keyed {
  readonly key: string
  readonly chains: KeyedChains
  /** As it is stored; null where it is new. */
  readonly known: Growing | null
}

/**
 * What grows or shrinks as the documents `gone` go and the chains `fresh` come, and which blocking keys remain that put in
 * question what has them. `seeds` are the stored chains of `gone`, and of documents that are told anew by their kin; `owners` says
 * which entity each is of.
 */
export const growingIn = async (
  store: Store,
  gone: ReadonlySet<string>,
  seeds: readonly ChainPart[],
  fresh: readonly ChainPart[],
  owners: ReadonlyMap<string, string>,
): Promise<{ readonly growing: readonly Keyed[]; readonly rest: (key: string) => boolean }> => {
  const went = seeds.filter(({ document }) => gone.has(document))
  const exact = byExactKey(went, fresh)
  const found = await store.growing([...exact.keys()], [...gone])
  const growing: Keyed[] = []
  // What documents that stay say of something with an exact key does not change what it is.
  const apart = new Set(seeds.flatMap(({ chain }) => exactKey(chain) ?? []))
  for (const [key, chains] of exact) {
    const known = found.get(key) ?? null
    // What a judgement cut off has the key too, and is another.
    const isCut = chains.were.some(({ globalId }) => known !== 'whole' && owners.get(globalId) !== known?.entity.id)
    if (known === 'whole' || isCut) apart.delete(key)
    else {
      apart.add(key)
      growing.push({ key, chains, known })
    }
  }
  return { growing, rest: (key) => !apart.has(key) }
}

/** How all of it grows that is not in question as a whole. */
export const growthsOf = async (
  store: Store,
  growing: readonly Keyed[],
  inQuestion: ReadonlySet<string>,
): Promise<readonly Grown[]> => {
  const grown: Grown[] = []
  for (const keyed of growing) if (!inQuestion.has(keyed.key)) grown.push(await growthOf(store, keyed))
  return grown
}

/**
 * What has been worked out as a whole and may grow by its key from now on: nothing but that key makes its chains one, and all
 * that has the key is one. Tells how often and where its name stands, which an entity alone does not say.
 */
export const growthsAgain = (entities: readonly Entity[], parts: ReadonlyMap<string, ChainPart>): readonly Growth[] => {
  const partsOf = ({ chains }: Entity): readonly ChainPart[] => chains.flatMap((id) => parts.get(id) ?? [])
  const bearers = new Map<string, number>()
  const keyed = entities.flatMap((entity) => {
    const keys = new Set(partsOf(entity).map(({ chain }) => exactKey(chain)))
    for (const key of keys) if (key !== null) bearers.set(key, (bearers.get(key) ?? 0) + 1)
    const [key] = keys
    return keys.size !== 1 || key == null || entity.identity.length > 0 ? [] : [{ key, entity }]
  })
  return keyed
    .filter(({ key }) => bearers.get(key) === 1)
    .map(({ key, entity }) => {
      const { id, type, name, details } = entity
      const form = formsOf(partsOf(entity)).get(name)
      const forms = form === undefined ? [] : [{ text: name, count: form.count, add: [...form.documents], remove: [] }]
      return { key, entity: { id, type, name, details }, chains: [], forms }
    })
}
