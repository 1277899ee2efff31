import { wordList } from '../../ontology/lexicon.ts'
import { firstNameGender } from '../names/word-sense.ts'
import { BareNames } from './bare-names.ts'
import { fullNames } from './full-names.ts'
import { NameEvidence } from './name-evidence.ts'
import { behindGiven, type NamedPerson, type PersonMention } from './named-person.ts'
import type { UnnamedSpouse } from './unnamed-spouse.ts'

/** "Mrs. Tom Reis" is called by her husband's name, of which nothing is her own but the title. */
const isHusbandsName = ({ title, name }: PersonMention): boolean =>
  title !== null && /^(?:mrs|mme|madame)$/.test(title) && name.given !== '' && firstNameGender(name.given) === 'male'

/** "Van Damme" after "Jan Van Damme": a surname whose small word has a capital, as a bare name. */
const withBareTails = (named: readonly PersonMention[]): readonly PersonMention[] => {
  const keys = new Set(named.map(({ name }) => name.key))
  const tails = new Set([...keys].map(behindGiven))
  return named.map((mention) => {
    const { key, given, suffix } = mention.name
    if (!wordList('name-words', 'particle').has(given) || suffix !== '' || !tails.has(key)) return mention
    return { ...mention, name: { key, given: '', middles: [], surname: key, suffix, nickname: '' } }
  })
}

/**
 * Sorts the name mentions of people into persons: full names by their words, then bare ones to the full name that they are a
 * part of, or of which they are one person's misspelling. A name that fits two is left out; one that fits none is a person of
 * its own.
 */
export const personsByName = (
  mentions: readonly PersonMention[],
  spouses: readonly UnnamedSpouse[],
): readonly NamedPerson[] => {
  const named = withBareTails(mentions.filter((mention) => !isHusbandsName(mention)))
  const evidence = new NameEvidence(named)
  const people = fullNames(
    named.filter(({ name }) => name.given !== ''),
    evidence,
  )
  const bare = new BareNames(people, evidence, spouses)
  for (const mention of named) if (mention.name.given === '') bare.sort(mention)
  const all = [...people, ...bare.alone]
  for (const person of all) person.mentions.sort((a, b) => a.at - b.at)
  return all
}
