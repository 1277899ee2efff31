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
  const isOne = ONE.has(reading.tokens[phrase.head]!.lower) && of?.preposition === 'of' && of.np.mention < 0
  return isOne ? { ...of.np, attached: of.np.attached.length > 0 ? of.np.attached : rest } : phrase
}
