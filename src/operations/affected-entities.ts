import type { Chain, Claim, Extraction } from '../model/extraction.ts'
import { globalId } from '../model/extraction.ts'
import type { Entity, StoredClaim } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { blocksOfRenamed, exactKey, ownKeys } from '../resolve/blocking.ts'
import type { OnJoined } from '../resolve/cluster.ts'
import { resolveEntities } from '../resolve/entities.ts'
import type { Weighed } from '../resolve/judged.ts'
import { isAcronym, keysInQuestion } from '../resolve/organization-name.ts'
import { isRetelling } from '../resolve/original.ts'
import type { ChainPart, DocumentPart } from '../resolve/profile.ts'
import { groupBy } from '../resolve/sets.ts'
import { slotsOf } from '../resolve/slots.ts'
import type { Growth } from '../store/growth.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'
import { needsDocument, readContext } from './affected-context.ts'
import { type AffectedFamilies, tellingOf } from './affected-families.ts'
import { type Grown, growingIn, growthsAgain, growthsOf } from './affected-growth.ts'
import type { AffectedJudgements } from './affected-judgements.ts'
import { isKinKey, keysOfKin, keysOfNamesakes } from './affected-kin.ts'
import { ChainReader, partOfStored, partsOfNew } from './chain-reader.ts'
import { currentKeys, formerKeys } from './document-keys.ts'

/** Entities after a change, with what they were. */
export interface AffectedEntities {
  /** The entities of every block that the change touches, each whole. */
  readonly entities: ReadonlyMap<string, Entity>
  /** Entity of each of their chains. */
  readonly owners: ReadonlyMap<string, string>
  /** Entity that each stored chain had before, those of documents that go included. */
  readonly before: ReadonlyMap<string, string>
  readonly oldEntities: ReadonlyMap<string, Entity>
  /** What grows, without being read whole; none of it is among the above but as owner of chains that come. */
  readonly grown: readonly Grown[]
  /** Of the entities above, those that may grow from now on. */
  readonly growAgain: readonly Growth[]
  /** Of what grows and goes on under another id: that id, by the one before. */
  readonly renamed: ReadonlyMap<string, string>
}

