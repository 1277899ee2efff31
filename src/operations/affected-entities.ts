import type { Chain, Claim, Extraction } from '../model/extraction.ts'
import { globalId } from '../model/extraction.ts'
import type { Entity, StoredChain, StoredClaim } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { chainKeys } from '../resolve/blocking.ts'
import { resolveEntities } from '../resolve/entities.ts'
import type { ChainPart, DocumentPart } from '../resolve/profile.ts'
import { groupBy } from '../resolve/sets.ts'
import { slotsOf } from '../resolve/slots.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'
import { type AffectedFamilies, tellingOf } from './affected-families.ts'
import { type DocumentMeta, readMetas } from './document-meta.ts'

/** Entities after a change, with what they were. */
export interface AffectedEntities {
  /** The entities of every block that the change touches, each whole. */
  readonly entities: ReadonlyMap<string, Entity>
  /** Entity of each of their chains. */
  readonly owners: ReadonlyMap<string, string>
  /** Entity that each stored chain had before, those of documents that go included. */
  readonly before: ReadonlyMap<string, string>
  readonly oldEntities: ReadonlyMap<string, Entity>
}

const partOfStored = ({ globalId: id, document, mentions, entityId: _, ...chain }: StoredChain): ChainPart => ({
  globalId: id,
  document,
  chain,
  mentions,
})

const partsOfNew = ({ document, entities, mentions }: Extraction): readonly ChainPart[] => {
  const byChain = groupBy(mentions, ({ entity }) => entity)
  return entities.map((chain) => ({
    globalId: globalId(document.id, chain.id),
    document: document.id,
    chain,
    mentions: byChain.get(chain.id) ?? [],
  }))
}

// Weighing needs the document; a place, day or event with a key of its own is what its key says.
const needsDocument = ({ type, gazetteer, event }: Chain): boolean =>
  type === 'Person' ||
  type === 'Organization' ||
  (type === 'Place' && gazetteer === undefined) ||
  (type === 'Event' && event === undefined)

/** Blocking keys of whole documents. */
const keysOf = (
  parts: readonly ChainPart[],
  claims: ReadonlyMap<string, readonly Claim[]>,
  metas: ReadonlyMap<string, DocumentMeta>,
  predicates: ReadonlyMap<string, Predicate>,
): readonly string[] =>
  [...groupBy(parts, ({ document }) => document)].flatMap(([document, own]) => {
    const entities = own.map(({ chain }) => chain)
    const read = { entities, claims: claims.get(document) ?? [] }
    return Object.values(chainKeys(read, metas.get(document)?.story.cast ?? [], predicates)).flat()
  })

/** Claims of stored documents, by document. */
const storedClaims = async (
  store: Store,
  documents: readonly string[],
): Promise<ReadonlyMap<string, readonly Claim[]>> => {
  const claims: StoredClaim[] = []
  if (documents.length > 0)
    for await (const claim of all((paging) => store.claims({ documents }, paging))) claims.push(claim)
  return groupBy(claims, ({ document }) => document)
}

/** Reads stored chains, remembering which entity each belonged to, and leaves out those of documents that go. */
class ChainReader {
  readonly before = new Map<string, string>()
  readonly parts = new Map<string, ChainPart>()
  readonly #store: Store
  readonly #gone: ReadonlySet<string>

  constructor(store: Store, gone: ReadonlySet<string>) {
    this.#store = store
    this.#gone = gone
  }

