import { wordList } from '../../ontology/lexicon.ts'
import { placesNamed } from '../gazetteer.ts'
import type { Token } from '../reading.ts'
import { namesKinAskedFor } from './answer-cues.ts'
import type { NameContext } from './context.ts'
import { heads, isKnownName } from './known-name.ts'
import { isCapitalised, isTitle, listForm } from './word-form.ts'
import { isCommonWord } from './word-sense.ts'

const words = (key: string): ReadonlySet<string> => wordList('name-words', key)

/** "Otto Bank robbed a bank. *Bank* was jailed." */
const isToldSurname = ({ surnames }: NameContext, word: string, next: Token | null): boolean =>
  surnames.has(word) && /^(?:VERB|AUX)$/.test(next?.pos ?? '')

const isListed = ({ own }: NameContext, { text }: Token): boolean => own.isPerson(text) || own.isOrganization(text)

/** Whether the word that opens a sentence would have its capital anywhere. */
export const opensAsName = (context: NameContext, index: number): boolean => {
  const token = context.tokens[index]
  if (token === undefined) return false
  const { lower } = token
  if (context.timesCapital(lower) > 0 && context.timesSmall(lower) === 0) return true
  if (isTitle(listForm(token))) return true
  const next = context.near(index, index + 1)
  if (isToldSurname(context, lower, next) || isGivenWord(context, index)) return true
  if (namesKinAskedFor(context, index, index + 1)) return true
  if (opensInstitution(token, next) || (wordList('titles', 'first').has(lower) && next !== null && isTitle(next.lower)))
    return true
  const ofAge = ageSays(context, index)
  if (ofAge !== null) return ofAge
  const nextIsName = next !== null && isCapitalised(next) && !words('function').has(next.lower)
  if (context.timesSmall(lower) > 0 && !nextIsName) return false
  if (isKnownName(token) || context.timesCapital(lower) > 0) return true
  if (isListed(context, token) && !isCommonWord(lower)) return true
  const isNoun = token.pos === 'PROPN' || (token.pos === 'NOUN' && !isPlural(lower))
  if (isCommonWord(lower)) return nextIsName && isNoun
  return (token.pos === 'PROPN' || token.pos === 'X') && (!isPlural(lower) || nextIsName)
}

/** Whether an age tells that the word is a name, or none; null where no age is told. */
const ageSays = (context: NameContext, index: number): boolean | null => {
  if (isOfAge(context, index)) return false
  return !isCommonWord(context.tokens[index]!.lower) && isAged(context, index) ? true : null
}

/** "*Ostap*, now 15, left", "*Denys*, aged nine, left" */
const isAged = (context: NameContext, index: number): boolean => {
  const [comma, first, second] = [1, 2, 3].map((offset) => context.near(index, index + offset))
  if (comma?.text !== ',' || first == null) return false
  const isBehindWord = /^(?:now|then|only|barely|just|still|aged|already)$/.test(first.lower)
  const [age, at] = isBehindWord ? [second, 4] : [first, 3]
  const isNumber = age != null && (/^[1-9]\d?$/.test(age.text) || (isBehindWord && age.pos === 'NUM'))
  return isNumber && /^[,.;]$/.test(context.near(index, index + at)?.text ?? '')
}

/** "*Old* Marrec spat": a word for somebody's age, with the capital of the sentence; not "Old Delhi", nor whom the text calls so elsewhere. */
const isOfAge = (context: NameContext, index: number): boolean => {
  const [word, next] = [context.tokens[index], context.near(index, index + 1)]
  if (word === undefined || next === null || !words('of-age').has(word.lower) || !isCapitalised(next)) return false
  const isCommon = isCommonWord(next.lower) || words('function').has(next.lower)
  return !isCommon && context.timesCapital(word.lower) === 0 && placesNamed(`${word.text} ${next.text}`).length === 0
}

/** "*Hope* Mugisha stayed": behind the word that would be a verb stands a word that names nothing else; not "Hope Mugisha comes?". */
const isGivenWord = ({ tokens, reading }: NameContext, index: number): boolean => {
  const [{ lower, sentence }, next] = [tokens[index]!, tokens[index + 1]]
  if (next?.sentence !== sentence || !words('given-word').has(lower) || !isCapitalised(next)) return false
  const end = reading.sentences[sentence]!.endToken
  return !isCommonWord(next.lower) && placesNamed(next.text).length === 0 && tokens[end - 1]?.text !== '?'
}

/** Looks like a plural: a word that opens a sentence and that nobody lists is then rather "Missiles" than a name. */
const isPlural = (word: string): boolean => /[^aiosu]s$/.test(word)

/** "Doctors Without Borders", "Bank of …", "Hotel Alba". */
const opensInstitution = (token: Token, next: Token | null): boolean =>
  next !== null &&
  (next.text === 'Without' ||
    (heads('organizations', token) &&
      (next.lower === 'of' || (words('purpose').has(next.lower) && isCapitalised(next)))))
