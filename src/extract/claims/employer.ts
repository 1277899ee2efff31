import { isEmployerWord } from '../../ontology/employer-nouns.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { Reading, ReadMention } from '../reading.ts'

/**
 * Whether what somebody joined pays them: by the end of its name ("Mater Hospital"), by its front ("Bank of Accra", not the "Bank
 * Workers' Union"), or by the noun beside it ("the newspaper Ostkurier").
 */
export const isEmployer = ({ tokens, text }: Reading, np: NounPhrase, name: ReadMention | undefined): boolean => {
  if (name === undefined) return isEmployerWord(tokens[np.head]!.lemma)
  const words = tokens.slice(name.firstToken, name.endToken).map(({ lower }) => lower)
  const [first, last] = [words[0] ?? '', words.at(-1) ?? '']
  const isOfMembers = wordList('organizations', 'last').has(last)
  if (isEmployerWord(last) || isEmployerWord(text.slice(name.start, name.end).toLowerCase())) return true
  if (isOfMembers) return false
  const beside = tokens[name.firstToken - 1]
  if (beside !== undefined && beside.index >= np.first && beside.text === beside.lower && isEmployerWord(beside.lemma))
    return true
  return isEmployerWord(first)
}
