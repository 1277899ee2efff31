import { StorygraphError } from '../../model/errors.ts'
import { ENTITY_TYPES, type EntityType } from '../../model/extraction.ts'
import type {
  Contradiction,
  DocumentHead,
  Entity,
  EntityHead,
  Fact,
  StoredChain,
  StoredClaim,
  StoredDocument,
} from '../../model/graph.ts'
import type { Judgement } from '../../model/judgement.ts'
import type {
  ChainFilter,
  ClaimFilter,
  ContradictionFilter,
  DocumentFilter,
  EntityFilter,
  FactFilter,
  JudgementFilter,
} from '../filters.ts'
import type { Growing } from '../growth.ts'
import type {
  Change,
  FactPage,
  FactPaging,
  Finding,
  FirstFactPages,
  FirstFacts,
  Hop,
  Order,
  Page,
  Paging,
  PathQuery,
  Pictures,
  SearchHit,
  Store,
  StoreStats,
} from '../store.ts'
import { checkStore } from './check.ts'
import { Connection, type Observer } from './connection.ts'
import { type Cypher, cypher, parametersOf, plain, textOf } from './cypher/cypher.ts'
import { entityStart, factAnchor, factsOfOne } from './cypher/graph-anchor.ts'
import { entityCondition, factCondition } from './cypher/graph-condition.ts'
import { READ_META, STATS } from './cypher/schema.ts'
import {
  chainFilter,
  claimFilter,
  contradictionFilter,
  documentFilter,
  judgementFilter,
} from './cypher/source-filter.ts'
import * as tell from './cypher/tell.ts'
import { readFacts, readFirstFacts } from './facts.ts'
import { growingBy } from './growth.ts'
import { idOf, keyOf } from './keys.ts'
import { type Listing, readPage } from './listing.ts'
import { MIGRATIONS, migrate, versionOf } from './migrations.ts'
import { findPaths } from './paths.ts'
import { picturesOf } from './pictures.ts'
import { searchNames } from './search.ts'
import type { Neo4jTarget } from './target.ts'
import * as views from './views.ts'
import { writeChange } from './write-change.ts'

/** Types of relationships that a query works out are of this version on. */
const OLDEST = [5, 26] as const

/** Documents, with as much of each as is told. */
const documentListing = <R, T>(
  filter: DocumentFilter,
  order: Order<'id' | 'published'> | undefined,
  told: Pick<Listing<R, T>, 'tell' | 'view'>,
): Listing<R, T> => ({
  kind: 'document',
  node: 'd',
  name: `documents-${order?.field ?? 'id'}`,
  ...documentFilter(filter),
  sort: order?.field === 'published' ? 'issued' : undefined,
  descending: order?.descending ?? false,
  ...told,
})

const entityListing = (filter: EntityFilter, order?: Order<'id' | 'name'>): Listing<views.EntityRow, Entity> => {
  const { start, rest } = entityStart(filter) ?? { start: null, rest: filter }
  return {
    kind: 'entity',
    node: 'e',
    name: `entities-${order?.field ?? 'id'}`,
    start,
    where: entityCondition(rest),
    sort: order?.field === 'name' ? 'sorted' : undefined,
    descending: order?.descending ?? false,
    tell: tell.TELL_ENTITY,
    view: views.viewEntity,
  }
}

const factListing = (
  { start, rest }: { readonly start: Cypher | null; readonly rest: FactFilter },
  order: Order<'id' | 'time'> | undefined,
): Listing<views.FactRow, Fact> => ({
  kind: 'fact',
  node: 'f',
  name: `facts-${order?.field ?? 'id'}`,
  start,
  where: factCondition(rest),
  ...(order?.field === 'time' && { sort: 'day', sortValue: 'date' }),
  descending: order?.descending ?? false,
  tell: tell.TELL_FACT,
  view: views.viewFact,
})

