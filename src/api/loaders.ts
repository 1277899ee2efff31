import DataLoader from 'dataloader'
import { splitId } from '../model/extraction.ts'
import type {
  Contradiction,
  DocumentHead,
  Entity,
  EntityHead,
  Fact,
  Scorecard,
  StoredChain,
  StoredClaim,
  StoredDocument,
} from '../model/graph.ts'
import { type Judgement, judgedDocuments } from '../model/judgement.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { possiblySameOf } from '../operations/compared.ts'
import type { Page, Store } from '../store/store.ts'
import { type FactsAsked, factsAbout, type Noted } from './facts-about.ts'
import { type ById, byId, everything, type List, type ListById, listById, listsById } from './loader-kinds.ts'
import { once } from './once.ts'

/** Reads what several resolvers of one request ask for in one call to the store each, and nothing twice. */
export interface Loaders {
  /** By entity id or the id of any of its chains, without what it rests on. */
  readonly head: ById<EntityHead>
  /** The same, whole. */
  readonly entity: ById<Entity>
  /** By the key of what is one wherever it stands: `place:country:PT`, `date:1921-03`. */
  readonly keyed: ById<EntityHead>
  /** Without its text, and all that points into it. */
  readonly document: ById<DocumentHead>
  /** The same, whole: it may be 10 MB. */
  readonly wholeDocument: ById<StoredDocument>
  readonly claim: ById<StoredClaim>
  /** By fact id, or that id with the number of any of its claims. */
  readonly fact: ById<Fact>
  readonly contradiction: ById<Contradiction>
  /** Global chain ids. */
  readonly chain: ById<StoredChain>
  /** Chains of a document. */
  readonly chainsOfDocument: ListById<StoredChain>
  /** Documents of a family. */
  readonly documentsOfFamily: ListById<DocumentHead>
  /** Cards of those that an entity may be one with, by entity id. */
  readonly possiblySame: ListById<Scorecard>
  /** What cannot all be true of an entity. */
  readonly contradictionsOfSubject: ListById<Contradiction>
  /** Claims of a document. */
  readonly claimsOfDocument: ListById<StoredClaim>
  /** Claims that a fact rests on. */
  readonly claimsOfFact: ListById<StoredClaim>
  /** Claims that an entity has any role in. */
  readonly claimsAbout: ListById<StoredClaim>
  /** The same, with one of the given predicates. */
  readonly claimsAboutBy: (predicates: readonly string[]) => ListById<StoredClaim>
  /** Claims whose subject an entity is, with one of the given predicates. */
  readonly claimsOfSubject: (predicates: readonly string[]) => ListById<StoredClaim>
  /** Judgements pinned to a document. */
  readonly judgementsOfDocument: ListById<Judgement>
  /** Whether anything is judged at all: the first judgement. */
  readonly firstJudgement: () => Promise<Page<Judgement>>
  /** Takes in what a page of facts brought besides. */
  readonly note: (noted: Noted) => void
  /** The first page of the facts that an entity has a role in. */
  readonly factsAbout: (asked: FactsAsked) => DataLoader<string, Page<Fact>>
  /** Facts whose subject an entity is, with one of the given predicates. */
  readonly factsOfSubject: (predicates: readonly string[]) => ListById<Fact>
  /** Facts whose object an entity is, with one of the given predicates. */
  readonly factsOfObject: (predicates: readonly string[]) => ListById<Fact>
}

/** An entity is found by each of its chains. */
const entityLoader = (store: Store): ById<Entity> =>
  new DataLoader(
    async (ids) => {
      const entities = await everything((paging) => store.entities({ ids }, paging))
      const asked = new Set(ids)
      const byChain = new Map<string, Entity>()
      for (const entity of entities) for (const chain of entity.chains) if (asked.has(chain)) byChain.set(chain, entity)
      return ids.map((id) => byChain.get(id) ?? null)
    },
    { maxBatchSize: 1000 },
  )

const keyedLoader = (head: ById<EntityHead>, store: Store): ById<EntityHead> =>
  new DataLoader(
    async (keys) => {
      const found = await store.growing(keys, [])
      return Promise.all(
        keys.map((key) => {
          const known = found.get(key)
          return known === undefined || known === 'whole' ? null : head.load(known.entity.id)
        }),
      )
    },
    { maxBatchSize: 1000 },
  )

/** `d1/c3` for `d1/f3`; null for what is no fact's id. */
const claimOfFact = (id: string): string | null => {
  const parts = splitId(id)
  return parts !== null && /^f\d+$/.test(parts.local) ? `${parts.document}/c${parts.local.slice(1)}` : null
}

/** A fact is found by the number of each of its claims, so that a link outlives a merge. */
const factLoader = (store: Store, claim: ById<StoredClaim>): ById<Fact> => {
  const read = async (ids: readonly string[]): Promise<ReadonlyMap<string, Fact>> =>
    new Map((await everything((paging) => store.facts({ ids }, paging))).map((fact) => [fact.id, fact]))
  return new DataLoader(
    async (ids) => {
      const direct = await read(ids)
      const moved = new Map<string, string>()
      for (const id of ids) {
        const claimId = direct.has(id) ? null : claimOfFact(id)
        const factId = claimId === null ? null : ((await claim.load(claimId))?.factId ?? null)
        if (factId !== null) moved.set(id, factId)
      }
      const indirect = moved.size === 0 ? direct : await read([...new Set(moved.values())])
      return ids.map((id) => direct.get(id) ?? indirect.get(moved.get(id) ?? '') ?? null)
    },
    { maxBatchSize: 1000 },
  )
}

