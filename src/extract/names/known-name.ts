import { wordList } from '../../ontology/lexicon.ts'
import { placeOfDemonym, placesNamed } from '../gazetteer.ts'
import type { Token } from '../reading.ts'
import { firstNameGender, isCommonWord, isFamilyName } from './word-sense.ts'

/** A word that names somebody or some place in a list or the gazetteer. */
export const isKnownName = (token: Token): boolean =>
  firstNameGender(token.lower) !== null ||
  isFamilyName(token.lower) ||
  placeOfDemonym(token.text) !== null ||
  (!isCommonWord(token.lower) && placesNamed(token.text).length > 0)

/** A noun that heads names of organizations or of places, wherever it stands in them. */
export const heads = (kind: 'organizations' | 'places', token: Token | undefined): boolean =>
  token !== undefined && (wordList(kind, 'first').has(token.lower) || wordList(kind, 'last').has(token.lower))
