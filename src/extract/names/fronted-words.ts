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

/** "In Graz Pichler runs …": a place after its preposition, then somebody whom the document names alone elsewhere. */
export const endOfFrontedPlace = (context: NameContext, first: number, end: number): number => {
  const before = context.near(first, first - 1)
  if (before === null || !/^(?:in|from|to|near|at)$/.test(before.lower)) return first
  for (let index = first + 1; index < end; index++) {
    const isPlace = placesNamed(textBetween(context, first, index)).length > 0
    const rest = context.tokens[index]
    const isWholePlace = placesNamed(textBetween(context, first, end)).length > 0
    const isSomebody = (word: string): boolean =>
      context.timesAlone(word) > 0 || isFirstOfTwo(context, word, index, end)
    if (isPlace && !isWholePlace && rest !== undefined && isSomebody(rest.lower)) return index
  }
  return first
}
