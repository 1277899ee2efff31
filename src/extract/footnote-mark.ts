import type { Token } from './token.ts'

/** "Amina*": whether a token is the mark of a footnote behind a word, and no word of the sentence. */
export const isFootnoteMark = (tokens: readonly Token[], at: number): boolean => {
  const [word, mark] = [tokens[at - 1], tokens[at]]
  if (word === undefined || mark === undefined || !/^[*†‡]$/.test(mark.text)) return false
  return word.end === mark.start && /\p{L}$/u.test(word.text)
}
