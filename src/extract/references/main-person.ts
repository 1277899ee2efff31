import type { Gender } from '../../model/extraction.ts'
import type { Reading } from '../reading.ts'
import { namesOf } from './narrated-names.ts'

/** Whom a story is about is named in its title or in so many of its first paragraphs. */
const OPENING = 2
/** Being the first whom a text names counts as so many names more. */
const NAMED_FIRST = 2
/** So many of the pronouns that tell a gender are those of whom the story is about. */
const MOST = 0.6
/** The same where no list tells the gender of the name: of so many at least. */
const MOST_UNKNOWN = 0.75
const ENOUGH = 4
const SILENT: ReadonlySet<string> = new Set(['boilerplate', 'duplicate', 'byline'])
const PRONOUN = new Map<string, Gender>(
  Object.entries({ he: 'male', him: 'male', his: 'male', she: 'female', her: 'female', hers: 'female' }),
)

/** How many pronouns of each gender the narrator has. */
const pronounsOf = ({ tokens }: Reading): Readonly<Record<Gender, number>> => {
  const counted = { male: 0, female: 0, unknown: 0 }
  for (const { lower, quote } of tokens) {
    const gender = quote < 0 ? PRONOUN.get(lower) : undefined
    if (gender !== undefined) counted[gender]++
  }
  return counted
}

/** Whom a story is about. */
export interface MainPerson {
  readonly chain: number
  readonly gender: Gender
}

/** The gender of whom a story is about, as its pronouns agree; null where they speak more of others. */
const genderAmong = (reading: Reading, known: Gender): Gender | null => {
  const { male, female } = pronounsOf(reading)
  const [gender, own] = male >= female ? (['male', male] as const) : (['female', female] as const)
  const all = male + female
  if (known !== 'unknown') return known === gender && own >= MOST * all ? known : null
  return own >= ENOUGH && own >= MOST_UNKNOWN * all ? gender : null
}

/**
 * Whom a story is about: named in its title or its opening, more often than others of whom it tells besides, and of the gender that
 * most of its pronouns have; null where that is nobody, or the text speaks of several.
 */
export const mainPersonOf = (reading: Reading): MainPerson | null => {
  const { paragraphs, chains } = reading
  const told = paragraphs.flatMap(({ kind }, at) => (kind === 'body' ? [at] : []))
  const last = told[OPENING - 1] ?? told[0] ?? -1
  const names = namesOf(reading).filter(({ paragraph }) => !SILENT.has(paragraphs[paragraph]!.kind))
  const times = new Map<number, number>()
  for (const { mention } of names) times.set(mention.chain, (times.get(mention.chain) ?? 0) + 1)
  const first = names[0]?.mention.chain
  if (first !== undefined) times.set(first, times.get(first)! + NAMED_FIRST)
  const most = Math.max(...times.values())
  const chain = names.find(({ mention, paragraph }) => paragraph <= last && times.get(mention.chain) === most)?.mention
    .chain
  if (chain === undefined) return null
  const gender = genderAmong(reading, chains[chain]?.gender ?? 'unknown')
  return gender === null ? null : { chain, gender }
}
