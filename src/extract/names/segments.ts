import type { Gender } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { foldPlace } from '../gazetteer/fold-place.ts'
import { placeOfDemonym, placesNamed } from '../gazetteer.ts'
import type { Token } from '../reading.ts'
import type { Candidate } from './candidate.ts'
import type { NameContext } from './context.ts'
import { endOfFrontedPlace, isCompound, isTitledTown } from './fronted-words.ts'
import { hasFirmTail, hasPurpose } from './house-shapes.ts'
import { isRole } from './neighbours.ts'
import { isPaying } from './paying.ts'
import type { Run } from './runs.ts'
import { textBetween } from './text-between.ts'
import { genderOfTitle, isTitleWord, title, titleGender } from './title-words.ts'
import { isCapitalised, listForm } from './word-form.ts'
import { firstNameGender, hasEnding, isCommonWord, isFamilyName } from './word-sense.ts'

const FORMAL = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'prof', 'professor', 'doctor'])

const candidate = (
  context: NameContext,
  first: number,
  end: number,
  form: Candidate['form'],
  titled: { readonly token: number; readonly gender: Gender } | null,
): Candidate => ({
  firstToken: first,
  endToken: end,
  titleToken: titled?.token ?? first,
  titleGender: titled === null || titled.gender === 'unknown' ? null : titled.gender,
  hasTitle: titled !== null,
  key: foldPlace(textBetween(context, first, end)),
  form,
})

/** Whether the user lists the words as somebody's name or an organization's. */
const isOwn = (context: NameContext, first: number, end: number): boolean => {
  const words = textBetween(context, first, end)
  return context.own.isPerson(words) || context.own.isOrganization(words)
}

const isListed = (kind: 'organizations' | 'places', key: string, word: string | undefined): boolean =>
  word !== undefined && wordList(kind, key).has(word)

/** Whether the run is one name, by the user's lists or the head noun of an institution or a place: "King Faisal Hospital", "Bank of Georgia". */
const isWhole = (context: NameContext, first: number, end: number): boolean => {
  if (isOwn(context, first, end) || context.spelled.get(first) === end) return true
  if (end - first < 2) return false
  if (isTitledTown(context, first, end)) return true
  const opening = context.tokens[first]
  const closing = context.tokens[end - 1]
  if (opening === undefined || closing === undefined) return false
  const last = closing.lower
  if (isBehindCapitalArticle(context, first)) return true
  const isFamily =
    context.surnames.has(last) && (isTitleWord(listForm(opening)) || firstNameGender(opening.lower) !== null)
  if (end - first < 4 && (isFamily || context.surnames.has(`${opening.lower} ${last}`))) return false
  // "Mr. Park", "Miss Hill", "Mr. Percival Hill"
  const isSomebody = end - first === 2 || (end - first === 3 && wordList('name-words', 'head-surname').has(last))
  if (isSomebody && /^(?:mr|mrs|ms|miss)$/.test(listForm(opening))) return false
  if (isListed('organizations', 'known', textBetween(context, first, end).toLowerCase())) return true
  const lastTwo = `${context.tokens[end - 2]?.lower} ${last}`
  if (
    isListed('organizations', 'last', last) ||
    (end - first > 2 && isListed('organizations', 'last', lastTwo)) ||
    isListed('organizations', 'legal', listForm(closing))
  )
    return true
  if (isListed('organizations', 'first', opening.lower)) return true
  if (isListed('places', 'last', last) || isListed('places', 'first', listForm(opening)))
    return genderOfTitle(listForm(opening)) === null || isListed('places', 'last', last)
  return hasPurpose(context, first, end) || hasFirmTail(context, first, end)
}

/** "told *The* Persian Beacon": an article with a capital in mid-sentence is of the name, and so is all behind it. */
const isBehindCapitalArticle = (context: NameContext, first: number): boolean => {
  const [article, opening] = [context.near(first, first - 1), context.tokens[first]]
  return (
    article?.text === 'The' && !article.opensSentence && opening !== undefined && placeOfDemonym(opening.text) !== null
  )
}

/** Ends the title that begins at `first`, or returns `first`: "Prime Minister", "Deputy Chief Nurse", "Mr.". */
const endOfTitle = (context: NameContext, first: number, end: number): number => {
  let index = first
  while (index < end) {
    const token = context.tokens[index]
    if (token === undefined) break
    const word = listForm(token)
    const next = context.tokens[index + 1]
    const opensTitle = title('first').has(word) && next !== undefined && index + 1 < end && isTitleWord(listForm(next))
    if ((!isTitleWord(word) && !opensTitle) || isGivenName(context, first, index, end)) break
    index++
  }
  return index === end && isSurnameAfterAll(context, first, end) ? end - 1 : index
}

/** "the pitcher *Dean* Kremer", "striker *Earl* Banks": a title that is a given name too, behind a trade written small. */
const isGivenName = (context: NameContext, first: number, index: number, end: number): boolean => {
  const [before, token] = [context.near(first, first - 1), context.tokens[index]]
  if (index !== first || index + 2 !== end || before === null || token === undefined || isCapitalised(before))
    return false
  const isTrade = isRole(before.lower) || wordList('name-words', 'player').has(before.lower)
  return isTrade && title('given-names').has(token.lower)
}

