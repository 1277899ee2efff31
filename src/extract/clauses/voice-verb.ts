import { wordList } from '../../ontology/lexicon.ts'
import type { Token } from '../reading.ts'
import { presentVerb } from '../verb-forms.ts'

const VOICES = [wordList('verbs', 'saying'), wordList('verbs', 'voice')]

/** “Every day,” *smiles* Rosa Lind: right behind a quotation, and before whoever speaks, what may be a plural is a verb. Null for another word. */
export const asVoice = (tokens: readonly Token[], at: number, gaps: ReadonlySet<number>): Token | null => {
  const token = tokens[at]!
  const opens = tokens[at - 1]?.pos === 'PUNCT' ? tokens[at - 1]! : token
  if (!gaps.has(token.index) && !gaps.has(opens.index)) return null
  if (!VOICES.some((words) => words.has(token.lower)) || !/^(?:PROPN|PRON|DET)$/.test(tokens[at + 1]?.pos ?? ''))
    return null
  return { ...token, pos: 'VERB', lemma: presentVerb(token.lower) ?? token.lemma }
}
