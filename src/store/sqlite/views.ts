import { type Chain, type Claim, type EntityType, type Mention, splitId } from '../../model/extraction.ts'
import type {
  Alias,
  Contradiction,
  DocumentHead,
  Entity,
  EntityHead,
  Fact,
  StoredChain,
  StoredClaim,
  StoredDocument,
} from '../../model/graph.ts'
import { fromKey } from '../sort-key.ts'
import type { Connection } from './connection.ts'
import { idList, list, type Sql, sql } from './sql.ts'

/** The documents of chains or claims, each once. */
const documentsOf = (ids: readonly string[]): readonly string[] =>
  [...new Set(ids.map((id) => splitId(id)?.document ?? ''))].sort()

/** Lists of what belongs to each row, in the order in which it was read. */
const grouped = <R extends { readonly of: number }>(rows: readonly R[]): ReadonlyMap<number, readonly R[]> => {
  const groups = new Map<number, R[]>()
  for (const row of rows) {
    const group = groups.get(row.of)
    if (group === undefined) groups.set(row.of, [row])
    else group.push(row)
  }
  return groups
}

const numbers = (rows: readonly { readonly n: number }[]): Sql => list(rows.map((row) => row.n))

/** What a row of each kind is made from, and how a page of rows becomes items. `from` is what conditions speak of. */
export interface DocumentRow {
  readonly family: string
  readonly reading: string
}
export const documentRows = { columns: sql`d.family, d.reading`, from: sql`documents d`, id: sql`d.id` }

export const viewDocuments = (rows: readonly DocumentRow[]): readonly StoredDocument[] =>
  rows.map((row) => {
    const { document, ...rest } = JSON.parse(row.reading)
    // Documents that were stored before stories were kept have none.
    return { ...document, family: fromKey(row.family), story: { cast: [], told: [] }, ...rest }
  })

export interface DocumentHeadRow {
  readonly family: string
  readonly head: string
}
// A join would be made for all rows that are sorted, and not only for those of the page.
export const documentHeadRows = {
  ...documentRows,
  columns: sql`d.family, (SELECT h.head FROM document_heads h WHERE h.document = d.n) AS head`,
}

export const viewDocumentHeads = (rows: readonly DocumentHeadRow[]): readonly DocumentHead[] =>
  rows.map(({ family, head }) => ({ ...JSON.parse(head), family: fromKey(family) }))

export interface ChainRow {
  readonly id: string
  readonly document: string
  readonly entity: string
  readonly body: string
}
export const chainRows = {
  columns: sql`c.id, d.id AS document, e.id AS entity, c.body`,
  from: sql`chains c JOIN documents d ON d.n = c.document JOIN entities e ON e.n = c.entity`,
}

export const viewChains = (rows: readonly ChainRow[]): readonly StoredChain[] =>
  rows.map((row) => {
    const { chain, mentions }: { chain: Chain; mentions: readonly Mention[] } = JSON.parse(row.body)
    const ids = { globalId: fromKey(row.id), document: fromKey(row.document), entityId: fromKey(row.entity) }
    return { ...chain, ...ids, mentions }
  })

export interface ClaimRow {
  readonly n: number
  readonly id: string
  readonly document: string
  readonly fact: string | null
  readonly wrong: number
  readonly body: string
}
export const claimRows = {
  columns: sql`k.n, k.id, d.id AS document, f.id AS fact, k.wrong, k.body`,
  from: sql`claims k JOIN documents d ON d.n = k.document LEFT JOIN facts f ON f.n = k.fact`,
  id: sql`k.id`,
}

export const viewClaims = (connection: Connection, rows: readonly ClaimRow[]): readonly StoredClaim[] => {
  const roles = grouped(
    connection.query<{ of: number; chain: string; entity: string }>(
      sql`SELECT DISTINCT r.claim AS of, c.id AS chain, e.id AS entity FROM claim_roles r JOIN chains c ON c.n = r.chain
        JOIN entities e ON e.n = c.entity WHERE r.claim IN ${numbers(rows)} ORDER BY c.id`,
    ),
  )
  return rows.map((row) => {
    const claim: Claim = JSON.parse(row.body)
    const entities = (roles.get(row.n) ?? []).map(({ chain, entity }) => [
      splitId(fromKey(chain))?.local,
      fromKey(entity),
    ])
    return {
      ...claim,
      globalId: fromKey(row.id),
      document: fromKey(row.document),
      factId: row.fact === null ? null : fromKey(row.fact),
      entities: Object.fromEntries(entities),
      ...(row.wrong === 1 && { judgedWrong: true as const }),
    }
  })
}

export interface EntityRow {
  readonly n: number
  readonly id: string
  readonly type: string
  readonly name: string
  readonly details: string
  readonly identity: string
}
export const entityRows = {
  columns: sql`e.n, e.id, e.type, e.name, e.details, e.identity`,
  from: sql`entities e`,
  id: sql`e.id`,
}

export type HeadRow = Omit<EntityRow, 'n' | 'identity'>
export const headRows = { columns: sql`e.id, e.type, e.name, e.details`, from: sql`entities e`, id: sql`e.id` }

