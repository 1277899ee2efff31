import type { Reading } from '../reading.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import { ofMany } from './of-many.ts'
import { isPersonName } from './owned-kin.ts'
import { type NounPhrase, type Phrase, skip } from './phrase.ts'

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

/** "*Li Wei*, a tailor,", "*a tailor*, Li Wei,": what is said of the first of two parents, or who that is; null where nothing is. */
const saidOfFirst = (
  reading: Reading,
  first: NounPhrase,
  comma: Phrase | undefined,
  said: Phrase | undefined,
): NounPhrase | null => {
  if (comma?.kind !== 'comma' || said?.kind !== 'noun') return null
  if (senseOf(reading, first) !== 'Person' || senseOf(reading, said) !== 'Person') return null
  if (!isNamed(reading, first)) return isPersonName(reading, said) ? said : null
  return !isNamed(reading, said) && /^(?:an?|the)$/.test(reading.tokens[said.first]!.lower) ? said : null
}

/** Whether the sentence goes on with what one alone does: "…, *was* born", "…, *lives* in Faro"; where it ends, several may be told of. */
const isOfOne = ({ tokens }: Reading, phrases: readonly Phrase[], at: number): boolean => {
  if (phrases[at]?.kind !== 'comma') return false
  const verb = phrases[skip(phrases, at + 1, ['adverb'])]
  if (verb?.kind !== 'verb') return false
  const { lower, lemma } = tokens[verb.first]!
  return /^(?:was|is|has)$/.test(lower) || (verb.first === verb.main.index && lower === `${lemma}s`)
}

const CHILD = /^(?:son|daughter|child|children|grandson|granddaughter)s?$/

/** "Mei Lin, the daughter of Li Wei(, a tailor,) *and Hua Chen*,": the second of two parents. Returns the position behind. */
export const behindParents = (
  reading: Reading,
  phrases: readonly Phrase[],
  np: NounPhrase,
  at: number,
  isApposed = false,
): number => {
  const first = np.attached.at(-1)
  if (first?.preposition !== 'of' || !CHILD.test(reading.tokens[ofMany(reading, np).head]!.lower)) return at
  const said = saidOfFirst(reading, first.np, phrases[at], phrases[at + 1])
  const and = said === null ? at : skip(phrases, at + 2, ['comma'])
  const other = phrases[and + 1]
  if (phrases[and]?.kind !== 'conjunction' || other?.kind !== 'noun' || senseOf(reading, other) !== 'Person') return at
  const end = behindName(reading, phrases, and + 1)
  const next = phrases[end]
  if (end === and + 1 || (next !== undefined && next.kind !== 'comma' && next.kind !== 'stop')) return at
  if (said !== null) {
    const isWhole = next === undefined || next.kind === 'stop'
    if (!(isWhole && !isApposed) && !isOfOne(reading, phrases, end)) return at
    if (!first.np.appositions.includes(said)) first.np.appositions.push(said)
  }
  if (!first.np.joined.includes(other)) np.attached.push({ preposition: 'of', np: other })
  return end
}
