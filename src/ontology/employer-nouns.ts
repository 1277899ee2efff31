import { readNounList } from './noun-list.ts'

const { nouns } = readNounList('employer-nouns.yaml')

/** Whether a word or a name (lower case) marks somebody who pays for work, as `isEmployerWord('hospital')`, not a club or a party. */
export const isEmployerWord = (word: string): boolean => nouns.has(word)
