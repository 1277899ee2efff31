import type { PublicEvents } from '../../ontology/events.ts'
import { type EventWord, wordsOfName } from './event-words.ts'

/** What a run of words is: an event's own name, a name that counts only in its context, or the noun of a kind. */
export type Meaning =
  | { readonly as: 'name' | 'also'; readonly key: string }
  | { readonly as: 'noun'; readonly kind: string }

interface Entry {
  readonly words: readonly string[]
  readonly meaning: Meaning
}

/** Names by their first word, the longest first. */
export type NameIndex = ReadonlyMap<string, readonly Entry[]>

const indexes = new WeakMap<PublicEvents, NameIndex>()

const build = ({ events, kinds }: PublicEvents): NameIndex => {
  const entries: Entry[] = []
  for (const [key, event] of events) {
    for (const name of event.names) entries.push({ words: wordsOfName(name), meaning: { as: 'name', key } })
    for (const name of event.also) entries.push({ words: wordsOfName(name), meaning: { as: 'also', key } })
  }
  for (const [kind, { nouns }] of kinds) {
    for (const noun of nouns) entries.push({ words: wordsOfName(noun), meaning: { as: 'noun', kind } })
  }
  const index = new Map<string, Entry[]>()
  for (const entry of entries.sort((a, b) => b.words.length - a.words.length)) {
    const first = entry.words[0]
    if (first !== undefined) index.set(first, [...(index.get(first) ?? []), entry])
  }
  return index
}

/** Names of all public events, worked out once. */
export const nameIndex = (all: PublicEvents): NameIndex => {
  const there = indexes.get(all) ?? build(all)
  indexes.set(all, there)
  return there
}

const stands = (entry: Entry, words: readonly EventWord[], at: number): boolean =>
  words[at]?.opens === true &&
  words[at + entry.words.length - 1]?.closes === true &&
  entry.words.every((text, offset) => {
    const word = words[at + offset]
    return word?.text === text && word.sentence === words[at]?.sentence && (offset === 0 || !word.afterMark)
  })

/** What stands at a word: all meanings of the longest name that does, and the word after it. Null where none does. */
export const namesAt = (
  index: NameIndex,
  words: readonly EventWord[],
  at: number,
): { readonly end: number; readonly meanings: readonly Meaning[] } | null => {
  const fitting = (index.get(words[at]?.text ?? '') ?? []).filter((entry) => stands(entry, words, at))
  const length = fitting[0]?.words.length
  if (length === undefined) return null
  return {
    end: at + length,
    meanings: fitting.filter((entry) => entry.words.length === length).map(({ meaning }) => meaning),
  }
}