/** "Mr. Baker" is a name, "Mr. President" is none; so is "Baker" in mid-sentence where nobody writes it small. */
const isSurnameAfterAll = (context: NameContext, first: number, end: number): boolean => {
  const opening = context.tokens[first]
  const last = context.tokens[end - 1]
  if (opening === undefined || last === undefined) return false
  if (title('any').has(listForm(last)) && !context.surnames.has(last.lower)) return false
  if (end - first > 1) return FORMAL.has(listForm(opening))
  if (context.surnames.has(last.lower)) return !DETERMINER.test(context.near(first, first - 1)?.lower ?? '')
  return !opening.opensSentence && context.timesSmall(last.lower) === 0 && isRole(last.lower)
}

/** Tokens of the demonym that begins at `index`, 0 where none does: "South African" has two. */
const demonymLength = (context: NameContext, index: number, end: number): number => {
  for (let to = Math.min(end, index + 4); to > index; to--) {
    // "Saudi Arabia" and "Philippines" are the places themselves.
    if (placesNamed(textBetween(context, index, to)).some(({ place }) => place.kind !== 'city')) return 0
  }
  for (const length of [2, 1]) {
    if (index + length > end) continue
    if (placeOfDemonym(textBetween(context, index, index + length)) !== null) return length
  }
  return 0
}

// "Norman", "Dane" and "Finn" are first names too, and after a first name any of them is a surname: "Dawn French".
const isDemonymHere = (context: NameContext, first: number, index: number): boolean => {
  const token = context.tokens[index]
  if (token === undefined || firstNameGender(token.lower) !== null) return false
  const before = index > first ? context.tokens[index - 1] : undefined
  return before === undefined || firstNameGender(before.lower) === null
}

/** Where the names of a run begin, behind a word that only says what somebody is: "*Former* Zambian", "*Stallholder* Ann Roe", "*Old* Marko". */
const afterOpening = (context: NameContext, { first, end }: Run): number => {
  const [opening, next] = context.tokens.slice(first, end)
  if (opening === undefined || next === undefined || !opening.opensSentence || isOwn(context, first, end)) return first
  if (placesNamed(textBetween(context, first, Math.min(end, first + 2))).length > 0) return first
  const isGiven = firstNameGender(next.lower) !== null || genderOfTitle(listForm(next)) !== null
  if (wordList('name-words', 'before-person').has(opening.lower)) return first + 1
  if (wordList('name-words', 'before-given').has(opening.lower)) return isGiven ? first + 1 : first
  const isTrade =
    firstNameGender(opening.lower) === null &&
    (end - first > 2 || isGiven) &&
    (opening.lower.includes('-') || hasEnding(opening.lower, 'role-ending')) &&
    [...wordList('name-words', 'role-ending')].some((ending) => opening.lower.endsWith(ending))
  return isTrade && !isWhole(context, first, end) ? first + 1 : first
}

/** "her brother *Tuan*", "asked *Bey*": a rare title that nobody's name follows, and no article stands before, may be a name. */
const isCalledByTitle = (context: NameContext, first: number, end: number): boolean => {
  const token = context.tokens[first]
  if (token === undefined || end - first !== 1 || token.opensSentence || token.text.length < 3) return false
  const before = context.near(first, first - 1)?.lower ?? ''
  return (
    /^\p{L}+$/u.test(before) && !/^(?:the|an?|this|that|his|her|their|our|my|no|as)$/.test(before) && isForeign(token)
  )
}

/** Not what English calls anybody in the street, nor written with a dot, as abbreviations are. */
const isForeign = ({ lower, text }: Token): boolean => !isCommonWord(lower) && !text.endsWith('.')

/** Cuts a run into the names, demonyms and titles that it holds. */
export const namesOfRun = (context: NameContext, run: Run): Candidate[] => {
  const found: Candidate[] = []
  let index = afterOpening(context, run)
  while (index < run.end) {
    const titleEnd = isWhole(context, index, run.end) ? index : endOfTitle(context, index, run.end)
    if (titleEnd >= run.end) {
      if (isCalledByTitle(context, index, run.end)) found.push(candidate(context, index, run.end, 'name', null))
      break
    }
    const titled = titleEnd > index ? { token: index, gender: titleGender(context, index, titleEnd) } : null
    index = titleEnd
    const isOne = isWhole(context, index, run.end) || isPaying(context, index, run.end)
    const people = isOne || titled !== null ? 0 : demonymLength(context, index, run.end)
    if (people > 0 && isDemonymHere(context, run.first, index)) {
      found.push(candidate(context, index, index + people, 'demonym', null))
      index += people
      continue
    }
    const end = endOfName(context, index, run.end)
    const trimmed = trim(context, index, end)
    if (trimmed !== null) found.push(candidate(context, trimmed.first, trimmed.end, 'name', titled))
    index = end
  }
  return found
}

