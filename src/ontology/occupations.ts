import { remembered } from '../model/remembered.ts'
import { readNounList } from './noun-list.ts'

const list = readNounList('occupations.yaml')

/** A listed word this long may end another: "schoolteacher", but not "mother" by "other". */
const SHORTEST_ENDING = 5
const longNouns = [...list.nouns].filter((noun) => noun.length >= SHORTEST_ENDING && !noun.includes(' '))
const endings = new Set([...longNouns, ...list.endings])
const lengths = [...new Set([...endings].map((ending) => ending.length))]

const endsInOccupation = (noun: string): boolean =>
  lengths.some((length) => noun.length > length + 2 && endings.has(noun.slice(-length)))

/**
 * Whether the head noun of a phrase (singular, lower case) stands for what somebody does for a living, by the list of
 * `schema/lexicon/occupations.yaml`: `isOccupation('welder')`, `isOccupation('schoolteacher')`, not `isOccupation('friend')`.
 */
export const isOccupation = remembered((noun: string): boolean => {
  if (list.not.has(noun)) return false
  // "were strangers" ends in "rangers", which the last word alone must answer for.
  if (noun.includes(' ')) return list.nouns.has(noun)
  const last = noun.slice(noun.lastIndexOf('-') + 1)
  if (last === noun) return list.nouns.has(noun) || endsInOccupation(noun)
  // "a cabinet-maker", "a shoe-maker": in one word or in two.
  const others = [last, noun.replaceAll('-', ' '), noun.replaceAll('-', '')]
  return [noun, ...others].some((word) => list.nouns.has(word)) || endsInOccupation(last)
})
