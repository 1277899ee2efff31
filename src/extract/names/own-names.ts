import { fold } from '../../model/fold.ts'
import type { OwnOrganization } from '../../ontology/own-organizations.ts'
import type { OwnPerson } from '../../ontology/own-people.ts'
import type { Token } from '../reading.ts'
import { isCapitalised } from './word-form.ts'

/** Whom a listed name stands for; null for two who share it. */
type ByName<T> = ReadonlyMap<string, T | null>

/** The people and organizations that the user lists, by every way to write them. */
export interface OwnNames {
  /** Whether a text is a listed person's name. */
  isPerson(text: string): boolean
  isOrganization(text: string): boolean
  /** Whom it stands for; null where nobody is listed so, and where two are. */
  person(text: string): OwnPerson | null
  organization(text: string): OwnOrganization | null
  /** Tokens of the listed name of several words, or with a small first letter, that begins at a position; 0 for none. */
  lengthAt(text: string, tokens: readonly Token[], index: number): number
}

const keyOf = (name: string): string => fold(name).replace(/^the (?=.)/, '')

interface Listed {
  readonly name: string
  readonly aliases: readonly string[]
}

const formsOf = ({ name, aliases }: Listed): readonly string[] => [name, ...aliases]

const index = <T extends Listed>(listed: readonly T[]): ByName<T> => {
  const byName = new Map<string, T | null>()
  for (const one of listed)
    for (const key of new Set(formsOf(one).map(keyOf))) byName.set(key, byName.has(key) ? null : one)
  return byName
}

/** Words that a listed name may have. */
const MOST_WORDS = 12

/** Indexes what the user lists. */
export const ownNames = (people: readonly OwnPerson[], organizations: readonly OwnOrganization[]): OwnNames => {
  const [persons, institutions] = [index(people), index(organizations)]
  const isListed = (text: string): boolean => persons.has(keyOf(text)) || institutions.has(keyOf(text))
  const forms = [...people, ...organizations].flatMap(formsOf)
  /** As listed, of those that begin small: only written so are they names. */
  const small = new Set(forms.filter((form) => !/^\p{Lu}/u.test(form)))
  const openings = new Set(forms.map((form) => keyOf(form).split(' ')[0] ?? ''))
  const lengthAt = (text: string, tokens: readonly Token[], at: number): number => {
    const first = tokens[at]
    if (openings.size === 0 || first === undefined) return 0
    if (!openings.has(fold(first.text).split(' ')[0] ?? '')) return 0
    for (let end = Math.min(tokens.length, at + MOST_WORDS); end > at; end--) {
      const last = tokens[end - 1]
      if (last === undefined || last.sentence !== first.sentence || !/[\p{L}\p{N}]/u.test(last.text)) continue
      const words = text.slice(first.start, last.end)
      const isName = isCapitalised(first) ? end - at > 1 : small.has(words)
      if (isName && isListed(words)) return end - at
    }
    return 0
  }
  return {
    isPerson: (text) => persons.has(keyOf(text)),
    isOrganization: (text) => institutions.has(keyOf(text)),
    person: (text) => persons.get(keyOf(text)) ?? null,
    organization: (text) => institutions.get(keyOf(text)) ?? null,
    lengthAt,
  }
}

/** Where the user lists nobody. */
export const NO_OWN_NAMES: OwnNames = ownNames([], [])
