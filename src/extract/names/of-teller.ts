import type { NameContext } from './context.ts'
import { isCapitalised } from './word-form.ts'

const TOLD =
  /^(?:testimony|statement|deposition|interview|diary|diaries|memoir|memoirs|letter|letters|story|account|evidence)$/

/** Words at the most of such a name. */
const LONGEST = 4

const isCapitalName = (context: NameContext, at: number, index: number): boolean => {
  const token = context.near(at, index)
  return token !== null && isCapitalised(token)
}

/** "Testimony of *Senad Hodžić*": in a title whoever tells has a name, known or not. */
export const isOfTeller = (context: NameContext, index: number): boolean => {
  let at = index - 1
  while (isCapitalName(context, index, at) && index - at < LONGEST) at--
  const isOf = /^(?:of|by|from|with)$/.test(context.near(index, at)?.lower ?? '')
  return isOf && TOLD.test(context.near(index, at - 1)?.lower ?? '')
}
