import { isChineseSurname } from '../../ontology/chinese.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { RARE_BITS } from '../../ontology/name-frequency.ts'
import { type Alignment, alignNames, type Pair } from './align-names.ts'
import { mayBeTitle } from './parse-name.ts'
import type { NameWord, ParsedName } from './parsed-name.ts'
import { nameWord } from './read-words.ts'
import { sayPair } from './say-pair.ts'
import { capital, Tally } from './tally.ts'
import { factsOf, type WordFacts } from './word-facts.ts'
import { fitWords } from './word-fit.ts'

// Factors by which a doubt lowers the score.
const DIFFERENT = 0.35
const PATRONYMIC_LEFT_OUT = 0.98
const MIDDLE_LEFT_OUT = 0.97
const SECOND_SURNAME_LEFT_OUT = 0.84
const LAST_LEFT_OUT = 0.62
const FIRST_LEFT_OUT = 0.8
const LEADING_LEFT_OUT = 0.9
const ONE_WORD_OF_SEVERAL = 0.45
const ONE_WORD_COMMON = 0.6
const ONE_WORD_RARE = 0.88
const OTHER_ORDER = 0.97
const OTHER_ORDER_UNCLEAR = 0.6
const BY_OTHER_NAME = 0.93
const OTHER_SEX = 0.5
const SURNAME_NO_VARIANT = 0.6
const NO_WHOLE_WORD = 0.4

const isGivenLike = ({ forms, given, surname }: WordFacts): boolean =>
  forms.some(({ sex, kind }) => sex !== 'any' && kind !== 'short') || (given !== null && given < (surname ?? RARE_BITS))

const NOTHING = factsOf('')

const facts = (name: ParsedName, index: number | undefined): WordFacts => name.words[index ?? -1]?.facts ?? NOTHING

const isWhole = ({ fit }: Pair): boolean => fit.kind !== 'initial'

const namesOf = (name: ParsedName, indexes: readonly number[]): string =>
  indexes.map((index) => capital(name.words[index]?.written ?? '')).join(' ')

interface Case {
  readonly left: ParsedName
  readonly right: ParsedName
  readonly alignment: Alignment
  readonly tally: Tally
}

/** A word of a name that the other has as its nickname or from before marriage. */
const isOtherName = (word: NameWord | undefined, of: ParsedName): boolean =>
  word !== undefined &&
  [...of.others, ...of.maiden].some((other) => (fitWords(word, nameWord(other))?.score ?? 0) > 0.8)

/** Both have a word that the other lacks. */
const weighConflict = ({ left, right, alignment, tally }: Case): void => {
  const [a, b] = [namesOf(left, alignment.left), namesOf(right, alignment.right)]
  if (
    alignment.right.every((index) => isOtherName(right.words[index], left)) ||
    alignment.left.every((index) => isOtherName(left.words[index], right))
  ) {
    tally.weigh(BY_OTHER_NAME, `${a} and ${b}: the other name is given beside`)
    return
  }
  const patronymics = [left, right].map((name, side) =>
    (side === 0 ? alignment.left : alignment.right).every((index) => name.words[index]?.patronymic === true),
  )
  if (patronymics[0] === true && patronymics[1] === true) tally.weigh(DIFFERENT, `two fathers: ${a} and ${b}`)
  else if (patronymics[0] !== patronymics[1] && alignment.pairs.filter(isWhole).length > 1) {
    tally.weigh(SECOND_SURNAME_LEFT_OUT, `${a} and ${b} each stand in one only`)
  } else tally.weigh(DIFFERENT, `${a} is not ${b}`)
}

const articles = wordList('name-parts', 'article')

const LONGEST_SYLLABLE = 5

/** Kim Min-ho: after a Korean or Chinese surname, two short words are one given name. */
const isSyllableOfGiven = ({ words }: ParsedName, index: number): boolean =>
  words.length === 3 &&
  index === 1 &&
  words.slice(1).every((word) => word.kind === 'word' && word.text.length <= LONGEST_SYLLABLE) &&
  (isChineseSurname(words[0]?.text ?? '') || words[0]?.facts.forms.some(({ sex }) => sex === 'any') === true)

