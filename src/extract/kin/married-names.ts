import { fold } from '../../model/fold.ts'
import { isKinNoun } from '../names/kin-noun.ts'
import type { ReadChain, Reading, ReadMention } from '../reading.ts'

const isWifesTitle = ({ tokens }: Reading, { firstToken }: ReadMention): boolean =>
  /^(?:mrs|mme|madame|señora|frau)\.?$/.test(tokens[firstToken - 1]?.lower ?? '')

/** "Mrs. Hale, *Tom's mother*", "his mother, Mrs. Hale": the name is that of other kin. */
const isKins = ({ tokens }: Reading, { firstToken, endToken }: ReadMention): boolean => {
  const near = [...tokens.slice(Math.max(0, firstToken - 4), firstToken - 1), ...tokens.slice(endToken, endToken + 6)]
  const sentence = tokens[firstToken]?.sentence
  return near.some((token) => token.sentence === sentence && isKinNoun(token.lower))
}

const surnameOf = ({ name }: ReadChain): string => fold(name.slice(name.lastIndexOf(' ') + 1))

/** The chains of people that nothing but "Mrs. Hale" names, with the position of the first mention. */
export const wivesWithoutName = (reading: Reading): ReadonlyMap<number, number> => {
  const first = new Map<number, number>()
  const others = new Set<number>()
  for (const [at, mention] of reading.mentions.entries()) {
    if (mention.form !== 'name' || mention.type !== 'Person' || mention.chain < 0) continue
    if (!isWifesTitle(reading, mention) || isKins(reading, mention)) others.add(mention.chain)
    else if (!first.has(mention.chain)) first.set(mention.chain, at)
  }
  return new Map([...first].filter(([chain]) => !others.has(chain) && !reading.chains[chain]!.name.includes(' ')))
}

/** Where a text first names each person; positions in `reading.mentions`. */
const firstMentions = ({ mentions }: Reading): ReadonlyMap<number, number> => {
  const first = new Map<number, number>()
  for (const [at, { chain, form }] of mentions.entries())
    if (form === 'name' && chain >= 0 && !first.has(chain)) first.set(chain, at)
  return first
}

/** The men of full name by their surnames. */
const menBySurname = ({ chains }: Reading): ReadonlyMap<string, readonly number[]> => {
  const men = new Map<string, number[]>()
  for (const [at, chain] of chains.entries()) {
    if (chain.type !== 'Person' || chain.of !== undefined || chain.gender === 'female' || !chain.name.includes(' '))
      continue
    const there = men.get(surnameOf(chain))
    if (there === undefined) men.set(surnameOf(chain), [at])
    else there.push(at)
  }
  return men
}

/**
 * Who "Mrs. Hale" is where "Ilse Brandt married Tom Hale" came before: such chains with the wife's. Not where another wife, or
 * none, is told of.
 */
export const marriedNames = (
  reading: Reading,
  unnamed: ReadonlyMap<number, number>,
  spousesOf: (chain: number) => ReadonlySet<number>,
): ReadonlyMap<number, number> => {
  const wives = new Map<number, number>()
  if (unnamed.size === 0) return wives
  const men = menBySurname(reading)
  const firstOf = firstMentions(reading)
  const isBefore = (chain: number, at: number): boolean => (firstOf.get(chain) ?? at) < at
  for (const [chain, first] of unnamed) {
    const husbands = men.get(surnameOf(reading.chains[chain]!)) ?? []
    const couples = husbands.flatMap((man) => [...spousesOf(man)].map((wife) => ({ man, wife })))
    const [couple, ...more] = couples
    if (couple === undefined || more.length > 0 || reading.chains[couple.wife]!.gender === 'male') continue
    if (isBefore(couple.man, first) && isBefore(couple.wife, first)) wives.set(chain, couple.wife)
  }
  return wives
}