/** A name ends where a title begins the next: "Kyiv Mayor Vitali Klitschko". */
const endOfName = (context: NameContext, first: number, end: number): number => {
  if (isWhole(context, first, end)) return end
  if (isCompound(context.tokens[first]?.text ?? '')) return first + 1
  const place = endOfFrontedPlace(context, first, end)
  if (place > first) return place
  for (let index = first + 1; index < end; index++) {
    const token = context.tokens[index]
    const isTitle =
      token !== undefined && (title('any').has(listForm(token)) || /^(?:mr|mrs|ms|dr|sir)$/.test(listForm(token)))
    if (isTitle && index + 1 < end) return index
  }
  return end
}

/** Drops words that belong to no name: small connectors at the end, "Northern" before a place. Null where nothing is left. */
const trim = (context: NameContext, first: number, end: number): Run | null => {
  let from = first
  let to = end
  while (to - from > 1 && isConnector(context.tokens[to - 1])) to--
  // "Kenya Airways *Flight 318*"
  if (to - from > 1 && context.tokens[to - 1]?.lower === 'flight' && /^\d/.test(context.tokens[to]?.text ?? '')) to--
  const opening = context.tokens[from]
  const isArea = placesNamed(textBetween(context, from, to)).length > 0
  // "the *Central* University" is called so, though there be a town by the name of University.
  const isHouse =
    isPaying(context, from, to) || (to - from > 1 && isListed('organizations', 'last', context.tokens[to - 1]?.lower))
  if (
    opening !== undefined &&
    to - from > 1 &&
    !isArea &&
    !isHouse &&
    wordList('places', 'direction').has(opening.lower)
  ) {
    if (placesNamed(textBetween(context, from + 1, to)).length > 0) from++
  }
  return isEmptyName(context, from, to) ? null : { first: from, end: to }
}

const isConnector = (token: Token | undefined): boolean =>
  token !== undefined && !isCapitalised(token) && !/\d/.test(token.text)

/** Whether nothing of it is a name by itself: "Christmas", "Catholic", "University", "Photo", "Nobel Prize". */
const isEmptyName = (context: NameContext, first: number, end: number): boolean => {
  if (isOwn(context, first, end)) return false
  const tokens = context.tokens.slice(first, end)
  if (!tokens.some((token) => /\p{L}{2}/u.test(token.text)) || isStrayWord(context, tokens) || isPair(tokens))
    return true
  const last = tokens[tokens.length - 1]
  if (last !== undefined && wordList('name-words', 'happening').has(last.lower) && !isWhole(context, first, end))
    return true
  if (placesNamed(textBetween(context, first, end)).some(({ place }) => place.kind !== 'city')) return false
  if (isListed('organizations', 'known', textBetween(context, first, end).toLowerCase())) return false
  return tokens.every((token) => wordList('name-words', 'common').has(token.lower)) || isBareHead(context, first, end)
}

/** A common verb or small word that a careless writer gave a capital: "80 percent Say that". */
const isStrayWord = (context: NameContext, tokens: readonly Token[]): boolean => {
  const [token] = tokens
  if (token === undefined || tokens.length > 1 || !isCommonWord(token.lower) || context.surnames.has(token.lower))
    return false
  if (/^(?:PROPN|NOUN|ADJ|X)$/.test(token.pos) && context.timesSmall(token.lower) === 0) return false
  return placesNamed(token.text).length === 0 && firstNameGender(token.lower) === null
}

/** "the Peru-Chile border": two places in one word, neither of them this one. */
const isPair = (tokens: readonly Token[]): boolean => {
  const halves = tokens.length === 1 ? (tokens[0]?.text.split(/[-–—/]/) ?? []) : []
  return (
    halves.length === 2 &&
    halves.every((half) => placesNamed(half).length > 0) &&
    placesNamed(halves.join('-')).length === 0
  )
}

const DETERMINER = /^(?:the|a|an|this|that|our|their|its|his|her|my|every|each|no)$/

/** "*Park* said": a head noun that nobody writes small here, and a surname. */
const saysIt = (context: NameContext, at: number): boolean => {
  const word = context.tokens[at]?.lower ?? ''
  const isSurname = isFamilyName(word) || wordList('name-parts', 'korean-surname').has(word)
  const next = context.near(at, at + 1)?.lower ?? ''
  return isSurname && context.timesSmall(word) === 0 && wordList('verbs', 'saying').has(next)
}

/** "the University", "Hospitals": a head noun alone names nothing, but "said Hill" does. */
const isBareHead = (context: NameContext, first: number, end: number): boolean => {
  const token = context.tokens[first]
  if (token === undefined || end - first > 1) return false
  if (!isListed('organizations', 'last', token.lower) && !isListed('places', 'last', token.lower)) return false
  const before = context.near(first, first - 1)
  if (token.opensSentence && saysIt(context, first)) return false
  if (context.surnames.has(token.lower)) return before !== null && DETERMINER.test(before.lower)
  return (
    token.opensSentence || context.timesSmall(token.lower) > 0 || (before !== null && DETERMINER.test(before.lower))
  )
}
