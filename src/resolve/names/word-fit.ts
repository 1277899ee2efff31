import { wordList } from '../../ontology/lexicon.ts'
import { firmLetters, writesConsonantsOf } from './abjad.ts'
import { type GivenFit, givenFit } from './given-names.ts'
import type { NameWord } from './parsed-name.ts'
import { soundDistance } from './sound-distance.ts'
import { factsOf, type WordFacts } from './word-facts.ts'

/** How two words of names fit: from 0 to 1, and why. */
export interface WordFit {
  readonly score: number
  readonly kind: 'same' | 'spelling' | 'script' | 'gendered' | 'initial' | GivenFit['kind']
  /** Of a short form or variant: the name that both belong to. */
  readonly head?: string | null
}

const SAME: WordFit = { score: 1, kind: 'same' }
const BY_LEXICON: Readonly<Record<GivenFit['kind'], number>> = {
  variant: 0.96,
  short: 0.92,
  kindred: 0.8,
  across: 0.74,
}
const GENDERED = 0.92
/** Steven and Stephen, Eric and Erik: forms of one name that sound alike are spellings of it, not two languages' forms as Juan and Jean. */
const KINDRED_BY_SOUND = 0.92
const LEAST_BY_SOUND = 0.75
/** Clarke and Clark. */
const SILENT_E = 0.93
const LEAST = 0.55
/** One consonant wrong in a word of ten sounds is a slip; in one of four it is another word. */
const STRICTNESS = 4
const SHORT = 3.5
const SHORT_STRICTNESS = 1.6
/** Cost of spellings that can sound alike throughout. */
const ONLY_SPELLED = 0.2
/** Two names that many bear are two names: Jensen and Hansen, Marta and Maria. */
const BOTH_KNOWN_STRICTNESS = 2.2

const derivedEndings = wordList('name-parts', 'derived')

/** Roberts is not Robert, Ivanov not Ivan, Karima not Karim. */
const isDerived = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (!long.startsWith(short) || /[aeiouy]$/.test(short)) return false
  return derivedEndings.has(long.slice(short.length))
}

const oppositeSexes = ({ sex: a }: WordFacts, { sex: b }: WordFacts): boolean => a !== 'any' && b !== 'any' && a !== b

/** Julio and Julia, André and Andrée: a vowel at the end tells man from woman. */
const differInFinalVowel = (a: string, b: string): boolean => {
  // Ukrainian -enko is -enka in Belarusian.
  if (a.length === b.length) return a.slice(0, -1) === b.slice(0, -1) && /(?<!enk)[ao]$/.test(a) && /[ao]$/.test(b)
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.endsWith('e') && `${short}e` === long
}

/** The highest cost at which words of so many sounds can fit at all. */
const mostCost = (length: number): number => (-Math.log(LEAST) / STRICTNESS) * (length + 2)

/** An e that nobody hears ends many English surnames. Behind a given name it tells a woman: Simone, Pascale. */
const differInSilentE = (a: WordFacts, b: WordFacts): boolean => {
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a]
  return (
    `${short.text}e` === long.text &&
    /[^aeiouy]$/.test(short.text) &&
    [short, long].every(({ given, surname }) => surname !== null && (given === null || surname < given))
  )
}

/** How alike two words sound; of two that are known, `areOne` where they are known to be one name. */
const soundFit = (a: WordFacts, b: WordFacts, areOne = false): WordFit | null => {
  const length = (a.sounded.length + b.sounded.length) / 2
  const cost = soundDistance(a.sounded, b.sounded, mostCost(length))
  if (cost === Number.POSITIVE_INFINITY) return null
  if (differInSilentE(a, b)) return { score: SILENT_E, kind: 'spelling' }
  const known = !areOne && cost > ONLY_SPELLED && a.isKnown && b.isKnown ? BOTH_KNOWN_STRICTNESS : 1
  const short = length <= SHORT ? SHORT_STRICTNESS : 1
  const score = Math.exp((-STRICTNESS * known * short * cost) / (length + 2))
  if (score < LEAST) return null
  if (isDerived(a.text, b.text) || differInFinalVowel(a.text, b.text) || oppositeSexes(a, b)) return null
  return { score, kind: 'spelling' }
}

const MOST_GENDERED_DIFFERENCE = 4

const isFeminineOf = ({ text, masculine }: WordFacts, other: WordFacts): boolean =>
  masculine.length > 0 &&
  text[0] === other.text[0] &&
  Math.abs(text.length - other.text.length) <= MOST_GENDERED_DIFFERENCE &&
  masculine.some((form) => form === other.text || (soundFit(factsOf(form), other)?.score ?? 0) > GENDERED)

const genderedFit = (a: WordFacts, b: WordFacts): WordFit | null =>
  isFeminineOf(a, b) || isFeminineOf(b, a) ? { score: GENDERED, kind: 'gendered' } : null

const abjadFit = (written: NameWord, spoken: NameWord): WordFit | null => {
  if (!writesConsonantsOf(written.text, spoken.text)) return null
  return { score: firmLetters(written.text) > 1 ? 0.96 : 0.9, kind: 'script' }
}

/** Mary and Marie are two names of one root. */
const endAlike = (a: NameWord, b: NameWord): boolean => a.text.at(-1) === b.text.at(-1)

const lexiconFit = (a: NameWord, b: NameWord): WordFit | null => {
  const fit = givenFit(a.asWritten, b.asWritten) ?? givenFit(a.facts, b.facts)
  if (fit === null) return null
  const isSpelling =
    fit.kind === 'kindred' && endAlike(a, b) && (soundFit(a.facts, b.facts, true)?.score ?? 0) >= LEAST_BY_SOUND
  return { score: isSpelling ? KINDRED_BY_SOUND : BY_LEXICON[fit.kind], kind: fit.kind, head: fit.head }
}

const better = (a: WordFit | null, b: WordFit | null): WordFit | null =>
  a === null || (b !== null && b.score > a.score) ? b : a

/** Yevgeny and Evgeny begin alike. */
const withoutGlide = (word: string): string => word.replace(/^[yj](?=[aeiou])/, '')

const opensWord = (initial: string, word: string): boolean =>
  word.startsWith(initial) ||
  withoutGlide(word).startsWith(withoutGlide(initial)) ||
  (initial === 'y' && word.startsWith('j'))

const initialFit = (a: NameWord, b: NameWord): WordFit | null => {
  const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text]
  if (short === long) return { score: a.kind === b.kind ? 0.97 : 0.88, kind: 'initial' }
  return opensWord(short, long) ? { score: 0.88, kind: 'initial' } : null
}

/** How a word of one name fits one of another, whatever their places; null where they are two names. */
export const fitWords = (a: NameWord, b: NameWord): WordFit | null => {
  if (a.kind === 'initial' || b.kind === 'initial') return initialFit(a, b)
  // As written, where one keeps the hooks of its letters and the other drops them: Džamonja and Dzamonja.
  if (a.text === b.text || (!a.abjad && a.written === b.written)) return SAME
  if (a.abjad !== b.abjad) return a.abjad ? abjadFit(a, b) : abjadFit(b, a)
  const byLexicon = lexiconFit(a, b)
  const bySound = soundFit(a.facts, b.facts)
  return better(better(byLexicon, bySound), byLexicon === null ? genderedFit(a.facts, b.facts) : null)
}
