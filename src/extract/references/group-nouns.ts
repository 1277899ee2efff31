import type { Gender } from '../../model/extraction.ts'
import { wordMap } from '../../ontology/lexicon.ts'

/** What a plural noun says of those whom it stands for. */
export interface GroupSense {
  readonly gender: Gender
  /** How many they are; null where the noun does not say. */
  readonly count: number | null
  /** What ties them, where the noun says so. */
  readonly bond: Bond | null
}

/** What makes people a couple or siblings. */
export type Bond = 'spouse' | 'sibling'

const BONDS = wordMap('groups', 'bonds') as ReadonlyMap<string, Bond>

/** What ties somebody to their kin of that noun; null for kin of other kinds. */
export const bondOfKin = (noun: string): Bond | null => BONDS.get(noun) ?? null

const OWNERS = wordMap('groups', 'owners') as ReadonlyMap<string, Bond>

/** What ties two people who have kin of that noun together: "their son" a couple, "their father" siblings; null where it may be anything. */
export const bondOfOwners = (noun: string): Bond | null => OWNERS.get(noun) ?? null

const COUNTS: ReadonlyMap<string, number> = new Map(
  [...wordMap('groups', 'counts')].map(([word, count]) => [word, Number(count)]),
)

/** "male 2 sibling": gender, how many, what ties them; `-` for what the noun does not say. */
const senseOf = (written: string): GroupSense => {
  const [gender, count, bond] = written.split(' ')
  return {
    gender: gender as Gender,
    count: count === '-' ? null : Number(count),
    bond: bond === '-' ? null : (bond as Bond),
  }
}

/** Nouns behind "the" or "both" that go back to people spoken of together. */
const GROUP_NOUNS: ReadonlyMap<string, GroupSense> = new Map(
  [...wordMap('groups', 'nouns')].map(([noun, written]) => [noun, senseOf(written)]),
)

/**
 * What the words of a phrase say of a group that has been spoken of: "the couple", "the two men", "both sisters", "the three",
 * "both"; null for any other words.
 */
export const groupSenseOf = (words: readonly string[]): GroupSense | null => {
  const [first, ...rest] = words
  const counted = words.map((word) => COUNTS.get(word)).find((count) => count !== undefined) ?? null
  if (first !== 'the' && first !== 'both') return null
  if (rest.length === 0) return first === 'both' ? { gender: 'unknown', count: 2, bond: null } : null
  const last = rest.at(-1)!
  const modifiers = rest.slice(0, -1)
  if (!modifiers.every((word) => COUNTS.has(word) || /^(?:young|old|elderly|married)$/.test(word))) return null
  if (COUNTS.has(last)) return { gender: 'unknown', count: counted, bond: null }
  const noun = GROUP_NOUNS.get(last)
  return noun === undefined ? null : { ...noun, count: noun.count ?? counted }
}
