import { isOrganizationNoun } from '../../ontology/organization-nouns.ts'
import { capitalAt } from './capital-at.ts'
import type { NameContext } from './context.ts'

/** "Light *of* Home, a charity": both are one name where what is said of them is said of a body. */
export const isTitledBody = (context: NameContext, first: number, index: number): boolean => {
  const joint = context.near(first, index)?.lower
  if ((joint !== 'of' && joint !== 'for') || capitalAt(context, first, index + 1) === null) return false
  let end = index + 2
  while (capitalAt(context, first, end) !== null) end++
  if (context.near(first, end)?.text !== ',' || !/^(?:an?|the)$/.test(context.near(first, end + 1)?.lower ?? ''))
    return false
  for (let at = end + 2; at < end + 7; at++) {
    const token = context.near(first, at)
    if (token === null || (token.pos !== 'NOUN' && token.pos !== 'ADJ')) return false
    if (token.pos === 'NOUN' && context.near(first, at + 1)?.pos !== 'NOUN') return isOrganizationNoun(token.lower)
  }
  return false
}
