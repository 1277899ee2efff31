import type { Token } from '../reading.ts'
import type { NameContext } from './context.ts'
import type { Neighbours } from './neighbours.ts'
import { isCapitalised } from './word-form.ts'

/** In mid-sentence, and small: "the Linz paper *mill*". */
export const isNoun = (token: Token | null): boolean => token !== null && token.pos === 'NOUN' && !isCapitalised(token)

/** The words of a name as they stand. */
export const textOf = ({ reading }: NameContext, { words }: Neighbours): string =>
  reading.text.slice(words[0]?.start ?? 0, words[words.length - 1]?.end ?? 0)