/** A loader for each list of predicates. */
const byPredicates = <T>(make: (predicates: readonly string[]) => ListById<T>) => {
  const known = new Map<string, ListById<T>>()
  return (predicates: readonly string[]): ListById<T> => {
    const key = predicates.join(' ')
    const loader = known.get(key) ?? make(predicates)
    known.set(key, loader)
    return loader
  }
}

const listsOf = <T>(
  read: (predicates: readonly string[], ids: readonly string[]) => List<T>,
  keyOf: (item: T) => string | null,
) => byPredicates<T>((predicates) => listById<T>(keyOf, (ids) => everything(read(predicates, ids))))

/** Takes in what a read brought besides, so that nobody reads it again. */
const noting =
  ({ head, claim, document }: Pick<Loaders, 'head' | 'claim' | 'document'>) =>
  ({ ends, claims = [], documents = [] }: Noted): void => {
    for (const one of ends?.values() ?? []) head.prime(one.id, one)
    for (const one of claims) claim.prime(one.globalId, one)
    for (const one of documents) document.prime(one.id, one)
  }

const factPages = (store: Store, note: (noted: Noted) => void, fact: ById<Fact>): Loaders['factsAbout'] => {
  const known = new Map<string, DataLoader<string, Page<Fact>>>()
  return (asked) => {
    const key = JSON.stringify(asked)
    const loader =
      known.get(key) ??
      new DataLoader<string, Page<Fact>>(
        async (ids) => {
          const pages = await factsAbout(store, ids, asked, note)
          for (const { node } of pages.flatMap(({ items }) => items)) fact.prime(node.id, node)
          return pages
        },
        { maxBatchSize: 100 },
      )
    known.set(key, loader)
    return loader
  }
}

const possiblySameLoader = (
  entity: ById<Entity>,
  store: Store,
  predicates: ReadonlyMap<string, Predicate>,
): ListById<Scorecard> =>
  new DataLoader(
    async (ids) => {
      const entities = (await entity.loadMany(ids)).filter((one) => one !== null && !(one instanceof Error))
      const found = await possiblySameOf(store, entities as readonly Entity[], predicates)
      return ids.map((id) => (found.get(id) ?? []).map(({ card }) => card))
    },
    { maxBatchSize: 32 },
  )

/** Every entity that has a role in a claim, once. */
const entitiesIn = ({ entities }: StoredClaim): readonly string[] => [...new Set(Object.values(entities))]

/** New for each request: what it read is not kept for the next. */
export const createLoaders = (store: Store, predicates: ReadonlyMap<string, Predicate>): Loaders => {
  const claim = byId<StoredClaim>(
    ({ globalId }) => globalId,
    (ids) => everything((paging) => store.claims({ ids }, paging)),
  )
  const document = byId<DocumentHead>(
    ({ id }) => id,
    (ids) => everything((paging) => store.documentHeads({ ids }, paging)),
  )
  const entity = entityLoader(store)
  const fact = factLoader(store, claim)
  const head: ById<EntityHead> = new DataLoader(
    async (ids) => {
      const found = await store.heads(ids)
      return ids.map((id) => found.get(id) ?? null)
    },
    { maxBatchSize: 1000 },
  )
  const note = noting({ head, claim, document })
  return {
    entity,
    head,
    keyed: keyedLoader(head, store),
    document,
    wholeDocument: byId<StoredDocument>(
      ({ id }) => id,
      (ids) => everything((paging) => store.documents({ ids }, paging)),
    ),
    claim,
    fact,
    contradiction: byId(
      ({ id }) => id,
      (ids) => everything((paging) => store.contradictions({ ids }, paging)),
    ),
    chain: byId(
      ({ globalId }) => globalId,
      (ids) => store.chains({ ids }),
    ),
    chainsOfDocument: listById(
      ({ document }) => document,
      (documents) => store.chains({ documents }),
    ),
    documentsOfFamily: listById(
      ({ family }) => family,
      (families) => everything((paging) => store.documentHeads({ families }, paging)),
    ),
    possiblySame: possiblySameLoader(entity, store, predicates),
    contradictionsOfSubject: listById(
      ({ subject }) => subject,
      (subjects) => everything((paging) => store.contradictions({ subjects }, paging)),
    ),
    claimsOfDocument: listById(
      ({ document }) => document,
      (documents) => everything((paging) => store.claims({ documents }, paging)),
    ),
    claimsOfFact: listById(
      ({ factId }) => factId,
      (facts) => everything((paging) => store.claims({ facts }, paging)),
    ),
    claimsAbout: listsById(entitiesIn, (about) => everything((paging) => store.claims({ about }, paging))),
    claimsAboutBy: byPredicates((predicates) =>
      listsById(entitiesIn, (about) => everything((paging) => store.claims({ about, predicates }, paging))),
    ),
    claimsOfSubject: listsOf<StoredClaim>(
      (predicates, subjects) => (paging) => store.claims({ subjects, predicates }, paging),
      (one) => one.entities[one.subject] ?? null,
    ),
    judgementsOfDocument: listsById(
      (judgement) => [...new Set(judgedDocuments(judgement))],
      (documents) => everything((paging) => store.judgements({ documents }, paging)),
    ),
    firstJudgement: once(() => store.judgements({}, { first: 1 })),
    note,
    factsAbout: factPages(store, note, fact),
    factsOfSubject: listsOf<Fact>(
      (predicates, ids) => (paging) => store.facts({ predicates, subject: { ids } }, paging),
      ({ subject }) => subject,
    ),
    factsOfObject: listsOf<Fact>(
      (predicates, ids) => (paging) => store.facts({ predicates, object: { ids } }, paging),
      ({ object }) => object,
    ),
  }
}