/** What the longer name has besides: `long` has words at `extra` that the other lacks. */
const weighExtra = (long: ParsedName, extra: readonly number[], matched: readonly number[], tally: Tally): void => {
  const [first, last] = [Math.min(...matched), Math.max(...matched)]
  for (const index of extra) {
    const word = long.words[index] as NameWord
    const only = `${capital(word.written)} stands in one only`
    if (word.kind === 'initial' || word.patronymic) tally.weigh(PATRONYMIC_LEFT_OUT, only)
    else if (index > first && index < last)
      tally.weigh(isSyllableOfGiven(long, index) ? LAST_LEFT_OUT : MIDDLE_LEFT_OUT, only)
    else if (index < first) {
      const isLeading = mayBeTitle(word.text) || wordList('name-parts', 'leading').has(word.text)
      tally.weigh(isLeading ? LEADING_LEFT_OUT : FIRST_LEFT_OUT, only)
    } else {
      // "Hussein al-Tikriti": a second surname tells where somebody is from, and often goes unsaid.
      const isOrigin = articles.has(long.words[index - 1]?.text ?? '')
      const isSurname = !isOrigin && (isGivenLike(facts(long, last)) || long.words[last]?.patronymic === true)
      tally.weigh(isSurname ? LAST_LEFT_OUT : SECOND_SURNAME_LEFT_OUT, only)
    }
  }
}

const weighLeftOut = (one: Case): void => {
  const { left, right, alignment, tally } = one
  if (alignment.left.length > 0 && alignment.right.length > 0) weighConflict(one)
  else if (alignment.left.length + alignment.right.length > 0) {
    const [long, extra, side] =
      alignment.left.length > 0 ? [left, alignment.left, 'left' as const] : [right, alignment.right, 'right' as const]
    const others = long === left ? right : left
    const missing = extra.filter((index) => !isOtherName(long.words[index], others))
    if (alignment.pairs.length > 1)
      weighExtra(
        long,
        missing,
        alignment.pairs.flatMap((pair) => pair[side]),
        tally,
      )
    else if (missing.length > 0) tally.weigh(ONE_WORD_OF_SEVERAL, 'one word alone tells too little')
  } else if (alignment.pairs.length === 1) {
    const [pair] = alignment.pairs
    const bits = pair === undefined ? 0 : bitsOfPair(one, pair)
    const isRare = bits >= RARE_BITS
    tally.weigh(
      isRare ? ONE_WORD_RARE : ONE_WORD_COMMON,
      isRare ? 'one word, but a rare one' : 'one word that many are called',
    )
  }
}

const COMMON_GIVEN = 15

const mayBeGiven = ({ given }: WordFacts): boolean => (given ?? RARE_BITS) <= COMMON_GIVEN

const weighOrder = ({ left, right, alignment, tally }: Case): void => {
  const whole = alignment.pairs.filter(isWhole).map((pair) => [pair.left[0] ?? 0, pair.right[0] ?? 0] as const)
  const sorted = [...whole].sort(([a], [b]) => a - b)
  if (sorted.every(([, place], index) => index === 0 || place > (sorted[index - 1]?.[1] ?? -1))) return
  const isUnclear =
    !left.ordered &&
    !right.ordered &&
    whole.length === 2 &&
    whole.every(([a, b]) => mayBeGiven(facts(left, a)) && mayBeGiven(facts(right, b)))
  if (isUnclear) tally.weigh(OTHER_ORDER_UNCLEAR, 'in another order, and both are given names')
  else tally.weigh(OTHER_ORDER, 'the same words in another order')
}

/** A given name of both is a woman's; Sasha, short for a man's name too, is so only where both sides say it. */
const isWomansPair = ({ left, right }: Case, pair: Pair): boolean => {
  if (!isWhole(pair) || pair.fit.kind === 'gendered') return false
  const sexes = [facts(left, pair.left[0]).sex, facts(right, pair.right[0]).sex]
  if (pair.fit.kind === 'short') return sexes.every((sex) => sex === 'female')
  return sexes.includes('female') && !sexes.includes('male')
}

