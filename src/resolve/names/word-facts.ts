import type { NameForm, NameSex } from '../../ontology/given-names.ts'
import { frequencyOf, RARE_BITS } from '../../ontology/name-frequency.ts'
import { masculineForms } from './gendered-surname.ts'
import { acrossOf, formsOf, isListed, sexOfGiven } from './given-names.ts'
import { type SoundedWord, soundedWord } from './sound-distance.ts'

/** All that is known of a word as a part of names; looked up once for many comparisons. */
export interface WordFacts {
  readonly text: string
  readonly sounded: SoundedWord
  readonly forms: readonly NameForm[]
  readonly across: readonly number[]
  readonly sex: NameSex
  /** A table or the lexicon has it. */
  readonly isKnown: boolean
  /** How much it tells that two people share this word: 7 for Smith, 21 for what no table lists. */
  readonly bits: number
  /** The same of it as a given name and as a surname; null where it is rare as such. */
  readonly given: number | null
  readonly surname: number | null
  /** Masculine forms, where it can be the feminine of a surname. */
  readonly masculine: readonly string[]
}

const MOST_WORDS = 50_000
const facts = new Map<string, WordFacts>()

const look = (text: string): WordFacts => {
  const { given, surname } = frequencyOf(text)
  return {
    text,
    sounded: soundedWord(text),
    forms: formsOf(text),
    across: acrossOf(text),
    sex: sexOfGiven(text),
    isKnown: given !== null || surname !== null || isListed(text),
    bits: Math.min(given ?? RARE_BITS, surname ?? RARE_BITS),
    given,
    surname,
    masculine: masculineForms(text),
  }
}

export const factsOf = (text: string): WordFacts => {
  let known = facts.get(text)
  if (known === undefined) {
    if (facts.size >= MOST_WORDS) facts.clear()
    known = look(text)
    facts.set(text, known)
  }
  return known
}
