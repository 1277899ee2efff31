import type { Gender } from '../../model/extraction.ts'
import type { OwnPerson } from '../../ontology/own-people.ts'
import { isOtherKin, type KinIntroduction } from './kin-introduction.ts'
import { lastWord, type PersonName } from './person-name.ts'

/** A name mention of a person. */
export interface PersonMention {
  /** Position in `reading.mentions`. */
  readonly at: number
  readonly token: number
  readonly sentence: number
  readonly text: string
  readonly name: PersonName
  readonly gender: Gender
  /** `mr`, `dr` before it: a bare name after a title is a surname. Null without one. */
  readonly title: string | null
  readonly kin: KinIntroduction | null
  /** "the elder Hale": which of two who share the name; null for neither. */
  readonly contrasted: 'elder' | 'younger' | null
  /** "another Tom Hale", "a cousin, also named Tom Hale": somebody else than whoever bears the name so far. */
  readonly namesake: boolean
  /** "Do not confuse her with *Tom Hale*": not who has been spoken of so far. */
  readonly toldApart: boolean
  /** ", a baker," or ", 41," behind it: it is told who that is, as of somebody new. */
  readonly introduced: boolean
  /** ", a baker," behind it, which tells of nobody known. */
  readonly newcomer: boolean
  /** "Ana Reis, widow of *Captain Reis*": kin of somebody else of that name. */
  readonly ofKin: boolean
  /** "the daughter of a miner, *Tom Hale*": a parent of somebody. */
  readonly isParent: boolean
  /** The notary of "the notary Pereira": the common noun right before; null without one. */
  readonly noun: string | null
  /** A trade or a title beside it. */
  readonly hasRole: boolean
  /** Whom the user lists by it; null for nobody, or two. */
  readonly listed: OwnPerson | null
}

/** Somebody of one document while its names are sorted; mentions in text order once they are. */
export interface NamedPerson {
  /** Every form of the name, the first one first. */
  readonly forms: PersonName[]
  readonly mentions: PersonMention[]
  gender: Gender
  /** Whom the user lists by one of the forms. */
  listed: OwnPerson | null
}

/** Whether two genders may be one person's. */
export const agrees = (a: Gender, b: Gender): boolean => a === 'unknown' || b === 'unknown' || a === b

/** Somebody whom nothing else has named yet. */
export const newPerson = (mention: PersonMention): NamedPerson => ({
  forms: [mention.name],
  mentions: [mention],
  gender: mention.gender,
  listed: mention.listed,
})

/** Adds a mention to somebody. */
export const addMention = (person: NamedPerson, mention: PersonMention): void => {
  person.mentions.push(mention)
  if (mention.name.given !== '' && !person.forms.some(({ key }) => key === mention.name.key))
    person.forms.push(mention.name)
  if (person.gender === 'unknown') person.gender = mention.gender
  person.listed ??= mention.listed
}

/** Whether the user lists two names as one person's. */
export const isListedAs = (person: NamedPerson, mention: PersonMention): boolean =>
  mention.listed !== null && person.listed === mention.listed

/** Whether the user lists two names as two people's. */
export const isListedApart = (person: NamedPerson, mention: PersonMention): boolean =>
  mention.listed !== null && person.listed !== null && person.listed !== mention.listed

/** Whether a mention's words make it another relative of the speaker than somebody has been called. */
export const isOtherKinOf = ({ mentions }: NamedPerson, { kin }: PersonMention): boolean =>
  kin !== null && mentions.some((other) => other.kin !== null && isOtherKin(other.kin, kin))

const ELDER_KIN = /^(?:father|mother|grand(?:father|mother)|uncle|aunt)$/
const YOUNGER_KIN = /^(?:son|daughter|grand(?:son|daughter)|nephew|niece)$/

/** Whether a text has introduced somebody as a parent or a child: "his father, Tom Hale"; null for neither, or both. */
const generationOf = ({ mentions }: NamedPerson): 'elder' | 'younger' | null => {
  const said = mentions.find(({ contrasted, name }) => contrasted !== null && name.given !== '')
  if (said !== undefined) return said.contrasted
  const nouns = mentions.flatMap(({ kin }) => (kin === null ? [] : [kin.noun]))
  const [elder, younger] = [ELDER_KIN, YOUNGER_KIN].map((words) => nouns.some((noun) => words.test(noun)))
  return elder === younger ? null : elder ? 'elder' : 'younger'
}

/** Which of two "the elder Hale" is, where the text has called one of them the other's father or son; null otherwise. */
export const contrastedOf = (
  fitting: readonly NamedPerson[],
  { contrasted, at }: PersonMention,
): NamedPerson | null => {
  const [one, other, ...more] = fitting.filter(({ mentions }) => mentions.some((mention) => mention.at < at))
  if (one === undefined || other === undefined || more.length > 0) return null
  const [first, second] = [generationOf(one), generationOf(other)]
  if (first === second || contrasted === null) return null
  const isFirst = first === null ? second !== contrasted : first === contrasted
  return isFirst ? one : other
}

/** What a full name's key has behind its first word: `van acker`. */
export const behindGiven = (key: string): string => key.slice(key.indexOf(' ') + 1)

/** The bare names that somebody may go by: given name and surname, the latter with its small words and without. */
export const partsOf = ({ forms }: NamedPerson): ReadonlySet<string> =>
  new Set(
    forms.flatMap(({ key, given, surname, nickname }) => [
      ...(nickname === '' ? [] : [nickname]),
      ...(given.length > 1 ? [given, behindGiven(key)] : []),
      surname,
      lastWord(surname),
    ]),
  )

/** Whether a mention may be one of somebody, by its words alone. */
export const mayBeCalled = (person: NamedPerson, { name }: PersonMention): boolean =>
  name.given === '' ? partsOf(person).has(name.surname) : person.forms.some(({ key }) => key === name.key)

/** Whether a text has told so far that somebody bears a name: by the full one, where it has one. */
const isIntroducedBefore = ({ forms, mentions }: NamedPerson, at: number): boolean =>
  mentions.some(({ at: other, name }) => other < at && (name.given !== '' || forms[0]?.given === ''))

/** Whom a name that fits several means: the only one that the text has introduced so far. Null where two were, or nobody. */
export const introducedBefore = (fitting: readonly NamedPerson[], { at }: PersonMention): NamedPerson | null => {
  if (fitting.length <= 1) return fitting[0] ?? null
  const before = fitting.filter((person) => isIntroducedBefore(person, at))
  return before.length === 1 ? (before[0] ?? null) : null
}
