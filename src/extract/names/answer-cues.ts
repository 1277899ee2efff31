import { wordList } from '../../ontology/lexicon.ts'
import type { Vote } from './candidate.ts'
import type { NameContext } from './context.ts'
import { firstNameGender, isCommonWord } from './word-sense.ts'

/** Words at the most between "your wife" and the end of the question. */
const NEAR_END = 4

/** "And your wife?" "*Halina*. She taught music."; "Tell me about her." Whether one name, and nothing else, opens the answer to a question about kin. */
export const namesKinAskedFor = (context: NameContext, first: number, end: number): boolean => {
  const { tokens, reading } = context
  const { paragraphs, sentences } = reading
  const at = tokens[first]?.sentence ?? 0
  const [before, here] = [sentences[at - 1], sentences[at]]
  if (before === undefined || here === undefined || first !== here.firstToken) return false
  const { lower: word } = tokens[first]!
  if (isCommonWord(word) && firstNameGender(word) === null) return false
  if (paragraphs[here.paragraph]?.kind !== 'answer' || paragraphs[before.paragraph]?.kind !== 'question') return false
  if (before.paragraph !== here.paragraph - 1 || !/^[.!]$/.test(tokens[end]?.text ?? '') || end + 1 !== here.endToken)
    return false
  if (tokens.slice(before.firstToken, before.endToken).some(({ lower }) => /^(?:where|when)$/.test(lower))) return false
  return tokens
    .slice(Math.max(before.firstToken, before.endToken - NEAR_END), before.endToken)
    .some(({ lower, index }) => {
      const previous = tokens[index - 1]?.lower
      return (
        (wordList('people', 'kin').has(lower) && previous === 'your') ||
        (/^(?:him|her)$/.test(lower) && previous === 'about')
      )
    })
}

/** The same as a vote for a person. */
export const answerVotes = (context: NameContext, first: number, end: number): readonly Vote[] =>
  namesKinAskedFor(context, first, end) ? [{ rule: 'kin-asked-for', type: 'Person', weight: 3 }] : []
