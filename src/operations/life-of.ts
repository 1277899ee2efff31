import type { Contradiction, EntityHead, Fact } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { loadRules } from '../ontology/rules.ts'
import { changesIn } from '../reason/change.ts'
import { type Gap, gapsIn, type TimelineEntry, timelineOf } from '../reason/timeline.ts'
import type { DateRange, FactFilter } from '../store/filters.ts'
import { all, type Store } from '../store/store.ts'
import { headsOf, mayBeOneIn } from './places-known.ts'

/**
 * A person's life in order: every fact that the person is the subject, object or companion of, dated ones first, each with
 * the contradictions that dispute it, and what it took the place of. With `during`, only what may have held on some day of the range.
 *
 * @example for (const { fact, conflicts } of await lifeOf(store, person)) show(fact, conflicts)
 */
export const lifeOf = async (
  store: Store,
  person: EntityHead,
  during: DateRange | null = null,
  predicates: ReadonlyMap<string, Predicate> = loadRules().predicates,
): Promise<readonly TimelineEntry[]> => {
  const filter: FactFilter = { about: [person.id], ...(during === null ? {} : { time: { overlaps: during } }) }
  const facts: Fact[] = []
  for await (const fact of all((paging) => store.facts(filter, paging))) facts.push(fact)
  const subjects = [...new Set(facts.map(({ subject }) => subject))]
  const contradictions: Contradiction[] = []
  for await (const one of all((paging) => store.contradictions({ subjects }, paging))) contradictions.push(one)
  const succeeding = facts.filter(({ predicate }) => predicates.get(predicate)?.succeeds)
  const places = await headsOf(store, [...new Set(succeeding.flatMap(({ object }) => object ?? []))])
  const mayBeOne = mayBeOneIn(places)
  return timelineOf(facts, contradictions, (areDisputed) =>
    changesIn(succeeding, person.id, predicates, { mayBeOne, areDisputed }),
  )
}

/** An entry with the silence before it, where nothing is told for a year or more. */
export interface MarkedEntry extends TimelineEntry {
  readonly gapBefore: Gap | null
}

/**
 * The entries of a life with the gaps between them marked.
 *
 * @example withGaps(await lifeOf(store, person))[3]?.gapBefore // { from: '2015-12-31', to: '2018-03-01', … }
 */
export const withGaps = (entries: readonly TimelineEntry[]): readonly MarkedEntry[] => {
  const gaps = new Map(gapsIn(entries).map((gap) => [gap.before, gap]))
  return entries.map((entry) => ({ ...entry, gapBefore: gaps.get(entry.fact.id) ?? null }))
}
