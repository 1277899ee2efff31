import type { Reading, ReadMention } from '../reading.ts'
import type { TiedMentions } from './tied-mentions.ts'

/** "The suspect, identified as *Mei Lin*": her chain, -1 where nobody is named so. */
export const identifiedBehind = ({ tokens }: Reading, tied: TiedMentions, { endToken }: ReadMention): number => {
  const words = tokens.slice(endToken, endToken + 7).map(({ lower }) => lower)
  const verb = words[0] === ',' ? 1 : 0
  if (!/^(?:identified|named)$/.test(words[verb] ?? '')) return -1
  const as = words.indexOf('as', verb)
  const at = as < 0 ? verb + 1 : as + 1
  return tied.mentions[tied.personOpening(endToken + at) ?? -1]?.chain ?? -1
}

/** "*his wife* and the girl": who is listed with her is another; -1 for nobody. `at`: position of the girl's mention. */
export const listedBefore = ({ tokens }: Reading, { mentions }: TiedMentions, at: number): number => {
  const { firstToken } = mentions[at]!
  if (tokens[firstToken - 1]?.lower !== 'and') return -1
  for (let before = at - 1; before >= Math.max(0, at - 3); before--)
    if (mentions[before]!.endToken === firstToken - 1) return mentions[before]!.chain
  return -1
}
