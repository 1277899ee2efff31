import { placeAround } from '../chains/places.ts'
import { isNamed } from '../clauses/noun-sense.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadMention } from '../reading.ts'

/** "in a camp *at Tatura*": the phrase of where an unnamed thing lies; null for what has a name, or lies nowhere. */
export const lyingAt = (reading: Reading, np: NounPhrase): NounPhrase | null => {
  const at = isNamed(reading, np) ? undefined : np.attached.find(({ preposition }) => preposition === 'at')
  return at === undefined || !isNamed(reading, at.np) ? null : at.np
}

/** "in a camp at *Tatura*, in Victoria": the place named before the one around it, which is where it was; null for none. */
export const innerPlace = (reading: Reading, around: ReadMention): ReadMention | null => {
  const at = firstFrom(reading.mentions, around.start, ({ start }) => start)
  const inner = reading.mentions[at - 1]
  const isAt = inner !== undefined && reading.tokens[inner.firstToken - 1]?.lower === 'at'
  return isAt && inner.type === 'Place' && placeAround(reading, at - 1) === at ? inner : null
}
