import { wordList } from '../../ontology/lexicon.ts'
import type { NameContext } from './context.ts'

/** "Bank *of* Georgia", "the Swedish League *Against* Leprosy" */
export const hasPurpose = ({ tokens }: NameContext, first: number, end: number): boolean =>
  tokens
    .slice(first, end)
    .some(
      ({ lower, index }) =>
        lower === 'of' ||
        (wordList('name-words', 'purpose').has(lower) &&
          wordList('organizations', 'first').has(tokens[index - 1]?.lower ?? '')),
    )

/** "Harris *& Sons*", "Harris *and Daughters*" */
export const hasFirmTail = (context: NameContext, first: number, end: number): boolean => {
  const before = context.tokens[end - 2]
  return before !== undefined && end - first > 2 && (before.lower === 'and' || before.text === '&')
}
