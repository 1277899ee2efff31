import type { Reading } from '../reading.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import { isPersonName } from './owned-kin.ts'
import { type NounPhrase, type Phrase, skip } from './phrase.ts'

/** Whether a clause goes on, or ends, behind a name between commas. */
const isClosed = (phrases: readonly Phrase[], at: number): boolean => {
  const mark = phrases[at]
  if (mark === undefined || mark.kind === 'stop') return true
  return mark.kind === 'comma' && phrases[skip(phrases, at + 1, ['adverb', 'time'])]?.kind === 'verb'
}

/**
 * "Mei Lin, the daughter of a tailor, *Li Wei*, left": behind such an apposition a name is that of whoever it speaks of within.
 * The name joins that phrase. Returns the position behind it.
 */
export const foldInnerName = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, at: number): number => {
  const [of, ...more] = np.attached
  const name = phrases[at + 1]
  if (of?.preposition !== 'of' || more.length > 0 || phrases[at]?.kind !== 'comma' || name?.kind !== 'noun') return at
  if (isNamed(reading, of.np) || senseOf(reading, of.np) !== 'Person' || !isPersonName(reading, name)) return at
  if (!isClosed(phrases, at + 2)) return at
  of.np.appositions.push(name)
  return at + 2
}
