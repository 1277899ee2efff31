import { placesNamed } from '../gazetteer/places.ts'
import type { Token } from '../reading.ts'
import type { NameContext } from './context.ts'
import { heads } from './known-name.ts'
import { firstNameGender } from './word-sense.ts'

const isName = (token: Token | null): token is Token => token !== null && /^\p{Lu}[\p{L}\p{M}'-]+$/u.test(token.text)

const LARGE = new Set(['country', 'continent'])

/**
 * "In *Fiji* Anil Gupta was arrested": whether a country that a preposition opens a sentence with ends at a position, because two
 * words of a name and a verb follow. Not "In Jordan Reed said", for Jordan is a first name too, nor "In Fiji Railways Museum".
 */
export const isBehindCountry = (context: NameContext, first: number, index: number): boolean => {
  if (index !== first + 1) return false
  const [preposition, country] = [context.tokens[first - 1], context.tokens[first]!]
  if (preposition?.opensSentence !== true || !/^(?:in|from|to)$/.test(preposition.lower)) return false
  const [given, surname, next] = [0, 1, 2].map((offset) => context.near(first, index + offset)) as (Token | null)[]
  if (!isName(given ?? null) || !isName(surname ?? null) || next === undefined || next === null) return false
  if (!/^(?:VERB|AUX|ADV)$/.test(next.pos) || heads('organizations', surname!) || heads('places', surname!))
    return false
  if (firstNameGender(country.lower) !== null) return false
  return placesNamed(country.text)[0] !== undefined && LARGE.has(placesNamed(country.text)[0]!.place.kind)
}
