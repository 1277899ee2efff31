import { readNounList } from './noun-list.ts'

const { nouns } = readNounList('organization-nouns.yaml')

/**
 * Whether the head noun of a phrase (singular, lower case) stands for something that people found, run or work for:
 * `isOrganizationNoun('bakery')`, not `isOrganizationNoun('account')`.
 */
export const isOrganizationNoun = (noun: string): boolean => nouns.has(noun)
