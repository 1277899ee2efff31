import { wordList } from '../ontology/lexicon.ts'
import { isKinNoun } from './names/kin-noun.ts'
import type { ReadMention, Token } from './reading.ts'

/** Kin whom one has elsewhere, and goes to; children, and a nun who is a sister, are anybody's. */
const FARTHER = /^(?:uncle|aunt|cousin|nephew|niece)$/
const SIBLING = /^(?:brother|sister)$/
const ELDER = /^(?:elder|older|younger|half)$/
const SUBJECTS = /^(?:he|she|i)$/
const OBJECTS = /^(?:him|them|us|me|you|we|they|it)$/
const MOTION = wordList('verbs', 'motion')

/** The token before the phrase of a kin noun that is new: "where *an elder brother*"; -1 where something else opens it. */
const beforePhrase = (tokens: readonly Token[], at: number): number => {
  const isElder = ELDER.test(tokens[at - 1]?.lower ?? '')
  const first = isElder ? at - 1 : at
  const isKin = FARTHER.test(tokens[at]!.lower) || (isElder && SIBLING.test(tokens[at]!.lower))
  return isKin && /^an?$/.test(tokens[first - 1]?.lower ?? '') ? first - 2 : -1
}

/**
 * Whose an uncle is who lives where somebody goes: "*Ana Reis* moved to Lima, where *an uncle*, Rui, sold rice". Null where several
 * people, or none, are spoken of before. `at` is the noun's token; `first` of the answer is that of the phrase.
 */
export const whereKin = (
  tokens: readonly Token[],
  at: number,
  names: ReadonlyMap<number, ReadMention>,
): { readonly possessor: number; readonly first: number } | null => {
  const { sentence } = tokens[at]!
  // "where *a cousin and his wife* sold rice", "where *an uncle of* the mayor lived"
  if (/^(?:and|or|of|in|who)$/.test(tokens[at + 1]?.lower ?? '')) return null
  const where = beforePhrase(tokens, at)
  if (where < 0 || tokens[where]!.lower !== 'where' || tokens[where]!.sentence !== sentence) return null
  let possessor = -1
  let moves = false
  for (let token = where - 1; token >= 0 && tokens[token]!.sentence === sentence; token--) {
    const { lower: word, pos } = tokens[token]!
    const isSomebody = SUBJECTS.test(word) || names.get(token)?.type === 'Person'
    const isAnother = OBJECTS.test(word) || (word === 'her' && tokens[token + 1]?.pos !== 'NOUN') || isKinNoun(word)
    if (isAnother || (isSomebody && possessor >= 0)) return null
    if (isSomebody) possessor = token
    moves ||= (MOTION.has(word) && pos !== 'NOUN') || /^(?:boat|train|ship|plane)$/.test(word)
  }
  return possessor < 0 || !moves ? null : { possessor, first: where + 1 }
}
