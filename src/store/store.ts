import type { EntityType, Extraction } from '../model/extraction.ts'
import type {
  Contradiction,
  DocumentHead,
  Entity,
  EntityHead,
  Fact,
  StoredChain,
  StoredClaim,
  StoredDocument,
  Story,
} from '../model/graph.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Passage } from '../model/span.ts'
import type {
  ChainFilter,
  ClaimFilter,
  ContradictionFilter,
  DateRange,
  DocumentFilter,
  EntityFilter,
  FactFilter,
  JudgementFilter,
} from './filters.ts'
import type { Growing, Growth } from './growth.ts'

/** Part of a listing. `after` is a cursor that an earlier Page gave (BAD_CURSOR else); `first` is at least 0. */
export interface Paging {
  readonly first: number
  readonly after?: string | null
}

/** Items in the listing's order, each with the cursor that continues after it. */
export interface Page<T> {
  readonly items: readonly { readonly node: T; readonly cursor: string }[]
  readonly hasNext: boolean
}

/** What goes with facts and would be asked for next: their subjects, objects and places, or their claims with the heads of the documents of these. */
export type Beside = 'ends' | 'evidence'

/** A page of facts, and what else `beside` may bring at once. */
export interface FactPaging extends Paging {
  readonly beside?: readonly Beside[] | undefined
}

/** What was asked for beside the facts, each once: missing where the store leaves it to be asked for by itself. */
export interface FactPage extends Page<Fact> {
  /** By entity id. */
  readonly ends?: ReadonlyMap<string, EntityHead>
  readonly claims?: readonly StoredClaim[]
  readonly documents?: readonly DocumentHead[]
}

/** Which facts of each of several entities, of the beginning of their list. */
export interface FirstFacts {
  /** Entity ids or global chain ids. */
  readonly ids: readonly string[]
  /** Those it has any role in, companion's too, or those that it is subject, object or place of: as `FactFilter` has them. */
  readonly as: 'about' | 'ends'
  readonly filter: FactFilter
  /** Of each. */
  readonly first: number
  readonly order?: Order<'id' | 'time'> | undefined
  readonly beside?: readonly Beside[] | undefined
}

/** The first page of each, by the id that was asked for, and what goes with what they show; empty pages of unknown ids. */
export interface FirstFactPages extends Omit<FactPage, keyof Page<Fact>> {
  readonly pages: ReadonlyMap<string, Page<Fact>>
}

/**
 * `id` orders by UTF-16 code units of the id. `time` orders by the first day that the fact's bounds name, `published` by day,
 * `name` by the folded name, each then by id. Facts without bounds and documents without a day come last, in either direction.
 */
export interface Order<Field extends string> {
  readonly field: Field
  readonly descending?: boolean
}

/** One step of a path: from entity to entity over a fact, in either direction. */
export interface Hop {
  readonly from: string
  readonly to: string
  readonly fact: string
}

/**
 * Steps go from a fact's subject to its object or place and back, over people, places, organizations and events, never over
 * days or groups; of several facts between the same two, the one with the smallest id stands for all. No path meets an
 * entity twice.
 */
export interface PathQuery {
  /** Entity ids or global chain ids; between unknown ones, or one and the same, there is no path. */
  readonly from: string
  readonly to: string
  /** 1 to 6. */
  readonly maxHops: number
  /** How many paths, shortest first; ties by the facts' ids. */
  readonly first: number
  readonly predicates?: readonly string[]
  readonly during?: DateRange
  /** Milliseconds after which the search stops with TIMEOUT. */
  readonly deadline?: number
}

export interface SearchHit {
  readonly entity: Entity
  /** From 0 to 1, 1 for the exact name. */
  readonly score: number
  /** The name or alias that matched; the entity's own where a sentence did. */
  readonly matched: string
  /** The sentence that speaks of it, where not its name was found but what is told of it. */
  readonly passage: Passage | null
}

/** What the read documents brought, as it is kept: their own words, and keys by which others find them. */
export interface DocumentRecord {
  readonly extraction: Extraction
  /** Keys under which kin documents find it (see `resolve/lineage.ts`). */
  readonly lineageKeys: readonly string[]
  /** Blocking keys of each of its chains, by local chain id (see `resolve/blocking.ts`). */
  readonly chainKeys: Readonly<Record<string, readonly string[]>>
  readonly story: Story
}

/**
 * One change of the graph: documents in or out, and all that follows from it. What is derived comes ready worked out, so
 * that a store only keeps it. Applied in the order of the fields; references are ids as they are after it.
 *
 * A document that is put again is replaced, and what keeps its id keeps what was derived from it. Facts and contradictions
 * follow an entity that goes on under another id, or becomes one with another, without being named. BAD_INPUT where the
 * change leaves a chain without an entity, an entity without a chain, a fact without a claim, or names what is not there.
 */
export interface Change {
  /** The revision that the change was worked out against; STALE where the store has moved on. */
  readonly revision: number
  /** Documents to take out, with their chains, claims, mentions and keys. */
  readonly remove: readonly string[]
  readonly put: readonly DocumentRecord[]
  /** Family of each document whose family is new or other than before. */
  readonly families: ReadonlyMap<string, string>
  /** Entities to forget, by id. Their facts and contradictions are named below, never inferred. */
  readonly removeEntities: readonly string[]
  /** Entities new or other than before; each brings its whole list of chains, which then belong to it. */
  readonly putEntities: readonly Entity[]
  /** Entities that grow, or lose some of what they had. One that is put above grows no more, unless it is named here too. */
  readonly growEntities: readonly Growth[]
  readonly removeFacts: readonly string[]
  readonly putFacts: readonly Fact[]
  readonly removeContradictions: readonly string[]
  readonly putContradictions: readonly Contradiction[]
  /** Judgements to forget, by id. */
  readonly removeJudgements: readonly string[]
  /** A judgement that is put again is replaced. They may be pinned to documents that are not there. */
  readonly putJudgements: readonly Judgement[]
  /** By global id, the claims that are judged wrong now, or no more (false). Those of a document that is put begin as not. */
  readonly wrongClaims: ReadonlyMap<string, boolean>
}

