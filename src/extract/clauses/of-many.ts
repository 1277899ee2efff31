import type { Reading } from '../reading.ts'
import type { NounPhrase } from './phrase.ts'

/** Words that pick one of several: "the *youngest* of five children". */
const ONE = new Set(
  'one first second third fourth fifth sixth seventh eighth ninth tenth last eldest oldest elder youngest younger'.split(
    ' ',
  ),
)

/** "one of *the founders of Acme*", "the youngest of *five sons of Ana*": what the one is. */
export const ofMany = (reading: Reading, phrase: NounPhrase): NounPhrase => {
  const [of, ...rest] = phrase.attached
  // Kin are mentions too: "the fourth of *Rui Reis's nine children*".
  const isOfMany = of !== undefined && (of.np.mention < 0 || reading.mentions[of.np.mention]!.kin !== undefined)
  const isPicked = isOne(reading, phrase) && of?.preposition === 'of' && isOfMany
  if (!isPicked) return phrase
  return {
    ...of.np,
    attached: of.np.attached.length > 0 ? of.np.attached : rest,
    joined: of.np.joined.length > 0 ? of.np.joined : phrase.joined,
  }
}

/** Whether the head of a phrase picks one of several, if "of" and these follow: "the *youngest*". */
export const isOne = ({ tokens }: Reading, { head }: NounPhrase): boolean => ONE.has(tokens[head]!.lower)
