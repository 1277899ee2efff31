import { readNounList } from './noun-list.ts'

const { nouns } = readNounList('organization-nouns.yaml')

/**
 * Whether the head noun of a phrase (singular, lower case) stands for something that people found, run or work for:
 * `isOrganizationNoun('bakery')`, not `isOrganizationNoun('account')`. `before`: the
 * word before it, for those that two words make: "nursing home".
 */
export const isOrganizationNoun = (noun: string, before = ''): boolean =>
  nouns.has(noun) || (before !== '' && nouns.has(`${before} ${noun}`))
