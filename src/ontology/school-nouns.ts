import { readNounList } from './noun-list.ts'

const { nouns } = readNounList('school-nouns.yaml')

/** Whether a word (lower case) marks a school or a university: `isSchoolWord('college')`. */
export const isSchoolWord = (word: string): boolean => nouns.has(word)
