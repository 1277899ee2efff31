import type { Fact } from '../../model/graph.ts'
import type { Beside, FactPage } from '../store.ts'
import type { Connection } from './connection.ts'
import { idList, type Sql, sql } from './sql.ts'
import * as views from './views.ts'

/** What is looked up by id: whatever a listing of it is made from. */
interface Rows {
  readonly columns: Sql
  readonly from: Sql
  readonly id: Sql
}

const byIds = <R>(connection: Connection, { columns, from, id }: Rows, ids: Iterable<string>): readonly R[] =>
  connection.query<R>(sql`SELECT ${columns} FROM ${from} WHERE ${id} IN ${idList([...new Set(ids)])}`)

/** What goes with a page of facts, as it is asked for: by ids that the facts name, without looking for the facts again. */
export const besideFacts = (
  connection: Connection,
  facts: readonly Fact[],
  wanted: readonly Beside[],
): Omit<FactPage, 'items' | 'hasNext'> => {
  const ends = (): NonNullable<FactPage['ends']> => {
    const ids = facts.flatMap(({ subject, object, place }) => [subject, object, place].filter((id) => id !== null))
    const heads = views.viewHeads(byIds<views.HeadRow>(connection, views.headRows, ids))
    return new Map(heads.map((head) => [head.id, head]))
  }
  const evidence = (): Pick<FactPage, 'claims' | 'documents'> => {
    const claims = byIds<views.ClaimRow>(
      connection,
      views.claimRows,
      facts.flatMap((fact) => fact.claims),
    )
    const documents = facts.flatMap((fact) => fact.documents)
    return {
      claims: views.viewClaims(connection, claims),
      documents: views.viewDocumentHeads(byIds<views.DocumentHeadRow>(connection, views.documentHeadRows, documents)),
    }
  }
  return { ...(wanted.includes('ends') && { ends: ends() }), ...(wanted.includes('evidence') && evidence()) }
}
