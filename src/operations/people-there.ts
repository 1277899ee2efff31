import type { Fact } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import type { Days, Presence } from '../reason/presence.ts'
import { byText, groupBy } from '../resolve/sets.ts'
import type { DateRange, FactFilter } from '../store/filters.ts'
import type { Store } from '../store/store.ts'
import { peersIn } from './facts-of-each.ts'
import { headsOf } from './places-known.ts'

/** So many tellings of who was somewhere are weighed for one answer. Each may bring in another life. */
export const MOST_TOLD = 2_000

/** The days from the first to the last of several, as far as they are within a range; null where none is. */
const hullOf = (several: readonly Days[], { from = null, to = null }: DateRange): Days | null => {
  const firsts = several.map((days) => days.from ?? '').sort(byText)
  const lasts = several.map((days) => days.to ?? '~').sort(byText)
  const first = [firsts[0] ?? '', from ?? ''].sort(byText).at(-1) ?? ''
  const last = [lasts.at(-1) ?? '~', to ?? '~'].sort(byText)[0] ?? '~'
  return first > last ? null : { from: first === '' ? null : first, to: last === '~' ? null : last }
}

/** Predicates that say where somebody was. */
export const tellingThere = (predicates: ReadonlyMap<string, Predicate>): readonly string[] =>
  [...predicates].flatMap(([name, { presence }]) => (presence == null ? [] : [name]))

/** Predicates that say where somebody was, or since and until when they were anywhere. */
export const tellingWhere = (predicates: ReadonlyMap<string, Predicate>): readonly string[] =>
  [...predicates].flatMap(([name, { presence, limit }]) => (presence == null && limit == null ? [] : [name]))

/** Facts that may put somebody somewhere on some of these days: who arrived may have stayed until then, who left have been there. */
export const thereDuring = (predicates: ReadonlyMap<string, Predicate>, { from, to }: Days): FactFilter => {
  const named = (...kinds: readonly Predicate['presence'][]): readonly string[] =>
    [...predicates].flatMap(([name, { presence }]) => (presence !== null && kinds.includes(presence) ? [name] : []))
  return {
    or: [
      { predicates: named('there', 'home'), time: { overlaps: { from, to } } },
      { predicates: named('arrival'), time: { overlaps: { to } } },
      { predicates: named('departure'), time: { overlaps: { from } } },
    ],
  }
}

/** Whoever is told to have been there, and the places that are left out. */
export interface PeopleThere {
  /** Entity ids, sorted. */
  readonly people: readonly string[]
  /** Where more are told of than can be weighed, sorted: as `meeting` names them. */
  readonly crowded: readonly string[]
}

/**
 * Who may have been in the places of somebody's presences on days of these: no fewer than were, and who was elsewhere or at another
 * time is not read. `meeting` gives for each place what stands for it, as the presences have it already. Quiet places come first, until
 * `most` facts are together; those that are left are `crowded`. With `during` null, days do not count.
 *
 * @example (await peopleThere(store, presences, new Map([['d1/e2', 'd1/e2']]), predicates, {})).people // ['d2/e1']
 */
export const peopleThere = async (
  store: Store,
  presences: readonly Presence[],
  meeting: ReadonlyMap<string, string>,
  predicates: ReadonlyMap<string, Predicate>,
  during: DateRange | null,
  most = MOST_TOLD,
): Promise<PeopleThere> => {
  const members = groupBy([...meeting], ([, place]) => place)
  const told: { readonly place: string; readonly facts: readonly Fact[] }[] = []
  for (const [place, own] of groupBy(presences, (one) => one.place)) {
    const days =
      during === null
        ? null
        : hullOf(
            own.map(({ possible }) => possible),
            during,
          )
    if (during !== null && days === null) continue
    const about = (members.get(place) ?? []).map(([id]) => id)
    const filter = days === null ? {} : thereDuring(predicates, days)
    const page = await store.facts({ about, predicates: tellingThere(predicates), ...filter }, { first: most + 1 })
    told.push({ place, facts: page.items.map(({ node }) => node) })
  }
  told.sort((a, b) => a.facts.length - b.facts.length || byText(a.place, b.place))
  const weighed = new Set<string>()
  const crowded: string[] = []
  let sum = 0
  for (const { place, facts } of told) {
    sum += facts.length
    if (sum > most) crowded.push(place)
    else for (const { id } of facts) weighed.add(id)
  }
  const heads = await headsOf(store, await peersIn(store, [...weighed]))
  const people = [...heads.values()].flatMap(({ id, type }) => (type === 'Person' ? [id] : []))
  return { people: people.sort(byText), crowded: crowded.sort(byText) }
}
