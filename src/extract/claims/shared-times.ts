import type { Clause, Complement } from '../clauses/clause.ts'
import { TIME_NOUNS } from '../clauses/verb-words.ts'
import type { Reading, ReadTime } from '../reading.ts'

/** Where a mention stands: tokens `[firstToken, endToken)`. */
export interface TokenSpan {
  readonly firstToken: number
  readonly endToken: number
}

/** What prepositions tie to a verb, but for lengths of time: the "for Acme" of "worked *for Acme* for ten years". */
const goalsOf = ({ complements, segment }: Clause): readonly Complement[] =>
  complements.filter(({ np }) => !TIME_NOUNS.has(segment.tokens.find(({ index }) => index === np.head)?.lemma ?? ''))

/** "flew to Rome in May and in June to Bari": one verb, two journeys. */
export const isOneHappening = (clause: Clause): boolean => {
  const goals = goalsOf(clause)
  return new Set(goals.map(({ preposition }) => preposition)).size === goals.length
}

/** Where the turn of each goal begins: at the "and" or comma before it, the first one's with the clause. */
const turnsOf = ({ tokens }: Reading, goals: readonly { readonly first: number; readonly end: number }[]): number[] =>
  goals.map(({ first }, at) => {
    const before = goals[at - 1]
    if (before === undefined) return Number.NEGATIVE_INFINITY
    const between = tokens.slice(before.end, first)
    return (between.find(({ pos }) => pos === 'CCONJ') ?? between.find(({ lower }) => lower === ','))?.index ?? first
  })

/**
 * "moved to Rome *in 1983* and to Bern *in 1987*", "*in 1983* moved to Rome, and *four years later* to Bern": where each goal has one
 * time in its turn, that. Else, of "moved to Rome *in 1983*, then to Bern", what does not stand in the turn of another.
 */
export const ofTurn = (
  reading: Reading,
  clause: Clause,
  times: readonly ReadTime[],
  object: number,
): readonly ReadTime[] => {
  const complements = goalsOf(clause)
  const preposition = complements.find(({ np }) => np.first <= object && object < np.end)?.preposition
  const goals = complements.filter((other) => other.preposition === preposition).map(({ np }) => np)
  const own = goals.findLastIndex(({ first }) => first <= object)
  const turns = turnsOf(reading, goals)
  const turnOf = ({ firstToken }: ReadTime): number => turns.findLastIndex((from) => firstToken >= from)
  const inTurn = turns.map((_, at) => times.filter((time) => turnOf(time) === at))
  if (times.length === goals.length && inTurn.every((found) => found.length === 1)) return inTurn[own] ?? []
  // Before the first goal, or behind the last, it may be of all.
  const isShared = ({ firstToken }: ReadTime): boolean =>
    firstToken < goals[0]!.first || (firstToken > goals.at(-1)!.first && times.length === 1)
  return times.filter((time) => turnOf(time) === own || isShared(time))
}

/** "(2009–2014)" */
export const isBracketed = ({ tokens }: Reading, { firstToken, endToken }: ReadTime): boolean =>
  tokens[firstToken - 1]?.lower === '(' && tokens[endToken]?.lower === ')'

/** "the Union *of Peru* (1990–95)": no other name of a list stands between. */
const isRightBehind = ({ tokens }: Reading, { endToken }: TokenSpan, bracket: number): boolean =>
  endToken <= bracket && tokens.slice(endToken, bracket).every(({ pos }) => pos !== 'PUNCT' && pos !== 'CCONJ')

/**
 * "worked for Acme *(2009–2014)*, Bolt and Cord *(2014–2018)*": brackets are of the name before them. Null where none of the times
 * stands in brackets, so that all may be of the object.
 */
export const bracketed = (
  reading: Reading,
  times: readonly ReadTime[],
  object: TokenSpan,
): { readonly times: readonly ReadTime[] } | null => {
  const inBrackets = times.filter((time) => isBracketed(reading, time))
  if (inBrackets.length === 0) return null
  const own = inBrackets.filter(({ firstToken }) => isRightBehind(reading, object, firstToken - 1))
  return { times: own.length > 0 ? own : times.filter((time) => !inBrackets.includes(time)) }
}
