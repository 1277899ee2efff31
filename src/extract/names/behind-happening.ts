import { wordList } from '../../ontology/lexicon.ts'
import type { NameContext } from './context.ts'
import { listForm } from './word-form.ts'
import { firstNameGender } from './word-sense.ts'

/** "After the Second World War *David* Stein left": a first name behind a happening, which no person's name opens. */
export const isBehindHappening = ({ tokens }: NameContext, first: number, index: number): boolean => {
  const [last, before] = [tokens[index - 1], tokens[index - 2]]
  const happening = /^[IVX]+$/.test(last?.text ?? '') ? before : last
  if (
    happening === undefined ||
    happening === tokens[first] ||
    !wordList('name-words', 'happening').has(listForm(happening))
  )
    return false
  return firstNameGender(tokens[first]?.lower ?? '') === null && firstNameGender(tokens[index]?.lower ?? '') !== null
}
