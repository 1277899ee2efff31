import { firstFrom } from '../first-from.ts'
import type { Reading } from '../reading.ts'
import { bondOfOwners } from './group-nouns.ts'
import type { Roles } from './mention-roles.ts'
import type { TiedMentions } from './tied-mentions.ts'

/**
 * Whose kin somebody is who is told of together with them: "*Ana* and her mother left. Her father stayed", and the word for them there. Null
 * for a child, who may have a father of her own, and where somebody else is named: "Ana and her mother met Eva."
 */
export const jointOwner = (
  { tokens, sentences }: Reading,
  roles: Roles,
  tied: TiedMentions,
  at: number,
): { readonly word: string; readonly chain: number } | null => {
  const { mentions } = tied
  const { kin, chain, endToken, head } = mentions[at]!
  const owner = mentions[tied.personAt(kin?.possessor ?? -1) ?? -1]
  const place = roles.ofMention.get(at)
  if (owner?.form !== 'pronoun' || owner.chain < 0 || place?.role !== 'subject') return null
  const isJoint = place.clause.subjects.some(({ mention, joined }) =>
    [mention, ...joined.map((np) => np.mention)].some((one) => mentions[one]?.chain === owner.chain),
  )
  if (!isJoint || bondOfOwners(kin!.noun) === 'spouse') return null
  const end = sentences[tokens[head]!.sentence]!.endToken
  for (let next = firstFrom(mentions, endToken, ({ firstToken }) => firstToken); next < mentions.length; next++) {
    const other = mentions[next]!
    if (other.firstToken >= end) break
    const isOther = other.form === 'name' && other.type === 'Person'
    if (isOther && other.chain !== chain && other.chain !== owner.chain) return null
  }
  return { word: tokens[owner.head]!.lower, chain: owner.chain }
}