export interface StoreStats {
  readonly documents: number
  readonly claims: number
  readonly facts: number
  readonly contradictions: number
  readonly entities: Readonly<Record<EntityType, number>>
}

/** Some lines of an export, each with its line feed, and how many they are. */
export interface JsonLines {
  readonly text: string
  readonly lines: number
}

/** What an engine may have lines of: `readings` are documents, each followed by what was read in it. */
export type LinedPart = 'readings' | 'entities' | 'facts'

/** Something that the check found amiss; `repaired` once it has been mended. */
export interface Finding {
  readonly code: string
  readonly message: string
  readonly repaired: boolean
}

/** A page of the engine's own that draws what it holds. */
export interface Pictures {
  /** As people call it. */
  readonly name: string
  /** The link that draws an entity; null where the page cannot be had. */
  urlOf(entity: string): Promise<string | null>
}

/**
 * Where the graph is kept. Small on purpose: reads by filter, one atomic write. Every engine passes `test/store/contract.ts`.
 * Errors are StorygraphErrors: STORE_UNREACHABLE, STORE_VERSION, STORE_DAMAGED, STALE, BAD_CURSOR, BAD_INPUT, BAD_ID, TIMEOUT.
 */
export interface Store {
  /** As given to `openStore`, without passwords. */
  readonly url: string
  /** Left out by engines that have no page of their own. */
  readonly pictures?: Pictures
  /** Grows with each write. */
  revision(): Promise<number>
  /** Atomic and durable: after it resolves, a kill -9 loses nothing; when it rejects, nothing has changed. */
  write(change: Change): Promise<void>
  documents(filter: DocumentFilter, paging: Paging, order?: Order<'id' | 'published'>): Promise<Page<StoredDocument>>
  /** The same documents in the same order, the cursors too, without their texts being read: each may be 10 MB. */
  documentHeads(filter: DocumentFilter, paging: Paging, order?: Order<'id' | 'published'>): Promise<Page<DocumentHead>>
  chains(filter: ChainFilter): Promise<readonly StoredChain[]>
  claims(filter: ClaimFilter, paging: Paging): Promise<Page<StoredClaim>>
  /**
   * What grows by each of these blocking keys, whatever its size in the time of one; `whole` where chains have the key but what
   * they belong to does not grow, and must be put whole. Keys that nothing has are left out.
   */
  growing(keys: readonly string[], leavingOut: readonly string[]): Promise<ReadonlyMap<string, Growing | 'whole'>>
  /** Entities by the ids that are asked for: their own, or those of any of their chains. Takes no longer for one of many chains. */
  heads(ids: readonly string[]): Promise<ReadonlyMap<string, EntityHead>>
  entities(filter: EntityFilter, paging: Paging, order?: Order<'id' | 'name'>): Promise<Page<Entity>>
  facts(filter: FactFilter, paging: FactPaging, order?: Order<'id' | 'time'>): Promise<FactPage>
  /** What `facts` would give of each entity by itself, in one read for all of them; the pages' cursors go on there. */
  firstFacts(asked: FirstFacts): Promise<FirstFactPages>
  contradictions(filter: ContradictionFilter, paging: Paging): Promise<Page<Contradiction>>
  judgements(filter: JudgementFilter, paging: Paging): Promise<Page<Judgement>>
  /**
   * Names and aliases, best first; case, diacritics, transliteration and small typing errors forgiven. With `inTexts`, behind them
   * the others that sentences speak of in which all the words stand, each whole or as a beginning: each entity once, by the first
   * 200 such sentences.
   */
  search(text: string, types: readonly EntityType[] | null, paging: Paging, inTexts?: boolean): Promise<Page<SearchHit>>
  paths(query: PathQuery): Promise<readonly (readonly Hop[])[]>
  stats(): Promise<StoreStats>
  /**
   * All lines of the export format `jsonl` of one of its parts, the very bytes that it makes of what the store gives: by engines that
   * keep what they would have to make objects of in that form. Left out by others, and by whatever shows a store with changes.
   */
  jsonLines?(of: LinedPart): AsyncIterable<JsonLines>
  /** Looks for damage and mends what can be mended without a document's text being read again. */
  check(repair: boolean): Promise<readonly Finding[]>
  /**
   * Rewrites what is kept, so that nothing that was taken out can be read from its files any more. Gives what is left that only others can do; null
   * where nothing is.
   */
  scrub(): Promise<string | null>
  close(): Promise<void>
}

/** Follows a listing to its end a page at a time, in constant memory: an item at a time, each would be waited for. */
export async function* pagesOf<T>(
  list: (paging: Paging) => Promise<Page<T>>,
  pageSize = 500,
): AsyncGenerator<readonly T[]> {
  let after: string | null = null
  for (;;) {
    const page: Page<T> = await list({ first: pageSize, after })
    if (page.items.length > 0) yield page.items.map(({ node }) => node)
    const last = page.items.at(-1)
    if (!page.hasNext || last === undefined) return
    after = last.cursor
  }
}

/** Follows a listing to its end, page by page, in constant memory. */
export async function* all<T>(list: (paging: Paging) => Promise<Page<T>>, pageSize = 500): AsyncGenerator<T> {
  for await (const page of pagesOf(list, pageSize)) yield* page
}