/** Claims that weigh, by document. */
const claimsByDocument = async (
  { store, put, gone, judged }: Sources,
  chains: readonly string[],
): Promise<ReadonlyMap<string, readonly Claim[]>> => {
  const weighs = (document: string, claim: Claim): boolean =>
    !judged.isWrong(globalId(document, claim.id), claim as StoredClaim)
  const claims = new Map<string, Claim[]>(
    put.map(({ document, claims }) => [document.id, claims.filter((claim) => weighs(document.id, claim))]),
  )
  if (chains.length === 0) return claims
  for await (const claim of all((paging) => store.claims({ chains }, paging))) {
    if (gone.has(claim.document) || !weighs(claim.document, claim)) continue
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

/** What a change starts from. */
interface Sources {
  readonly store: Store
  readonly put: readonly Extraction[]
  readonly gone: ReadonlySet<string>
  readonly families: AffectedFamilies
  readonly judged: AffectedJudgements
  readonly predicates: ReadonlyMap<string, Predicate>
  /** Hears of each resolution's rounds of comparisons; where there are several, the last one counts. */
  readonly onResolution?: () => OnJoined
}

/** What is to be resolved, as it grows. */
interface Question {
  readonly reader: ChainReader
  readonly keys: Set<string>
  readonly touched: Set<string>
  readonly kin: Set<string>
}

/** Documents with all that retell them, as they will be. */
const kinOf = async (
  { store, gone, families }: Sources,
  documents: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const changed = new Set([...documents].flatMap((id) => families.families.get(id) ?? []))
  const kin = [...families.families].filter(([, family]) => changed.has(family)).map(([id]) => id)
  const stored = [...documents].filter((id) => !families.families.has(id))
  if (stored.length === 0) return kin
  const found = new Set<string>()
  for await (const { family } of all((paging) => store.documentHeads({ ids: stored }, paging))) found.add(family)
  for await (const { id } of all((paging) => store.documentHeads({ families: [...found] }, paging)))
    if (!gone.has(id) && !families.families.has(id)) kin.push(id)
  return kin
}

/** Chains that speak otherwise, because of a claim that is judged. */
const chainsOfClaims = async ({ store, judged }: Sources): Promise<readonly ChainPart[]> => {
  const ids = judged.claims.flatMap((claim) => namedBy(claim.document, claim))
  return ids.length === 0 ? [] : (await store.chains({ ids: [...new Set(ids)] })).map(partOfStored)
}

/** Puts in question what has any of these keys, and where an acronym or a changed name is among it, all that this may stand for. */
const ask = async ({ reader, keys }: Question, wanted: Iterable<string>): Promise<void> => {
  const read = async (some: readonly string[]): Promise<void> => {
    const fresh = keysInQuestion(some).filter((key) => !keys.has(key))
    for (const key of fresh) keys.add(key)
    if (fresh.length > 0) await reader.read({ keys: fresh })
  }
  await read([...wanted])
  for (let size = -1; size < keys.size; ) {
    size = keys.size
    const whole = [...reader.parts.values()].map(({ chain }) =>
      chain.type === 'Organization' && isAcronym(chain.name) ? ownKeys(chain) : blocksOfRenamed(chain),
    )
    await read(whole.filter((own) => own.some((key) => keys.has(key))).flat())
  }
}

/** Puts the whole blocks of some chains in question; of persons, those of their whole family of documents. */
const widen = async (sources: Sources, question: Question, chains: readonly ChainPart[]): Promise<void> => {
  const { reader, touched } = question
  const { gone } = sources
  if (chains.length === 0) return
  const ids = chains.filter(({ chain }) => ownKeys(chain).length === 0).map(({ document }) => document)
  const documents = new Set(await kinOf(sources, new Set(ids)))
  await reader.read({ documents: [...documents].filter((id) => !gone.has(id)) })
  for (const id of documents) touched.add(id)
  const parts = [...reader.parts.values()].filter((part) => documents.has(part.document))
  const personKeys = [...(await currentKeys(sources, parts)).values()].flat().filter((key) => key.startsWith('person:'))
  await ask(question, [...personKeys, ...chains.flatMap(({ chain }) => ownKeys(chain))])
}

const sizeOf = ({ reader, keys, touched }: Question): number => reader.parts.size + keys.size + touched.size

const resolveQuestion = async (
  sources: Sources,
  { reader, keys, touched }: Question,
): Promise<{
  readonly resolved: readonly Entity[]
  readonly weighed: Weighed
  readonly documents: readonly DocumentPart[]
}> => {
  const { store, gone, families, judged, predicates } = sources
  const metas = await readContext(store, reader.parts.values(), families, gone)
  const familyOf = (id: string): string => families.families.get(id) ?? metas.get(id)?.family ?? id
  const kinGroups = [...groupBy([...metas.keys()], familyOf).values()].filter((members) => members.length > 1)
  const kin = kinGroups.flat()
  if (kin.length > 0) await reader.read({ documents: kin })
  const inQuestion = [...reader.parts.values()]
  const weighed = await judged.reader.weighed(new Set(inQuestion.map(({ document }) => document)))
  const speaking = inQuestion.filter(({ chain }) => needsDocument(chain)).map(({ globalId: id }) => id)
  const claims = await claimsByDocument(sources, speaking)
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
  const printed = groupBy(
    [...metas.values()].map(({ document }) => document),
    ({ id }) => familyOf(id),
  )
  const documents: DocumentPart[] = [...metas].map(([id, { document, quotes, story }]) => ({
    id,
    family: familyOf(id),
    published: document.published,
    derived: isRetelling(document, printed.get(familyOf(id)) ?? []),
    chains: chains.get(id) ?? new Map(),
    claims: claims.get(id) ?? [],
    quotes,
    cast: story.cast,
    slots: slots.get(id) ?? [],
  }))
  const onJoined = sources.onResolution?.()
  const question = { documents, chains: inQuestion, keys, touched, judged: weighed, onJoined }
  return { resolved: resolveEntities(question, predicates), weighed, documents }
}

/** Whether a chain is in question, unless what it is follows from its key alone. */
const isAsked = (chain: Chain, { keys }: Question): boolean => {
  const key = exactKey(chain)
  return key === null || keys.has(key)
}

/** Chains that judgements tie to an entity, and that are not in question yet. */
const tiedElsewhere = (
  { same }: Weighed,
  owners: ReadonlyMap<string, string>,
  { reader: { parts } }: Question,
  judgements: AffectedJudgements['reader'],
): readonly ChainPart[] =>
  same
    .flatMap(({ left, right }) => (owners.has(left) === owners.has(right) ? [] : owners.has(left) ? right : left))
    .flatMap((id) => parts.get(id) ?? judgements.chain(id) ?? [])

/**
 * Works out the entities of every block that documents coming, going or changing family have a chain in, that judgements coming
 * or going speak of, and that judgements tie to one of these.
 */
export const affectedEntities = async (sources: Sources): Promise<AffectedEntities> => {
  const { store, put, gone, families, judged } = sources
  const reader = new ChainReader(store, gone)
  const seeds = await reader.read({ documents: [...new Set([...gone, ...families.touched])] })
  const fresh = put.flatMap(partsOfNew)
  reader.add(fresh)
  const { growing, rest } = await growingIn(store, gone, seeds, fresh, reader.before)
  const keys = [await formerKeys(sources, seeds), await currentKeys(sources, fresh)].flatMap((of) =>
    [...of.values()].flat(),
  )
  const question: Question = { reader, keys: new Set(), touched: new Set(families.touched), kin: new Set() }
  await ask(question, keys.filter(rest))
  await ask(question, await keysOfKin(sources, question, new Set(keys.filter(isKinKey))))
  await widen(sources, question, judged.chains)
  await widen(sources, question, await chainsOfClaims(sources))
  for (;;) {
    const { resolved, weighed, documents } = await resolveQuestion(sources, question)
    const known = sizeOf(question)
    await ask(question, await keysOfNamesakes(sources, question, documents))
    if (sizeOf(question) > known) continue
    const owners = new Map(resolved.flatMap((entity) => entity.chains.map((chain) => [chain, entity.id] as const)))
    const tied = tiedElsewhere(weighed, owners, question, judged.reader)
    if (tied.length > 0) {
      await widen(sources, question, tied)
      if (sizeOf(question) > known) continue
    }
    const grown = await growthsOf(store, growing, question.keys)
    const apart = new Set(seeds.filter(({ chain }) => !isAsked(chain, question)).map(({ globalId: id }) => id))
    const seeded = new Set(seeds.map(({ globalId: id }) => id))
    const before = new Map([...reader.before].filter(([id]) => !apart.has(id) && (owners.has(id) || seeded.has(id))))
    for (const { growth } of grown)
      for (const chain of growth.chains) if (growth.entity !== null) owners.set(chain, growth.entity.id)
    return {
      entities: new Map(resolved.map((entity) => [entity.id, entity])),
      owners,
      before,
      oldEntities: await readEntities(store, [...new Set(before.values())]),
      grown,
      growAgain: growthsAgain(resolved, reader.parts),
      renamed: new Map(
        grown.flatMap(({ growth: { entity }, before }) =>
          entity === null || before === null || entity.id === before.id ? [] : [[before.id, entity.id] as const],
        ),
      ),
    }
  }
}

/** A stored claim's entity for one of its chains, after the change. */
export const ownerIn = (
  { owners, renamed }: Pick<AffectedEntities, 'owners' | 'renamed'>,
  claim: StoredClaim,
  local: string,
): string => {
  const id = globalId(claim.document, local)
  const known = owners.get(id)
  if (known !== undefined) return known
  const stored = claim.entities[local] ?? id
  return renamed.get(stored) ?? stored
}
