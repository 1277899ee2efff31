import { wordList } from '../../ontology/lexicon.ts'
import type { Reading, Token } from '../reading.ts'
import type { OwnNames } from './own-names.ts'
import { spelledOut } from './spelled-out.ts'

/** A document's words with what is asked of them again and again while names are found. */
export interface NameContext {
  readonly reading: Reading
  readonly tokens: readonly Token[]
  /** What the user lists. */
  readonly own: OwnNames
  /** The token at a position, null outside the sentence of `at`. */
  near(at: number, position: number): Token | null
  /** How often a word (lower case) is written small. */
  timesSmall(word: string): number
  /** How often it has a capital that no sentence opening explains. */
  timesCapital(word: string): number
  /** How often it stands with a capital and no other capitalised word beside it. */
  timesAlone(word: string): number
  /** Whether a capitalised word and a colon open its paragraph as they open others: "KEANE: When?" */
  isLabel(token: number): boolean
  /** Words (lower case) that head names of firms, teams and places, or are titles, and are somebody's family name here; and the same behind a first name. */
  readonly surnames: ReadonlySet<string>
  /** Names that an acronym behind them spells out: the token behind each, by its first. */
  readonly spelled: ReadonlyMap<number, number>
  /** Whether the document speaks of sport, where clubs have the names of towns. */
  readonly isOfSport: boolean
  /** Whether the sentence writes most words with a capital, as headlines do. */
  isTitleCase(sentence: number): boolean
}

const CAPITAL = /^\p{Lu}/u
/** Not "al-Rashid", which is written so within a name. */
const SMALL = /^\p{Ll}(?!\p{L}{0,2}[-'’]\p{Lu})/u
const hasCapital = (token: Token | undefined): boolean => token !== undefined && CAPITAL.test(token.text)
const LETTER_WORD = /^\p{L}[\p{L}'’-]+$/u

const countTitleCase = (tokens: readonly Token[], first: number, end: number): boolean => {
  let capital = 0
  let small = 0
  for (let index = first; index < end; index++) {
    const token = tokens[index]
    if (token === undefined || token.text.length < 4 || !LETTER_WORD.test(token.text)) continue
    if (CAPITAL.test(token.text)) capital++
    else small++
  }
  // Whole sentences end in a mark, and those that begin with a title and a name have as many capitals.
  const isSentence = /^[.!?…"'”’)]+$/.test(tokens[end - 1]?.text ?? '')
  return capital + small >= 3 && capital > small * 3 && !isSentence
}

/** Last words of houses that a label may be short for, as they are written: "the Prairie *Ledger*" asks as "LEDGER:". */
const houseWords = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap(({ text, index }) => (tokens[index - 2]?.lower === 'the' && hasCapital(tokens[index - 1]) ? text : []))

/** Words in capitals that open a paragraph before a colon, where two paragraphs or more begin so. */
const labelsOf = ({ tokens, sentences }: Reading): ReadonlySet<number> => {
  const houses = new Set(houseWords(tokens).flatMap((word) => (word === word.toUpperCase() ? [] : word.toLowerCase())))
  const found = sentences.flatMap(({ firstToken, paragraph }, at) => {
    const opens = sentences[at - 1]?.paragraph !== paragraph
    const isLabel =
      /^\p{Lu}[\p{Lu}'’-]{3,}$/u.test(tokens[firstToken]?.text ?? '') && tokens[firstToken + 1]?.text === ':'
    return opens && isLabel && !houses.has(tokens[firstToken]!.lower) ? [firstToken] : []
  })
  return new Set(found.length > 1 ? found : [])
}

const isOfSport = (tokens: readonly Token[]): boolean => {
  const found = new Set<string>()
  const players = new Set<string>()
  for (const { lower } of tokens) {
    if (wordList('name-words', 'sport').has(lower)) found.add(lower)
    if (wordList('name-words', 'player').has(lower)) players.add(lower)
  }
  return players.size > 0 ? found.size + players.size > 1 : found.size > 3
}

/** Counts a document's words once. */
export const nameContext = (reading: Reading, own: OwnNames): Omit<NameContext, 'surnames'> => {
  const { tokens, sentences } = reading
  const small = new Map<string, number>()
  const capital = new Map<string, number>()
  const alone = new Map<string, number>()
  const titleCase = sentences.map((sentence) => countTitleCase(tokens, sentence.firstToken, sentence.endToken))
  const increase = (counts: Map<string, number>, word: string): void => {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  for (const token of tokens) {
    if (SMALL.test(token.text)) increase(small, token.lower)
    else if (CAPITAL.test(token.text) && !token.opensSentence && titleCase[token.sentence] !== true) {
      increase(capital, token.lower)
    }
    if (CAPITAL.test(token.text) && !hasCapital(tokens[token.index - 1]) && !hasCapital(tokens[token.index + 1])) {
      increase(alone, token.lower)
    }
  }
  const labels = labelsOf(reading)
  return {
    reading,
    own,
    isLabel: (token) => labels.has(token),
    isOfSport: isOfSport(tokens),
    spelled: spelledOut(reading),
    tokens,
    near: (at, position) => {
      const token = tokens[position]
      return token !== undefined && token.sentence === tokens[at]?.sentence ? token : null
    },
    timesSmall: (word) => small.get(word) ?? 0,
    timesAlone: (word) => alone.get(word) ?? 0,
    timesCapital: (word) => capital.get(word) ?? 0,
    isTitleCase: (sentence) => titleCase[sentence] === true,
  }
}
