import type { Fact } from '../model/graph.ts'
import type { LocalDate } from '../model/time.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { byText } from '../resolve/sets.ts'
import { certainDays, type Occasion, occasionOf } from './occasion.ts'

/** Days from the first to the last, both included; null where an end is not known. */
export interface Days {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** That somebody was in a place, by one fact or by two between which nothing else is told. */
export interface Presence {
  /** Entity id of the place. */
  readonly place: string
  /** On which days for certain: somewhere else on such a day would contradict it. Null where none is. */
  readonly certain: Days | null
  /** On which days perhaps. */
  readonly possible: Days
  /** Whether it was their home then, from which a visit elsewhere takes nobody away for good. */
  readonly isHome: boolean
  /** Ids of the facts that say so. */
  readonly facts: readonly string[]
}

interface Move {
  readonly fact: Fact
  readonly kind: 'arrival' | 'departure'
  readonly place: string
  readonly days: Occasion
}

const BEGINNING = ''
const END = '~'

const daysOf = ({ from, to }: Occasion): Days => ({
  from: from === BEGINNING ? null : from,
  to: to === END ? null : to,
})

/** The place that a fact puts somebody in, or takes them from. */
export const placeOf = (fact: Fact, predicate: Predicate): string | null =>
  (predicate.object.includes('Place') ? fact.object : null) ?? fact.place

const stayOf = (fact: Fact, place: string, isHome: boolean): Presence | null => {
  const possible = occasionOf(fact.time)
  if (possible === null || fact.time === null) return null
  const certain = certainDays(fact.time)
  return {
    place,
    certain: certain === null ? null : daysOf(certain),
    possible: daysOf(possible),
    isHome,
    facts: [fact.id],
  }
}

const byDay = (a: Move, b: Move): number =>
  byText(a.days.from, b.days.from) ||
  // Who leaves and arrives within the same days left first.
  byText(b.kind, a.kind) ||
  byText(a.days.to, b.days.to) ||
  byText(a.fact.id, b.fact.id)

/** From an arrival until whatever leads away next; for certain where that is a departure from the same place. */
const afterArrival = (move: Move, next: Move | undefined, undated: ReadonlySet<string>): Presence => {
  const { days, place, fact } = move
  // What has no date may have been in between.
  const isUnbroken = [...undated].every((elsewhere) => elsewhere === place)
  const isLeft = next?.kind === 'departure' && next.place === place && isUnbroken
  const until = next === undefined ? END : next.days.to
  const certain = isLeft && days.to <= next.days.from ? { from: days.to, to: next.days.from } : certainDay(days)
  return {
    place,
    certain: certain === null ? null : daysOf(certain),
    possible: daysOf({ from: days.from, to: until < days.from ? days.to : until }),
    isHome: true,
    facts: isLeft ? [fact.id, next.fact.id] : [fact.id],
  }
}

/** Before a departure, back to whatever led to it; what an arrival there accounts for is not said again. */
const beforeDeparture = (move: Move, previous: Move | undefined): Presence | null => {
  const { days, place, fact } = move
  if (previous?.kind === 'arrival' && previous.place === place) return null
  const certain = certainDay(days)
  return {
    place,
    certain: certain === null ? null : daysOf(certain),
    possible: daysOf({ from: previous === undefined ? BEGINNING : previous.days.from, to: days.to }),
    isHome: true,
    facts: [fact.id],
  }
}

const certainDay = ({ from, to }: Occasion): Occasion | null => (from === to ? { from, to } : null)

/** Nobody is anywhere before birth or after death. */
const cut = (presence: Presence, born: LocalDate | null, died: LocalDate | null): Presence => {
  const { from, to } = presence.possible
  return {
    ...presence,
    possible: {
      from: born !== null && (from === null || from < born) ? born : from,
      to: died !== null && (to === null || to > died) ? died : to,
    },
  }
}

/**
 * Where somebody was, by all facts about them (as subject or companion), in order. A day is certain only where a text's dates
 * leave no other; between an arrival and a departure from the same place, nothing told in between, it is so too. Disputed
 * facts make nothing certain. What says no day and what the predicate file gives no `presence` says nothing.
 *
 * @example presencesOf(person, facts, predicates)[0]?.certain // { from: '2022-03-01', to: '2022-03-31' }
 */
export const presencesOf = (
  person: string,
  facts: readonly Fact[],
  predicates: ReadonlyMap<string, Predicate>,
): readonly Presence[] => {
  const moves: Move[] = []
  const stays: Presence[] = []
  const undated = new Set<string>()
  for (const fact of facts) {
    const predicate = predicates.get(fact.predicate)
    const kind = predicate?.presence ?? null
    const place = predicate === undefined ? null : placeOf(fact, predicate)
    const days = occasionOf(fact.time)
    if (kind === null || place === null) continue
    const isMove = kind === 'arrival' || kind === 'departure'
    if (days === null) {
      if (isMove) undated.add(place)
      continue
    }
    if (isMove) moves.push({ fact, kind, place, days })
    else stays.push(...[stayOf(fact, place, kind === 'home')].filter((stay) => stay !== null))
  }
  moves.sort(byDay)
  const between = moves.flatMap((move, index) =>
    move.kind === 'arrival'
      ? afterArrival(move, moves[index + 1], undated)
      : (beforeDeparture(move, moves[index - 1]) ?? []),
  )
  const limitOf = (limit: 'first' | 'last'): Fact | undefined =>
    facts.find(
      (fact) => fact.subject === person && predicates.get(fact.predicate)?.limit === limit && fact.time !== null,
    )
  const born = limitOf('first')?.time?.start?.earliest ?? null
  const died = limitOf('last')?.time?.start?.latest ?? null
  const disputed = new Set(facts.filter(({ status }) => status === 'disputed').map(({ id }) => id))
  return [...stays, ...between]
    .map((one) => cut(one, born, died))
    .map((one) => (one.facts.some((id) => disputed.has(id)) ? { ...one, certain: null } : one))
    .sort(
      (a, b) =>
        byText(a.possible.from ?? BEGINNING, b.possible.from ?? BEGINNING) || byText(a.facts.join(), b.facts.join()),
    )
}
