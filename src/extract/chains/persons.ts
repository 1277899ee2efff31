import type { Gender } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { OwnNames } from '../names/own-names.ts'
import type { Reading, ReadMention } from '../reading.ts'
import { alsoCalled } from './also-called.ts'
import type { FoundChain } from './found-chain.ts'
import { kinIntroduction } from './kin-introduction.ts'
import { nameStatusOf } from './name-status.ts'
import { agrees, type NamedPerson, type PersonMention } from './named-person.ts'
import { contrastIn, isNamesake, isToldApart } from './namesakes.ts'
import { type PersonName, personName } from './person-name.ts'
import { personsByName } from './person-names.ts'
import { unnamedSpouses } from './unnamed-spouse.ts'

/** The title before a mention that goes before a surname ("mr", "professor"); null without one. */
const titleOf = ({ tokens }: Reading, mention: ReadMention): string | null => {
  const before = tokens[mention.firstToken - 1]
  if (before === undefined || before.sentence !== tokens[mention.head]?.sentence) return null
  const title = before.lower.replace(/\.$/, '')
  if (wordList('titles', 'given').has(title) || !/^\p{Lu}/u.test(before.text)) return null
  return ['male', 'female', 'any'].some((list) => wordList('titles', list).has(title)) ? title : null
}

/** "Ana Reis, a nurse", "Ana Reis, 41,": not ", the nurse", which the reader knows already. */
const isIntroduced = ({ tokens }: Reading, { endToken }: ReadMention): boolean =>
  tokens[endToken]?.text === ',' && /^(?:an?|his|her|their|my|our|\d{1,3})$/.test(tokens[endToken + 1]?.lower ?? '')

const nounBefore = ({ tokens }: Reading, { firstToken, head }: ReadMention): string | null => {
  const before = tokens[firstToken - 1]
  return before?.pos === 'NOUN' && before.sentence === tokens[head]?.sentence ? before.lower : null
}

const KIN_OF =
  /^(?:widow|widower|relict|wife|husband|son|daughter|mother|father|sister|brother|niece|nephew|grandson|granddaughter)$/

/** "widow of *Captain Reis*", "son of the late *Mr. Reis*" */
const isOfKin = ({ tokens }: Reading, { firstToken }: ReadMention, title: string | null): boolean => {
  const words = tokens.slice(Math.max(0, firstToken - 5), firstToken - 1).map(({ lower }) => lower)
  while (words.at(-1) === 'late' || words.at(-1) === 'the') words.pop()
  return title !== null && words.at(-1) === 'of' && KIN_OF.test(words.at(-2) ?? '')
}

/** "the daughter of a miner, *Tom Hale*", "the son of the miner *Tom Hale*", "the son of *Tom Hale*" */
const isParent = ({ tokens }: Reading, { firstToken }: ReadMention): boolean =>
  /\b(?:son|daughter|child) of (?:an? (?:[\p{L}-]+ ){1,2}, |the (?:[\p{L}-]+ ){1,2})?$/u.test(
    `${tokens
      .slice(Math.max(0, firstToken - 6), firstToken)
      .map(({ lower }) => lower)
      .join(' ')} `,
  )

const ROLE_RULES = new Set(['title', 'apposition', 'role-before'])

/** "Her brother Andrea": kinship knows better than a list of first names, but not than a title. */
const genderOf = ({ gender }: ReadMention, title: string | null, kin: Gender): Gender =>
  kin === 'unknown' || (title !== null && gender !== 'unknown') ? gender : kin

const mentionOf = (reading: Reading, mention: ReadMention, at: number, own: OwnNames): PersonMention => {
  const text = reading.text.slice(mention.start, mention.end)
  const title = titleOf(reading, mention)
  const kin = kinIntroduction(reading, mention)
  const named = own.person(text)
  // "Mr. Ada Reyes" is not the woman whom the user lists.
  const listed = named !== null && agrees(named.gender, mention.gender) ? named : null
  const isGenderListed = listed !== null && listed.gender !== 'unknown'
  return {
    at,
    token: mention.firstToken,
    sentence: reading.tokens[mention.head]?.sentence ?? 0,
    text,
    name: personName(text, title !== null),
    gender: genderOf(mention, title, isGenderListed ? 'unknown' : (kin?.gender ?? 'unknown')),
    title,
    kin,
    contrasted: contrastIn(reading, mention),
    namesake: isNamesake(reading, mention),
    toldApart: isToldApart(reading, mention),
    introduced: isIntroduced(reading, mention),
    newcomer: /^an?$/.test(reading.tokens[mention.endToken + 1]?.lower ?? '') && isIntroduced(reading, mention),
    ofKin: isOfKin(reading, mention, title),
    isParent: isParent(reading, mention),
    noun: nounBefore(reading, mention),
    hasRole: mention.votes.some(({ rule }) => ROLE_RULES.has(rule)),
    listed,
  }
}

