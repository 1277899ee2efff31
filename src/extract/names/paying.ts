import { placeOfDemonym } from '../gazetteer.ts'
import type { NameContext } from './context.ts'
import { isCapitalised, isTitle, listForm } from './word-form.ts'
import { firstNameGender } from './word-sense.ts'

const EMPLOYED = /^(?:works?|worked|working|drove|employed|hired|jobs?|career|fired|sacked)$/

/** Whether what is paid for, or by whom, stands right before a position: "worked for", "a job with the". */
const isPaidBefore = (context: NameContext, first: number): boolean => {
  const at = context.near(first, first - 1)?.lower === 'the' ? first - 2 : first - 1
  if (!/^(?:for|by|with)$/.test(context.near(first, at)?.lower ?? '')) return false
  return [1, 2, 3].some((n) => EMPLOYED.test(context.near(first, at - n)?.lower ?? ''))
}

/** "worked for *Canadian Freight*", "for the *Northern Pacific*": two words that are no nation, region or people, but who pays. */
export const isPaying = (context: NameContext, first: number, end: number): boolean => {
  if (end - first !== 2) return false
  const [last, next] = [context.tokens[first + 1], context.near(first, end)]
  if (last === undefined || !isCapitalised(last) || last.lower.endsWith('s') || isTitle(listForm(last))) return false
  const isSomebody = firstNameGender(last.lower) !== null || placeOfDemonym(last.text) !== null
  // "for the Northern Nigeria *branch*"
  const isBeside = next?.pos === 'NOUN' && !isCapitalised(next)
  return !isSomebody && !isBeside && isPaidBefore(context, first)
}
