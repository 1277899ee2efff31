import { wordList } from '../ontology/lexicon.ts'
import { isKinNoun } from './names/kin-noun.ts'
import type { ReadMention, Token } from './reading.ts'

/** Kin that one has without saying more: not friends, nor children, who are anybody's. */
const NEAR = wordList('people', 'near-kin')
const COUNTED = /^(?:an?|another|one)$/
const SUBJECTS = /^(?:he|she|i)$/

/** The token before the phrase of a kin noun that only counts them: "where *an elder uncle*"; -1 where something else opens it. */
const beforePhrase = (tokens: readonly Token[], at: number): number => {
  let first = at
  while (at - first < 3 && tokens[first - 1]?.pos === 'ADJ') first--
  const opening = tokens[first - 1]
  return opening !== undefined && (COUNTED.test(opening.lower) || opening.pos === 'NUM') ? first - 2 : -1
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
  const { lower, sentence } = tokens[at]!
  // "where *a brother and sister* ran a shop", "where *a son of* the mayor lived", "where *a wife* was bought"
  const isOthers = /^(?:husband|wife)$/.test(lower) || /^(?:and|or|of|in|who)$/.test(tokens[at + 1]?.lower ?? '')
  const where = NEAR.has(lower) && !isOthers ? beforePhrase(tokens, at) : -1
  if (where < 0 || tokens[where]!.lower !== 'where' || tokens[where]!.sentence !== sentence) return null
  let possessor = -1
  for (let token = where - 1; token >= 0 && tokens[token]!.sentence === sentence; token--) {
    const { lower: word } = tokens[token]!
    const isSomebody = SUBJECTS.test(word) || names.get(token)?.type === 'Person'
    if (isKinNoun(word) || (isSomebody && possessor >= 0)) return null
    if (isSomebody) possessor = token
  }
  return possessor < 0 ? null : { possessor, first: where + 1 }
}
