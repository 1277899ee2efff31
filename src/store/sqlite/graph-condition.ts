import { StorygraphError } from '../../model/errors.ts'
import type { EntityFilter, FactFilter, TextFilter } from '../filters.ts'
import { allOf, anyOf, idList, list, noneOf, type Sql, sql } from './sql.ts'
import { textColumns, textCondition } from './text-condition.ts'
import { timeCondition } from './time-condition.ts'

/** SQLite's own limit is not much beyond, and says less. */
const MAX_DEPTH = 24

const deeper = (depth: number): number => {
  if (depth < MAX_DEPTH) return depth + 1
  throw new StorygraphError(
    'BAD_INPUT',
    `The filter is nested more than ${MAX_DEPTH} deep. Ask in several smaller steps.`,
  )
}

/** Numbers of the entities that have one of these ids, or a chain of that id. */
export const entitiesOf = (ids: readonly string[]): Sql => sql`(SELECT entity FROM chains WHERE id IN ${idList(ids)})`

const namedBy = (filter: TextFilter): Sql => {
  const columns = {
    ...textColumns(sql`names.text`, sql`names.folded`),
    mayContain: (part: string) =>
      sql`names.n IN (SELECT rowid FROM name_grams WHERE name_grams MATCH ${`"${part.replaceAll('"', '""')}"`})`,
  }
  return sql`e.n IN (SELECT entity FROM names WHERE ${textCondition(columns, filter)})`
}

/** What an EntityFilter asks of a row `e` of entities. */
export const entityCondition = (filter: EntityFilter, depth = 0): Sql => {
  const next = deeper(depth)
  const conditions: Sql[] = []
  if (filter.ids) conditions.push(sql`e.n IN ${entitiesOf(filter.ids)}`)
  if (filter.types) conditions.push(sql`e.type IN ${list(filter.types)}`)
  if (filter.name) conditions.push(namedBy(filter.name))
  if (filter.documents) {
    conditions.push(
      sql`e.n IN (SELECT c.entity FROM documents d JOIN chains c ON c.document = d.n WHERE d.id IN ${idList(filter.documents)})`,
    )
  }
  if (filter.facts) {
    conditions.push(sql`e.n IN (SELECT f.subject FROM facts f WHERE ${factCondition(filter.facts, next)})`)
  }
  if (filter.during) {
    const { from, to } = filter.during
    conditions.push(sql`e.type = 'Date' AND (e.earliest IS NOT NULL OR e.latest IS NOT NULL)`)
    if (from) conditions.push(sql`e.latest IS NULL OR e.latest >= ${from}`)
    if (to) conditions.push(sql`e.earliest IS NULL OR e.earliest <= ${to}`)
  }
  if (filter.and) conditions.push(...filter.and.map((part) => entityCondition(part, next)))
  if (filter.or) conditions.push(anyOf(filter.or.map((part) => entityCondition(part, next))))
  if (filter.not) conditions.push(noneOf(entityCondition(filter.not, next)))
  return allOf(conditions)
}

/** A table `asked` of the entities that have one of these ids, looked up once for all that is asked of them. */
const asked = (ids: readonly string[]): Sql => sql`WITH asked (entity) AS MATERIALIZED ${entitiesOf(ids)}`

/** Numbers of the facts whose subject, object or place they are: one that they are twice comes twice. */
const ASKED_ARE_ENDS = sql`
    SELECT t.n FROM asked a CROSS JOIN facts t ON t.subject = a.entity
    UNION ALL SELECT t.n FROM asked a CROSS JOIN facts t ON t.object = a.entity
    UNION ALL SELECT t.n FROM asked a CROSS JOIN facts t ON t.place = a.entity`

const factsBetween = (ids: readonly string[]): Sql => sql`(${asked(ids)} ${ASKED_ARE_ENDS})`

/** Numbers of the facts that these entities have to do with. */
const factsAbout = (ids: readonly string[]): Sql => sql`(${asked(ids)} ${ASKED_ARE_ENDS}
    UNION ALL SELECT k.fact FROM asked a CROSS JOIN chains c ON c.entity = a.entity
      CROSS JOIN claim_roles r ON r.chain = c.n AND r.role = 'with' CROSS JOIN claims k ON k.n = r.claim)`

/** A value as stored is JSON: a number is found by its digits, as a text is by its own. */
const valueForms = (text: string): readonly string[] => {
  const number = Number(text)
  return text !== '' && String(number) === text ? [JSON.stringify(text), text] : [JSON.stringify(text)]
}

const values = {
  isOneOf: (texts: readonly string[]): Sql => sql`f.value IN ${list(texts.flatMap(valueForms))}`,
  folded: sql`f.value_folded`,
}

/** Types that so many facts have to do with that a page of them is found soonest by looking at one fact after the other. */
const COMMON: readonly string[] = ['Person', 'Place']

const isEntity = (column: Sql, filter: EntityFilter, depth: number): Sql => {
  const { types, ...others } = filter
  if (types?.some((type) => COMMON.includes(type)) && Object.values(others).every((other) => other === undefined))
    return sql`(SELECT e.type FROM entities e WHERE e.n = ${column}) IN ${list(types)}`
  return sql`${column} IN (SELECT e.n FROM entities e WHERE ${entityCondition(filter, depth)})`
}

/** What a FactFilter asks of a row `f` of facts; `object` is how its object is named, `+f.object` where no index on it is to be used. */
export const factCondition = (filter: FactFilter, depth = 0, object = sql`f.object`): Sql => {
  const next = deeper(depth)
  const conditions: Sql[] = []
  if (filter.ids) conditions.push(sql`f.id IN ${idList(filter.ids)}`)
  if (filter.predicates) conditions.push(sql`f.predicate IN ${list(filter.predicates)}`)
  if (filter.subject) conditions.push(isEntity(sql`f.subject`, filter.subject, next))
  if (filter.object) conditions.push(isEntity(object, filter.object, next))
  if (filter.about) conditions.push(sql`f.n IN ${factsAbout(filter.about)}`)
  if (filter.ends) conditions.push(sql`f.n IN ${factsBetween(filter.ends)}`)
  if (filter.value) conditions.push(textCondition(values, filter.value))
  if (filter.time) conditions.push(timeCondition(filter.time))
  if (filter.statuses) conditions.push(sql`f.status IN ${list(filter.statuses)}`)
  if (filter.documents) {
    conditions.push(
      sql`f.n IN (SELECT k.fact FROM documents d JOIN claims k ON k.document = d.n WHERE d.id IN ${idList(filter.documents)})`,
    )
  }
  if (filter.and) conditions.push(...filter.and.map((part) => factCondition(part, next, object)))
  if (filter.or) conditions.push(anyOf(filter.or.map((part) => factCondition(part, next, object))))
  if (filter.not) conditions.push(noneOf(factCondition(filter.not, next, object)))
  return allOf(conditions)
}

/** Whether a FactFilter names what its facts are found by: all others are looked for in the order of the list. */
export const isNarrow = ({ ids, about, ends, documents, and = [] }: FactFilter): boolean =>
  [ids, about, ends, documents].some((named) => named !== undefined) || and.some(isNarrow)
