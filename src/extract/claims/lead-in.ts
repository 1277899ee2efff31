import type { Clause } from '../clauses/clause.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadTime } from '../reading.ts'

/** The time expression that ends right before a token; null for none. Times are in text order and do not overlap. */
const endingAt = ({ times }: Reading, token: number): ReadTime | null => {
  const before = times[firstFrom(times, token, ({ firstToken }) => firstToken) - 1]
  return before?.endToken === token ? before : null
}

/** Where a clause begins of itself: the subject that it takes over from another is that one's. */
const ownFirst = ({ kind, first, verb, lead }: Clause): number =>
  kind === 'participle' || kind === 'infinitive' ? Math.max(first, lead.first < 0 ? verb.first : lead.first) : first

/** How far before its verb the "and" of a clause may stand, in tokens. */
const ASIDE = 12

/** The token behind the "and" of "and, in 1979, *after the amnesty*, returned"; null where other than such asides stands between. */
const behindAside = ({ tokens }: Reading, { kind, joinedTo }: Clause, first: number): number | null => {
  if (kind !== 'main' || joinedTo === null || tokens[first - 1]?.lower !== ',') return null
  for (let at = first - 2; at > Math.max(joinedTo.verb.main.index, first - ASIDE); at--) {
    const { pos, lower } = tokens[at]!
    if (pos === 'VERB' || pos === 'AUX') return null
    if (lower === 'and') return tokens[at + 1]!.lower === ',' || tokens[at + 1]!.pos === 'ADP' ? at + 1 : null
  }
  return null
}

/**
 * The token that a clause begins with, the times between its "and" and its first word with it: "led it from 1920 to 1926, and *two
 * years later* founded another".
 */
export const leadIn = (reading: Reading, clause: Clause): number => {
  const { tokens } = reading
  const first = ownFirst(clause)
  const aside = behindAside(reading, clause, first)
  if (aside !== null) return aside
  // "flew to Rome, *in June moved* to Bari": a comma for "and".
  const bare = clause.kind === 'main' && clause.joinedTo !== null ? endingAt(reading, first) : null
  if (bare !== null && tokens[bare.firstToken - 1]?.lower === ',') return bare.firstToken
  for (let at = first; at > 0; ) {
    const before = tokens[at - 1]!
    if (before.pos === 'CCONJ') return at
    const time = endingAt(reading, at)
    if (time === null && before.lower !== ',' && before.lower !== 'of') return first
    at = time?.firstToken ?? at - 1
  }
  return first
}