/** The graph in a Neo4j. */
class Neo4jStore implements Store {
  readonly url: string
  readonly pictures: Pictures
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.url = connection.url
    this.pictures = picturesOf(connection)
    this.#connection = connection
  }

  async revision(): Promise<number> {
    const [meta] = await this.#connection.read<{ revision: number }>(READ_META)
    return meta?.revision ?? 0
  }

  async write(change: Change): Promise<void> {
    await this.#connection.write((run, again) => writeChange(run, change, again))
  }

  async documents(
    filter: DocumentFilter,
    paging: Paging,
    order?: Order<'id' | 'published'>,
  ): Promise<Page<StoredDocument>> {
    const told = { tell: tell.TELL_DOCUMENT, view: views.viewDocument }
    return readPage(this.#connection, documentListing(filter, order, told), paging)
  }

  async documentHeads(
    filter: DocumentFilter,
    paging: Paging,
    order?: Order<'id' | 'published'>,
  ): Promise<Page<DocumentHead>> {
    const told = { tell: tell.TELL_DOCUMENT_HEAD, view: views.viewDocumentHead }
    return readPage(this.#connection, documentListing(filter, order, told), paging)
  }

  async chains(filter: ChainFilter): Promise<readonly StoredChain[]> {
    const { start, where } = chainFilter(filter)
    const found = start === null ? plain('MATCH (c:Storygraph)') : cypher`${start} WITH DISTINCT c`
    const query = cypher`${found} WHERE c.key > 'c:' AND c.key < 'c;' AND ${where} ${plain(tell.TELL_CHAIN)}`
    return (await this.#connection.read<views.ChainRow>(textOf(query), parametersOf(query))).map(views.viewChain)
  }

  async claims(filter: ClaimFilter, paging: Paging): Promise<Page<StoredClaim>> {
    const listing: Listing<views.ClaimRow, StoredClaim> = {
      kind: 'claim',
      node: 'k',
      name: 'claims',
      ...claimFilter(filter),
      descending: false,
      tell: tell.TELL_CLAIM,
      view: views.viewClaim,
    }
    return readPage(this.#connection, listing, paging)
  }

  async growing(
    keys: readonly string[],
    leavingOut: readonly string[],
  ): Promise<ReadonlyMap<string, Growing | 'whole'>> {
    return growingBy(this.#connection, keys, leavingOut)
  }

  async heads(ids: readonly string[]): Promise<ReadonlyMap<string, EntityHead>> {
    const chains = [...new Set(ids)].map((id) => keyOf('chain', id))
    if (chains.length === 0) return new Map()
    const rows = await this.#connection.read<views.HeadRow>(tell.READ_HEADS, { chains })
    return new Map(rows.map((row) => [idOf(row.chain), views.viewHead(row)]))
  }

  async entities(filter: EntityFilter, paging: Paging, order?: Order<'id' | 'name'>): Promise<Page<Entity>> {
    return readPage(this.#connection, entityListing(filter, order), paging)
  }

  async facts(filter: FactFilter, paging: FactPaging, order?: Order<'id' | 'time'>): Promise<FactPage> {
    const anchor = factAnchor(filter) ?? { start: null, rest: filter }
    return readFacts(this.#connection, factListing(anchor, order), paging)
  }

  async firstFacts(asked: FirstFacts): Promise<FirstFactPages> {
    const listing = factListing({ start: factsOfOne[asked.as], rest: asked.filter }, asked.order)
    return readFirstFacts(this.#connection, listing, asked)
  }

  async contradictions(filter: ContradictionFilter, paging: Paging): Promise<Page<Contradiction>> {
    const listing: Listing<views.ContradictionRow, Contradiction> = {
      kind: 'contradiction',
      node: 'x',
      name: 'contradictions',
      ...contradictionFilter(filter),
      descending: false,
      tell: tell.TELL_CONTRADICTION,
      view: views.viewContradiction,
    }
    return readPage(this.#connection, listing, paging)
  }

  async judgements(filter: JudgementFilter, paging: Paging): Promise<Page<Judgement>> {
    const listing: Listing<{ readonly body: string }, Judgement> = {
      kind: 'judgement',
      node: 'j',
      name: 'judgements',
      ...judgementFilter(filter),
      descending: false,
      tell: tell.TELL_JUDGEMENT,
      view: views.viewJudgement,
    }
    return readPage(this.#connection, listing, paging)
  }

  async search(
    text: string,
    types: readonly EntityType[] | null,
    paging: Paging,
    inTexts = false,
  ): Promise<Page<SearchHit>> {
    return searchNames(this.#connection, text, types, paging, inTexts, async (numbers) => {
      const listing = { ...entityListing({}), start: cypher`MATCH (e:Storygraph) WHERE e.n IN ${numbers}` }
      const { items } = await readPage(this.#connection, listing, { first: numbers.length })
      return items.map(({ node }) => node)
    })
  }

  async paths(query: PathQuery): Promise<readonly (readonly Hop[])[]> {
    return findPaths(this.#connection, query)
  }

  async stats(): Promise<StoreStats> {
    const rows = await this.#connection.read<{ kind: string; count: number }>(STATS)
    const counts = new Map(rows.map(({ kind, count }) => [kind, count]))
    const count = (kind: string): number => counts.get(kind) ?? 0
    return {
      documents: count('documents'),
      claims: count('claims'),
      facts: count('facts'),
      contradictions: count('contradictions'),
      entities: Object.fromEntries(ENTITY_TYPES.map((type) => [type, count(type)])) as StoreStats['entities'],
    }
  }

  async check(repair: boolean): Promise<readonly Finding[]> {
    return checkStore(this.#connection, repair)
  }

  async scrub(): Promise<string | null> {
    return 'The server keeps what was deleted in its transaction logs, free records and backups: let it prune its logs, and copy the database (neo4j-admin database copy).'
  }

  async close(): Promise<void> {
    await this.#connection.close()
  }
}

const checkServer = async (connection: Connection): Promise<void> => {
  const agent = await connection.agent()
  const [major = 0, minor = 0] = (/\d+\.\d+/.exec(agent)?.[0] ?? '').split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  const message = `${connection.url} is ${agent}, but the graph needs Neo4j ${OLDEST.join('.')} or later.`
  throw new StorygraphError('STORE_VERSION', message)
}

export interface Neo4jOptions {
  /** Open only what is there already. */
  readonly mustExist: boolean
  readonly observe?: Observer
}

/**
 * Opens the graph in a Neo4j, made and brought to the newest schema as needed. STORE_UNREACHABLE, within five seconds, where no
 * server answers, or it takes neither name nor password, or the store must exist and does not.
 */
export const openNeo4jStore = async (target: Neo4jTarget, { mustExist, observe }: Neo4jOptions): Promise<Store> => {
  const connection = new Connection(target, observe)
  try {
    await checkServer(connection)
    if (mustExist && (await versionOf(connection, MIGRATIONS.length)) === null) {
      const message = `There is no store at ${target.url} yet. Make one with \`storygraph ingest FILES\`, or name another with --store.`
      throw new StorygraphError('STORE_UNREACHABLE', message)
    }
    await migrate(connection)
  } catch (error) {
    await connection.close()
    throw error
  }
  return new Neo4jStore(connection)
}