const isWoman = (one: Case): boolean => {
  const { left, right, alignment } = one
  if (left.sex === 'female' || right.sex === 'female') return true
  const ofFather = [...left.words, ...right.words].filter((word) => word.patronymic)
  return (
    ofFather.some((word) => /(?:vna|wna|chna)$/.test(word.text)) ||
    alignment.pairs.some((pair) => isWomansPair(one, pair))
  )
}

const bitsOfPair = ({ left, right }: Pick<Case, 'left' | 'right'>, pair: Pair): number =>
  Math.min(...pair.left.map((index) => facts(left, index).bits), ...pair.right.map((index) => facts(right, index).bits))

/** The last word of both, after a given name that both have, is a surname: Williams has no short form. */
const isSurnamePair = ({ left, right, alignment }: Case, pair: Pair): boolean =>
  pair.left.at(-1) === left.words.length - 1 &&
  pair.right.at(-1) === right.words.length - 1 &&
  alignment.pairs.some(
    (other) =>
      other !== pair &&
      isWhole(other) &&
      isGivenLike(facts(left, other.left[0])) &&
      isGivenLike(facts(right, other.right[0])),
  )

const FURTHER_INITIAL = 0.97

/** A patronymic, or a word that stands within both names: doubts of its spelling weigh half. */
const isMinor = ({ left, right }: Case, pair: Pair): boolean => {
  const [a, b] = [pair.left[0] ?? 0, pair.right[0] ?? 0]
  if (left.words[a]?.patronymic || right.words[b]?.patronymic) return true
  return a > 0 && b > 0 && a < left.words.length - 1 && b < right.words.length - 1
}

const weighPair = (one: Case, pair: Pair, woman: boolean, isFurther: boolean): void => {
  const { left, right, tally } = one
  const { kind, score } = pair.fit
  const [a, b] = [namesOf(left, pair.left), namesOf(right, pair.right)]
  tally.weigh(isFurther ? FURTHER_INITIAL : isMinor(one, pair) ? Math.sqrt(score) : score, sayPair(a, b, pair.fit))
  if (kind === 'gendered' && !woman) tally.weigh(OTHER_SEX, `nothing says that ${a} and ${b} are of one sex`)
  if ((kind === 'short' || kind === 'kindred' || kind === 'across') && isSurnamePair(one, pair)) {
    tally.weigh(SURNAME_NO_VARIANT)
  }
}

const INITIAL_BITS = 4
const MANY_BITS = 40
const LEAST_CERTAINTY = 0.9
const CERTAIN_BITS = 30

/** Rare names weigh more: of common ones every doubt counts double, and even the same name is less sure. */
const weighRarity = (one: Case): void => {
  const bits = one.alignment.pairs.reduce(
    (sum, pair) => sum + (isWhole(pair) ? bitsOfPair(one, pair) : INITIAL_BITS),
    0,
  )
  one.tally.doubt(1 + Math.max(0, 1 - bits / MANY_BITS))
  one.tally.weigh(LEAST_CERTAINTY + (1 - LEAST_CERTAINTY) * Math.min(1, bits / CERTAIN_BITS))
}

/** Judges two names word by word: what stands for what, what differs, what only one has. */
export const judgeWords = (left: ParsedName, right: ParsedName): Tally => {
  const tally = new Tally()
  const alignment = alignNames(left.words, right.words)
  const one = { left, right, alignment, tally }
  if (!alignment.pairs.some(isWhole)) {
    tally.weigh(
      alignment.pairs.length === 0 ? 0 : NO_WHOLE_WORD,
      alignment.pairs.length === 0 ? 'no word in common' : 'only initials in common',
    )
    return tally
  }
  const woman = alignment.pairs.some(({ fit }) => fit.kind === 'gendered') && isWoman(one)
  const initials = alignment.pairs.filter((pair) => !isWhole(pair))
  for (const pair of alignment.pairs) weighPair(one, pair, woman, initials.indexOf(pair) > 0)
  weighLeftOut(one)
  weighOrder(one)
  weighRarity(one)
  return tally
}
