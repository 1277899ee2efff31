import { placeOfDemonym, placesNamed } from '../gazetteer.ts'
import type { NameContext } from './context.ts'
import { textBetween } from './text-between.ts'
import { firstNameGender } from './word-sense.ts'

/** "*Polish-born* Canadian", "*Irish-American* Ann Ross": an adjective before a name. */
export const isCompound = (word: string): boolean => {
  const [front, back, ...others] = word.split('-')
  if (front === undefined || back === undefined || others.length > 0) return false
  return /^(?:based|born)$/.test(back) || (placeOfDemonym(front) !== null && placeOfDemonym(back) !== null)
}

/** "In Seoul Mei Lin opened": a given name with a surname behind it. */
const isFirstOfTwo = (context: NameContext, word: string, index: number, end: number): boolean =>
  index + 1 < end && firstNameGender(word) !== null && placesNamed(textBetween(context, index, end)).length === 0

/** "the citizen *of* Senegal Moussa Diouf", behind whose country a name follows at once. */
const isHomeOf = (context: NameContext, first: number): boolean =>
  context.near(first, first - 1)?.lower === 'of' &&
  /^(?:citizen|national|native|inhabitant|resident|subject)$/.test(context.near(first, first - 2)?.lower ?? '')

/** "a plumber in *Prince* Albert": a town whose first word would be somebody's title, where nobody could be. */
export const isTitledTown = (context: NameContext, first: number, end: number): boolean =>
  /^(?:in|into|near|outside|around)$/.test(context.near(first, first - 1)?.lower ?? '') &&
  placesNamed(textBetween(context, first, end)).length > 0

/** "In Graz Pichler runs …": a place after its preposition, then somebody whom the document names alone elsewhere. */
export const endOfFrontedPlace = (context: NameContext, first: number, end: number): number => {
  const before = context.near(first, first - 1)
  const isHome = isHomeOf(context, first)
  if (before === null || !(isHome || /^(?:in|from|to|near|at)$/.test(before.lower))) return first
  // "the lathe in *Washington Reis's* shed": a preposition in mid-sentence goes with the shed.
  if (!isHome && !before.opensSentence && /^['’]s$/.test(context.tokens[end]?.text ?? '')) return first
  for (let index = first + 1; index < end; index++) {
    const isPlace = placesNamed(textBetween(context, first, index)).length > 0
    const rest = context.tokens[index]
    const isWholePlace = placesNamed(textBetween(context, first, end)).length > 0
    const isSomebody = (word: string): boolean =>
      isHome || context.timesAlone(word) > 0 || isFirstOfTwo(context, word, index, end)
    if (isPlace && !isWholePlace && rest !== undefined && isSomebody(rest.lower)) return index
  }
  return first
}
