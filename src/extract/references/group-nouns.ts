import type { Gender } from '../../model/extraction.ts'

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

const sense = (words: string, gender: Gender, count: number | null, bond: Bond | null = null): [string, GroupSense][] =>
  words.split(' ').map((word) => [word, { gender, count, bond }])

const BONDS: ReadonlyMap<string, Bond> = new Map([
  ...'wife husband spouse partner fiancé fiancée girlfriend boyfriend'
    .split(' ')
    .map((noun) => [noun, 'spouse'] as const),
  ...'brother sister sibling twin'.split(' ').map((noun) => [noun, 'sibling'] as const),
])

/** What ties somebody to their kin of that noun; null for kin of other kinds. */
export const bondOfKin = (noun: string): Bond | null => BONDS.get(noun) ?? null

/** Nouns behind "the" or "both" that go back to people spoken of together. */
const GROUP_NOUNS: ReadonlyMap<string, GroupSense> = new Map([
  ...sense('couple newlyweds spouses', 'unknown', 2, 'spouse'),
  ...sense('family', 'unknown', null, 'spouse'),
  ...sense('twins', 'unknown', 2, 'sibling'),
  ...sense('pair duo', 'unknown', 2),
  ...sense('trio triplets', 'unknown', 3),
  ...sense('brothers', 'male', null, 'sibling'),
  ...sense('sisters', 'female', null, 'sibling'),
  ...sense('siblings', 'unknown', null, 'sibling'),
  ...sense('men boys', 'male', null),
  ...sense('women girls', 'female', null),
  ...sense('friends cousins colleagues lovers classmates partners', 'unknown', null),
])

const COUNTS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
])

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
