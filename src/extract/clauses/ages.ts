import { isOccupation } from '../../ontology/occupations.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import { wholeNumber } from './number-word.ts'
import { type NounPhrase, plainNoun } from './phrase.ts'

/** "was *two* ahead of me", "we were *forty* who would not swear" count something else. */
const isMeasured = ({ tokens }: Reading, { end }: NounPhrase): boolean =>
  /^(?:ahead|behind|away|up|down|short|late|early|who|strong)$/.test(tokens[end]?.lower ?? '')

/** "two years *older than* me" measures from somebody, "five years *later*" from a moment. */
const FROM_ANOTHER = /^(?:more|older|younger|junior|senior|later|earlier|before|after|ago|apart)$/

/** "37 years *old*", "*aged* 37 years", "Mei Lin*,* 37 years,"; not "was two years in the army". */
const isYearsOld = ({ tokens }: Reading, { first, end }: NounPhrase): boolean => {
  const following = tokens[end]?.lower
  if (following === 'old' || (following === 'of' && tokens[end + 1]?.lower === 'age')) return true
  if (FROM_ANOTHER.test(following ?? '')) return false
  // "In 1956 she *had 21 years* and studied law", as translations say; not "had 21 years to serve".
  if (/^ha[ds]$/.test(tokens[first - 1]?.lower ?? '')) return /^(?:[,.;]|and|when)$/.test(following ?? '.')
  return /^(?:aged?|turn(?:ed|s|ing)?|[,(])$/.test(tokens[first - 1]?.lower ?? '')
}

/** "a boy *of twelve*", "a woman *of 52 years*", "a seamstress *of 24*". */
const ageOfWhom = (reading: Reading, { head, first }: NounPhrase, of: NounPhrase): number | null => {
  const { lemma } = reading.tokens[head]!
  const isWorker = isOccupation(lemma) && /^an?$/.test(reading.tokens[first]!.lower)
  const isOfMore = of.attached.some(({ preposition }) => preposition !== 'from' && preposition !== 'in')
  if ((!isWorker && !/^(?:man|woman|boy|girl|child|lad|lass|youth|widow|widower|pensioner)$/.test(lemma)) || isOfMore)
    return null
  const [number, years, ...others] = reading.tokens.slice(of.first, of.end).map((token) => token.lower)
  const age = others.length === 0 && (years === undefined || years === 'years') ? wholeNumber(number!) : null
  return age !== null && age > (isWorker ? 13 : 1) && age < (isWorker ? 100 : 115) ? age : null
}

/** "had two sons: *one*, Julio, …": one of several, but for "turned one". */
const isOneOfSeveral = ({ tokens }: Reading, { first }: NounPhrase): boolean =>
  tokens[first]!.lower === 'one' && !/^(?:aged?|turn(?:ed|s|ing)?|was|is|of)$/.test(tokens[first - 1]?.lower ?? '')

/** "is the eldest *of four*", "one *of seven*": so many there are. */
const isOfSeveral = ({ tokens }: Reading, { first }: NounPhrase): boolean =>
  tokens[first - 1]?.lower === 'of' &&
  /^(?:one|two|three|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|younger|youngest|elder|eldest|older|oldest|only|some|many|most|none)$/.test(
    tokens[first - 2]?.lower ?? '',
  )

/** Age that a phrase gives: "34", "34 years", "a 34-year-old welder", "nine"; null for none. */
export const ageOf = (reading: Reading, np: NounPhrase): number | null => {
  const [of] = np.attached
  if (of?.preposition === 'of' && reading.tokens[np.head]!.lower === 'age') return ageOf(reading, of.np)
  if (of?.preposition === 'of' && reading.tokens[of.np.head]!.lower !== 'age') return ageOfWhom(reading, np, of.np)
  if (isOfSeveral(reading, np)) return null
  const words = reading.tokens.slice(np.first, np.end).map((token) => token.lower)
  const last = np.end - np.first - 1
  if (
    (last === 0 && !isMeasured(reading, np)) ||
    (last === 1 && /^years?$/.test(words[1]!) && isYearsOld(reading, np))
  ) {
    const age = isOneOfSeveral(reading, np) ? null : wholeNumber(words[0]!)
    if (age !== null) return age
  }
  const birthday = /^(?:his|her|their|my|our) (?:own )?(\d{1,3})(?:st|nd|rd|th) birthday$/.exec(words.join(' '))
  if (birthday !== null) return wholeNumber(birthday[1]!)
  if (last === 1 && words[0] === 'age') return wholeNumber(words[1]!)
  const match = /(?:^|\s)([a-z]+(?:-[a-z]+)??|\d{1,3})[\s-]{1,3}year[\s-]{1,3}old\b/.exec(
    words.join(' ').replaceAll(' - ', '-'),
  )
  return match === null ? null : wholeNumber(match[1]!)
}

/** The number that a phrase of one word is: "37", "nine"; null for other phrases. */
export const numberOf = (reading: Reading, np: NounPhrase): number | null =>
  np.end - np.first === 1 ? wholeNumber(reading.tokens[np.head]!.lower) : null

/** "37", "37 years", "37 years old" between commas. */
export const isAgePhrase = (reading: Reading, np: NounPhrase): boolean => {
  if (numberOf(reading, np) !== null) return true
  const words = reading.tokens.slice(np.first, np.end).map((token) => token.lower)
  return words.length === 2 && /^years?$/.test(words[1]!) && ageOf(reading, np) !== null
}

/** Verbs behind which "at 71" is an age, not a time or a price. */
const AT_AGE = new Set(['die', 'marry', 'retire', 'graduate', 'emigrate', 'enlist', 'widow', 'orphan'])

/** Ages that die, marry or leave school at somebody may have. */
const isLikelyAge = (age: number): boolean => age > 12 && age < 115

/** "Mei Lin, *who died at the age of 71*, was born in Lima": another clause's own. */
const isWithin = (inner: Clause, outer: Clause): boolean =>
  inner !== outer &&
  inner.first >= outer.first &&
  inner.end <= outer.end &&
  inner.end - inner.first < outer.end - outer.first

/** "*At 37*, she enrolled", "then, *at 37*, she enrolled", "*At eighteen* she left": at the head of what happened then. */
const isSetOff = ({ tokens, mentions }: Reading, first: number, end: number): boolean => {
  // "At 16, *Main Street*, she opened a bakery."
  const behind = mentions[firstFrom(mentions, end + 1, ({ firstToken }) => firstToken)]
  if (behind?.type === 'Place' && behind.firstToken === end + 1) return false
  const opens = tokens[first]!.opensSentence
  const between = tokens[first - 1]?.lower === ',' && tokens[end]?.lower === ','
  const following = tokens[end]
  return between || (opens && (following?.lower === ',' || following?.pos === 'PRON' || following?.pos === 'PROPN'))
}

/** Ages that a clause tells of its subject: "lost her father *at the age of eight*", "died *at 91*": the phrase of the number. */
export const agesIn = (reading: Reading, clause: Clause, all: readonly Clause[]): readonly NounPhrase[] => {
  const { verb, first, end } = clause
  const { times, tokens } = reading
  const found: NounPhrase[] = []
  for (let at = firstFrom(times, first, ({ firstToken }) => firstToken); at < times.length; at++) {
    const { firstToken, endToken, counts, clausal } = times[at]!
    if (firstToken >= end) break
    if (counts?.from !== 'birth' || clausal || tokens[firstToken]!.lower !== 'at') continue
    if (all.some((other) => isWithin(other, clause) && firstToken >= other.first && firstToken < other.end)) continue
    const saysAge = tokens.slice(firstToken, endToken).some(({ lower }) => lower === 'age')
    const number = endToken - 1
    const age = wholeNumber(tokens[number]!.lower)
    const isAge =
      saysAge || (isLikelyAge(age ?? 0) && (AT_AGE.has(verb.main.lemma) || isSetOff(reading, firstToken, endToken)))
    if (age === null || !isAge) continue
    found.push(plainNoun(number, number + 1, number))
  }
  return found
}
