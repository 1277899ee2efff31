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
  JsonLines,
  LinedPart,
  Order,
  Page,
  Paging,
  PathQuery,
  SearchHit,
  Store,
  StoreStats,
} from '../store.ts'
import { besideFacts } from './beside.ts'
import { checkStore } from './check.ts'
import { Connection } from './connection.ts'
import { openDatabase } from './driver.ts'
import { entityCondition, factCondition, isNarrow } from './graph-condition.ts'
import { growingBy } from './growth.ts'
import { jsonLines } from './json-lines.ts'
import { type JudgementRow, judgementCondition, judgementRows, viewJudgements } from './judgements.ts'
import { positionIn, readPage } from './listing.ts'
import { migrate } from './migrations.ts'
import { nearCursor } from './near-cursor.ts'
import { findPaths } from './paths.ts'
import { scrubDatabase } from './scrub.ts'
import { searchNames } from './search.ts'
import { chainCondition, claimCondition, contradictionCondition, documentCondition } from './source-condition.ts'
import { type Sql, sql } from './sql.ts'
import { translateError } from './sqlite-error.ts'
import * as views from './views.ts'
import { readRevision, writeChange } from './write-change.ts'

/** How long to wait for another process that writes, in milliseconds. */
const BUSY_TIMEOUT = 10_000

const statsOf = (connection: Connection): StoreStats => {
  const count = (table: string): number => connection.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0
  const types = connection.all<{ type: string; n: number }>('SELECT type, count(*) AS n FROM entities GROUP BY type')
  const byType = new Map(types.map(({ type, n }) => [type, n]))
  return {
    documents: count('documents'),
    claims: count('claims'),
    facts: count('facts'),
    contradictions: count('contradictions'),
    entities: Object.fromEntries(ENTITY_TYPES.map((type) => [type, byType.get(type) ?? 0])) as StoreStats['entities'],
  }
}

/** Which documents are listed in which order, whatever is read of them. */
const documentListing = (filter: DocumentFilter, order: Order<'id' | 'published'> | undefined) => ({
  name: `documents-${order?.field ?? 'id'}`,
  where: documentCondition(filter),
  ...(order?.field === 'published' && { sort: sql`d.published` }),
  descending: order?.descending ?? false,
})

const readFacts = (
  connection: Connection,
  filter: FactFilter,
  paging: Paging,
  order: Order<'id' | 'time'> | undefined,
): Page<Fact> => {
  const sort = order?.field === 'time' ? { sort: sql`f.day` } : {}
  const way = { descending: order?.descending ?? false, isNarrow: isNarrow(filter) }
  const name = `facts-${order?.field ?? 'id'}`
  const listing = { ...views.factRows, ...sort, ...way, name, where: factCondition(filter) }
  return readPage(connection, listing, paging, (rows: readonly views.FactRow[]) => views.viewFacts(connection, rows))
}

