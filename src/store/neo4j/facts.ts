import type { DocumentHead, EntityHead, Fact, StoredClaim } from '../../model/graph.ts'
import { checkFirst } from '../page-cursor.ts'
import type { Beside, FactPage, FactPaging, FirstFactPages, FirstFacts, Page } from '../store.ts'
import type { Connection, Row } from './connection.ts'
import { parametersOf, textOf } from './cypher/cypher.ts'
import { factsQuery, firstFactsQuery } from './cypher/page.ts'
import { keyOf } from './keys.ts'
import { type Listing, pageOfRows, readPage } from './listing.ts'
import * as views from './views.ts'

/** A page's phase in one row. */
interface FactsRow {
  readonly rows: readonly Row[]
  readonly ends: readonly Omit<views.HeadRow, 'chain'>[]
  readonly claims: readonly views.ClaimRow[]
  readonly documents: readonly views.DocumentHeadRow[]
}

/** What was read of the documents, claims and ends of several pages. */
class Found {
  readonly #ends = new Map<string, EntityHead>()
  readonly #claims = new Map<string, StoredClaim>()
  readonly #documents = new Map<string, DocumentHead>()

  add({ ends, claims, documents }: FactsRow): void {
    for (const head of ends.map(views.viewHead)) this.#ends.set(head.id, head)
    for (const claim of claims.map(views.viewClaim)) this.#claims.set(claim.globalId, claim)
    for (const document of documents.map(views.viewDocumentHead)) this.#documents.set(document.id, document)
  }

  /** As far as it was asked for. */
  of(beside: readonly Beside[]): Omit<FactPage, keyof Page<Fact>> {
    return {
      ...(beside.includes('ends') && { ends: this.#ends }),
      ...(beside.includes('evidence') && {
        claims: [...this.#claims.values()],
        documents: [...this.#documents.values()],
      }),
    }
  }
}

/** A page of facts with what goes with them, in as few round trips as the facts alone. */
export const readFacts = async (
  connection: Connection,
  listing: Listing<views.FactRow, Fact>,
  paging: FactPaging,
): Promise<FactPage> => {
  const { beside = [] } = paging
  if (beside.length === 0) return readPage(connection, listing, paging)
  const besides = new Found()
  const page = await readPage(connection, listing, paging, async (phase, limit) => {
    const query = factsQuery(listing, phase, limit, beside)
    const [found] = await connection.read<FactsRow>(textOf(query), parametersOf(query))
    if (found !== undefined) besides.add(found)
    return found?.rows ?? []
  })
  return { ...page, ...besides.of(beside) }
}

/** The first page of each of several entities, in one round trip. */
export const readFirstFacts = async (
  connection: Connection,
  listing: Listing<views.FactRow, Fact>,
  { ids, first, beside = [] }: FirstFacts,
): Promise<FirstFactPages> => {
  const keys = new Map([...new Set(ids)].map((id) => [keyOf('chain', id), id]))
  const query = firstFactsQuery(listing, [...keys.keys()], checkFirst({ first }) + 1, beside)
  const [found] = keys.size === 0 ? [] : await connection.read<FactsRow>(textOf(query), parametersOf(query))
  const rows = new Map([...keys.values()].map((id) => [id, [] as Row[]]))
  for (const row of found?.rows ?? []) rows.get(keys.get(row.each as string) ?? '')?.push(row)
  const besides = new Found()
  if (found !== undefined) besides.add(found)
  const pages = new Map([...rows].map(([id, own]) => [id, pageOfRows(listing, own, first)]))
  return { pages, ...besides.of(beside) }
}
