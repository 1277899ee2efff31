import { garbled, garbledInSlot } from './garbled-name.ts'
import { areGivenForms } from './given-forms.ts'
import { nameFit, personName } from './person-name.ts'
import { groupBy } from './sets.ts'

/** What one document calls a person. */
export interface Calling {
  readonly forms: readonly string[]
  /** Id of the documents that retell each other. */
  readonly family: string
  /** Whether the document retells another of its family, as `isRetelling` says. */
  readonly isRetelling: boolean
}

const areWithin = (words: readonly string[], others: readonly string[]): boolean =>
  words.every((word) => others.some((other) => areGivenForms(word, other)))

/** Whether a form is a misspelling of a name: no part, order, title or short form of it, nor the name of the other sex. */
const garbles = (form: string, name: string): boolean => {
  const [a, b] = [personName(form), personName(name)]
  if (areWithin(a.words, b.words) || areWithin(b.words, a.words)) return false
  if (a.words.some((word) => b.words.some((other) => word === `${other}a` || other === `${word}a`))) return false
  if (nameFit(a, b) === 'alike' || garbled(a, b)) return true
  // Single words that far apart may as well be two names.
  return a.words.length > 1 && garbledInSlot(a, b)
}

/**
 * Forms of a person's name that retellings alone have, and that garble what the text they retell has. Whoever has both forms may mean
 * both: a name from before a marriage may be a letter off.
 *
 * @example garbledForms([
 *   { forms: ['Tomasz Wilk'], family: 'a', isRetelling: false },
 *   { forms: ['Tomash Vilk'], family: 'a', isRetelling: true },
 * ]) // Set { 'Tomash Vilk' }
 */
export const garbledForms = (callings: readonly Calling[]): ReadonlySet<string> => {
  const originals = groupBy(
    callings.filter(({ isRetelling }) => !isRetelling),
    ({ family }) => family,
  )
  const isGarbledIn = (form: string, { forms, family, isRetelling }: Calling): boolean => {
    const spelled = originals.get(family)?.flatMap((original) => original.forms) ?? []
    const meant = spelled.filter((name) => garbles(form, name))
    return isRetelling && meant.length > 0 && !meant.some((name) => forms.includes(name))
  }
  const forms = new Set(callings.flatMap((calling) => calling.forms))
  return new Set(
    [...forms].filter((form) =>
      callings.every((calling) => !calling.forms.includes(form) || isGarbledIn(form, calling)),
    ),
  )
}
