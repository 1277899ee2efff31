import { readNounList } from './noun-list.ts'

const { nouns } = readNounList('occasions.yaml')

/**
 * Whether the head noun of a phrase (singular, lower case) stands for something that people travel to for a while:
 * `isOccasion('wedding')`, `isOccasion('week')`, not `isOccasion('job')`.
 */
export const isOccasion = (noun: string): boolean => nouns.has(noun)
