import type { EntityHead, Fact, StoredClaim, StoredDocument } from '../../model/graph.ts'
import type { FactPage, FactPaging } from '../store.ts'
import type { Connection, Row } from './connection.ts'
import { parametersOf, textOf } from './cypher/cypher.ts'
import { factsQuery } from './cypher/page.ts'
import { type Listing, readPage } from './listing.ts'
import * as views from './views.ts'

/** A page's phase in one row. */
interface FactsRow {
  readonly rows: readonly Row[]
  readonly ends: readonly Omit<views.HeadRow, 'chain'>[]
  readonly claims: readonly views.ClaimRow[]
  readonly documents: readonly views.DocumentRow[]
}

/** A page of facts with what goes with them, in as few round trips as the facts alone. */
export const readFacts = async (
  connection: Connection,
  listing: Listing<views.FactRow, Fact>,
  paging: FactPaging,
): Promise<FactPage> => {
  const { beside = [] } = paging
  if (beside.length === 0) return readPage(connection, listing, paging)
  const ends = new Map<string, EntityHead>()
  const claims = new Map<string, StoredClaim>()
  const documents = new Map<string, StoredDocument>()
  const page = await readPage(connection, listing, paging, async (phase, limit) => {
    const query = factsQuery(listing, phase, limit, beside)
    const [found] = await connection.read<FactsRow>(textOf(query), parametersOf(query))
    for (const head of found?.ends.map(views.viewHead) ?? []) ends.set(head.id, head)
    for (const claim of found?.claims.map(views.viewClaim) ?? []) claims.set(claim.globalId, claim)
    for (const document of found?.documents.map(views.viewDocument) ?? []) documents.set(document.id, document)
    return found?.rows ?? []
  })
  return {
    ...page,
    ...(beside.includes('ends') && { ends }),
    ...(beside.includes('evidence') && { claims: [...claims.values()], documents: [...documents.values()] }),
  }
}
