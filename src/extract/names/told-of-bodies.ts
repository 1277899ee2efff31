import { fold } from '../../model/fold.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { frequencyOf } from '../../ontology/name-frequency.ts'
import { placesNamed } from '../gazetteer.ts'
import type { Vote } from './candidate.ts'
import type { NameContext } from './context.ts'
import { HALL } from './halls.ts'
import { isKinNoun } from './kin-noun.ts'
import { lowerOf, type Neighbours, senseOfKnownAs } from './neighbours.ts'
import { isNoun, textOf } from './organization-words.ts'
import { isCapitalised } from './word-form.ts'
import { firstNameGender, isFamilyName } from './word-sense.ts'

/** Votes for an organization, and against a person. */
const body = (rule: string, weight: number, against = weight): Vote[] => [
  { rule, type: 'Organization', weight },
  { rule, type: 'Person', weight: -against },
]

const isSomebody = ({ words }: Neighbours): boolean =>
  words.some(({ lower }) => firstNameGender(lower) !== null || isFamilyName(lower))

/** "Weavers' Hall", "Bridges Without Borders": what the words of a name say it is. */
const wordedVotes = ({ words }: Neighbours): Vote[] => {
  const last = words.at(-1)
  const isHall = last !== undefined && HALL.test(last.lower) && words.at(-2)?.lower === "'"
  if (isHall || words.slice(1, -1).some(({ text }) => text === 'Without')) return body('of-many', 2.4)
  // "In Cities for Rent she wrote": what has a purpose is no place.
  return words[1]?.text === 'for' ? [{ rule: 'for-purpose', type: 'Place', weight: -2 }] : []
}

/** "Casa Sol, *as the library is called*, opened" */
const knownAsVotes = (near: Neighbours): Vote[] =>
  senseOfKnownAs(near) === 'organization' ? body('known-as', 2.6, 3) : []

/** What stands behind the name of what was opened, where it is told when or with how much: nobody opens a person. */
const openedVotes = (context: NameContext, near: Neighbours): Vote[] => {
  if (near.words.length < 2) return []
  if (!/^(?:opened|reopened)$/.test(lowerOf(near.before(1)))) return []
  if (!/^(?:i|we|they|he|she)$/.test(lowerOf(near.before(2)))) return []
  const [next, behind] = [lowerOf(near.after(1)), near.after(2)]
  const isTold = (next === 'in' && /^\d{4}$/.test(behind?.text ?? '')) || (next === 'with' && behind?.pos === 'NUM')
  return isTold && placesNamed(textOf(context, near)).length === 0 ? body('opened-then', 1.5, 4) : []
}

/** "at the Vera Lozano *dance school*": a house named after somebody, by what it is for. */
const houseVotes = (context: NameContext, near: Neighbours): Vote[] => {
  const [use, house, following] = [near.after(1), near.after(2), near.after(3)]
  if (lowerOf(near.before(1)) !== 'the' || near.words.length < 2 || !isNounLike(use) || !isNoun(house)) return []
  if (isNoun(following) || placesNamed(textOf(context, near)).length > 0) return []
  return wordList('organizations', 'one-place').has(lowerOf(house)) ? body('house', 1.8) : []
}

/** "cookery", "riding" */
const isNounLike = (token: ReturnType<Neighbours['after']>): boolean =>
  token !== null && !isCapitalised(token) && (token.pos === 'NOUN' || /^(?:ADJ|VERB)$/.test(token.pos))

/** Whether anybody is called by the only word, anywhere. */
const isInNameTables = ({ words: [word] }: Neighbours): boolean => {
  const { given, surname } = frequencyOf(fold(word?.lower ?? ''))
  return given !== null || surname !== null
}

/** "*Sonatrach hired me in 1968*": of what no list has as anybody's name. */
const hiredVotes = (context: NameContext, near: Neighbours): Vote[] => {
  if (!/^(?:hired|recruited)$/.test(lowerOf(near.after(1)))) return []
  if (
    near.words.length > 1 ||
    isSomebody(near) ||
    isInNameTables(near) ||
    placesNamed(textOf(context, near)).length > 0
  )
    return []
  // Bosses are told more of.
  if (context.timesAlone(near.words[0]?.lower ?? '') > 1) return []
  const whom = lowerOf(near.after(2))
  const isOwn = /^(?:my|his|her|our|their)$/.test(whom) && isKinNoun(lowerOf(near.after(3)))
  return isOwn || /^(?:me|him|us|them)$/.test(whom) ? body('hired', 1.4, 0.4) : []
}

const PRINTED =
  /^(?:advertisements?|adverts?|ads?|notice|obituary|articles?|columns?|editorials?|interview|headlines?|cartoons?)$/

/** "an advertisement *in the* Fiji Argus" */
const printedVotes = (context: NameContext, near: Neighbours): Vote[] => {
  if (near.words.length < 2 || lowerOf(near.before(1)) !== 'the' || lowerOf(near.before(2)) !== 'in') return []
  if (!PRINTED.test(lowerOf(near.before(3))) || isNoun(near.after(1))) return []
  const last = near.words.at(-1)?.lower ?? ''
  const isLand = wordList('places', 'last').has(last) || placesNamed(textOf(context, near)).length > 0
  return isLand ? [] : body('printed-in', 2.2)
}

const PERIODICAL = /^(?:dai|week|fortnight|month|quarter|annual|year)ly$/

/** "Pampa *Monthly*" */
const periodicalVotes = ({ words }: Neighbours): Vote[] =>
  words.length > 1 && PERIODICAL.test(words.at(-1)?.lower ?? '') ? body('periodical', 2.6) : []

/** What speaks for an organization by how it is introduced and what is told of it. */
export const toldOfVotes = (context: NameContext, near: Neighbours): Vote[] => [
  ...wordedVotes(near),
  ...knownAsVotes(near),
  ...openedVotes(context, near),
  ...houseVotes(context, near),
  ...hiredVotes(context, near),
  ...printedVotes(context, near),
  ...periodicalVotes(near),
]
