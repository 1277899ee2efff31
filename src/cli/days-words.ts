import type { Days } from '../reason/presence.ts'
import { dayWords } from '../reason/time-words.ts'

/**
 * Days in English, with their preposition.
 *
 * @example daysWords({ from: '1921-05-03', to: '1921-06-01' }) // 'from 3 May 1921 to 1 June 1921'
 */
export const daysWords = ({ from, to }: Days): string => {
  if (from === null && to === null) return 'at some time'
  if (from === null) return `until ${dayWords(to ?? '')}`
  if (to === null) return `since ${dayWords(from)}`
  return from === to ? `on ${dayWords(from)}` : `from ${dayWords(from)} to ${dayWords(to)}`
}
