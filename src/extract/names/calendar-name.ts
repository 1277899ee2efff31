import { wordList } from '../../ontology/lexicon.ts'
import { placeOfDemonym, placesNamed } from '../gazetteer.ts'
import type { Token } from '../token.ts'
import type { NameContext } from './context.ts'
import { isKinNoun } from './kin-noun.ts'
import { isCapitalised, isTitle, listForm } from './word-form.ts'
import { firstNameGender, isCommonWord, isFamilyName } from './word-sense.ts'

const words = (key: string): ReadonlySet<string> => wordList('name-words', key)

/** Whether a word in lower case is of the calendar: `may`, `sundays`. */
export const isCalendar = (word: string): boolean =>
  words('calendar').has(word) || (word.endsWith('days') && words('calendar').has(word.slice(0, -1)))

/** Months behind these are months: "in May Kelly left". */
const BEFORE_MONTH =
  /^(?:in|of|on|since|until|till|by|from|during|before|after|through|throughout|between|last|next|this|that|the|one|following|previous|early|late|mid|mid-|every|each|\d{1,2}(?:st|nd|rd|th)?|to|and|or)$/

/** "June Carter left", "his wife, April Reed": a month that a surname follows. "Theresa May said": one behind a first name. */
export const isCalledByMonth = (context: NameContext, index: number): boolean => {
  const token = context.tokens[index]
  if (token === undefined) return false
  if (isSurname(context, index) || isNoAbbreviation(context, index)) return true
  if (!words('calendar-name').has(token.lower)) return false
  const [before, next] = [context.near(index, index - 1), context.near(index, index + 1)]
  if (next !== null && /\d/.test(next.text)) return false
  if (before !== null && isCapitalised(before) && firstNameGender(before.lower) !== null && !isCalendar(before.lower))
    return !['of', 'the'].includes(next?.lower ?? '')
  if (isKinsName(context, index)) return true
  const isAbbreviated = token.lower.length === 3 && token.lower !== 'may'
  if (!isAbbreviated && before !== null && BEFORE_MONTH.test(before.lower)) return false
  return next !== null && isSurnameThere(context, behindParticles(context, index + 1)) && !isQuestion(context, index)
}

const ABBREVIATED = /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/

/** "Khin *Mar* Aye", "*Mar* del Plata", "*Jan* left": a month cut short has a number beside it, or a full stop. */
const isNoAbbreviation = (context: NameContext, index: number): boolean => {
  const { lower } = context.tokens[index]!
  const [before, next] = [context.near(index, index - 1), context.near(index, index + 1)]
  if (!ABBREVIATED.test(lower) || next === null || next.text === '.') return false
  if ([before, next].some((token) => token !== null && /\d/.test(token.text))) return false
  if (before !== null && BEFORE_MONTH.test(before.lower) && !words('particle').has(next.lower)) return false
  const isName = (token: Token | null): boolean =>
    token !== null &&
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    !isCalendar(token.lower) &&
    !words('function').has(token.lower)
  if (isName(before) && before?.opensSentence === false) return true
  return (
    isName(context.near(index, behindParticles(context, index + 1))) ||
    (firstNameGender(lower) !== null && next.pos === 'VERB')
  )
}

/** "Paul *Winter*, a potter", "Khin *Mar* was": behind a first name, or behind one that no list has where words go on about somebody; no "Jordan Tuesday". */
const isSurname = (context: NameContext, index: number): boolean => {
  const [given, next, token] = [context.near(index, index - 1), context.near(index, index + 1), context.tokens[index]!]
  if (given === null || next === null || !/^\p{Lu}\p{Ll}+$/u.test(given.text) || isTown(given)) return false
  if (isCalendar(given.lower) || isTitle(listForm(given)) || isCommonWord(given.lower)) return false
  if (!words('calendar-surname').has(token.lower)) return false
  const isGoneOnAbout = next.text === ',' || /^(?:was|is|had|has)$/.test(next.lower)
  // "Paul *Friday* said" may be what Paul said on Friday, but where nothing stands before.
  const isWeekday = token.lower.endsWith('day')
  if (isWeekday) return isGoneOnAbout && given.opensSentence && firstNameGender(given.lower) !== null
  return firstNameGender(given.lower) !== null ? !/\d/.test(next.text) : isGoneOnAbout
}

const isTown = ({ lower, text }: Token): boolean =>
  placesNamed(text).some(
    ({ place }) => firstNameGender(lower) === null || place.population >= WELL_KNOWN || place.kind !== 'city',
  )

/** The first token from one on that is no "de" or "van der" of a surname. */
const behindParticles = (context: NameContext, from: number): number => {
  let at = from
  while (at < from + 3 && words('particle').has(context.near(from, at)?.lower ?? '')) at++
  return at
}

/** "her husband, August, a farmer," "my sister June died": kin that a month names. */
const isKinsName = (context: NameContext, index: number): boolean => {
  const [before, farther, next] = [-1, -2, 1].map((offset) => context.near(index, index + offset))
  const isKin = (noun: Token | null | undefined): boolean =>
    noun !== null && noun !== undefined && isKinNoun(noun.lower)
  return before?.text === ',' ? isKin(farther) && next?.text === ',' : isKin(before)
}

/** Whether a capitalised word may be a surname: "Carter", but not "Day", "Berlin" or "Russian". */
const isSurnameThere = (context: NameContext, index: number): boolean => {
  const token = context.tokens[index]
  if (token === undefined || !/^\p{Lu}[\p{Ll}'’]/u.test(token.text) || isCommonWord(token.lower)) return false
  if (isCalendar(listForm(token)) || isTitle(listForm(token)) || words('happening').has(token.lower)) return false
  if (placeOfDemonym(token.text) !== null) return false
  return isFamilyName(token.lower) || !placesNamed(token.text).some(({ place }) => place.population >= WELL_KNOWN)
}

/** Towns of so many people come to mind before anybody's surname. */
const WELL_KNOWN = 300_000

/** "May Kelly stay?" */
const isQuestion = (context: NameContext, index: number): boolean => {
  const token = context.tokens[index]
  const end = token === undefined ? undefined : context.reading.sentences[token.sentence]?.endToken
  return token?.opensSentence === true && context.tokens[(end ?? 0) - 1]?.text === '?'
}
