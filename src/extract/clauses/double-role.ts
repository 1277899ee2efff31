import { isOccupation } from '../../ontology/occupations.ts'
import type { Reading } from '../reading.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

/** Roles that join one of kin or a neighbour in the same person; of kin there would be two: "her *brother and uncle*". */
const BESIDE =
  /^(?:friend|workmate|colleague|companion|confidant|confidante|collaborator|mentor|rival|assistant|accomplice)$/

/** "*Her* neighbour", "*Ana's* brother": one person, who is somebody's. */
const isOwned = ({ tokens }: Reading, { first, head }: NounPhrase): boolean =>
  tokens[head]!.lower === tokens[head]!.lemma &&
  tokens.slice(first, head).some(({ lower }) => /^(?:my|his|her|our|their|'s?)$/.test(lower))

/**
 * "*her neighbour and friend* Ana Reis", "*Rui's brother-in-law and workmate*, Ivo Reis,": two roles of whoever is named behind
 * them. The name with its roles in apposition, and the position behind; null elsewhere.
 */
export const doubleRole = (
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
): { readonly np: NounPhrase; readonly end: number } | null => {
  const [role, and, other, comma, name] = phrases.slice(at, at + 5)
  if (role?.kind !== 'noun' || other?.kind !== 'noun' || and?.kind !== 'conjunction' || and.word !== 'and') return null
  if (isNamed(reading, role) || senseOf(reading, role) !== 'Person' || !isOwned(reading, role)) return null
  const { tokens, mentions } = reading
  const last = isNamed(reading, other) ? mentions[other.mention]!.firstToken - 1 : other.head
  const noun = tokens[last]!
  if (last !== other.first || !(BESIDE.test(noun.lower) || isOccupation(noun.lower))) return null
  const isName = (phrase: Phrase | undefined): phrase is NounPhrase =>
    phrase?.kind === 'noun' && isNamed(reading, phrase) && mentions[phrase.mention]!.type === 'Person'
  if (isName(other)) {
    other.appositions.push(role)
    return { np: other, end: at + 3 }
  }
  if (comma?.kind !== 'comma' || !isName(name)) return null
  const closing = phrases[at + 5]
  if (closing !== undefined && closing.kind !== 'comma' && closing.kind !== 'stop') return null
  name.appositions.push(role, other)
  return { np: name, end: at + (closing?.kind === 'comma' && phrases[at + 6]?.kind === 'verb' ? 6 : 5) }
}
