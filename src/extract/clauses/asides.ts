import { wordList } from '../../ontology/lexicon.ts'
import type { Token } from '../reading.ts'

/** Words at the most between the commas of "was not, *Mei Lin added*, related". */
const LONGEST = 6
/** The same where whom they told is said too: "*the detective Rui Reis told the court*". */
const LONGEST_TOLD = 9

const isSaying = ({ lower }: Token): boolean =>
  wordList('verbs', 'saying').has(lower) || /^(?:claimed|claims)$/.test(lower)
const isNamed = ({ pos, text }: Token): boolean => pos === 'PROPN' || /^\p{Lu}/u.test(text)
const isOfPhrase = ({ pos, text }: Token): boolean =>
  /^(?:DET|ADJ|NOUN|PROPN)$/.test(pos) || /^\p{Lu}/u.test(text) || text === '.'

/** "*Mei Lin told the court*", "*said Mei Lin*", "*according to Mei Lin*", "*she said*": who says so. */
const isTelling = (words: readonly Token[]): boolean => {
  const [first, second, third] = words
  if (first === undefined || second === undefined) return false
  if (first.lower === 'according' && second.lower === 'to')
    return words.slice(2).every(isOfPhrase) && third !== undefined
  if (isSaying(first)) return isNamed(second) && words.slice(1).every(isOfPhrase)
  const at = words.findIndex(isSaying)
  const teller = words[at - 1]
  if (at < 1 || teller === undefined) return false
  if (/^(?:he|she|they|i)$/.test(first.lower)) return at === 1
  return isNamed(teller) && words.every((word, index) => index === at || isOfPhrase(word))
}

/** "who, *not as he*, visits Lima", "who, *like them*, left" */
const isCompared = (words: readonly Token[]): boolean =>
  /^(?:not )?(?:as|like|unlike) (?:he|she|they|him|her|them|i|me|we|us)$/.test(
    words.map(({ lower }) => lower).join(' '),
  )

const closeOf = (tokens: readonly Token[], at: number, longest: number): number => {
  let close = at + 2
  while (close <= at + longest && tokens[close]?.text !== ',') close++
  return close > at + longest ? -1 : close
}

/** The tokens, with their commas, of whom a relative clause compares somebody to. */
const comparedIn = (tokens: readonly Token[]): readonly number[] =>
  tokens.flatMap(({ lower }, at) => {
    const end = lower === 'who' && tokens[at + 1]?.text === ',' ? closeOf(tokens, at + 1, LONGEST) : -1
    return end > 0 && isCompared(tokens.slice(at + 2, end))
      ? tokens.slice(at + 1, end + 1).map(({ index }) => index)
      : []
  })

/** Whether the clause goes on behind the closing comma: "…, *had* left", "…, *left*". */
const goesOn = (next: Token | undefined, isWithin: boolean): boolean =>
  next !== undefined &&
  (isWithin ? /^(?:VERB|ADJ|ADV|PART)$/ : /^(?:AUX|VERB)$/).test(next.pos) &&
  (isWithin || !next.lower.endsWith('ing'))

/**
 * The tokens, by position, of who says so in the midst of a clause: "was not, *Mei Lin added*, related", "The thief, *Mei Lin told the
 * court*, had left", "Ana Reis, *said Mei Lin*, left".
 */
export const asidesIn = (tokens: readonly Token[]): ReadonlySet<number> => {
  const found = new Set<number>(comparedIn(tokens))
  for (const [at, { text }] of tokens.entries()) {
    const before = tokens[at - 1]
    if (text !== ',' || before === undefined) continue
    const isWithin = before.pos === 'AUX' || before.lower === 'not'
    if (!isWithin && !/^(?:NOUN|PROPN)$/.test(before.pos)) continue
    const close = closeOf(tokens, at, isWithin ? LONGEST : LONGEST_TOLD)
    if (close < 0 || !goesOn(tokens[close + 1], isWithin)) continue
    const words = tokens.slice(at + 1, close)
    const isSaid = isWithin ? isSaying(words.at(-1)!) : isTelling(words)
    if (isSaid) for (let aside = at; aside <= close; aside++) found.add(tokens[aside]!.index)
  }
  return found
}
