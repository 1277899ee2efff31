// Where what stands behind a name is told of somebody else: of whose home, firm or town it is.
import { wordList } from '../../ontology/lexicon.ts'
import { isOccupation } from '../../ontology/occupations.ts'
import { placesNamed } from '../gazetteer.ts'
import { isKinNoun } from './kin-noun.ts'
import { lowerOf, type Neighbours } from './neighbours.ts'
import { isCapitalised } from './word-form.ts'

const PEOPLE = new Set(['man', 'woman', 'boy', 'girl', 'people', 'men', 'women', 'boys', 'girls', 'couple'])

/** "Ole Berg of Vardø, captain", "a physician of Graz who": what follows says something of the person before. */
export const isHome = (near: Neighbours): boolean => {
  const owner = near.before(2)
  if (owner === null || near.words.length !== 1 || !/^(?:of|from)$/.test(lowerOf(near.before(1)))) return false
  const isSomebody = isCapitalised(owner) && !wordList('organizations', 'last').has(owner.lower)
  const isFrom = lowerOf(near.before(1)) === 'from' && (isKinNoun(owner.lower) || PEOPLE.has(owner.lower))
  return isSomebody || isFrom || isOccupation(owner.lower)
}

/** "a plumber from Albany, *New York*, who": a place behind a place says where that is. */
export const isAround = (near: Neighbours): boolean => {
  const town = near.before(2)
  if (lowerOf(near.before(1)) !== ',' || town === null || !isCapitalised(town)) return false
  const own = near.words.map(({ text }) => text).join(' ')
  return placesNamed(town.text).length > 0 && placesNamed(own).length > 0
}

/** "*the owner of* Tirana Auto was a teacher": what follows is told of whoever that is. */
export const isOfSomebody = (near: Neighbours): boolean => {
  const [noun, article] = [near.before(2), lowerOf(near.before(3))]
  const isOne = /^(?:co-?founder|founder|owner|proprietor|chairman|chairwoman|president|director)$/.test(lowerOf(noun))
  return lowerOf(near.before(1)) === 'of' && isOne && /^(?:the|an?)$/.test(article)
}
