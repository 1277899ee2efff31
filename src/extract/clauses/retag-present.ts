import { wordList, wordMap } from '../../ontology/lexicon.ts'
import type { Token } from '../reading.ts'
import { presentVerb } from '../verb-forms.ts'
import { senseOfNoun } from './noun-sense.ts'
import { BEFORE_CLAUSE } from './verb-words.ts'

/** Past forms that taggers take for adjectives, and that need no object: "Mei Lin *married* in 1950". */
export const LONE_PAST = wordMap('participles', 'lone-past')

const SUBJECTS = new Set(['he', 'she', 'who', 'it', 'that', 'which'])

/** Nothing but a verb can follow these at once. */
const ALWAYS = new Set(['he', 'she', 'who'])

/** Whether a word may be the subject right before a verb. */
export const isSubject = (token: Token | undefined): boolean =>
  token !== undefined &&
  (SUBJECTS.has(token.lower) ||
    /^(?:him|her)self$/.test(token.lower) ||
    token.pos === 'PROPN' ||
    (!token.opensSentence && /^\p{Lu}\p{Ll}/u.test(token.text)) ||
    token.lower === 'they' ||
    token.lower === 'couple' ||
    (token.pos === 'NOUN' && senseOfNoun(token.lower) === 'Person'))

const SUPPOSING = wordList('verbs', 'supposing')

/** What may stand behind a verb, and seldom behind a plural: "lives *in*", "teaches *the*". */
export const BEHIND_VERB = new Set(['ADP', 'PART', 'ADV', 'DET', 'PROPN', 'PRON', 'SCONJ', 'PUNCT'])

/** What ends the stretch of words in which a subject has its one verb. */
const ENDS_CLAUSE = new Set(['PUNCT', 'SCONJ', 'CCONJ'])

/** Whether another word nearby would be the verb of the same subject: "Toyota shares in Tokyo *fell*". */
const hasVerbAhead = (tokens: readonly Token[], at: number): boolean => {
  for (let ahead = at + 1; ahead < Math.min(tokens.length, at + 12); ahead++) {
    const { pos, lower } = tokens[ahead]!
    if (ENDS_CLAUSE.has(pos) || lower === 'who' || lower === 'which' || lower === 'that') return false
    if (pos === 'AUX') return true
    if (pos === 'VERB') return tokens[ahead - 1]?.pos !== 'PART' && !lower.endsWith('ing')
  }
  return false
}

/** The word before, over an adverb between: "she now *edits*". */
export const behindAdverb = (tokens: readonly Token[], at: number): number =>
  tokens[at - 1]?.pos === 'ADV' || tokens[at - 1]?.lower === 'today' ? at - 2 : at - 1

/** "is", right before a number: "is *91*". */
const isPresentBe = (tokens: readonly Token[], at: number): boolean => /^(?:is|'s|now)$/.test(tokens[at]?.lower ?? '')

/** What follows verbs that are plurals too: "and *lives* in Lima". */
const GOES_ON_AS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['lives', new Set(['in', 'near', 'with', 'at', 'alone', 'there'])],
  ['works', new Set(['as', 'for', 'at', 'with'])],
])

const hasVerbBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).some(({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || LONE_PAST.has(lower))

/** "Mei Lin, *34*, lives in Lima": whether the comma at a position closes the age of a name. */
const closesAge = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === ',' &&
  tokens[at - 1]?.pos === 'NUM' &&
  tokens[at - 2]?.lower === ',' &&
  tokens[at - 3]?.pos === 'PROPN'

/** "Mei Lin, 34, *teaches* in Lima": behind an age nothing is listed. */
export const asBehindAge = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  if (!closesAge(tokens, behindAdverb(tokens, at)) || !BEHIND_VERB.has(tokens[at + 1]?.pos ?? '')) return null
  const verb = presentVerb(token.lower)
  return verb === null || hasVerbAhead(tokens, at) ? null : { ...token, pos: 'VERB', lemma: verb }
}

/** "married a dentist and *lives* in Lima", "and *works* as a welder", "Mei Lin, 34, *lives* in Lima" */
export const asJoined = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  if (!GOES_ON_AS.get(token.lower)?.has(tokens[at + 1]?.lower ?? '')) return null
  const beforeAt = behindAdverb(tokens, at)
  const isJoined = /^(?:and|but)$/.test(tokens[beforeAt]?.lower ?? '') && hasVerbBefore(tokens, beforeAt)
  if (!isJoined && !closesAge(tokens, beforeAt)) return null
  return { ...token, pos: 'VERB', lemma: presentVerb(token.lower) ?? token.lemma }
}

/** "Mei Lin *fears* losing her job", "Rui *risks* being fined" */
export const asFear = (tokens: readonly Token[], at: number): Token | null => {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if (!/^(?:fear|risk|dread|regret)s$/.test(token.lower) || !isSubject(before)) return null
  if (after === undefined || !/^(?:VERB|AUX)$/.test(after.pos) || !after.lower.endsWith('ing')) return null
  return { ...token, pos: 'VERB', lemma: token.lower.slice(0, -1) }
}

const SEVERAL = /^(?:couple|family|pair|two|both|they|siblings|brothers|sisters|parents|sons|daughters|friends)$/

