import { type Judgement, judgedDocuments } from '../../model/judgement.ts'
import type { JudgementFilter } from '../filters.ts'
import { refusedChange } from '../refused-change.ts'
import { toKey } from '../sort-key.ts'
import type { Change } from '../store.ts'
import type { Connection } from './connection.ts'
import { allOf, idList, type Sql, sql } from './sql.ts'

export interface JudgementRow {
  readonly body: string
}
export const judgementRows = { columns: sql`j.body`, from: sql`judgements j`, id: sql`j.id` }

export const viewJudgements = (rows: readonly JudgementRow[]): readonly Judgement[] =>
  rows.map(({ body }) => JSON.parse(body))

/** What a JudgementFilter asks of a row `j` of judgements. */
export const judgementCondition = (filter: JudgementFilter): Sql => {
  const conditions: Sql[] = []
  if (filter.ids) conditions.push(sql`j.id IN ${idList(filter.ids)}`)
  if (filter.documents) {
    conditions.push(
      sql`j.n IN (SELECT judgement FROM judgement_documents WHERE document IN ${idList(filter.documents)})`,
    )
  }
  return allOf(conditions)
}

const putJudgement = (connection: Connection, judgement: Judgement): void => {
  const n = connection.insert(
    `INSERT INTO judgements (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body RETURNING n`,
    toKey(judgement.id),
    JSON.stringify(judgement),
  )
  connection.run('DELETE FROM judgement_documents WHERE judgement = ?', n)
  for (const document of judgedDocuments(judgement)) {
    connection.run('INSERT INTO judgement_documents (document, judgement) VALUES (?, ?)', toKey(document), n)
  }
}

/** Forgets and writes judgements, and marks the claims that are wrong, or are so no more. */
export const writeJudgements = (connection: Connection, change: Change): void => {
  for (const id of change.removeJudgements) connection.run('DELETE FROM judgements WHERE id = ?', toKey(id))
  for (const judgement of change.putJudgements) putJudgement(connection, judgement)
  for (const [id, wrong] of change.wrongClaims) {
    if (connection.run('UPDATE claims SET wrong = ? WHERE id = ?', wrong ? 1 : 0, toKey(id)) > 0) continue
    throw refusedChange(`judges the claim ${id}, which is not there`)
  }
}
