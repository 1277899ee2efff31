import type { Contradiction } from '../model/graph.ts'
import type { Conflict } from './conflict.ts'
import type { FactWithClaims } from './facts.ts'
import { daysOf, type Life } from './life.ts'
import { type Occasion, overlap } from './occasion.ts'
import type { Plea } from './plea.ts'
import { pleasOf } from './pleas.ts'
import type { NameOf } from './sentence.ts'
import { mainFact, quoted, sideWords } from './side-words.ts'
import { dayWords } from './time-words.ts'

/** As many grounds as a reader takes in at once. */
const MOST_PLEAS = 2

const daysWords = ({ from, to }: Occasion): string =>
  from === to ? `on ${dayWords(from)}` : `from ${dayWords(from)} to ${dayWords(to)}`

const isSpoken = ({ sides }: Conflict): boolean => {
  const [told, denied] = [sides.flatMap(({ facts }) => facts), sides.flatMap(({ denials }) => denials)]
  const documents = new Set(denied.map(({ document }) => document))
  return told.every(({ claims }) => claims.every(({ document }) => documents.has(document)))
}

/** Why the sides cannot all be true, in English; what follows their words. */
const whyWords = (conflict: Conflict, life: Life, name: string): string => {
  const { why } = conflict
  switch (why.by) {
    case 'limit':
      return why.limit === 'last'
        ? `that would be after the end of ${name}’s life`
        : `that would be before ${name}’s life began`
    case 'age':
      return 'nobody born then was of that age when it was said'
    case 'order':
      return 'both are told of one and the same happening, which cannot end before it begins'
    case 'two-places':
      return `${name} cannot have been in both ${daysWords(why.days)}`
    case 'exclusive':
      return `the two do not go together, and both are told of the time ${daysWords(why.days)}`
    case 'denial':
      return isSpoken(conflict)
        ? 'one speaker says so and another denies it'
        : 'one source says so and another denies it'
    case 'functional':
      return functionalWords(conflict, life, name)
  }
}

const areOfOneTime = (facts: readonly FactWithClaims[]): boolean => {
  const days = facts.flatMap((one) => daysOf(one) ?? [])
  return days.every((one) => days.every((other) => overlap(one, other)))
}

const functionalWords = ({ sides, predicate }: Conflict, life: Life, name: string): string => {
  const objects = new Set(sides.flatMap(({ facts }) => facts.flatMap(({ fact }) => fact.object ?? [])))
  const isOfOneTime = areOfOneTime(sides.flatMap(({ facts }) => facts))
  switch (life.predicates.get(predicate)?.functional) {
    case 'occurrence':
      return objects.size > 1 && isOfOneTime
        ? 'one text retells the other, and has the same journey end elsewhere'
        : `nothing says that ${name} did so more than once`
    case 'job':
      return `nothing says that ${name} took the job up again`
    case 'age':
      return 'no one date of birth fits, given when each was said'
    case 'life':
      return 'only one of them can be so'
    default:
      if (life.predicates.get(predicate)?.beginning != null) return 'nothing says that it happened twice'
      if (objects.size > 1 && isOfOneTime) return `nothing says that it happened to ${name} twice on one day`
      return 'one text retells the other, and has it at another time'
  }
}

const pleaWords = (pleas: readonly Plea[], { sides }: Conflict, life: Life, nameOf: NameOf): string => {
  const bySide = sides.flatMap((side, index) => {
    const own = [...new Set(pleas.filter((plea) => plea.side === index).map(({ words }) => words))].slice(0, MOST_PLEAS)
    if (own.length === 0) return []
    const others = sides.filter((other) => other !== side)
    const verb = own.length === 1 ? 'favours' : 'favour'
    return `${own.join(' and ').replace(/,( and |$)/g, ',$1')} ${verb} ${sideWords(side, others, life, nameOf)}`
  })
  return bySide.length === 0 ? '' : ` ${capital(bySide.join(', but '))}.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * Why the sides of a conflict cannot all be true, and which of them other facts favour: its index, null where nothing decides
 * or the facts disagree in turn.
 *
 * @example clashReason(conflict, sound, life, nameOf).reason // '“Zora Vance came back in May 1921” and “…”: nothing says …'
 */
export const clashReason = (
  conflict: Conflict,
  sound: Life['facts'],
  life: Life,
  nameOf: NameOf,
): Pick<Contradiction, 'reason' | 'favours'> => {
  const mains = conflict.sides.flatMap((side) => mainFact(side) ?? [])
  const first = mains[0]
  if (first === undefined) return { reason: '', favours: null }
  const said = mains.map((one) => quoted(one, life, nameOf)).join(' and ')
  const why = `${said}: ${whyWords(conflict, life, nameOf(first.fact.subject))}.`
  const pleas = pleasOf({ conflict, sound, life, nameOf })
  const favoured = [...new Set(pleas.map(({ side }) => side))]
  return {
    reason: why + pleaWords(pleas, conflict, life, nameOf),
    favours: favoured.length === 1 ? (favoured[0] ?? null) : null,
  }
}
