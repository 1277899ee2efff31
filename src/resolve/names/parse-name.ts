import { fold } from '../../model/fold.ts'
import type { NameSex } from '../../ontology/given-names.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { frequencyOf, RARE_BITS } from '../../ontology/name-frequency.ts'
import type { ParsedName } from './parsed-name.ts'
import { readWords } from './read-words.ts'
import { type WrittenWord, writtenWords } from './written-words.ts'

const part = (key: string): ReadonlySet<string> => wordList('name-parts', key)
const foldedTitles = (list: string): ReadonlySet<string> => new Set([...wordList('titles', list)].map(fold))
const [maleTitles, femaleTitles] = [foldedTitles('male'), foldedTitles('female')]
const titles = new Set([
  ...maleTitles,
  ...femaleTitles,
  ...['any', 'second', 'first'].flatMap((list) => [...foldedTitles(list)]),
])

/** Nobody's name is longer; the rest is not compared, so that time stays bounded. */
const MOST_CHARACTERS = 300
const MOST_WORDS = 12

const ASIDE = /["“”«»„‟]([^"“”«»„‟]+)["“”«»„‟]|\(([^)]*)\)|\[([^\]]*)\]|(?<=\s)['‘]([^'’]+)['’](?=\s|$)/gu
const MAIDEN = new RegExp(`(?:^|[\\s,])(?:née|né|${[...part('maiden')].join('|')})\\.?\\s+(\\S.*)$`, 'iu')

interface Asides {
  readonly name: string
  readonly others: string[]
  readonly maiden: string[]
}

/** Takes out what stands beside the name itself: "Ruth Adler née Blum", `Bill "Buddy" Hall`. */
const withoutAsides = (raw: string): Asides => {
  const others: string[] = []
  const maiden: string[] = []
  const texts = (text: string): string[] => writtenWords(text).map((word) => word.text)
  let name = raw.replace(ASIDE, (_, ...found: (string | undefined)[]) => {
    const inside = found.slice(0, 4).find((text) => text !== undefined) ?? ''
    const born = MAIDEN.exec(` ${inside}`)
    if (born === null) others.push(...texts(inside))
    else maiden.push(...texts(born[1] ?? ''))
    return ' '
  })
  const born = MAIDEN.exec(name)
  if (born !== null && born.index > 0) {
    maiden.push(...texts(born[1] ?? ''))
    name = name.slice(0, born.index)
  }
  return { name, others, maiden }
}

interface Ordered {
  readonly words: readonly WrittenWord[]
  readonly ordered: boolean
}

/** "Snow, John" → John Snow; "John Snow, MD" → John Snow. */
const inOrder = (name: string): Ordered => {
  if (!name.includes(',')) return { words: writtenWords(name), ordered: false }
  const [first = '', ...rest] = name.split(',').filter((piece) => !part('credential').has(fold(piece)))
  const suffixes = rest.filter((piece) => part('suffix').has(fold(piece)))
  const given = rest.filter((piece) => !suffixes.includes(piece)).flatMap(writtenWords)
  const tail = suffixes.flatMap(writtenWords)
  return { words: [...given, ...writtenWords(first), ...tail], ordered: given.length > 0 }
}

const MANY = 17
const NO_NAME =
  /^(mr|mrs|ms|miss|dr|doctor|sir|prof|professor|president|sheikh|sheik|senator|captain|capt|colonel|col|general|gen|major|lieutenant|lt|sergeant|sgt|rev|reverend|madame|monsieur|prime|judge|minister)$/

/** Whether a word before a name is a title. Don, King and Ban are names too: what they are here, the name alone does not say. */
const isTitle = (word: string): boolean => {
  // "M. Dupont" may be a Monsieur, but in English an M. is more often a Mary or a Mark.
  if (word.length === 1 || !titles.has(word)) return false
  const { given, surname } = frequencyOf(word)
  return NO_NAME.test(word) || Math.min(given ?? RARE_BITS, surname ?? RARE_BITS) > MANY
}

/** Such as may be a title, though it is left as a part of the name. */
export const mayBeTitle = (word: string): boolean => titles.has(word)

const sexOfTitle = (words: readonly string[]): NameSex => {
  if (words.some((word) => femaleTitles.has(word))) return 'female'
  return words.some((word) => maleTitles.has(word)) ? 'male' : 'any'
}

const SUFFIX: Readonly<Record<string, string>> = { junior: 'jr', senior: 'sr', fils: 'jr', pere: 'sr' }

/**
 * Takes a person's name apart.
 *
 * @example parseName('Snow, Dr. John, Jr.') // words john, snow; suffix jr; titles dr
 */
export const parseName = (raw: string): ParsedName => {
  const cut = raw.length > MOST_CHARACTERS
  const { name, others, maiden } = withoutAsides(raw.slice(0, MOST_CHARACTERS).normalize('NFKC'))
  const { words: all, ordered } = inOrder(name)
  let start = 0
  while (start < all.length - 1 && all[start]?.abjad === false && isTitle(all[start]?.text ?? '')) start++
  let end = all.length
  const last = all[end - 1]?.text ?? ''
  const suffix = end - start > 2 && part('suffix').has(last) ? (SUFFIX[last] ?? last) : null
  if (suffix !== null) end--
  const before = all.slice(0, start).map((one) => one.text)
  return {
    raw,
    words: readWords(all.slice(start, Math.min(end, start + MOST_WORDS))),
    ordered,
    others,
    maiden,
    suffix,
    titles: before,
    sex: sexOfTitle(before),
    cut: cut || end - start > MOST_WORDS,
  }
}
