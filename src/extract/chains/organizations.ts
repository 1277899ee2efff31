import { fold } from '../../model/fold.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { Reading } from '../reading.ts'
import type { FoundChain } from './found-chain.ts'

interface NamedOrganization {
  readonly words: readonly string[]
  readonly forms: string[]
  readonly mentions: number[]
}

const wordsOf = (name: string): readonly string[] => fold(name).replace(/^the /, '').split(' ')

const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word, at) => long[at] === word)
const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word, at) => long[long.length - short.length + at] === word)

const endsInHead = (words: readonly string[]): boolean => wordList('organizations', 'last').has(words.at(-1) ?? '')

/** Whether a name is the short form of a longer one: "Mater" of "Mater Hospital", "Cardiology Centre" of "Lviv Cardiology Centre". */
const isShortFor = (short: readonly string[], long: readonly string[]): boolean => {
  if (short.length >= long.length) return false
  if (endsInHead(short)) return short.length > 1 && endsWith(long, short)
  return startsWith(long, short) && endsInHead(long)
}

/** Of more, as in a directory, short forms are organizations of their own. */
const MOST_FOR_SHORT = 300

/** The organizations that a document names; a short form goes with the one longer name that it can stand for. */
export const organizationChains = (reading: Reading): readonly FoundChain[] => {
  const byName = new Map<string, NamedOrganization>()
  for (const [at, mention] of reading.mentions.entries()) {
    if (mention.type !== 'Organization' || mention.form !== 'name') continue
    const text = reading.text.slice(mention.start, mention.end)
    const words = wordsOf(text)
    const known = byName.get(words.join(' '))
    if (known === undefined) byName.set(words.join(' '), { words, forms: [text], mentions: [at] })
    else {
      known.mentions.push(at)
      if (!known.forms.includes(text)) known.forms.push(text)
    }
  }
  const found = [...byName.values()]
  const joined = new Set<NamedOrganization>()
  for (const short of found.length > MOST_FOR_SHORT ? [] : found) {
    const longer = found.filter(({ words }) => isShortFor(short.words, words))
    const [long] = longer
    if (long === undefined || longer.length > 1) continue
    long.forms.push(...short.forms)
    long.mentions.push(...short.mentions)
    joined.add(short)
  }
  return found
    .filter((organization) => !joined.has(organization))
    .map(({ forms, mentions }) => ({
      chain: { type: 'Organization', name: forms[0] ?? '', aliases: [...new Set(forms.slice(1))] },
      mentions: [...mentions].sort((a, b) => a - b),
    }))
}
