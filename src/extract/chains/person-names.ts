import { wordList } from '../../ontology/lexicon.ts'
import { firstNameGender } from '../names/word-sense.ts'
import { BareNames } from './bare-names.ts'
import { withFamilyFirst } from './family-first.ts'
import { fullNames } from './full-names.ts'
import { NameEvidence } from './name-evidence.ts'
import { addMention, agrees, behindGiven, mayBeCalled, type NamedPerson, type PersonMention } from './named-person.ts'
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

/** Makes one of the two people whom a pair of mentions calls one. */
const joined = (
  people: readonly NamedPerson[],
  pairs: readonly (readonly [PersonMention, PersonMention])[],
): readonly NamedPerson[] => {
  let left = people
  for (const [one, other] of pairs) {
    const [person, same] = [one, other].map(({ at }) =>
      left.find(({ mentions }) => mentions.some((mention) => mention.at === at)),
    )
    if (person === undefined || same === undefined || person === same || !agrees(person.gender, same.gender)) continue
    for (const mention of same.mentions) addMention(person, mention)
    left = left.filter((each) => each !== same)
  }
  return left
}

/** "Ana Reis (née *Lopes*)": she, and not the Eva Lopes whose surname it is too; undefined where nobody else bears it. */
const calledOtherwise = (
  people: readonly NamedPerson[],
  pairs: readonly (readonly [PersonMention, PersonMention])[],
  mention: PersonMention,
): NamedPerson | undefined => {
  const one = pairs.find(([, other]) => other.at === mention.at)?.[0]
  const owner = one && people.find(({ mentions }) => mentions.some(({ at }) => at === one.at))
  if (owner === undefined || mayBeCalled(owner, mention)) return undefined
  return people.some((person) => mayBeCalled(person, mention)) ? owner : undefined
}

/**
 * Sorts the name mentions of people into persons: full names by their words, then bare ones to the full name that they are a
 * part of, or of which they are one person's misspelling. A name that fits two is left out; one that fits none is a person of
 * its own.
 */
export const personsByName = (
  mentions: readonly PersonMention[],
  spouses: readonly UnnamedSpouse[],
  pairs: readonly (readonly [PersonMention, PersonMention])[],
): readonly NamedPerson[] => {
  const named = withFamilyFirst(withBareTails(mentions.filter((mention) => !isHusbandsName(mention))))
  const evidence = new NameEvidence(named)
  const people = fullNames(
    named.filter(({ name }) => name.given !== ''),
    evidence,
  )
  const known = joined(people, pairs)
  const bare = new BareNames(known, evidence, spouses)
  for (const mention of named) {
    if (mention.name.given !== '') continue
    const owner = calledOtherwise(known, pairs, mention)
    if (owner === undefined) bare.sort(mention)
    else addMention(owner, mention)
  }
  const all = joined([...known, ...bare.alone], pairs)
  for (const person of all) person.mentions.sort((a, b) => a.at - b.at)
  return all
}
