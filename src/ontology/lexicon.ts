import { readFileSync } from 'node:fs'
import { StorygraphError } from '../model/errors.ts'
import { parseYaml } from './parse-yaml.ts'

/** One file of `schema/lexicon/`: word lists by key, words in lower case. */
type Lexicon = ReadonlyMap<string, ReadonlySet<string>>

const FOLDER = new URL('../../schema/lexicon/', import.meta.url)
const lexicons = new Map<string, Lexicon>()

const wordsOf = (value: unknown): ReadonlySet<string> | null => {
  if (typeof value !== 'string') return null
  return new Set(
    value
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  )
}

const read = (name: string): Lexicon => {
  const file = new URL(`${name}.yaml`, FOLDER)
  const lists: unknown = parseYaml(readFileSync(file, 'utf8'))
  if (typeof lists !== 'object' || lists === null) throw badList(name, 'is no map of word lists')
  const lexicon = new Map<string, ReadonlySet<string>>()
  for (const [key, value] of Object.entries(lists)) {
    const words = wordsOf(value)
    if (words === null) throw badList(name, `has no comma-separated words under "${key}"`)
    lexicon.set(key, words)
  }
  return lexicon
}

const badList = (name: string, what: string): StorygraphError =>
  new StorygraphError('BAD_RULES', `schema/lexicon/${name}.yaml ${what}: write each list as "key: word, word".`)

/**
 * A word list of `schema/lexicon/`, read once: `wordList('people', 'kin')` holds `father`. Throws BAD_RULES where the file or
 * the key is missing or malformed.
 */
export const wordList = (name: string, key: string): ReadonlySet<string> => {
  let lexicon = lexicons.get(name)
  if (lexicon === undefined) {
    lexicon = read(name)
    lexicons.set(name, lexicon)
  }
  const words = lexicon.get(key)
  if (words === undefined) throw badList(name, `lacks the list "${key}"`)
  return words
}

/**
 * A list of `schema/lexicon/` that says something of each word, as `word = what`: `wordMap('times', 'months')` maps `may` to `5`.
 * BAD_RULES as `wordList`.
 */
export const wordMap = (name: string, key: string): ReadonlyMap<string, string> =>
  new Map(
    [...wordList(name, key)].map((entry) => {
      const at = entry.indexOf('=')
      if (at < 0) throw badList(name, `has "${entry}" under "${key}" without "= what"`)
      return [entry.slice(0, at).trim(), entry.slice(at + 1).trim()]
    }),
  )
