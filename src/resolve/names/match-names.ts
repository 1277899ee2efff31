import { judgeChinese } from './chinese-names.ts'
import { judgeWords } from './judge-words.ts'
import { parseName } from './parse-name.ts'
import type { ParsedName } from './parsed-name.ts'
import { Tally } from './tally.ts'

/** Whether two names can be one person's, by the names alone. */
export interface NameMatch {
  /** From 0 to 1, to three places. */
  readonly score: number
  /** The score is `MATCH_FROM` or more. */
  readonly match: boolean
  /** What speaks for it and against it, one short sentence each. */
  readonly reasons: readonly string[]
}

export const MATCH_FROM = 0.7

const MOST_PARSED = 5000
const LONGEST_KEPT = 200
const parsed = new Map<string, ParsedName>()

const parse = (name: string): ParsedName => {
  const known = parsed.get(name)
  if (known !== undefined) return known
  const read = parseName(name)
  if (name.length <= LONGEST_KEPT) {
    if (parsed.size >= MOST_PARSED) parsed.clear()
    parsed.set(name, read)
  }
  return read
}

const differSuffix = ({ suffix: a }: ParsedName, { suffix: b }: ParsedName, tally: Tally): void => {
  if (a === b) return
  if (a !== null && b !== null) tally.weigh(0.3, `${a} is not ${b}`)
  else tally.weigh(0.95, `${a ?? b} stands in one only`)
}

const differTitles = (left: ParsedName, right: ParsedName, tally: Tally): void => {
  if (left.sex !== 'any' && right.sex !== 'any' && left.sex !== right.sex) {
    tally.weigh(0.3, 'one title is a man’s and the other a woman’s')
  } else if (left.titles.join(' ') !== right.titles.join(' ')) {
    tally.say('titles are no part of the name')
  }
}

const judge = (left: ParsedName, right: ParsedName): Tally => {
  if (left.words.length === 0 || right.words.length === 0) {
    const tally = new Tally()
    tally.weigh(0, 'there is no name')
    return tally
  }
  const tally = judgeChinese(left, right) ?? judgeWords(left, right)
  differSuffix(left, right, tally)
  differTitles(left, right, tally)
  if ((left.cut || right.cut) && left.raw !== right.raw)
    tally.weigh(0.6, 'longer than any name: only its beginning was compared')
  return tally
}

/**
 * Judges whether two names can be one person's, without any context. Which of them comes first makes no difference.
 *
 * @example matchNames('Misha Chernobrov', 'Чернобров Михаил').match // true
 */
export const matchNames = (a: string, b: string): NameMatch => {
  const [first, second] = a <= b ? [a, b] : [b, a]
  const tally = judge(parse(first), parse(second))
  const score = Math.round(tally.score * 1000) / 1000
  return { score, match: score >= MATCH_FROM, reasons: tally.reasons }
}