  async read(filter: Parameters<Store['chains']>[0]): Promise<readonly ChainPart[]> {
    const stored = await this.#store.chains(filter)
    const parts = stored.map(partOfStored)
    for (const { globalId: id, entityId } of stored) this.before.set(id, entityId)
    for (const part of parts) if (!this.#gone.has(part.document)) this.parts.set(part.globalId, part)
    return parts
  }

  add(parts: readonly ChainPart[]): void {
    for (const part of parts) this.parts.set(part.globalId, part)
  }
}

/** Documents of the chains that must be weighed, and their kin. */
const readContext = async (
  store: Store,
  chains: Iterable<ChainPart>,
  families: AffectedFamilies,
  gone: ReadonlySet<string>,
): Promise<ReadonlyMap<string, DocumentMeta>> => {
  const wanted = new Set([...chains].filter(({ chain }) => needsDocument(chain)).map(({ document }) => document))
  const unknown = [...wanted].filter((id) => !families.documents.has(id))
  if (unknown.length === 0) return families.documents
  const found = await readMetas(store, { ids: unknown })
  const kin = await readMetas(store, {
    families: [...new Set([...found.values()].flatMap(({ family }) => family ?? []))],
  })
  return new Map([...[...kin].filter(([id]) => !gone.has(id)), ...families.documents])
}

const claimsByDocument = async (
  store: Store,
  put: readonly Extraction[],
  gone: ReadonlySet<string>,
  chains: readonly string[],
): Promise<ReadonlyMap<string, readonly Claim[]>> => {
  const claims = new Map<string, Claim[]>(put.map(({ document, claims }) => [document.id, [...claims]]))
  if (chains.length === 0) return claims
  for await (const claim of all((paging) => store.claims({ chains }, paging))) {
    if (gone.has(claim.document)) continue
    const known = claims.get(claim.document)
    if (known === undefined) claims.set(claim.document, [claim])
    else known.push(claim)
  }
  return claims
}

/** Global ids of the chains that a claim names. */
const namedBy = (document: string, { subject, object, place, with: companions }: Claim): readonly string[] =>
  [subject, object, place, ...companions].flatMap((local) => (local === null ? [] : globalId(document, local)))

const chainsByDocument = (parts: Iterable<ChainPart>): ReadonlyMap<string, ReadonlyMap<string, ChainPart>> => {
  const groups = groupBy(parts, ({ document }) => document)
  return new Map([...groups].map(([id, group]) => [id, new Map(group.map((part) => [part.chain.id, part]))]))
}

const readEntities = async (store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Entity>> => {
  const entities = new Map<string, Entity>()
  if (ids.length === 0) return entities
  for await (const entity of all((paging) => store.entities({ ids }, paging))) entities.set(entity.id, entity)
  return entities
}

/** Works out the entities of every block that documents coming, going or changing family have a chain in. */
export const affectedEntities = async (
  store: Store,
  put: readonly Extraction[],
  gone: ReadonlySet<string>,
  families: AffectedFamilies,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<AffectedEntities> => {
  const reader = new ChainReader(store, gone)
  const changed = [...new Set([...gone, ...families.touched])]
  const seeds = await reader.read({ documents: changed })
  reader.add(put.flatMap(partsOfNew))
  const keys = new Set([
    ...keysOf(seeds, await storedClaims(store, changed), families.were, predicates),
    ...put.flatMap((extraction) => {
      const cast = families.documents.get(extraction.document.id)?.story.cast ?? []
      return Object.values(chainKeys(extraction, cast, predicates)).flat()
    }),
  ])
  if (keys.size > 0) await reader.read({ keys: [...keys] })
  const metas = await readContext(store, reader.parts.values(), families, gone)
  const familyOf = (id: string): string => families.families.get(id) ?? metas.get(id)?.family ?? id
  const kinGroups = [...groupBy([...metas.keys()], familyOf).values()].filter((members) => members.length > 1)
  const kin = kinGroups.flat()
  if (kin.length > 0) await reader.read({ documents: kin })
  const inQuestion = [...reader.parts.values()]
  const weighed = inQuestion.filter(({ chain }) => needsDocument(chain)).map(({ globalId: id }) => id)
  const claims = await claimsByDocument(store, put, gone, weighed)
  const named = new Set([...claims].flatMap(([id, list]) => list.flatMap((claim) => namedBy(id, claim))))
  const missing = [...named].filter((id) => !reader.parts.has(id))
  // Chains that are only spoken of are read beside the reader: they are not in question.
  const spokenOf = missing.length === 0 ? [] : (await store.chains({ ids: missing })).map(partOfStored)
  const chains = chainsByDocument([...inQuestion, ...spokenOf])
  const slots = new Map(
    kinGroups.flatMap((members) => [
      ...slotsOf(
        members.flatMap((id) => {
          const meta = metas.get(id)
          return meta === undefined ? [] : [tellingOf(meta)]
        }),
      ),
    ]),
  )
  const documents: DocumentPart[] = [...metas].map(([id, { document, quotes, story }]) => ({
    id,
    family: familyOf(id),
    published: document.published,
    derived: document.derivedFrom !== null,
    chains: chains.get(id) ?? new Map(),
    claims: claims.get(id) ?? [],
    quotes,
    cast: story.cast,
    slots: slots.get(id) ?? [],
  }))
  const resolved = resolveEntities({ documents, chains: inQuestion, keys, touched: families.touched }, predicates)
  const owners = new Map(resolved.flatMap((entity) => entity.chains.map((chain) => [chain, entity.id] as const)))
  const seeded = new Set(seeds.map(({ globalId: id }) => id))
  const before = new Map([...reader.before].filter(([id]) => owners.has(id) || seeded.has(id)))
  return {
    entities: new Map(resolved.map((entity) => [entity.id, entity])),
    owners,
    before,
    oldEntities: await readEntities(store, [...new Set(before.values())]),
  }
}

/** A stored claim's entity for one of its chains, after the change. */
export const ownerIn = (owners: ReadonlyMap<string, string>, claim: StoredClaim, local: string): string =>
  owners.get(globalId(claim.document, local)) ?? claim.entities[local] ?? globalId(claim.document, local)
