import { firstFrom } from '../first-from.ts'
import type { Reading } from '../reading.ts'
import type { Description } from './description.ts'
import { type NounPhrase, phraseOfMention } from './phrase.ts'

const isOwner = ({ tokens }: Reading, at: number): boolean => /^['’]s?$/.test(tokens[at]?.lower ?? '')

/** "hid in *her aunt Ines's* cellar", "at *his sister's* wedding": kin whose something is spoken of. */
export const ownerKin = (reading: Reading, { first, head }: NounPhrase): readonly Description[] => {
  const { mentions } = reading
  const found: Description[] = []
  for (let at = firstFrom(mentions, first, ({ firstToken }) => firstToken); at < mentions.length; at++) {
    const kin = mentions[at]!
    if (kin.firstToken >= head) break
    if (kin.kin === undefined || kin.endToken >= head) continue
    // The pronoun within "her aunt" stands between.
    const next = [at + 1, at + 2].find((each) => mentions[each]?.firstToken === kin.endToken) ?? -1
    const name = mentions[next]
    if (name?.form === 'name' && name.type === 'Person' && isOwner(reading, name.endToken))
      found.push({
        subject: phraseOfMention(reading, next),
        phrase: phraseOfMention(reading, at),
        via: 'apposition',
        clause: null,
        before: null,
      })
    else if (isOwner(reading, kin.endToken))
      found.push({
        subject: phraseOfMention(reading, at),
        phrase: phraseOfMention(reading, at),
        via: 'nominal',
        clause: null,
        before: null,
      })
  }
  return found
}
