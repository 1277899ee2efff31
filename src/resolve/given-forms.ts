import { formsOf } from './names/given-names.ts'

/** Whether two folded given names are forms of one: `bill` and `william`, `sergey` and `serhiy`. */
export const areGivenForms = (a: string, b: string): boolean => {
  if (a === b) return true
  const forms = formsOf(b)
  return formsOf(a).some(({ name }) => forms.some((other) => other.name === name))
}

/** What forms of one given name have in common; of a word that several names may be short for, the first. Itself where none is known. */
export const givenHead = (word: string): string => formsOf(word)[0]?.head.toLowerCase() ?? word
