import type { Contradiction, Fact, StoredClaim } from '../../model/graph.ts'
import { type Judgement, judgedDocuments } from '../../model/judgement.ts'
import { all, type Hop, type Page, type Paging, type Store, type StoreStats } from '../../store/store.ts'
import { filled } from './filled.ts'

/** What is kept back, by id. */
export interface Withheld {
  readonly entities: ReadonlySet<string>
  readonly facts: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
  readonly contradictions: ReadonlySet<string>
  /** Documents that name a withheld entity. */
  readonly documents: ReadonlySet<string>
}

/** A claim's entities in any role but that of whose words it is. */
const takesPart = ({ entities, attributedTo }: StoredClaim): readonly string[] =>
  Object.entries(entities).flatMap(([chain, entity]) => (chain === attributedTo ? [] : entity))

/** Whether a claim is kept back by those who take part in it. */
export const isOfWithheld = (claim: StoredClaim, entities: ReadonlySet<string>): boolean =>
  takesPart(claim).some((id) => entities.has(id))

/** Ways are asked for beyond those that are wanted, since some lead over what is kept back. */
const MOST_WAYS = 50

/**
 * The same graph without what is withheld, as if nobody had told it: not listed, found, counted or passed over on a path. What texts
 * say is not looked at: see `redactedStore`.
 */
export const withholdingStore = (store: Store, withheld: Withheld, stats: StoreStats): Store => {
  const keepsFact = ({ id }: Fact): boolean => !withheld.facts.has(id)
  const keepsClaim = ({ globalId }: StoredClaim): boolean => !withheld.claims.has(globalId)
  const fact = (one: Fact): Fact => {
    const claims = one.claims.filter((id) => !withheld.claims.has(id))
    return claims.length === one.claims.length ? one : { ...one, claims }
  }
  const mapped = <T>({ items, hasNext }: Page<T>, map: (node: T) => T): Page<T> => ({
    items: items.map(({ node, cursor }) => ({ node: map(node), cursor })),
    hasNext,
  })
  /** Of several facts between two, one stands for all in a path: where it is withheld, another may be told. */
  const otherFact = async ({ from, to }: Hop): Promise<string | null> => {
    const between = { and: [{ about: [from] }, { about: [to] }] }
    for await (const { id, subject, object, place } of all((paging) => store.facts(between, paging))) {
      const ends = [subject, object, place]
      if (!withheld.facts.has(id) && ends.includes(from) && ends.includes(to)) return id
    }
    return null
  }
  const shownHops = async (hops: readonly Hop[]): Promise<readonly Hop[] | null> => {
    const shown: Hop[] = []
    for (const hop of hops) {
      if (withheld.entities.has(hop.from) || withheld.entities.has(hop.to)) return null
      const by = withheld.facts.has(hop.fact) ? await otherFact(hop) : hop.fact
      if (by === null) return null
      shown.push({ ...hop, fact: by })
    }
    return shown
  }
  const keepsJudgement = (one: Judgement): boolean =>
    one.kind !== 'restricted' && judgedDocuments(one).every((id) => !withheld.documents.has(id))
  const keepsContradiction = ({ id }: Contradiction): boolean => !withheld.contradictions.has(id)
  return {
    url: store.url,
    revision: () => store.revision(),
    write: (change) => store.write(change),
    growing: (...args) => store.growing(...args),
    check: (repair) => store.check(repair),
    scrub: () => store.scrub(),
    close: () => store.close(),
    stats: async () => stats,
    documents: (...args) => store.documents(...args),
    documentHeads: (...args) => store.documentHeads(...args),
    chains: async (filter) => (await store.chains(filter)).filter(({ entityId }) => !withheld.entities.has(entityId)),
    claims: (filter, paging) => filled((some) => store.claims(filter, some), paging, keepsClaim),
    heads: async (ids) => new Map([...(await store.heads(ids))].filter(([, { id }]) => !withheld.entities.has(id))),
    entities: (filter, paging, order) =>
      filled(
        (some) => store.entities(filter, some, order),
        paging,
        ({ id }) => !withheld.entities.has(id),
      ),
    facts: async (filter, paging, order) =>
      mapped(await filled((some) => store.facts(filter, some, order), paging, keepsFact), fact),
    firstFacts: async (asked) => {
      const { ids, as, filter, first, order } = asked
      const found = await store.firstFacts({ ids, as, filter, first: Math.max(1, first), order })
      // Only whose first ones are kept back is read on.
      const pageOf = async (id: string, own: Page<Fact>): Promise<Page<Fact>> => {
        const list = async (some: Paging): Promise<Page<Fact>> =>
          some.after == null ? own : store.facts({ and: [{ [as]: [id] }, filter] }, some, order)
        return mapped(await filled(list, { first }, keepsFact), fact)
      }
      const pages = [...found.pages].map(async ([id, own]) => [id, await pageOf(id, own)] as const)
      return { pages: new Map(await Promise.all(pages)) }
    },
    contradictions: (filter, paging) =>
      filled((some) => store.contradictions(filter, some), paging, keepsContradiction),
    judgements: (filter, paging) => filled((some) => store.judgements(filter, some), paging, keepsJudgement),
    search: (text, types, paging) =>
      filled(
        (some) => store.search(text, types, some),
        paging,
        ({ entity }) => !withheld.entities.has(entity.id),
      ),
    paths: async (query) => {
      const found: (readonly Hop[])[] = []
      for (const hops of await store.paths({ ...query, first: Math.max(query.first, MOST_WAYS) })) {
        const shown = await shownHops(hops)
        if (shown !== null) found.push(shown)
        if (found.length === query.first) break
      }
      return found
    },
  }
}
