import { absenceIn, endAfter, type Length, lengthOf } from './absence.ts'
import type { FactWithClaims } from './facts.ts'
import { daysOf, predicateOf } from './life.ts'
import { sharedDays, width } from './occasion.ts'
import { isBeyond, isOtherAge } from './order.ts'
import { type Case, type Plea, soleSurvivor, starts } from './plea.ts'
import { bareTime, quoted } from './side-words.ts'
import { byToldOrder } from './told-order.ts'

const predecessorsOf = ({ conflict, sound, life }: Case): readonly FactWithClaims[] => {
  const before = life.predicates.get(conflict.predicate)?.after ?? []
  return sound.filter((one) => before.includes(one.fact.predicate) && starts(one) !== null)
}

const isRuledOutBy = (one: FactWithClaims, other: FactWithClaims, { life }: Case): boolean => {
  if (isBeyond(one, other, life) || isBeyond(other, one, life)) return true
  if (isOtherAge(one, other, life) || isOtherAge(other, one, life)) return true
  const [own, rival] = [starts(one), starts(other)]
  if (own === null || rival === null || other.fact.time?.kind !== 'span') return false
  // Who worked there until 2019 had not lost that job in 2018.
  const predicate = predicateOf(one, life)
  if (predicate?.functional !== 'job' || !predicate.resetBy.includes(other.fact.predicate)) return false
  const until = other.fact.time.end?.earliest ?? null
  return other.fact.object === one.fact.object && rival.from <= own.from && until !== null && own.to < until
}

/** Another fact which all sides but one leave no room for. */
const byExclusion = (made: Case): readonly Plea[] =>
  made.sound.flatMap((other) => {
    const ruledOut = made.conflict.sides.map(({ facts }) => facts.some((one) => isRuledOutBy(one, other, made)))
    const side = soleSurvivor(ruledOut)
    return side === null ? [] : { side, words: quoted(other, made.life, made.nameOf) }
  })

/** What must come before: only one side has it behind it. */
const byOrder = (made: Case): readonly Plea[] => {
  const before = predecessorsOf(made)
  if (before.length === 0) return []
  const ruledOut = made.conflict.sides.map(({ facts }) =>
    facts.every((one) => {
      const own = starts(one)
      return own !== null && before.every((other) => own.to < (starts(other)?.from ?? ''))
    }),
  )
  const side = soleSurvivor(ruledOut)
  const [first] = [...before].sort((a, b) => ((starts(a)?.from ?? '') < (starts(b)?.from ?? '') ? -1 : 1))
  if (side === null || first === undefined) return []
  return [{ side, words: `${quoted(first, made.life, made.nameOf)}, which must come before,` }]
}

/** The journey that is ended: the first departure after whatever return is certain. */
const departureOf = (made: Case): FactWithClaims | null => {
  const sides = made.conflict.sides.flatMap(({ facts }) => facts.flatMap((one) => daysOf(one) ?? []))
  const earliest = sides.map(({ from }) => from).sort()[0] ?? ''
  const isEnd = ({ fact }: FactWithClaims): boolean => fact.predicate === made.conflict.predicate
  const returns = made.sound.flatMap((one) => (isEnd(one) ? (daysOf(one) ?? []) : [])).filter(({ to }) => to < earliest)
  const since =
    returns
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? ''
  const left = predecessorsOf(made)
    .filter((one) => one.fact.time?.kind === 'instant')
    .filter((one) => (starts(one)?.to ?? '~') < earliest && (starts(one)?.from ?? '') > since)
    .sort((a, b) => ((starts(a)?.from ?? '') < (starts(b)?.from ?? '') ? -1 : 1))
  return left[0] ?? null
}

const lengthsIn = ({ conflict, sound }: Case): readonly Length[] => {
  const told = conflict.sides.flatMap(({ facts }) => facts.flatMap(({ claims }) => claims))
  const undated = sound
    .filter((one) => one.fact.predicate === conflict.predicate && daysOf(one) === null)
    .flatMap(({ claims }) => claims)
  return [
    ...[...told, ...undated].flatMap(({ claim }) => absenceIn(claim.evidence.text) ?? []),
    ...undated.flatMap(({ claim }) => lengthOf(claim.time?.duration ?? null, claim.time?.text ?? null) ?? []),
  ]
}

const HALF = 0.5

/** How long somebody was away, bound to when they left: most of one side's days fit, and few of any other's. */
const byAbsence = (made: Case): readonly Plea[] => {
  if ((made.life.predicates.get(made.conflict.predicate)?.after ?? []).length === 0) return []
  const departure = departureOf(made)
  const begun = departure === null ? null : daysOf(departure)
  if (departure === null || begun === null || !Number.isFinite(width(begun))) return []
  return lengthsIn(made).flatMap((length) => {
    const window = endAfter(begun, length)
    const ruledOut = made.conflict.sides.map(({ facts }) =>
      facts.every((one) => {
        const days = daysOf(one)
        return days !== null && sharedDays(days, window) < HALF * (width(days) + 1)
      }),
    )
    const side = soleSurvivor(ruledOut)
    const words = `“${length.words}”, counted from ${bareTime(departure) ?? 'the departure'},`
    return side === null ? [] : { side, words }
  })
}

/** What speaks for one side of a conflict, strongest first. */
export const pleasOf = (made: Case): readonly Plea[] => {
  if (made.conflict.why.by !== 'functional') return []
  return [...byExclusion(made), ...byOrder(made), ...byAbsence(made), ...byToldOrder(made)]
}
