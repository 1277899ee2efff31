import { wordList } from '../../ontology/lexicon.ts'
import { isOccupation } from '../../ontology/occupations.ts'
import { isFootnoteMark } from '../footnote-mark.ts'
import type { Token } from '../reading.ts'
import type { Candidate } from './candidate.ts'
import type { NameContext } from './context.ts'
import { HALL } from './halls.ts'
import { isCapitalised, listForm } from './word-form.ts'
import { firstNameGender } from './word-sense.ts'

/** The words before a candidate's title and after it, for the cues to ask. */
export interface Neighbours {
  readonly words: readonly Token[]
  /** The `n`th token before the name and its title, from 1; null beyond its sentence. */
  before(n: number): Token | null
  /** The `n`th token after the name, from 1; null beyond its sentence. */
  after(n: number): Token | null
}

/** Looks around a candidate, never beyond its sentence. */
export const neighboursOf = (
  context: Pick<NameContext, 'tokens' | 'near'>,
  name: Pick<Candidate, 'firstToken' | 'endToken' | 'titleToken'>,
): Neighbours => {
  const { tokens } = context
  const last = isFootnoteMark(tokens, name.endToken) ? name.endToken : name.endToken - 1
  return {
    words: tokens.slice(name.firstToken, name.endToken),
    before: (n) => context.near(name.firstToken, name.titleToken - n),
    after: (n) => context.near(name.firstToken, last + n),
  }
}

/** Lower case, `''` for null: lets a missing word fall through every list. */
export const lowerOf = (token: Token | null): string => token?.lower ?? ''

/** "came across Ana", "ran into Rui": met by chance. */
export const isMetByChance = (near: Neighbours): boolean => {
  const how = lowerOf(near.before(2))
  const preposition = lowerOf(near.before(1))
  if (preposition === 'across') return /^(?:come|came|comes|coming)$/.test(how)
  return preposition === 'into' && /^(?:run|ran|runs|running|bump|bumped|bumps|bumping)$/.test(how)
}

const NOUN_PHRASE = 7

/** Whether a common noun in lower case says what somebody does or is: `nurse`, `refugee`. */
export const isRole = (word: string): boolean => wordList('people', 'role').has(word) || isOccupation(word)

/** Who is at a place, without being paid for it: "the monks at Athos", "a prisoner at Colditz". */
export const LIVES_THERE =
  /^(?:monks?|nuns?|friars?|hermits?|prisoners?|inmates?|refugees?|peasants?|settlers?|pilgrims?|survivors?)$/

/** What an apposition's noun says: "…, a retired nurse", "…, the Hungarian capital". */
export type NounSense = 'human' | 'kin' | 'place' | 'organization' | 'thing'

/** The sense of a common noun in lower case; null where it says nothing. "news site" counts by two words. */
const senseOfNoun = (noun: string, before: string): NounSense | null => {
  const word = noun.includes('-') && !wordList('people', 'kin').has(noun) ? noun.replaceAll('-', ' ') : noun
  const people = (key: string, said = word): boolean => wordList('people', key).has(said)
  if (people('kin') || people('kin-plural')) return 'kin'
  const two = `${before} ${word}`
  if (wordList('organizations', 'beside').has(two)) return 'organization'
  if (wordList('places', 'beside').has(two) || wordList('places', 'before').has(two)) return 'place'
  if (before.endsWith('-language') && wordList('people', 'firm-trade').has(word)) return 'organization'
  if (isRole(word) || isOccupation(two) || (noun !== word && people('standing', noun))) return 'human'
  if (wordList('places', 'before').has(word)) return 'place'
  if (wordList('organizations', 'beside').has(word)) return 'organization'
  if (wordList('places', 'beside').has(word)) return 'place'
  return wordList('name-words', 'thing').has(word) ? 'thing' : null
}

const OPENS_NOUN_PHRASE = new Set([
  'a',
  'an',
  'the',
  'his',
  'her',
  'their',
  'my',
  'our',
  'its',
  'who',
  'now',
  'then',
  'one',
  'also',
  'then',
])

const isGiven = ({ words }: Neighbours): boolean => words[0] !== undefined && firstNameGender(words[0].lower) !== null