export const viewHeads = (rows: readonly HeadRow[]): readonly EntityHead[] =>
  rows.map(({ id, type, name, details }) => ({
    id: fromKey(id),
    type: type as EntityType,
    name,
    details: JSON.parse(details),
  }))

/** Entities by the ids of chains. */
export const headsByChain = (connection: Connection, ids: readonly string[]): ReadonlyMap<string, EntityHead> => {
  const rows = connection.query<HeadRow & { readonly chain: string }>(
    sql`SELECT c.id AS chain, ${headRows.columns} FROM chains c JOIN entities e ON e.n = c.entity WHERE c.id IN ${idList(ids)}`,
  )
  const heads = viewHeads(rows)
  return new Map(rows.map(({ chain }, index) => [fromKey(chain), heads[index] as EntityHead]))
}

const byText = (a: Alias, b: Alias): number => (a.text < b.text ? -1 : 1)

/** The aliases of entities, by their numbers. */
export const aliasesOf = (
  connection: Connection,
  rows: readonly Pick<EntityRow, 'n'>[],
): ReadonlyMap<number, readonly Alias[]> => {
  const aliases = connection.query<{ of: number; n: number; text: string; count: number }>(
    sql`SELECT entity AS of, n, text, count FROM names WHERE NOT main AND entity IN ${numbers(rows)}`,
  )
  const documents = grouped(
    connection.query<{ of: number; id: string }>(
      sql`SELECT p.name AS of, d.id FROM name_documents p JOIN documents d ON d.n = p.document
        WHERE p.name IN ${numbers(aliases)} ORDER BY d.id`,
    ),
  )
  const withDocuments = aliases.map(({ of, n, text, count }) => ({
    of,
    alias: { text, documents: (documents.get(n) ?? []).map(({ id }) => fromKey(id)), count },
  }))
  return new Map([...grouped(withDocuments)].map(([of, group]) => [of, group.map(({ alias }) => alias).sort(byText)]))
}

export const viewEntities = (connection: Connection, rows: readonly EntityRow[]): readonly Entity[] => {
  const aliases = aliasesOf(connection, rows)
  const chains = grouped(
    connection.query<{ of: number; id: string }>(
      sql`SELECT entity AS of, id FROM chains WHERE entity IN ${numbers(rows)} ORDER BY id`,
    ),
  )
  return rows.map((row) => {
    const ids = (chains.get(row.n) ?? []).map(({ id }) => fromKey(id))
    return {
      id: fromKey(row.id),
      type: row.type as EntityType,
      name: row.name,
      aliases: aliases.get(row.n) ?? [],
      documents: documentsOf(ids),
      chains: ids,
      details: JSON.parse(row.details),
      identity: JSON.parse(row.identity),
    }
  })
}

export interface FactRow {
  readonly n: number
  readonly id: string
  readonly subject: string
  readonly predicate: string
  readonly object: string | null
  readonly place: string | null
  readonly value: string
  readonly status: string
  readonly sources: number
  readonly time: string
}
const idOf = (column: Sql): Sql => sql`(SELECT e.id FROM entities e WHERE e.n = ${column})`
// A join would be made for all rows that are sorted, and not only for those of the page.
export const factRows = {
  columns: sql`f.n, f.id, ${idOf(sql`f.subject`)} AS subject, f.predicate, ${idOf(sql`f.object`)} AS object,
    ${idOf(sql`f.place`)} AS place, f.value, f.status, f.independent_sources AS sources, f.time`,
  from: sql`facts f`,
  id: sql`f.id`,
}

const idOrNull = (key: string | null): string | null => (key === null ? null : fromKey(key))

export const viewFacts = (connection: Connection, rows: readonly FactRow[]): readonly Fact[] => {
  const claims = grouped(
    connection.query<{ of: number; id: string }>(
      sql`SELECT fact AS of, id FROM claims WHERE fact IN ${numbers(rows)} ORDER BY id`,
    ),
  )
  return rows.map((row) => {
    const ids = (claims.get(row.n) ?? []).map(({ id }) => fromKey(id))
    return {
      id: fromKey(row.id),
      subject: fromKey(row.subject),
      predicate: row.predicate,
      object: idOrNull(row.object),
      value: JSON.parse(row.value),
      place: idOrNull(row.place),
      time: JSON.parse(row.time),
      status: row.status as Fact['status'],
      independentSources: row.sources,
      documents: documentsOf(ids),
      claims: ids,
    }
  })
}

export interface ContradictionRow {
  readonly id: string
  readonly subject: string
  readonly predicate: string
  readonly kind: string
  readonly body: string
}
export const contradictionRows = {
  columns: sql`x.id, s.id AS subject, x.predicate, x.kind, x.body`,
  from: sql`contradictions x JOIN entities s ON s.n = x.subject`,
  id: sql`x.id`,
}

export const viewContradictions = (rows: readonly ContradictionRow[]): readonly Contradiction[] =>
  rows.map((row) => ({
    id: fromKey(row.id),
    subject: fromKey(row.subject),
    predicate: row.predicate,
    kind: row.kind as Contradiction['kind'],
    ...JSON.parse(row.body),
  }))
