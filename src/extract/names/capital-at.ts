import type { Token } from '../reading.ts'
import type { NameContext } from './context.ts'
import { isCapitalised } from './word-form.ts'

/** The token at a position, where it is written as names are and in the sentence of `at`; null elsewhere. */
export const capitalAt = (context: NameContext, at: number, index: number): Token | null => {
  const token = context.near(at, index)
  return token !== null && isCapitalised(token) ? token : null
}
