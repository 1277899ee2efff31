import type { Gender } from '../../model/extraction.ts'
import { isGarbled } from './garbled.ts'
import { nameWords } from './name-key.ts'

/** A name mention of a person. */
export interface PersonMention {
  /** Position in `reading.mentions`. */
  readonly at: number
  readonly text: string
  readonly gender: Gender
  /** "Mr.", "Dr" before it: a bare name after a title is a surname. */
  readonly titled: boolean
  readonly sentence: number
}

interface Named extends PersonMention {
  readonly words: readonly string[]
}

/** People of one document while their names are sorted: each a list of mentions, in text order. */
export interface NamedPerson {
  /** Of the first full name; of a bare name its one word. */
  readonly words: readonly string[]
  readonly mentions: PersonMention[]
  gender: Gender
}

const agrees = (a: Gender, b: Gender): boolean => a === 'unknown' || b === 'unknown' || a === b

const isPartOf = (person: NamedPerson, { words, titled, gender }: Named): boolean => {
  const [word] = words
  const surname = person.words.at(-1)
  if (titled) return word === surname && agrees(person.gender, gender)
  return word === surname || word === person.words[0]
}

/** Which of several people a bare name means: whoever has been called so, else the only one introduced so far. Null where two fit. */
const chosen = (
  fitting: readonly NamedPerson[],
  named: Named,
  calledSo: ReadonlyMap<string, NamedPerson>,
): NamedPerson | null => {
  if (fitting.length <= 1) return fitting[0] ?? null
  const known = calledSo.get(named.words[0] ?? '')
  if (known && fitting.includes(known)) return known
  const introduced = fitting.filter((person) => (person.mentions[0]?.at ?? Number.POSITIVE_INFINITY) < named.at)
  return introduced.length === 1 ? (introduced[0] ?? null) : null
}

const add = (person: NamedPerson, mention: PersonMention): void => {
  person.mentions.push(mention)
  if (person.gender === 'unknown') person.gender = mention.gender
}

/** Where so many people are named, as in a list of victims, names that differ by a letter are people that differ. */
const MOST_FOR_GARBLED = 200
/** Full names are told apart by shorter surnames: Reed and Reid, Berg and Borg. */
const SHORTEST_SURNAME = 5

/** What is known of a document's name forms while they are compared. */
class Spellings {
  private readonly sentences = new Map<string, Set<number>>()

  constructor(named: readonly Named[]) {
    for (const { words, sentence } of named) {
      const key = words.join(' ')
      const known = this.sentences.get(key)
      if (known === undefined) this.sentences.set(key, new Set([sentence]))
      else known.add(sentence)
    }
  }

  /** Two forms that one sentence has side by side are two people. */
  private meet(a: readonly string[], b: readonly string[]): boolean {
    const others = this.sentences.get(b.join(' '))
    return [...(this.sentences.get(a.join(' ')) ?? [])].some((sentence) => others?.has(sentence))
  }

  /** "Olena Marchuk" and "Olena Marchouk", "Ana Sofia Reis" and "Ana Reis": first and last name are the same, or a slip apart. */
  isSameFullName(person: NamedPerson, { words, gender }: Named): boolean {
    const [a = '', b = ''] = [person.words.at(-1), words.at(-1)]
    const same = isGarbled(person.words[0] ?? '', words[0] ?? '') && isGarbled(a, b)
    const long = a === b || Math.min(a.length, b.length) >= SHORTEST_SURNAME
    return same && long && agrees(person.gender, gender) && !this.meet(person.words, words)
  }

  /** Whether a bare name is a misspelling of a person's surname. */
  isMisspelt(person: NamedPerson, { words, gender }: Named): boolean {
    const surname = person.words.at(-1) ?? ''
    return agrees(person.gender, gender) && isGarbled(words[0] ?? '', surname) && !this.meet(person.words, words)
  }
}

const fullNames = (named: readonly Named[], spellings: Spellings): NamedPerson[] => {
  const people: NamedPerson[] = []
  const byName = new Map<string, NamedPerson>()
  for (const each of named) {
    if (each.words.length < 2) continue
    const key = each.words.join(' ')
    const near =
      people.length > MOST_FOR_GARBLED ? undefined : people.find((person) => spellings.isSameFullName(person, each))
    const known = byName.get(key) ?? near
    if (known) add(known, each)
    else people.push({ words: each.words, mentions: [each], gender: each.gender })
    byName.set(key, known ?? (people.at(-1) as NamedPerson))
  }
  return people
}

/** People by their first and by their last name. */
const byPart = (people: readonly NamedPerson[]): ReadonlyMap<string, readonly NamedPerson[]> => {
  const parts = new Map<string, NamedPerson[]>()
  for (const person of people)
    for (const part of new Set([person.words[0] ?? '', person.words.at(-1) ?? ''])) {
      const known = parts.get(part)
      if (known === undefined) parts.set(part, [person])
      else known.push(person)
    }
  return parts
}

/**
 * Sorts the name mentions of people into persons: full names by their words, then bare ones to the full name that they are a
 * part of, or of which they are one person's misspelling. A bare name that fits two is left out; one that fits none is a
 * person of its own.
 */
export const personsByName = (mentions: readonly PersonMention[]): readonly NamedPerson[] => {
  const named = mentions.map((mention): Named => ({ ...mention, words: nameWords(mention.text) }))
  const spellings = new Spellings(named)
  const people = fullNames(named, spellings)
  const parts = byPart(people)
  const alone = new Map<string, NamedPerson>()
  const calledSo = new Map<string, NamedPerson>()
  for (const each of named) {
    const [word] = each.words
    if (each.words.length !== 1 || word === undefined) continue
    const exact = (parts.get(word) ?? []).filter((person) => isPartOf(person, each))
    const own = alone.get(word)
    const known = exact.length > 0 || own !== undefined || people.length > MOST_FOR_GARBLED
    const fitting = known ? exact : people.filter((person) => spellings.isMisspelt(person, each))
    const person = chosen(fitting, each, calledSo)
    if (person) {
      add(person, each)
      calledSo.set(word, person)
    } else if (fitting.length === 0) {
      if (own) add(own, each)
      else alone.set(word, { words: each.words, mentions: [each], gender: each.gender })
    }
  }
  for (const person of [...people, ...alone.values()]) person.mentions.sort((a, b) => a.at - b.at)
  return [...people, ...alone.values()]
}
