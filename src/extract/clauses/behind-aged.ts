import type { Phrase } from './phrase.ts'

/** The position of the comma that closes ", aged 34," where it opens at a position; that position where none does. */
export const behindAged = (phrases: readonly Phrase[], comma: number): number => {
  const [opening, verb, years, closing] = phrases.slice(comma, comma + 4)
  const isAge = verb?.kind === 'verb' && verb.main.lower === 'aged' && years?.kind === 'noun'
  return opening?.kind === 'comma' && isAge && closing?.kind === 'comma' ? comma + 3 : comma
}
