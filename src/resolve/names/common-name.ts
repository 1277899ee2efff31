import { wordList } from '../../ontology/lexicon.ts'
import { frequencyOf, RARE_BITS } from '../../ontology/name-frequency.ts'
import { masculineForms } from './gendered-surname.ts'
import { isListed } from './given-names.ts'

/** A given name and a surname that say less than this together are those of thousands: of one in a million, by chance. */
const COMMON_BITS = 20

/** As much as the commonest names of a country tell there: one in five hundred has the surname, one in a thousand the given name. */
const COMMON_SURNAME_BITS = 9
const LISTED_GIVEN_BITS = 10

const COMMON = wordList('name-parts', 'common-surname')

const surnameBits = (surname: string): number => {
  const listed = [surname, ...masculineForms(surname)].some((form) => COMMON.has(form))
  return Math.min(frequencyOf(surname).surname ?? RARE_BITS, listed ? COMMON_SURNAME_BITS : RARE_BITS)
}

const givenBits = (given: string, isOfCommon: boolean): number =>
  Math.min(frequencyOf(given).given ?? RARE_BITS, isOfCommon && isListed(given) ? LISTED_GIVEN_BITS : RARE_BITS)

/**
 * Whether many are called so, by how frequent a folded given name and surname are; a name that no table lists is rare.
 *
 * @example isCommonName('ivan', 'petrov') // true: he may be anybody
 */
export const isCommonName = (given: string, surname: string): boolean => {
  const bits = surnameBits(surname)
  return givenBits(given, bits <= COMMON_SURNAME_BITS) + bits <= COMMON_BITS
}