/** The sense of the noun phrase that follows a comma after the name: the last listed noun before it ends. */
export const senseAfterComma = (near: Neighbours): NounSense | null => {
  if (near.after(1)?.text !== ',') return null
  const opening = lowerOf(near.after(2))
  if (opensNextSubject(near, opening)) return null
  let sense: NounSense | null = null
  let bare = !OPENS_NOUN_PHRASE.has(opening)
  for (let n = 2; n <= 2 + NOUN_PHRASE; n++) {
    const token = near.after(n)
    if (token === null) break
    const found = senseOfNoun(token.lower, lowerOf(near.after(n - 1)))
    // "Maria, a volcano *of* energy"
    const isLikened = found === 'place' && lowerOf(near.after(n + 1)) === 'of' && isGiven(near)
    if (found !== null && !isLikened) sense = found
    // "Ms. Adu, president of …": a bare noun counts only where it comes first.
    if (bare && n === 2 && found !== 'human') return null
    bare = false
    if (endsNounPhrase(token) && n > 2) break
  }
  return sense
}

/** "By phone from Graz, the designer said …": the noun phrase is the sentence's subject, and not the town's. */
export const opensNextSubject = (near: Neighbours, opening: string): boolean => {
  if (/^(?:an?|who)$/.test(opening) || !/^(?:in|at|near|from|to)$/.test(lowerOf(near.before(1)))) return false
  // "apologised to Noelle Parker, the mayor of Ballarat": the noun phrase ends the sentence, and is nobody's who does anything.
  return near.before(1)?.lower !== 'to' || near.words.length === 1 || doesSomething(near)
}

/** Whether a verb stands behind the comma after a name. */
const doesSomething = (near: Neighbours): boolean => {
  for (let n = 3; n <= 12; n++) {
    const token = near.after(n)
    if (token === null || /^[,.;]$/.test(token.text)) return false
    if (token.pos === 'VERB' || token.pos === 'AUX') return true
  }
  return true
}

/** "Casa Sol, *as the library is called*,": the sense of the noun in such a clause behind a name. */
export const senseOfKnownAs = (near: Neighbours): NounSense | null => {
  if (near.after(1)?.text !== ',' || lowerOf(near.after(2)) !== 'as' || lowerOf(near.after(3)) !== 'the') return null
  // "Kusina ni Pilar": words of another language stand before, and are of the name.
  if (/^(?:NOUN|ADJ|X|PROPN)$/.test(near.before(1)?.pos ?? '')) return null
  for (let n = 4; n <= 7; n++) {
    const [noun, copula] = [near.after(n), lowerOf(near.after(n + 1))]
    if (noun === null) return null
    if (!/^(?:is|was)$/.test(copula)) continue
    if (!/^(?:called|known|named)$/.test(lowerOf(near.after(n + 2)))) return null
    const sense = senseOfNoun(noun.lower, lowerOf(near.after(n - 1)))
    return sense === null && HALL.test(noun.lower) ? 'organization' : sense
  }
  return null
}