/** The graph in one SQLite file. Synchronous underneath: a call has finished its work when its promise is there. */
class SqliteStore implements Store {
  readonly url: string
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.url = connection.url
    this.#connection = connection
  }

  async revision(): Promise<number> {
    return readRevision(this.#connection)
  }

  async write(change: Change): Promise<void> {
    this.#connection.writing(() => writeChange(this.#connection, change))
  }

  async documents(
    filter: DocumentFilter,
    paging: Paging,
    order?: Order<'id' | 'published'>,
  ): Promise<Page<StoredDocument>> {
    return this.#connection.reading(() => {
      const listing = { ...views.documentRows, ...documentListing(filter, order) }
      return readPage(this.#connection, listing, paging, views.viewDocuments)
    })
  }

  async documentHeads(
    filter: DocumentFilter,
    paging: Paging,
    order?: Order<'id' | 'published'>,
  ): Promise<Page<DocumentHead>> {
    return this.#connection.reading(() => {
      const listing = { ...views.documentHeadRows, ...documentListing(filter, order) }
      return readPage(this.#connection, listing, paging, views.viewDocumentHeads)
    })
  }

  async chains(filter: ChainFilter): Promise<readonly StoredChain[]> {
    const { columns, from } = views.chainRows
    const statement = sql`SELECT ${columns} FROM ${from} WHERE ${chainCondition(filter)} ORDER BY c.id`
    return views.viewChains(this.#connection.query<views.ChainRow>(statement))
  }

  async claims(filter: ClaimFilter, paging: Paging): Promise<Page<StoredClaim>> {
    return this.#connection.reading(() => {
      const listing = { ...views.claimRows, name: 'claims', where: claimCondition(filter) }
      return readPage(this.#connection, listing, paging, (rows: readonly views.ClaimRow[]) =>
        views.viewClaims(this.#connection, rows),
      )
    })
  }

  async growing(
    keys: readonly string[],
    leavingOut: readonly string[],
  ): Promise<ReadonlyMap<string, Growing | 'whole'>> {
    return this.#connection.reading(() => growingBy(this.#connection, keys, leavingOut))
  }

  async heads(ids: readonly string[]): Promise<ReadonlyMap<string, EntityHead>> {
    return this.#connection.reading(() => views.headsByChain(this.#connection, ids))
  }

  async entities(filter: EntityFilter, paging: Paging, order?: Order<'id' | 'name'>): Promise<Page<Entity>> {
    return this.#connection.reading(() => {
      const { field = 'id', descending = false } = order ?? {}
      const sort = field === 'name' ? { sort: sql`e.folded` } : {}
      const listing = { ...views.entityRows, ...sort, name: `entities-${field}`, descending }
      const page = (where: Sql): Page<Entity> =>
        readPage(this.#connection, { ...listing, where }, paging, (rows: readonly views.EntityRow[]) =>
          views.viewEntities(this.#connection, rows),
        )
      const position = field === 'id' ? positionIn(listing, paging) : null
      const near = nearCursor(this.#connection, filter, position, descending)
      const found = near === null ? null : page(near)
      return found?.hasNext ? found : page(entityCondition(filter))
    })
  }

  async facts(filter: FactFilter, paging: FactPaging, order?: Order<'id' | 'time'>): Promise<FactPage> {
    return this.#connection.reading(() => {
      const page = readFacts(this.#connection, filter, paging, order)
      const facts = page.items.map(({ node }) => node)
      return { ...page, ...besideFacts(this.#connection, facts, paging.beside ?? []) }
    })
  }

  async firstFacts({ ids, as, filter, first, order, beside = [] }: FirstFacts): Promise<FirstFactPages> {
    return this.#connection.reading(() => {
      const pageOf = (id: string) => readFacts(this.#connection, { and: [{ [as]: [id] }, filter] }, { first }, order)
      const pages = new Map(ids.map((id) => [id, pageOf(id)]))
      const facts = [...pages.values()].flatMap(({ items }) => items.map(({ node }) => node))
      return { pages, ...besideFacts(this.#connection, facts, beside) }
    })
  }

  async contradictions(filter: ContradictionFilter, paging: Paging): Promise<Page<Contradiction>> {
    return this.#connection.reading(() => {
      const listing = { ...views.contradictionRows, name: 'contradictions', where: contradictionCondition(filter) }
      return readPage(this.#connection, listing, paging, views.viewContradictions)
    })
  }

  async judgements(filter: JudgementFilter, paging: Paging): Promise<Page<Judgement>> {
    return this.#connection.reading(() => {
      const listing = { ...judgementRows, name: 'judgements', where: judgementCondition(filter) }
      return readPage<JudgementRow, Judgement>(this.#connection, listing, paging, viewJudgements)
    })
  }

  async search(
    text: string,
    types: readonly EntityType[] | null,
    paging: Paging,
    inTexts = false,
  ): Promise<Page<SearchHit>> {
    return this.#connection.reading(() => searchNames(this.#connection, text, types, paging, inTexts))
  }

  async paths(query: PathQuery): Promise<readonly (readonly Hop[])[]> {
    return this.#connection.reading(() => findPaths(this.#connection, query))
  }

  async stats(): Promise<StoreStats> {
    return this.#connection.reading(() => statsOf(this.#connection))
  }

  jsonLines(of: LinedPart): AsyncIterable<JsonLines> {
    return jsonLines(this.#connection, of)
  }

  async check(repair: boolean): Promise<readonly Finding[]> {
    return checkStore(this.#connection, repair)
  }

  async scrub(): Promise<string | null> {
    scrubDatabase(this.#connection)
    return null
  }

  async close(): Promise<void> {
    this.#connection.close()
  }
}

/** How long until a lock that SQLite does not wait for is asked for again, in milliseconds. */
const ASK_AGAIN = 20

/** Keeps a write-ahead log. For that alone SQLite does not wait while another process opens the same store. */
const keepLog = (connection: Connection): void => {
  const until = performance.now() + BUSY_TIMEOUT
  for (;;) {
    try {
      connection.execute('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      const isLocked = error instanceof StorygraphError && error.code === 'STORE_UNREACHABLE'
      if (!isLocked || performance.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ASK_AGAIN)
    }
  }
}

/** Opens the graph in a SQLite file, made and brought to the newest schema as needed; `:memory:` for one that is not kept. */
export const openSqliteStore = async (path: string, url: string): Promise<Store> => {
  const database = await openDatabase(path).catch((error: unknown) => {
    throw translateError(error, url)
  })
  const connection = new Connection(url, database)
  try {
    connection.execute(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
    connection.execute('PRAGMA foreign_keys = ON')
    migrate(connection)
    keepLog(connection)
    connection.execute('PRAGMA synchronous = FULL')
    connection.execute('PRAGMA wal_autocheckpoint = 4000')
    connection.execute('PRAGMA cache_size = -65536')
  } catch (error) {
    connection.close()
    throw error
  }
  return new SqliteStore(connection)
}
