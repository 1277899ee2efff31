import type { Reading } from '../reading.ts'
import type { Roles } from './mention-roles.ts'
import { says } from './saying.ts'
import type { TiedMentions } from './tied-mentions.ts'

/** So many tokens before the pronoun the name may begin. */
const REACH = 7
/** Tokens at the most before the name: "*Well, my elder brother* Stan". */
const LONGEST_OPENING = 4

/** The first token of the phrase that ends in a mention: "*My* brother Stan", "*Well*, my wife". */
const openingOf = ({ tokens }: Reading, first: number): number => {
  let at = first
  while (!tokens[at]!.opensSentence && at > first - LONGEST_OPENING) {
    const before = tokens[at - 1]!
    const isPart = /^(?:my|our|his|her|well|and|but|now|oh|so|,|the)$/.test(before.lower) || before.pos === 'NOUN'
    if (before.sentence !== tokens[first]!.sentence || !isPart) return at
    at--
  }
  return at
}

/** "My brother Stan, *he* went to Canisius": the chain of who stands before the comma, at the head of what is said; -1 for nobody. */
export const setBefore = (reading: Reading, roles: Roles, tied: TiedMentions, at: number): number => {
  const { head, gender } = tied.mentions[at]!
  const { tokens } = reading
  const role = roles.ofMention.get(at)
  if (!/^(?:he|she)$/.test(tokens[head]!.lower) || tokens[head - 1]?.text !== ',') return -1
  if (role?.role !== 'subject' || says(role.clause)) return -1
  for (let back = at - 1; back >= 0 && tied.mentions[back]!.firstToken > head - REACH; back--) {
    const { endToken, firstToken, form, type, chain, number } = tied.mentions[back]!
    if (endToken !== head - 1 || type !== 'Person' || form === 'pronoun' || chain < 0 || number === 'plural') continue
    const known = tied.genderOf(chain)
    const opens = tokens[openingOf(reading, firstToken)]?.opensSentence === true
    if (opens && (known === 'unknown' || known === gender)) return chain
  }
  return -1
}
