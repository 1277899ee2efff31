import { placeAround } from '../chains/places.ts'
import type { Clause } from '../clauses/clause.ts'
import { type NounPhrase, phraseOfMention } from '../clauses/phrase.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading } from '../reading.ts'

/** The only place that a sentence names before a token, as a mention; -1 for none, -2 for several. */
const onlyPlaceIn = (reading: Reading, sentence: number, before: number, quote: number): number => {
  const { tokens, mentions } = reading
  let found = -1
  const places: number[] = []
  for (let at = firstFrom(mentions, before, ({ firstToken }) => firstToken) - 1; at >= 0; at--) {
    const { firstToken, form, type, chain, head } = mentions[at]!
    if (tokens[firstToken]!.sentence < sentence) break
    if (tokens[firstToken]!.sentence > sentence || tokens[head]!.quote !== quote) continue
    if (form === 'name' && type === 'Place' && chain >= 0) places.push(at)
  }
  // "Lyon, France": one place, and where it lies.
  const around = new Set(places.map((at) => placeAround(reading, at)))
  for (const at of places) {
    if (around.has(at)) continue
    if (found >= 0 && mentions[found]!.chain !== mentions[at]!.chain) return -2
    found = at
  }
  return found
}

/** The place that "there" speaks of: the only one named ahead of it in its sentence, else in the one before; none where there are two. */
export const therePhrase = (reading: Reading, clause: Clause): readonly NounPhrase[] => {
  const { adverbs, verb, segment } = clause
  if (!adverbs.includes('there') || verb.main.lemma === 'be') return []
  const { sentence } = verb.main
  const own = onlyPlaceIn(reading, sentence, verb.main.index, segment.quote)
  const place = own === -1 && sentence > 0 ? onlyPlaceIn(reading, sentence - 1, verb.main.index, segment.quote) : own
  return place < 0 ? [] : [phraseOfMention(reading, place)]
}
