import { formsOf } from './names/given-names.ts'

/** Whether two folded given names are forms of one: `bill` and `william`, `sergey` and `serhiy`. */
export const areGivenForms = (a: string, b: string): boolean => {
  if (a === b) return true
  const forms = formsOf(b)
  return formsOf(a).some(({ name }) => forms.some((other) => other.name === name))
}

const RANK = { same: 0, kindred: 1, short: 2 } as const

/**
 * What forms of one given name have in common: the name of its own language before one of another, that before what it may be short
 * for; of several the first. Itself where none is known.
 */
export const givenHead = (word: string): string =>
  [...formsOf(word)].sort((a, b) => RANK[a.kind] - RANK[b.kind])[0]?.head.toLowerCase() ?? word
