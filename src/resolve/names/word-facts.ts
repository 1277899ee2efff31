import type { NameForm, NameSex } from '../../ontology/given-names.ts'
import { bitsOf, frequencyOf } from './frequency.ts'
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
  readonly bits: number
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
    bits: bitsOf(text),
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
