import type { NounPhrase } from '../clauses/phrase.ts'
import { placeOfDemonym } from '../gazetteer/places.ts'
import type { Reading } from '../reading.ts'

/**
 * The chain of "the Georgian capital": the only town of that country that the document names. Null where it names none, or two, for then
 * nothing says which of them it is.
 */
export const capitalMeant = ({ tokens, chains }: Reading, { first, head, attached }: NounPhrase): number | null => {
  if (tokens[head]!.lower !== 'capital' || head !== first + 2 || tokens[first]!.lower !== 'the') return null
  const isOf = attached.some(({ preposition }) => preposition === 'of')
  const country = isOf ? null : (placeOfDemonym(tokens[first + 1]!.text)?.country ?? null)
  if (country === null) return null
  const towns = chains.flatMap((chain, at) =>
    chain.type === 'Place' && chain.kind === 'city' && chain.country === country ? [at] : [],
  )
  return towns.length === 1 ? towns[0]! : null
}
