import type { ChainFilter, ClaimFilter, ContradictionFilter, DocumentFilter, NearFilter } from '../filters.ts'
import { entitiesOf } from './graph-condition.ts'
import { allOf, idList, list, type Sql, sql } from './sql.ts'
import { textColumns, textCondition } from './text-condition.ts'

const documentsOf = (ids: readonly string[]): Sql => sql`(SELECT n FROM documents WHERE id IN ${idList(ids)})`

const nearDocuments = ({ any, several, least }: NearFilter): Sql => sql`
  SELECT document FROM lineage_keys WHERE key IN ${list(any)}
  UNION
  SELECT l.document FROM json_each(${JSON.stringify(several)}) one
    CROSS JOIN json_each(one.value) k CROSS JOIN lineage_keys l ON l.key = k.value
    GROUP BY one.key, l.document HAVING count(*) >= ${least}`

/** What a DocumentFilter asks of a row `d` of documents. */
export const documentCondition = (filter: DocumentFilter): Sql => {
  const conditions: Sql[] = []
  if (filter.ids) conditions.push(sql`d.id IN ${idList(filter.ids)}`)
  if (filter.families) conditions.push(sql`d.family IN ${idList(filter.families)}`)
  if (filter.near) conditions.push(sql`d.n IN (${nearDocuments(filter.near)})`)
  if (filter.title) conditions.push(textCondition(textColumns(sql`d.title`, sql`d.title_folded`), filter.title))
  if (filter.source) conditions.push(textCondition(textColumns(sql`d.source`, sql`d.source_folded`), filter.source))
  if (filter.published) {
    const { from, to } = filter.published
    conditions.push(sql`d.published IS NOT NULL`)
    if (from) conditions.push(sql`d.published >= ${from}`)
    if (to) conditions.push(sql`d.published <= ${to}`)
  }
  return allOf(conditions)
}

/** What a ChainFilter asks of a row `c` of chains. */
export const chainCondition = (filter: ChainFilter): Sql => {
  const conditions: Sql[] = []
  if (filter.ids) conditions.push(sql`c.id IN ${idList(filter.ids)}`)
  if (filter.documents) conditions.push(sql`c.document IN ${documentsOf(filter.documents)}`)
  if (filter.entities) conditions.push(sql`c.entity IN ${entitiesOf(filter.entities)}`)
  if (filter.keys) conditions.push(sql`c.n IN (SELECT chain FROM chain_keys WHERE key IN ${list(filter.keys)})`)
  return allOf(conditions)
}

const claimsOf = (chains: Sql, role: Sql): Sql =>
  sql`k.n IN (SELECT r.claim FROM chains c JOIN claim_roles r ON r.chain = c.n WHERE ${chains} AND ${role})`

/** What a ClaimFilter asks of a row `k` of claims. */
export const claimCondition = (filter: ClaimFilter): Sql => {
  const conditions: Sql[] = []
  if (filter.ids) conditions.push(sql`k.id IN ${idList(filter.ids)}`)
  if (filter.documents) conditions.push(sql`k.document IN ${documentsOf(filter.documents)}`)
  if (filter.facts) conditions.push(sql`k.fact IN (SELECT n FROM facts WHERE id IN ${idList(filter.facts)})`)
  if (filter.subjects) {
    conditions.push(claimsOf(sql`c.entity IN ${entitiesOf(filter.subjects)}`, sql`r.role = 'subject'`))
  }
  if (filter.about) conditions.push(claimsOf(sql`c.entity IN ${entitiesOf(filter.about)}`, sql`1`))
  if (filter.chains) conditions.push(claimsOf(sql`c.id IN ${idList(filter.chains)}`, sql`1`))
  if (filter.predicates) conditions.push(sql`k.predicate IN ${list(filter.predicates)}`)
  if (filter.modalities) conditions.push(sql`k.modality IN ${list(filter.modalities)}`)
  if (filter.negated !== undefined) conditions.push(sql`k.negated = ${filter.negated ? 1 : 0}`)
  return allOf(conditions)
}

/** What a ContradictionFilter asks of a row `x` of contradictions. */
export const contradictionCondition = (filter: ContradictionFilter): Sql => {
  const conditions: Sql[] = []
  if (filter.ids) conditions.push(sql`x.id IN ${idList(filter.ids)}`)
  if (filter.subjects) conditions.push(sql`x.subject IN ${entitiesOf(filter.subjects)}`)
  if (filter.predicates) conditions.push(sql`x.predicate IN ${list(filter.predicates)}`)
  if (filter.kinds) conditions.push(sql`x.kind IN ${list(filter.kinds)}`)
  if (filter.documents) {
    conditions.push(
      sql`x.n IN (SELECT p.contradiction FROM claims k JOIN contradiction_claims p ON p.claim = k.n
        WHERE k.document IN ${documentsOf(filter.documents)})`,
    )
  }
  return allOf(conditions)
}
