import { placesNamed } from '../gazetteer.ts'
import type { Token } from '../reading.ts'
import type { NameContext } from './context.ts'
import { HALL } from './halls.ts'
import { heads, isKnownName } from './known-name.ts'
import { isRole } from './neighbours.ts'
import { isCapitalised, listForm } from './word-form.ts'
import { firstNameGender, isCommonWord, isFamilyName } from './word-sense.ts'

const isSomebody = (word: string): boolean => firstNameGender(word) !== null || isFamilyName(word)

/** "the *Weavers*' Hall": many by what they are, and no family. */
const isOfMany = (word: string): boolean => {
  const one = word.endsWith('men') ? `${word.slice(0, -2)}an` : word.slice(0, -1)
  return isRole(one) || (![one, word].some(isSomebody) && placesNamed(word).length === 0)
}

/** "the *Weavers*' Hall", "the Anglers' Rest": whether the owner before an apostrophe are many together, and a house is what they own. */
export const isHallOfMany = ({ tokens, near }: NameContext, first: number, apostrophe: number): boolean => {
  const [owner, next] = [tokens[apostrophe - 1], near(first, apostrophe + 1)]
  if (owner === undefined || next === null || !isCapitalised(next) || !HALL.test(next.lower)) return false
  if (apostrophe - first !== 1 || !owner.lower.endsWith('s') || owner.opensSentence) return false
  return isOfMany(owner.lower)
}

/** A noun that many are called by, where the capital says that it is a name's: "*Boats* for Peace". */
const isPluralNoun = (token: Token): boolean =>
  token.lower.endsWith('s') && isCommonWord(listForm(token)) && !isKnownName(token)

/**
 * Whether a purpose goes on with a name: "Bridges *Without* Borders", which the capital says, and "Boats *for* Peace", where both
 * are common nouns. Not "Letters for Ivan", nor "tickets for Sunday".
 */
export const isPurposeOf = (context: NameContext, first: number, index: number): boolean => {
  const [before, word, next] = [-1, 0, 1].map((offset) => context.near(first, index + offset))
  if (before == null || word == null || next == null || !isCapitalised(next) || !isCapitalised(before)) return false
  if (context.isTitleCase(word.sentence) || heads('organizations', before)) return false
  if (word.text === 'Without') return !isKnownName(next)
  if (word.text !== 'for' || index - first !== 1 || before.opensSentence) return false
  return isPluralNoun(before) && isCommonWord(next.lower) && !isKnownName(next)
}
