import type { Gender } from '../../model/extraction.ts'
import { wordMap } from '../../ontology/lexicon.ts'
import { genderOfKin, isKinNoun, isPluralKin } from '../names/kin-noun.ts'
import type { Reading, ReadMention, Token } from '../reading.ts'

/** A kin noun that introduces a name: "his son Patrick", "a son, Patrick,", "Patrick, his son,". */
export interface KinIntroduction {
  /** In lower case: `brother`. */
  readonly noun: string
  /** Of whoever bears the name. */
  readonly gender: Gender
  /** Of whose kin it is, where a pronoun says so. */
  readonly ownerGender: Gender
  /** Token of that pronoun or article. */
  readonly owner: number
  /** The notary of "the notary's son"; null where no common noun says whose. */
  readonly ownerNoun: string | null
  /** "my", "our": the kin is the speaker's. */
  readonly firstPerson: boolean
  /** The quotation that it stands in; -1 for none. */
  readonly quote: number
}

const OWNERS: Readonly<Record<string, Gender>> = {
  his: 'male',
  her: 'female',
  their: 'unknown',
  my: 'unknown',
  our: 'unknown',
  a: 'unknown',
  one: 'unknown',
  "'s": 'unknown',
  "'": 'unknown',
}

/** Words that may stand between the pronoun and the noun: "his two grown sons". */
const FARTHEST = 4

const introductionBy = (tokens: readonly Token[], noun: Token): KinIntroduction | null => {
  for (let at = noun.index - 1; at >= noun.index - FARTHEST; at--) {
    const token = tokens[at]
    if (token === undefined || token.sentence !== noun.sentence) return null
    const word = token.lower.replace('’', "'")
    const ownerGender = OWNERS[word]
    if (ownerGender !== undefined)
      return {
        noun: noun.lower,
        gender: genderOfKin(noun.lower),
        ownerGender,
        owner: at,
        ownerNoun: word.startsWith("'") && tokens[at - 1]?.pos === 'NOUN' ? tokens[at - 1]!.lower : null,
        firstPerson: word === 'my' || word === 'our',
        quote: noun.quote,
      }
    if (!/^(?:ADJ|NUM|NOUN|PROPN|DET)$/.test(token.pos)) return null
  }
  return null
}

/** "his son Patrick" and "his son, Patrick, …", but not "he left his son, Patrick said". */
const nounBefore = (tokens: readonly Token[], { firstToken, endToken }: ReadMention): Token | undefined => {
  const before = tokens[firstToken - 1]
  if (before?.text !== ',') return before
  const after = tokens[endToken]
  return after === undefined || /^(?:[,.;:()–—-]|and|who)$/.test(after.lower) ? tokens[firstToken - 2] : undefined
}

/** "Patrick, his wife, *Ana*, and their son left": the noun introduces the name behind it, unless that has a kin noun of its own. */
const introducesNext = (tokens: readonly Token[], noun: number): boolean => {
  if (tokens[noun + 1]?.text !== ',' || !/^\p{Lu}\p{Ll}/u.test(tokens[noun + 2]?.text ?? '')) return false
  let end = noun + 3
  while (/^\p{Lu}\p{Ll}/u.test(tokens[end]?.text ?? '')) end++
  const isSetOff = tokens[end]?.text === ',' || tokens[end]?.lower === 'and'
  return isSetOff && !OWNERS[tokens[end + 1]?.lower ?? '']
}

/** "Patrick, his eldest son, left", but not the list "Patrick, his son Tom and his wife". */
const nounAfter = (tokens: readonly Token[], { endToken }: ReadMention): Token | undefined => {
  if (tokens[endToken]?.text !== ',' || !/^(?:his|her|their|my|our)$/.test(tokens[endToken + 1]?.lower ?? ''))
    return undefined
  const noun = tokens.slice(endToken + 2, endToken + 2 + FARTHEST).find(({ lower }) => isKinNoun(lower))
  if (noun === undefined || isPluralKin(noun.lower) || introducesNext(tokens, noun.index)) return undefined
  const [next, following] = tokens.slice(noun.index + 1, noun.index + 3)
  return /^[,.;)–—]$/.test(next?.text ?? '') && following?.lower !== 'and' ? noun : undefined
}

const FORMAL = wordMap('people', 'kin-formal')

const formal = (noun: string): string => FORMAL.get(noun) ?? noun

/** "My father Anton … My brother Anton": one speaker's kin by two nouns are two people. */
export const isOtherKin = (a: KinIntroduction, b: KinIntroduction): boolean =>
  a.firstPerson &&
  b.firstPerson &&
  a.quote === b.quote &&
  a.gender !== 'unknown' &&
  b.gender !== 'unknown' &&
  formal(a.noun) !== formal(b.noun)

/** The kin noun that introduces a name; null where none does. */
export const kinIntroduction = ({ tokens }: Reading, name: ReadMention): KinIntroduction | null => {
  const sentence = tokens[name.firstToken]?.sentence
  for (const noun of [nounBefore(tokens, name), nounAfter(tokens, name)]) {
    if (noun === undefined || noun.sentence !== sentence || !isKinNoun(noun.lower)) continue
    const introduction = introductionBy(tokens, noun)
    if (introduction !== null) return introduction
  }
  return null
}
