import { wordList } from '../../ontology/lexicon.ts'
import type { PredicateGroup } from '../../ontology/predicate.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Description } from '../clauses/description.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { Reading } from '../reading.ts'

/** Words at the front of a description that say nothing of the role itself. */
const FRONT = new Set(
  'a an the another one other his her their my our its this that former ex retired late then current fellow young old elderly new once local single also only own first most'.split(
    ' ',
  ),
)

/** Words that say that it no longer holds. */
const ENDED = new Set(['former', 'ex', 'retired', 'late', 'once', 'erstwhile', 'onetime', 'one-time'])

/** The same of kin: a late brother stays one. */
const ENDED_KIN = new Set(['former', 'ex', 'once', 'erstwhile', 'onetime', 'one-time'])
/** Verbs that give up what the "as" behind them names: "resigned *as* mayor". */
const LEAVING = wordList('posts', 'leaving')

/** Adverbs right before a description that say so: "Mei Lin, *once* a nurse,". */
const ENDING = new Set(['once', 'formerly', 'previously'])

/** Words that say that it does not hold yet, or not truly. */
const UNTRUE = new Set(
  'aspiring future would-be prospective budding wannabe intending self-styled self-proclaimed so-called pretended fake bogus alleged supposed purported'.split(
    ' ',
  ),
)

const AGE = /^(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)-years?-old$/

/** First token of the role itself, behind articles, ages and the like. */
const bareStart = (reading: Reading, np: NounPhrase): number => {
  const { tokens } = reading
  let first = np.first
  for (let token = np.first; token < np.head; token++) {
    const { lower, pos } = tokens[token]!
    const possessor = (lower === "'s" || lower === "'") && tokens[token - 1]!.pos === 'PROPN'
    if (FRONT.has(lower) || AGE.test(lower) || possessor || pos === 'NUM') first = token + 1
    if (lower === 'old' && first > np.first) first = token + 1
    if (lower === '-' && first === token) first = token + 1
    if ((lower === 'year' || lower === 'years') && first === token) first = token + 1
  }
  return first
}

/** The role that a phrase names, as the text has it: "human rights lawyer", "professor of economics". Empty gives null. */
export const phraseValue = (reading: Reading, np: NounPhrase): string | null => {
  const first = bareStart(reading, np)
  const field = np.attached[0]
  const isField =
    field !== undefined &&
    field.preposition === 'of' &&
    field.np.mention < 0 &&
    reading.tokens[field.np.first]!.pos === 'NOUN'
  const last = isField ? field.np.end - 1 : np.head
  const head = reading.tokens[np.head]!
  const before = reading.text.slice(reading.tokens[first]!.start, head.start)
  // "one of the teachers" is a teacher.
  const noun =
    head.pos === 'NOUN' && head.lower === `${head.lemma}s` ? head.lemma : reading.text.slice(head.start, head.end)
  const behind = reading.text.slice(head.end, reading.tokens[last]!.end)
  const text = `${before}${noun.replace(/^ex-/i, '')}${behind}`.replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

/** What somebody does, from the verb to the end of what it takes: "drives a bus", "works in finance", but for how long. Null where it takes nothing. */
export const clauseValue = (reading: Reading, { verb }: Clause, taken: readonly NounPhrase[]): string | null => {
  const { tokens, text } = reading
  // "teaches in Lima": the frame asks for nothing that it would take.
  if (taken.length === 0) return tokens[verb.main.index]!.text
  const end = Math.max(0, ...taken.filter(({ first }) => tokens[first - 1]!.lower !== 'for').map((np) => np.end))
  if (end <= verb.main.index) return null
  return text.slice(verb.main.start, tokens[end - 1]!.end).replace(/\s+/g, ' ')
}

/** Whether one of the words stands in the phrase before its head; hyphened words count whole however they are cut. */
export const hasBeforeHead = ({ tokens }: Reading, np: NounPhrase, words: ReadonlySet<string>): boolean => {
  for (let token = np.first; token < np.head; token++) {
    const compound = tokens.slice(token, token + 3).map(({ lower }) => lower)
    if (words.has(compound[0]!) || (compound[1] === '-' && words.has(compound.join('')))) return true
  }
  return false
}

/** Whether a description says that it no longer holds: "a former nurse". */
export const isFormer = (reading: Reading, description: Description, group: PredicateGroup): boolean =>
  isLeft(description) || saysFormer(reading, description, group)

/** "resigned *as mayor*": the time of the verb is when it ended. */
export const isLeft = ({ via, clause }: Description): boolean => {
  const lemma = clause?.verb.main.lemma ?? ''
  return via === 'copula' && (LEAVING.has(lemma) || (lemma === 'give' && clause!.adverbs.includes('up')))
}

const saysFormer = (reading: Reading, { phrase, via }: Description, group: PredicateGroup): boolean =>
  hasBeforeHead(reading, phrase, group === 'kinship' ? ENDED_KIN : ENDED) ||
  reading.tokens[phrase.head]!.lower.startsWith('ex-') ||
  // "Once the nurse had left" speaks of a nurse who still is one.
  ((via === 'apposition' || via === 'copula') && ENDING.has(reading.tokens[phrase.first - 1]?.lower ?? ''))

/** Whether a description says that it does not hold, or not yet: "an aspiring nurse", "a self-styled doctor". */
export const isUntrue = (reading: Reading, np: NounPhrase): boolean => hasBeforeHead(reading, np, UNTRUE)
