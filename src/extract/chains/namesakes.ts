import { wordList } from '../../ontology/lexicon.ts'
import type { Reading, ReadMention, Token } from '../reading.ts'

const CONTRASTS: Readonly<Record<string, 'elder' | 'younger'>> = {
  elder: 'elder',
  older: 'elder',
  senior: 'elder',
  younger: 'younger',
  junior: 'younger',
}

const isTitle = (word: string): boolean =>
  ['male', 'female', 'any'].some((list) => wordList('titles', list).has(word.replace(/\.$/, '')))

/** The words of a name's own sentence right before it, the nearest last. */
const wordsBefore = ({ tokens }: Reading, { firstToken, head }: ReadMention, most: number): readonly string[] => {
  const isNear = ({ sentence }: Token): boolean => sentence === tokens[head]?.sentence
  return tokens
    .slice(Math.max(0, firstToken - most), firstToken)
    .flatMap((token) => (isNear(token) ? [token.lower] : []))
}

/** Which of two who share a name a word beside it tells: "the elder Hale", "the younger Mr. Hale", "Tom Hale senior"; null where none does. */
export const contrastIn = (reading: Reading, name: ReadMention): 'elder' | 'younger' | null => {
  const behind = reading.tokens[name.endToken]?.lower ?? ''
  if (behind === 'senior' || behind === 'junior') return CONTRASTS[behind] ?? null
  const [before = '', last = ''] = ['', '', ...wordsBefore(reading, name, 2)].slice(-2)
  return CONTRASTS[last] ?? (isTitle(last) ? CONTRASTS[before] : undefined) ?? null
}

/** How far behind a name "who was named after him" may end: an age may stand between. */
const BEHIND = 9

/** "*Tom*, 46, who is named after him", "*Tom*, who shares his name" */
const isNamedAfter = ({ tokens }: Reading, { endToken, head }: ReadMention): boolean => {
  const words: string[] = []
  for (const { lower, sentence } of tokens.slice(endToken, endToken + BEHIND)) {
    if (sentence !== tokens[head]?.sentence) break
    words.push(lower)
  }
  return /^, (?:\d+ , )?(?:who (?:is|was|had been) )?named after (?:him|her|his|their)\b|^, (?:\d+ , )?who (?:shares|shared|bears|bore) (?:his|her) name\b/.test(
    words.join(' '),
  )
}

/** How far before a name "do not confuse her with" may begin. */
const BEFORE = 8

/** The words before a name, without "the" and titles: "confuse her *with* the senator *Ana Reis*". */
const saidBefore = (reading: Reading, name: ReadMention): string =>
  wordsBefore(reading, name, BEFORE)
    .filter((word) => !isTitle(word) && word !== 'the')
    .join(' ')

/** "Do not confuse her with *Ana Reis*", "was mistaken for *Ana Reis*": who is spoken of so far is not she. */
export const isToldApart = (reading: Reading, name: ReadMention): boolean =>
  /(?:\bconfus(?:e|es|ed|ing)\b.* with|\bmist(?:ake|akes|ook|aken|aking)\b.* for)(?: \S+){0,2}$/.test(
    saidBefore(reading, name),
  )

/** "no relation to *Tom Hale*", "his namesake *Tom Hale*" */
const isUnrelated = (reading: Reading, name: ReadMention): boolean =>
  /(?:\bno relation (?:to|of)|\b(?:unrelated|not related) to|\bnamesake(?: of| ,)?)(?: \S+){0,2}$/.test(
    saidBefore(reading, name),
  )

/** Whether a name is said to be somebody else's too: "another Tom Hale", "a cousin, also named Tom Hale", "no relation to Tom Hale". */
export const isNamesake = (reading: Reading, name: ReadMention): boolean => {
  if (isUnrelated(reading, name)) return true
  const [before = '', last = ''] = ['', '', ...wordsBefore(reading, name, 2)].slice(-2)
  if (last === 'another' || isNamedAfter(reading, name)) return true
  const isAlso = before === 'also' || before === 'likewise' || reading.tokens[name.endToken]?.lower === 'also'
  return isAlso && /^(?:called|named)$/.test(last)
}
