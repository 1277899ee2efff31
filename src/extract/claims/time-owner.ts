import type { Clause } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadTime } from '../reading.ts'
import { participleBehindPlace } from './behind-place.ts'
import { leadIn } from './lead-in.ts'
import { isBracketed } from './shared-times.ts'

/** The times of a reading that begin in one sentence: `[from, to)` in `reading.times`, which are in text order. */
export const timesWithin = (reading: Reading, first: number, end: number): readonly ReadTime[] => {
  const { times } = reading
  const found: ReadTime[] = []
  for (
    let at = firstFrom(times, first, ({ firstToken }) => firstToken);
    at < times.length && times[at]!.firstToken < end;
    at++
  )
    found.push(times[at]!)
  return found
}

const inside = (token: number, span: { readonly first: number; readonly end: number }): boolean =>
  token >= span.first && token < span.end

/** The clause that a time expression belongs to: the one that it opens ("sold lace and *in 1931* left"), else the shortest that its first word stands in. */
const ownerOf = (reading: Reading, time: ReadTime, clauses: readonly Clause[]): Clause | null => {
  let owner: Clause | null = null
  let length = Number.POSITIVE_INFINITY
  for (const clause of clauses) {
    const first = leadIn(reading, clause)
    const size = first === time.firstToken ? 0 : clause.end - first
    if (!inside(time.firstToken, { first, end: clause.end }) || size >= length) continue
    owner = clause
    length = size
  }
  return owner === null ? null : (participleBehindPlace(reading, time, owner, clauses) ?? owner)
}

/** What a clause that tells a time ("when the war began") hangs on: the clause before it, else, or where it opens its sentence, the one that follows. */
const governing = (clause: Clause, all: readonly Clause[], opens: boolean): Clause | null => {
  let before: Clause | null = null
  let after: Clause | null = null
  for (const other of all) {
    if (other === clause || other.segment !== clause.segment) continue
    if (other.first < clause.first && (before === null || other.first > before.first)) before = other
    if (other.first >= clause.end && (after === null || other.first < after.first)) after = other
  }
  return opens ? (after ?? before) : (before ?? after)
}

/** "*When the war began*, he left", "…, and *when the war began* he left". */
const opensIts = ({ tokens }: Reading, { firstToken }: ReadTime): boolean => {
  const [first, before] = [tokens[firstToken]!, tokens[firstToken - 1]]
  if (before === undefined || before.sentence !== first.sentence || before.pos === 'CCONJ' || before.lower === 'that')
    return true
  return before.lower === ',' && (tokens[firstToken - 3]?.sentence ?? -1) !== first.sentence
}

const COUNTED_FROM = /^(?:after|before|from|since|following|into|for)$/

/** "the day the war began": that is when it began, too; not "the day *after* the war began". */
const tellsOf = ({ tokens }: Reading, { role, firstToken, endToken }: ReadTime, { verb }: Clause): boolean =>
  role === undefined &&
  inside(verb.main.index, { first: firstToken, end: endToken }) &&
  !tokens.slice(firstToken, verb.first).some(({ lower }) => COUNTED_FROM.test(lower))

/** Tokens within which the parenthesis of a life opens. */
const PARENTHESIS = 20

/** "Ana Cruz, a nurse *since 1950*, left", "…, rector of the college *from 1978*, …": how long she was one. */
const isBehind = ({ end, attached }: NounPhrase, token: number): boolean =>
  end === token || attached.some(({ np }) => np.end === token)

/** "Ana Cruz (1931–1999) was a nurse", "(born in Lima in 1931)": the years of her life, not of what is said. */
export const isOfSubject = (
  { tokens }: Reading,
  { firstToken, endToken }: ReadTime,
  { verb, subjects }: Clause,
): boolean => {
  if (endToken > verb.first) return false
  if (subjects.some((np) => np.appositions.some((apposition) => isBehind(apposition, firstToken)))) return true
  const before = tokens.slice(Math.max(0, firstToken - PARENTHESIS), firstToken)
  const mark = before.findLast(({ lower }) => lower === '(' || lower === ')')
  return mark?.lower === '(' && mark.sentence === tokens[firstToken]!.sentence
}

/** "arrested Ana Cruz, *aged 34*, and …": how old she is, and not when it was. */
export const isAgeAside = ({ tokens }: Reading, { firstToken, endToken }: ReadTime, { verb }: Clause): boolean =>
  tokens[firstToken]!.lower === 'aged' &&
  !/^aged?$/.test(verb.main.lemma) &&
  tokens[firstToken - 1]?.lower === ',' &&
  tokens[endToken]?.lower === ','

/** Whether a time expression tells when it was that a clause speaks of: it is its own, or that of a clause which tells a time ("when the war began"). */
export const saysWhen = (reading: Reading, time: ReadTime, clause: Clause, all: readonly Clause[]): boolean => {
  if (tellsOf(reading, time, clause)) return true
  const isCounted =
    time.clausal === true && inside(clause.verb.main.index, { first: time.firstToken, end: time.endToken })
  if (isCounted) return false
  // "led the Union *(1990–1995)*."
  if (isBracketed(reading, time) && time.firstToken - 1 === clause.end) return true
  const owner = ownerOf(reading, time, all)
  if (owner === clause || time.clausal !== true) return owner === clause
  const told = all.find(({ verb }) => inside(verb.main.index, { first: time.firstToken, end: time.endToken })) ?? owner
  return told !== null && governing(told, all, opensIts(reading, time)) === clause
}
