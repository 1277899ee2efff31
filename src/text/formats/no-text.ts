import { StorygraphError } from '../../model/errors.ts'

/** Words with which a file is worth reading at all. */
const LEAST_WORDS = 3

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu

/** The text, or NO_TEXT with `why` where it holds fewer than three words. */
export const withWords = (text: string, why: string): string => {
  if ((text.match(WORD)?.length ?? 0) >= LEAST_WORDS) return text
  throw new StorygraphError('NO_TEXT', why)
}
