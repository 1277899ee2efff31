import { fold } from '../../model/fold.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { NameWord } from './parsed-name.ts'
import { factsOf } from './word-facts.ts'
import type { WrittenWord } from './written-words.ts'

const list = (key: string): ReadonlySet<string> => wordList('name-parts', key)
const articles = list('article')
const sonOf = list('son-of')
const ofFather = list('of-father')
const joinedToNext = list('joined')
const patronymicEndings = [...list('patronymic-ending')]
const particles = new Set([...wordList('name-words', 'particle')].map(fold))

const SERVANT = /^ab+d+[aeiou]*(l|r|s|sh|z|n|d|t)?$/
const SERVANT_JOINED = /^ab+d+[aeiou]+(?:l|(sh|[rsznd])(?=\1))(.{4,}|l?ah?)$/
const OF_GOD = /^l?l?ah?$/

const servantOf = (whom: string): string => `abd${OF_GOD.test(whom) ? 'lah' : whom}`

/** Abdurrahman, Abdelrahman and Abd al-Rahman are one name; so are McDonald and MacDonald. */
const plain = (word: string): string => {
  const servant = SERVANT_JOINED.exec(word)
  if (servant !== null) return servantOf(servant[2] ?? '')
  return word.startsWith('mc') && word.length > 4 ? `mac${word.slice(2)}` : word
}

/** A word of a name, of folded text. */
export const nameWord = (
  written: string,
  kind: NameWord['kind'] = 'word',
  {
    abjad = false,
    patronymic = false,
    spoken = written,
  }: Partial<Pick<NameWord, 'abjad' | 'patronymic'> & { spoken: string }> = {},
): NameWord => {
  const text = kind === 'word' && !abjad ? plain(spoken) : written
  return { text, written, facts: factsOf(text), asWritten: factsOf(written), kind, patronymic, abjad }
}

interface Step {
  readonly word: NameWord
  readonly next: number
}

/** Words written apart that are one: Abd al-Rahman, Mac Donald, O Brien. */
const readJoined = (words: readonly WrittenWord[], at: number): Step | null => {
  const [one, following] = [words[at] as WrittenWord, words[at + 1]]
  if (following === undefined) return null
  const { text, abjad, dot } = one
  if (SERVANT.test(text) || (abjad && text === 'bd')) {
    const target = articles.has(following.text) && words[at + 2] !== undefined ? at + 2 : at + 1
    return { word: nameWord(servantOf(words[target]?.text ?? ''), 'word', { abjad }), next: target + 1 }
  }
  const isJoined = text === 'mc' || text === 'mac' || (at > 0 && !dot && joinedToNext.has(text))
  return isJoined ? { word: nameWord(text + following.text), next: at + 2 } : null
}

const isParticle = (words: readonly WrittenWord[], at: number): boolean => {
  const { text, abjad } = words[at] as WrittenWord
  if (at > 0 && ofFather.has(text)) return true
  if (at === words.length - 1) return false
  return articles.has(text) || (at > 0 && (particles.has(text) || sonOf.has(text) || (abjad && text === 'bn')))
}

const LONGEST_SHORTENED = 3

/** What the word at `at` is, and where to go on. */
const readWord = (words: readonly WrittenWord[], at: number): Step => {
  const joined = readJoined(words, at)
  if (joined !== null) return joined
  const { text, spoken, abjad, dot, whole } = words[at] as WrittenWord
  const isInitial = (text.length === 1 && !whole) || (dot && text.length <= LONGEST_SHORTENED)
  const kind = isInitial ? 'initial' : isParticle(words, at) ? 'particle' : 'word'
  return { word: nameWord(text, kind, { abjad, spoken }), next: at + 1 }
}

const SHORTEST_PATRONYMIC = 6

const isPatronymic = (words: readonly NameWord[], at: number): boolean => {
  const { text, kind } = words[at] as NameWord
  if (kind !== 'word') return false
  const [before, after] = [words[at - 1], words[at + 1]]
  if (before?.kind === 'particle' && (sonOf.has(before.text) || before.text === 'bn') && at > 1) return true
  if (after?.kind === 'particle' && ofFather.has(after.text)) return true
  const whole = words.filter((other) => other.kind === 'word').length
  return (
    whole > 2 && at > 0 && text.length >= SHORTEST_PATRONYMIC && patronymicEndings.some((end) => text.endsWith(end))
  )
}

/** The words of a name from left to right: which are joined, initials, particles, named after the father. */
export const readWords = (words: readonly WrittenWord[]): readonly NameWord[] => {
  const read: NameWord[] = []
  for (let at = 0; at < words.length; ) {
    const step = readWord(words, at)
    read.push(step.word)
    at = step.next
  }
  return read.map((one, at) => (isPatronymic(read, at) ? { ...one, patronymic: true } : one))
}