/** "Ana Reis and Rui Costa *plan* to marry", "the couple *hope* to move": what several are set on, where no verb stands before. */
export const asSetOn = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  if (!/^(?:plan|hope|dream|wish|aim)$/.test(token.lower) || !/^(?:to|of)$/.test(tokens[at + 1]?.lower ?? ''))
    return null
  const before = tokens[at - 1]
  const isNamed = before?.pos === 'PROPN' && tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => lower === 'and')
  const isOfSeveral = before !== undefined && (SEVERAL.test(before.lower) || isNamed)
  return isOfSeveral && !tokens.slice(0, at).some(({ pos }) => pos === 'VERB')
    ? { ...token, pos: 'VERB', lemma: token.lower }
    : null
}

/** "Mei Lin *wishes* she had left": the verb ahead is another's. Null where this is no verb of thought or saying. */
export const asThinking = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  if (!isSubject(tokens[behindAdverb(tokens, at)]) || !/^(?:he|she|they|i|we|it)$/.test(tokens[at + 1]?.lower ?? ''))
    return null
  const verb = presentVerb(token.lower)
  return verb !== null && (BEFORE_CLAUSE.has(verb) || SUPPOSING.has(verb))
    ? { ...token, pos: 'VERB', lemma: verb }
    : null
}

/** "whose son, *Ivo*,": whether the comma at a position closes the name of one whom the words before it tell of. */
const closesName = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]?.lower !== ',' || tokens[at - 1]?.pos !== 'PROPN') return false
  let first = at - 1
  while (tokens[first - 1]?.pos === 'PROPN') first--
  return tokens[first - 1]?.lower === ',' && isSubject(tokens[first - 2])
}

/** "Mei Lin *studies* pharmacy", "whose son, Ivo, *teaches* physics": what nobody but a person does, with an object that has no article. */
export const asHuman = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  if (tokens[at + 1]?.pos !== 'NOUN' || !wordList('verbs', 'strongly-human').has(token.lower)) return null
  const verb = presentVerb(token.lower)
  const beforeAt = behindAdverb(tokens, at)
  const isBehind = isSubject(tokens[beforeAt]) || closesName(tokens, beforeAt)
  return verb === null || !isBehind || hasVerbAhead(tokens, at) ? null : { ...token, pos: 'VERB', lemma: verb }
}

/** "Mei Lin *lives* in Lima": a present tense that a tagger takes for a plural; null where it may be one. */
export const asPresent = (tokens: readonly Token[], at: number, verbless: boolean): Token | null => {
  const token = tokens[at]!
  const { lower } = token
  const beforeAt = behindAdverb(tokens, at)
  const before = tokens[beforeAt]
  if (before === undefined || !lower.endsWith('s')) return null
  if (ALWAYS.has(before.lower)) {
    const verb = presentVerb(lower) ?? (token.lemma === lower ? lower.slice(0, -1) : token.lemma)
    return { ...token, pos: 'VERB', lemma: verb }
  }
  const after = tokens[at + 1]
  if (after === undefined) return null
  // "Mei Lin *lives* and works in Lima"
  const other = tokens[at + 2]
  if (after.lower === 'and' && isSubject(before) && other?.pos === 'VERB' && other.lower.endsWith('s')) {
    const joined = presentVerb(lower)
    if (joined !== null) return { ...token, pos: 'VERB', lemma: joined }
  }
  // "who is 91 and *lives* in Lima": plurals in such a list would be counted, or theirs.
  if (before.lower === 'and' && after.pos === 'ADP' && tokens[beforeAt - 1]?.pos === 'NUM') {
    const next = presentVerb(lower)
    if (next !== null && isPresentBe(tokens, beforeAt - 2)) return { ...token, pos: 'VERB', lemma: next }
  }
  // "Winnie, *works* for them", "Kelvin *grates* cheese": a sentence has a verb somewhere.
  const isOnlyChance = verbless && (isSubject(before) || (before.lower === ',' && isSubject(tokens[beforeAt - 1])))
  if (!isOnlyChance && (!isSubject(before) || (after.lower !== 'that' && !BEHIND_VERB.has(after.pos)))) return null
  const verb = presentVerb(lower)
  return verb === null || hasVerbAhead(tokens, at) ? null : { ...token, pos: 'VERB', lemma: verb }
}

/** Tokens within which a relative clause between commas ends. */
const LONGEST_RELATIVE = 25

/** "Mei Lin, who has a degree in law, *drives* a taxi": the verb of whom a relative clause between commas tells. */
export const asBehindRelative = (tokens: readonly Token[], at: number): Token | null => {
  const token = tokens[at]!
  if (tokens[at - 1]?.lower !== ',' || !BEHIND_VERB.has(tokens[at + 1]?.pos ?? 'PUNCT') || hasVerbAhead(tokens, at))
    return null
  let who = at - 1
  while (who > at - LONGEST_RELATIVE && tokens[who] !== undefined && tokens[who]!.lower !== 'who') who--
  if (tokens[who]?.lower !== 'who') return null
  if (tokens[who - 1]?.lower !== ',' || !isSubject(tokens[who - 2])) return null
  const within = tokens.slice(who + 1, at - 1)
  if (!within.some(({ pos }) => pos === 'VERB' || pos === 'AUX') || within.some(({ lower }) => lower === ','))
    return null
  const verb = presentVerb(token.lower)
  return verb === null ? null : { ...token, pos: 'VERB', lemma: verb }
}
