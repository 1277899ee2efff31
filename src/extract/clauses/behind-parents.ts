import type { Reading } from '../reading.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import { ofMany } from './of-many.ts'
import { isPersonName } from './owned-kin.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

/** Behind a name, or behind that of a spouse between commas: "his wife, *Hannah*,". The same position where there is none. */
const behindName = (reading: Reading, phrases: readonly Phrase[], at: number): number => {
  const np = phrases[at] as NounPhrase
  if (isNamed(reading, np)) return at + 1
  // "the daughter of a farmer *and a seamstress*"
  const first = phrases[at - 2]
  const areBothOneOf = [np, first].every(
    (one) => one?.kind === 'noun' && !isNamed(reading, one) && /^an?$/.test(reading.tokens[one.first]!.lower),
  )
  if (areBothOneOf) return at + 1
  const [comma, name] = phrases.slice(at + 1, at + 3)
  const isSpouse =
    /^(?:his|her)$/.test(reading.tokens[np.first]!.lower) && /^(?:wife|husband)$/.test(reading.tokens[np.head]!.lower)
  if (!isSpouse || comma?.kind !== 'comma' || name?.kind !== 'noun' || !isPersonName(reading, name)) return at
  if (!np.appositions.includes(name)) np.appositions.push(name)
  return at + 3
}

/** "Mei Lin, the daughter of Li Wei *and Hua Chen*,": the second of two parents. Returns the position behind. */
export const behindParents = (reading: Reading, phrases: readonly Phrase[], np: NounPhrase, at: number): number => {
  const other = phrases[at + 1]
  const first = np.attached.at(-1)
  if (phrases[at]?.kind !== 'conjunction' || other?.kind !== 'noun' || first?.preposition !== 'of') return at
  const { lower } = reading.tokens[ofMany(reading, np).head]!
  const isChild = /^(?:son|daughter|child|children|grandson|granddaughter)s?$/.test(lower)
  if (!isChild || senseOf(reading, other) !== 'Person') return at
  const end = behindName(reading, phrases, at + 1)
  const next = phrases[end]
  if (end === at + 1 || (next !== undefined && next.kind !== 'comma' && next.kind !== 'stop')) return at
  if (!first.np.joined.includes(other)) np.attached.push({ preposition: 'of', np: other })
  return end
}