const endsNounPhrase = (token: Token): boolean =>
  /^[^\p{L}\p{N}'’-]+$/u.test(token.text) ||
  /^(?:of|in|at|from|for|with|on|by|to|who|whose|which|that|and|near|is|was|has|had|said|says)$/.test(token.lower)

const OWN = /^(?:my|his|her|our|their)$/
const ELDEST = /^(?:eldest|oldest|youngest|firstborn|elder|younger)$/

/** The sense of the common noun right before the name: "her son Danilo", "the nurse, Femi Ade", "the newspaper Ostkurier". */
export const senseBefore = (near: Neighbours): { readonly sense: NounSense; readonly comma: boolean } | null => {
  // "the newspaper “Ostkurier”"
  const skipped = /^["“‘'«]$/.test(near.before(1)?.text ?? '') ? 1 : 0
  const comma = near.before(1 + skipped)?.text === ','
  const at = (comma ? 2 : 1) + skipped
  const noun = near.before(at)
  // "A spokesman for the Harbour Board, Rui Reis,"
  if (noun !== null && comma && isCapitalised(noun) && !noun.opensSentence)
    return isRoleThere(near, at) ? { sense: 'human', comma } : null
  if (noun === null || (isCapitalised(noun) && !noun.opensSentence)) return null
  // "my eldest, Ivo, is a smith"
  if (noun.lemma === 'child' || (comma && ELDEST.test(noun.lower) && OWN.test(lowerOf(near.before(at + 1)))))
    return { sense: 'kin', comma }
  const sense = senseOfNoun(noun.lower, lowerOf(near.before(at + 1)))
  if (sense === null) return null
  return { sense: comma && sense !== 'human' && isRoleThere(near, at) ? 'human' : sense, comma }
}

/** "*A doctor* at the hospital, Ana Reis,": whether the noun `at` tokens before a name only tells where somebody has a trade. */
const isRoleThere = (near: Neighbours, at: number): boolean => {
  for (let n = at + 1; n <= at + 5; n++) {
    const token = near.before(n)
    if (token === null || !/^(?:DET|ADJ|NOUN|PROPN|ADP)$/.test(token.pos)) return false
    if (!/^(?:at|in|from|for|with|of)$/.test(token.lower)) continue
    // "A friend *of mine* from school, Aylin,"
    const isMine = /^(?:mine|his|hers|ours|theirs)$/.test(lowerOf(near.before(n + 1)))
    const role = near.before(isMine ? n + 3 : n + 1)
    return role !== null && !isCapitalised(role) && (isRole(role.lower) || (isMine && role.pos === 'NOUN'))
  }
  return false
}

/** The sense of the noun in "a café called X", "a boy named X": up to four words before the participle. */
export const senseBeforeCalled = (near: Neighbours): NounSense | null => {
  let at = 1
  if (/^["“‘']$/.test(near.before(at)?.text ?? '')) at++
  if (lowerOf(near.before(at)) === 'of' && lowerOf(near.before(at + 1)) === 'name') at++
  if (!/^(?:called|named|dubbed|nicknamed|name)$/.test(lowerOf(near.before(at)))) return null
  for (let n = at + 1; n <= at + 5; n++) {
    const token = near.before(n)
    if (token === null) return null
    const sense = senseOfNoun(token.lower, lowerOf(near.before(n + 1)))
    if (sense !== null) return sense
    // The nearest noun is what bears the name: "a leader of a choir called X".
    if (token.pos === 'NOUN') return null
  }
  return null
}

/** Whether the candidate's opening word has the list form of one in a list. */
export const opensWith = (near: Neighbours, list: ReadonlySet<string>): boolean => {
  const first = near.words[0]
  return first !== undefined && list.has(listForm(first))
}

/** Whether its closing word is in a list. */
export const closesWith = (near: Neighbours, list: ReadonlySet<string>): boolean => {
  const last = near.words[near.words.length - 1]
  return last !== undefined && list.has(last.lower)
}

/** "Kalju Mets", where the text tells so of Kalju, or that the Metses are a family and Kalju is a first name; not "Durban Mets". */
export const isSurnameHere = ({ surnames }: Pick<NameContext, 'surnames'>, { words }: Neighbours): boolean => {
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined || words.length < 2 || words.length > 3) return false
  if (!surnames.has(last.lower)) return false
  return firstNameGender(first.lower) !== null || surnames.has(`${first.lower} ${last.lower}`)
}

/** "Faith Hill", "Ivan Park": a first name before a head noun that is a surname too, there or in this text, so that the noun says little. */
export const isAlsoSurname = (context: NameContext, near: Neighbours): boolean => {
  const [first, second] = near.words
  if (isSurnameHere(context, near)) return true
  return (
    near.words.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    firstNameGender(first.lower) !== null &&
    wordList('name-words', 'head-surname').has(second.lower)
  )
}

/** Whether the name ends in a head noun of a place or an institution, so that its shape says nothing of a person. */
export const hasHeadNoun = (context: NameContext, near: Neighbours): boolean =>
  near.words.length > 1 &&
  !isAlsoSurname(context, near) &&
  (closesWith(near, wordList('organizations', 'last')) || closesWith(near, wordList('places', 'last')))

/** The mark of an owner right behind a name: "Rosa*'s*". */
const ownerMark = (near: Neighbours): Token | null => {
  const mark = near.after(1)
  const last = near.words.at(-1)
  return mark !== null && last !== undefined && mark.start === last.end && /^['’]s$/.test(mark.text) ? mark : null
}

/** "opened *Rosa's* in Lima", "works at *Macy's*.": an owner of nothing that is said, so a house may have its name. */
export const isOwnerAlone = (near: Neighbours): boolean => {
  const behind = near.after(2)
  return ownerMark(near) !== null && (behind === null || ['ADP', 'PUNCT', 'CCONJ', 'SCONJ', 'AUX'].includes(behind.pos))
}

/** The same, or before a verb: "*Macy's* hired her". */
export const mayBeHouse = (near: Neighbours): boolean =>
  isOwnerAlone(near) || (ownerMark(near) !== null && near.after(2)?.pos === 'VERB')

/** Whether no mark of an owner stands behind a name. */
export const isBare = (near: Neighbours): boolean => ownerMark(near) === null
