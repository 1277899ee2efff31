import { wordList } from '../../ontology/lexicon.ts'
import { placeOfDemonym } from '../gazetteer.ts'
import type { Token } from '../reading.ts'
import { capitalAt } from './capital-at.ts'
import type { NameContext } from './context.ts'
import { heads, isKnownName } from './known-name.ts'
import { isCapitalised } from './word-form.ts'
import { isCommonWord } from './word-sense.ts'

const isSubject = (token: Token | undefined | null): boolean =>
  token !== undefined && token !== null && !isKnownName(token)

/** Whether the words `[first, index)` end in what a house is for: "University of Science", "Bureau of Alcohol". */
const endsInSubject = (context: NameContext, first: number, index: number): boolean => {
  const tokens = context.tokens.slice(first, index)
  const isOf = tokens.some(
    ({ lower }, at) =>
      (lower === 'of' || lower === 'for') &&
      (heads('organizations', tokens[at - 1]) || heads('organizations', tokens[0])),
  )
  return isOf && isSubject(tokens.at(-1))
}

/**
 * Whether the "and" at `index` joins what a house is for, told twice: "University of Science *and* Technology", "School of Oriental
 * *and* African Studies". Not "the University of Bergen *and* Equinor".
 */
export const joinsSubjects = (context: NameContext, first: number, index: number): boolean => {
  const [next, after] = [capitalAt(context, first, index + 1), capitalAt(context, first, index + 2)]
  if (next === null || !endsInSubject(context, first, index)) return false
  return isSubject(next) ? after === null || isSubject(after) : wordList('name-words', 'field').has(after?.lower ?? '')
}

/** What no list has as somebody's name or a place's. */
const isField = (token: Token | null): boolean =>
  token !== null &&
  isCapitalised(token) &&
  (isCommonWord(token.lower) || !isKnownName(token)) &&
  placeOfDemonym(token.text) === null

/** A house by itself: "Senate", "Hamas". */
const isHouse = (token: Token | null): boolean =>
  token !== null && (heads('organizations', token) || wordList('organizations', 'known').has(token.lower))

/**
 * Whether the "and" at `index` joins two fields of the house whose head noun closes the name: "the Harbour *and* Fisheries Board", "the
 * Culture *and* Media Ministry"; not "the Senate *and* Justice Ministry".
 */
export const joinsFields = (context: NameContext, first: number, index: number): boolean => {
  if (first === index || context.tokens[first]?.opensSentence || context.isTitleCase(context.tokens[first]!.sentence))
    return false
  for (let at = first; at < index; at++) {
    const token = context.near(first, at)
    if (!isField(token) || isHouse(token)) return false
  }
  for (let at = index + 1; at <= index + 4; at++) {
    const token = capitalAt(context, first, at)
    if (at > index + 1 && token !== null && wordList('organizations', 'last').has(token.lower)) return true
    if (!isField(token)) return false
  }
  return false
}

/** "Ministry of Labour, Health *and* Welfare": the position behind the comma where the list goes on to its "and", else -1. */
export const pastSubjectComma = (context: NameContext, first: number, comma: number): number => {
  if (!endsInSubject(context, first, comma)) return -1
  for (let index = comma; context.near(first, index)?.text === ','; index += 2) {
    const next = context.near(first, index + 1)
    if (next?.lower === 'and') return index > comma && isSubject(capitalAt(context, first, index + 2)) ? comma + 1 : -1
    if (next === null || !isCapitalised(next) || !isSubject(next)) return -1
    if (context.near(first, index + 2)?.lower === 'and')
      return isSubject(capitalAt(context, first, index + 3)) ? comma + 1 : -1
  }
  return -1
}
