import { fold } from '../model/fold.ts'
import type { Fact } from '../model/graph.ts'
import type { DateBounds, FuzzyTime } from '../model/time.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { byText } from '../resolve/sets.ts'
import { occasionOf } from './occasion.ts'

/** Whether what two ids stand for may be one: a town lies in its country. */
export type MayBeOne = (a: string, b: string) => boolean

/** When something began and ended, each as early and as late as is known; both compare as texts. */
interface Stretch {
  readonly fact: Fact
  readonly begins: readonly [earliest: string, latest: string]
  readonly ends: readonly [earliest: string, latest: string]
}

const BEGINNING = ''
const END = '~'

const isOpen = (bounds: DateBounds | null): boolean => bounds?.earliest == null && bounds?.latest == null

/** Of a moment within vague bounds it is not known that it lasted beyond them. What has an open end goes on. */
const stretchOf = (fact: Fact, { kind, start, end }: FuzzyTime): Stretch => {
  const begins = [start?.earliest ?? BEGINNING, start?.latest ?? END] as const
  if (kind === 'instant') return { fact, begins, ends: begins }
  return {
    fact,
    // "Until 2015" began before that, whenever it did.
    begins: isOpen(start) ? [BEGINNING, BEGINNING] : begins,
    ends: isOpen(end) ? [END, END] : [end?.earliest ?? BEGINNING, end?.latest ?? END],
  }
}

const wordsOf = (value: Fact['value']): readonly string[] => fold(String(value)).split(/\s+/)

/** Whether two facts may tell of one and the same: "teacher" and "village teacher" are one trade. */
const mayTellOfOne = (a: Fact, b: Fact, mayBeOne: MayBeOne): boolean => {
  if (a.object !== null && b.object !== null) return mayBeOne(a.object, b.object)
  if (a.value === null || b.value === null) return true
  const [less, more] = [wordsOf(a.value), wordsOf(b.value)].sort((one, other) => one.length - other.length)
  return (less ?? []).every((word) => more?.includes(word))
}

/** Began surely before the other, and may have been over when that began. */
const isFollowed = (earlier: Stretch, later: Stretch): boolean =>
  earlier.begins[1] < later.begins[0] && earlier.ends[0] <= later.begins[1]

const byBeginning = (a: Stretch, b: Stretch): number =>
  byText(a.begins[0], b.begins[0]) || byText(a.ends[1], b.ends[1]) || byText(a.fact.id, b.fact.id)

/**
 * What merely changed over time: for a fact that took the place of an earlier one of the same subject and predicate, that one, by
 * id. Only of predicates of which people mostly have one at a time (`succeeds`), and where the dates leave no doubt which began first.
 * What is said to go on, or to have been at once, is no change, nor are the sides of a contradiction (`areDisputed`).
 *
 * @example changesIn(facts, 'd1/e1', predicates) // Map { 'd1/f4' => 'd1/f2' }: at Velka until 2015, at Norda from 2016
 */
export const changesIn = (
  facts: readonly Fact[],
  subject: string,
  predicates: ReadonlyMap<string, Predicate>,
  {
    mayBeOne = (a, b) => a === b,
    areDisputed = () => false,
  }: { readonly mayBeOne?: MayBeOne; readonly areDisputed?: (a: string, b: string) => boolean } = {},
): ReadonlyMap<string, string> => {
  const stretches = facts
    .filter((fact) => fact.subject === subject && predicates.get(fact.predicate)?.succeeds)
    .flatMap((fact) => (fact.time === null || occasionOf(fact.time) === null ? [] : stretchOf(fact, fact.time)))
    .sort(byBeginning)
  const changes = new Map<string, string>()
  for (const [index, later] of stretches.entries()) {
    const before = stretches
      .slice(0, index)
      .filter(({ fact }) => fact.predicate === later.fact.predicate)
      .findLast((one) => !areDisputed(one.fact.id, later.fact.id))
    if (before === undefined || !isFollowed(before, later)) continue
    if (!mayTellOfOne(before.fact, later.fact, mayBeOne)) changes.set(later.fact.id, before.fact.id)
  }
  return changes
}