const isShouted = (text: string): boolean => text.length > 3 && text === text.toUpperCase()

/** "O'DONOVAN" as names are written: "O'Donovan"; what has no vowel beside its two letters are initials. */
const unshouted = (name: string): string =>
  isShouted(name)
    ? name.replace(/\p{Lu}{2,}/gu, (word) => {
        if (word.length === 2 && !/[AEIOUYÄÖÜÉÓ]/u.test(word)) return word
        const prefix = /^MC(?=\p{Lu}{3})/u.test(word) ? 'Mc' : ''
        return `${prefix}${word[prefix.length]}${word.slice(prefix.length + 1).toLowerCase()}`
      })
    : name

/** How many words a name has, initials left out. */
const wordsIn = ({ given, middles, surname }: PersonName): number =>
  [given, ...middles, ...surname.split(' ')].filter((word) => word.length > 1).length

/** Mixed case before capitals, more words before fewer, of equals the first in the text. */
const bestForm = (mentions: readonly PersonMention[]): string =>
  [...mentions].sort(
    (a, b) => wordsIn(b.name) - wordsIn(a.name) || Number(isShouted(a.text)) - Number(isShouted(b.text)) || a.at - b.at,
  )[0]?.text ?? ''

/** So many pronouns of one gender alone outweigh a list of names. */
const PRONOUNS_ENOUGH = 3

type PronounCounts = Readonly<Record<Gender, number>>

const pronounsOf = ({ mentions }: Reading): PronounCounts => {
  const counts = { male: 0, female: 0, unknown: 0 }
  for (const { form, gender } of mentions) if (form === 'pronoun') counts[gender]++
  return counts
}

/** Lists of first names err: where a text has pronouns of the other gender only, and nobody else whose they may be, they are not believed. */
const believed = (
  { mentions, gender, listed }: NamedPerson,
  pronouns: PronounCounts,
  genders: ReadonlySet<Gender>,
): Gender => {
  if (listed !== null && listed.gender !== 'unknown') return listed.gender
  if (gender === 'unknown' || mentions.some(({ title, gender: own }) => title !== null && own === gender)) return gender
  const other = gender === 'male' ? 'female' : 'male'
  return pronouns[gender] === 0 && pronouns[other] >= PRONOUNS_ENOUGH && !genders.has(other) ? 'unknown' : gender
}

const chainOf = (
  reading: Reading,
  person: NamedPerson,
  pronouns: PronounCounts,
  genders: ReadonlySet<Gender>,
): FoundChain => {
  const { mentions, forms } = person
  const name = mentions.find(({ text }) => text === person.listed?.name)?.text ?? unshouted(bestForm(mentions))
  const positions = mentions.map(({ at }) => at)
  const [first] = forms
  const words = first === undefined ? [] : [first.given, first.surname].filter((word) => word !== '')
  return {
    chain: {
      type: 'Person',
      name,
      aliases: [...new Set(mentions.map(({ text }) => text))].filter((text) => text !== name),
      nameStatus: nameStatusOf(
        reading,
        positions,
        words,
        mentions.some(({ title }) => title !== null),
      ),
      gender: believed(person, pronouns, genders),
    },
    mentions: positions,
  }
}

/** The people that a document names, each with its mentions by name. */
export const personChains = (reading: Reading, own: OwnNames): readonly FoundChain[] => {
  const named = reading.mentions.flatMap((mention, at) =>
    mention.type === 'Person' && mention.form === 'name' ? [mentionOf(reading, mention, at, own)] : [],
  )
  const pronouns = pronounsOf(reading)
  const people = personsByName(named, unnamedSpouses(reading), alsoCalled(reading, named))
  const genders = new Set(people.map(({ gender }) => gender))
  return people.map((person) => chainOf(reading, person, pronouns, genders))
}
