import type { Gender } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { Reading, ReadMention } from '../reading.ts'
import type { FoundChain } from './found-chain.ts'
import { nameWords } from './name-key.ts'
import { nameStatusOf } from './name-status.ts'
import { type NamedPerson, type PersonMention, personsByName } from './person-names.ts'

/** Whether a title that goes before a surname ("Mr.", "Professor") stands before a mention. */
const isTitled = ({ tokens }: Reading, mention: ReadMention): boolean => {
  const before = tokens[mention.firstToken - 1]
  if (before === undefined || before.sentence !== tokens[mention.head]?.sentence) return false
  const title = before.lower.replace(/\.$/, '')
  if (wordList('titles', 'given').has(title) || !/^\p{Lu}/u.test(before.text)) return false
  return ['male', 'female', 'any'].some((list) => wordList('titles', list).has(title))
}

const isShouted = (text: string): boolean => text.length > 3 && text === text.toUpperCase()

/** Mixed case before capitals, more words before fewer, of equals the first in the text. */
const bestForm = (mentions: readonly PersonMention[]): string =>
  [...mentions].sort(
    (a, b) =>
      nameWords(b.text).length - nameWords(a.text).length ||
      Number(isShouted(a.text)) - Number(isShouted(b.text)) ||
      a.at - b.at,
  )[0]?.text ?? ''

/** So many pronouns of one gender alone outweigh a list of names. */
const PRONOUNS_ENOUGH = 3

type PronounCounts = Readonly<Record<Gender, number>>

const pronounsOf = ({ mentions }: Reading): PronounCounts => {
  const counts = { male: 0, female: 0, unknown: 0 }
  for (const { form, gender } of mentions) if (form === 'pronoun') counts[gender]++
  return counts
}

/** Lists of first names err: where a text has pronouns of the other gender only, they are not believed. */
const believed = ({ mentions, gender }: NamedPerson, pronouns: PronounCounts): Gender => {
  if (gender === 'unknown' || mentions.some(({ titled, gender: own }) => titled && own === gender)) return gender
  const other = gender === 'male' ? 'female' : 'male'
  return pronouns[gender] === 0 && pronouns[other] >= PRONOUNS_ENOUGH ? 'unknown' : gender
}

const chainOf = (reading: Reading, person: NamedPerson, pronouns: PronounCounts): FoundChain => {
  const { mentions, words } = person
  const name = bestForm(mentions)
  const positions = mentions.map(({ at }) => at)
  return {
    chain: {
      type: 'Person',
      name,
      aliases: [...new Set(mentions.map(({ text }) => text))].filter((text) => text !== name),
      nameStatus: nameStatusOf(
        reading,
        positions,
        words,
        mentions.some(({ titled }) => titled),
      ),
      gender: believed(person, pronouns),
    },
    mentions: positions,
  }
}

/** The people that a document names, each with its mentions by name. */
export const personChains = (reading: Reading): readonly FoundChain[] => {
  const named = reading.mentions.flatMap((mention, at): PersonMention[] =>
    mention.type === 'Person' && mention.form === 'name'
      ? [
          {
            at,
            text: reading.text.slice(mention.start, mention.end),
            gender: mention.gender,
            titled: isTitled(reading, mention),
            sentence: reading.tokens[mention.head]?.sentence ?? 0,
          },
        ]
      : [],
  )
  const pronouns = pronounsOf(reading)
  return personsByName(named).map((person) => chainOf(reading, person, pronouns))
}
