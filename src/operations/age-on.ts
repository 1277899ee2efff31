import { localDate } from '../model/days.ts'
import type { Entity, StoredClaim } from '../model/graph.ts'
import type { LocalDate } from '../model/time.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { birthDays, bothBorn, type DayRange, dayRange } from '../resolve/birth.ts'
import { byText, groupBy } from '../resolve/sets.ts'
import { all, type Store } from '../store/store.ts'

/** How old somebody was, as far as the texts tell. Whole years, both ends included. */
export interface AgeRange {
  readonly least: number
  readonly most: number
  /** Ids of the facts that it is worked out from, sorted. */
  readonly facts: readonly string[]
}

/** Birthdays that somebody born on a day has had by another. */
const yearsBetween = (born: LocalDate, day: LocalDate): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - Number(day.slice(5) < born.slice(5))

const claimsOf = async (store: Store, id: string, predicates: readonly string[]): Promise<readonly StoredClaim[]> => {
  const claims: StoredClaim[] = []
  for await (const claim of all((paging) => store.claims({ subjects: [id], predicates }, paging)))
    if (claim.factId !== null) claims.push(claim)
  return claims
}

/** The days on which somebody may have been born: by births that are told and by ages, each counted from the day it was told of. */
const bornIn = async (
  store: Store,
  claims: readonly StoredClaim[],
  isBirth: (claim: StoredClaim) => boolean,
): Promise<DayRange | null> => {
  const ages = groupBy(
    claims.filter((claim) => !isBirth(claim)),
    ({ document }) => document,
  )
  const published = new Map<string, LocalDate | null>()
  if (ages.size > 0)
    for await (const { id, published: day } of all((paging) => store.documentHeads({ ids: [...ages.keys()] }, paging)))
      published.set(id, day)
  const byAge = [...ages].map(([document, own]) => birthDays(own, published.get(document) ?? null))
  return [...claims.filter(isBirth).map(dayRange), ...byAge].reduce(bothBorn, null)
}

/**
 * How old a person was on a day, by births and ages that the texts tell; null where they tell none that is dated, and for days before the
 * birth or after the death. Where texts disagree, the range holds what each allows.
 *
 * @example await ageOn(store, person, '2022-09-21', predicates) // { least: 36, most: 37, facts: ['d1/f1'] }
 */
export const ageOn = async (
  store: Store,
  { id }: Pick<Entity, 'id'>,
  day: LocalDate,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<AgeRange | null> => {
  const named = (test: (predicate: Predicate) => boolean): readonly string[] =>
    [...predicates.values()].filter(test).map(({ name }) => name)
  const [ages, births, deaths] = [
    named(({ functional }) => functional === 'age'),
    named(({ limit }) => limit === 'first'),
    named(({ limit }) => limit === 'last'),
  ]
  const told = await claimsOf(store, id, [...ages, ...births, ...deaths])
  const isDead = told.some(({ predicate, time }) => deaths.includes(predicate) && (time?.start?.latest ?? day) < day)
  const claims = told.filter(({ predicate }) => !deaths.includes(predicate))
  const born = await bornIn(store, claims, ({ predicate }) => births.includes(predicate))
  if (born === null || isDead) return null
  const most = yearsBetween(localDate(born.from), day)
  if (most < 0) return null
  const facts = [...new Set(claims.flatMap(({ factId }) => factId ?? []))].sort(byText)
  return { least: Math.max(0, yearsBetween(localDate(born.to), day)), most, facts }
}
