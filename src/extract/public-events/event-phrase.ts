import type { EventKind } from '../../ontology/events.ts'
import type { Token } from '../reading.ts'
import { countryOfWord } from './event-context.ts'

/** What the words around an event's noun say of it. Tokens from `first` to the noun belong to the phrase, its article does not. */
export interface EventPhrase {
  readonly first: number
  readonly article: 'definite' | 'indefinite' | 'none'
  /** Countries of which the event must have one, each: "the *Russian* invasion of *Ukraine*". */
  readonly countries: readonly string[]
  readonly years: readonly number[]
}

const DEFINITE = new Set(['the', 'this', 'that', 'its', 'their', 'his', 'her', 'our', 'my'])
const ADJECTIVES = new Set(
  'devastating deadly massive powerful great terrible huge brutal violent ongoing bloody major catastrophic full-scale large-scale horrific'.split(
    ' ',
  ),
)
const MODIFIERS = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM'])

const yearOf = (text: string): number | null => (/^(?:1[89]|20)\d\d$/.test(text) ? Number(text) : null)

interface Left {
  first: number
  article: EventPhrase['article']
  readonly countries: string[]
  readonly years: number[]
}

/** Not the word that opens a sentence: "*When* Russia's mobilisation …". */
const isCapital = ({ text, lower, opensSentence, pos }: Token): boolean =>
  text[0] !== lower[0] && !(opensSentence && (pos === 'SCONJ' || pos === 'ADV' || pos === 'ADP' || pos === 'CCONJ'))

/** A possessor in capitals ("Putin 's", "South Korea 's") from its `'s` back: its first token. */
const possessor = (tokens: readonly Token[], at: number, from: number): number | null => {
  let first = at
  while (first > from && at - first < 3 && isCapital(tokens[first - 1]!)) first--
  return first < at ? first : null
}

/** Whether a word may belong to the phrase, and what it adds. */
const modifies = (token: Token, kind: EventKind, left: Left): boolean => {
  const year = yearOf(token.lower)
  if (year !== null) left.years.push(year)
  const country = token.text[0] === token.lower[0] ? null : countryOfWord(token.text)
  if (country !== null) left.countries.push(country)
  return year !== null || country !== null || ADJECTIVES.has(token.lower) || kind.with.includes(token.lower)
}

/** Reads an event's phrase to the left of its noun; null where another word makes it another thing ("civil war", "trade war"). */
const leftOf = (tokens: readonly Token[], noun: number, from: number, kind: EventKind): Left | null => {
  const left: Left = { first: noun, article: 'none', countries: [], years: [] }
  for (let at = noun - 1; at >= from && noun - at < 8; at--) {
    const token = tokens[at]!
    if (DEFINITE.has(token.lower)) return { ...left, article: 'definite' }
    if (token.lower === 'a' || token.lower === 'an') return { ...left, article: 'indefinite' }
    if (token.lower === "'s" || token.lower === "'") {
      const first = possessor(tokens, at, from)
      if (first === null) return left
      const country = countryOfWord(
        tokens
          .slice(first, at)
          .map(({ text }) => text)
          .join(' '),
      )
      return {
        ...left,
        first,
        article: 'definite',
        countries: country === null ? left.countries : [...left.countries, country],
      }
    }
    if (modifies(token, kind, left)) left.first = at
    else return MODIFIERS.has(token.pos) && token.pos !== 'PROPN' ? null : left
  }
  return left
}

const LINKS = new Set(['of', 'against', 'on', 'with', 'between', 'in'])

/** Countries and years that follow the noun; null where it is of something else ("a war of words", "invasion of privacy"). */
const rightOf = (
  tokens: readonly Token[],
  next: number,
  end: number,
): Pick<EventPhrase, 'countries' | 'years'> | null => {
  const link = tokens[next]
  if (link === undefined || next >= end) return { countries: [], years: [] }
  if ((link.pos === 'NOUN' || link.pos === 'PROPN') && link.text[0] === link.lower[0]) return null
  if (!LINKS.has(link.lower)) return { countries: [], years: [] }
  const at = tokens[next + 1]?.lower === 'the' ? next + 2 : next + 1
  const word = at < end ? tokens[at] : undefined
  if (word === undefined) return { countries: [], years: [] }
  const year = yearOf(word.lower)
  if (year !== null) return { countries: [], years: [year] }
  const isName = word.text[0] !== word.lower[0]
  const two = tokens[at + 1] === undefined ? null : countryOfWord(`${word.text} ${tokens[at + 1]!.text}`)
  const country = isName ? (two ?? countryOfWord(word.text)) : null
  if (country !== null) return { countries: [country], years: [] }
  if (link.lower === 'in' || link.lower === 'with') return { countries: [], years: [] }
  return link.lower === 'of' && isName ? { countries: [], years: [] } : null
}

const DECLARES = new Set('announce declare order launch proclaim decree impose call'.split(' '))

/**
 * The phrase around an event's noun, tokens `[noun, next)`, within the sentence `[from, end)`. Null where it speaks of something
 * else, or of no event in particular: "a war", "war crimes", "the trade war". An indefinite one counts where somebody
 * announces it: "declared a partial mobilisation".
 */
export const eventPhrase = (
  tokens: readonly Token[],
  noun: number,
  next: number,
  { from, end }: { readonly from: number; readonly end: number },
  kind: EventKind,
): EventPhrase | null => {
  const left = leftOf(tokens, noun, from, kind)
  const right = left === null ? null : rightOf(tokens, next, end)
  if (left === null || right === null) return null
  const before = left.article === 'indefinite' ? tokens[left.first - 2] : undefined
  if (left.article === 'indefinite' && !(before && before.index >= from && DECLARES.has(before.lemma))) return null
  if (left.article === 'none' && !kind.bare && left.countries.length + left.years.length === 0) return null
  return {
    first: left.first,
    article: left.article,
    countries: [...left.countries, ...right.countries],
    years: [...left.years, ...right.years],
  }
}
