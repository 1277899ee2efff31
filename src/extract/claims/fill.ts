import type { EntityType } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { isOccasion } from '../../ontology/occasions.ts'
import { isOccupation } from '../../ontology/occupations.ts'
import { isOrganizationNoun } from '../../ontology/organization-nouns.ts'
import type { Filler } from '../../ontology/predicate.ts'
import { isSchoolWord } from '../../ontology/school-nouns.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Landmarks } from '../clauses/landmarks.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { TIME_NOUNS } from '../clauses/verb-words.ts'
import type { Reading, ReadMention } from '../reading.ts'
import { capitalMeant } from './capital-meant.ts'
import { isEmployer } from './employer.ts'
import { namedLater } from './named-later.ts'
import { organizationMeant, organizationOfIt } from './organization-meant.ts'
import { countryMeant, townMeant } from './place-meant.ts'

/** An entity that fills a slot: its chain and the mention that stands there. */
export interface Filled {
  readonly chain: number
  readonly mention: ReadMention
}

/** Nouns that only say what kind of thing the name beside them is: "the city of Lagos", "the Lion team". */
const PLACE_NOUNS = wordList('places', 'kind')

/** Parts of an organization that stand for it: "on the staff of Acme". */
const PARTS = wordList('organizations', 'part')

/** Words that make a phrase speak of anybody or nobody. */
const GENERIC = wordList('people', 'anybody')

const isGeneric = (reading: Reading, np: NounPhrase): boolean => GENERIC.has(reading.tokens[np.first]!.lower)

/** The place whose people or adjective a mention is: the Kenya of "Kenyan". */
export const ofDemonym = (reading: Reading, index: number): Filled | null => {
  const mention = reading.mentions[index]
  return mention?.form === 'demonym' && mention.chain >= 0 ? { chain: mention.chain, mention } : null
}

const filledBy = (reading: Reading, index: number, types: readonly EntityType[]): Filled | null => {
  if (index < 0) return null
  const mention = reading.mentions[index]!
  const chain = reading.chains[mention.chain]
  if (chain === undefined || !types.includes(chain.type)) return null
  if (mention.form === 'demonym') return null
  return { chain: mention.chain, mention }
}

/** A name inside the phrase, where the phrase's noun only says what kind of thing it is. */
const nameInside = (
  reading: Reading,
  np: NounPhrase,
  types: readonly EntityType[],
  landmarks: Landmarks,
): Filled | null => {
  const noun = reading.tokens[np.head]!.lemma
  const kind: EntityType | null =
    isOrganizationNoun(noun) || PARTS.has(noun) ? 'Organization' : PLACE_NOUNS.has(noun) ? 'Place' : null
  if (kind === null || !types.includes(kind)) return null
  const named = kind === 'Place' ? nameBefore(reading, np, kind, landmarks) : null
  // "the Kibera district of Nairobi" is Kibera; "the Nairobi suburb of Karen" is Karen.
  if (named !== null && DIVISIONS.has(noun)) return named
  for (const attached of np.attached) {
    if (attached.preposition !== 'of' || (kind !== 'Place' && !PARTS.has(noun))) continue
    const filled = filledBy(reading, attached.np.mention, [kind])
    if (filled !== null) return filled
  }
  return named ?? nameBefore(reading, np, kind, landmarks)
}

/** Parts of a city that bear their name in front. */
const DIVISIONS = wordList('places', 'division')

const nameBefore = (reading: Reading, np: NounPhrase, kind: EntityType, landmarks: Landmarks): Filled | null => {
  for (let token = np.head - 1; token >= np.first; token--) {
    if (/^'s?$/.test(reading.tokens[token + 1]!.lower)) return null
    for (const index of landmarks.byHead.get(token) ?? []) {
      const filled = reading.mentions[index]!.form === 'name' ? filledBy(reading, index, [kind]) : null
      if (filled !== null) return filled
    }
  }
  return null
}

/** "the Georgian capital", by a name that the text has for it. */
const capitalIn = (reading: Reading, np: NounPhrase): Filled | null => {
  const chain = capitalMeant(reading, np)
  const mention = chain === null ? undefined : reading.mentions.find((each) => each.chain === chain)
  return chain === null || mention === undefined ? null : { chain, mention }
}

/** The entity of one of the types that a noun phrase stands for; null where it stands for none, or for anybody. */
export const entityOf = (
  reading: Reading,
  np: NounPhrase,
  types: readonly EntityType[],
  landmarks: Landmarks,
): Filled | null => {
  if (isGeneric(reading, np)) return null
  const direct = filledBy(reading, np.mention, types)
  if (direct !== null) return direct
  for (const apposition of np.appositions) {
    const filled = filledBy(reading, apposition.mention, types)
    if (filled !== null) return filled
  }
  const inside = nameInside(reading, np, types, landmarks)
  if (inside !== null) return inside
  const town = types.includes('Place')
    ? (townMeant(reading, np) ?? countryMeant(reading, np) ?? capitalIn(reading, np))
    : null
  if (town !== null || !types.includes('Organization')) return town
  return organizationMeant(reading, np) ?? organizationOfIt(reading, np) ?? namedLater(reading, np)
}

/**
 * The names before a phrase's head that say what it is of: "*Acme* director", "*Oslo*'s mayor", "the *Lima*-based firm". The
 * nearest one.
 */
export const filledWithin = (
  reading: Reading,
  np: NounPhrase,
  types: readonly EntityType[],
  landmarks: Landmarks,
): Filled | null => {
  for (let token = np.head - 1; token >= np.first; token--)
    for (const index of landmarks.byHead.get(token) ?? []) {
      const mention = reading.mentions[index]!
      const chain = reading.chains[mention.chain]
      if (index === np.mention || chain === undefined || mention.endToken > np.head) continue
      if (mention.form !== 'name') continue
      // "Berg's Acme director" is none of Berg's.
      return types.includes(chain.type) ? { chain: mention.chain, mention } : null
    }
  return null
}

/** The same for a plural that stands for several: "they", "the couple" give each of them. */
export const entitiesOf = (
  reading: Reading,
  np: NounPhrase,
  types: readonly EntityType[],
  landmarks: Landmarks,
): readonly Filled[] => {
  const mention = reading.mentions[np.mention]
  if (mention?.members !== undefined)
    return mention.members.flatMap((chain) => {
      const type = reading.chains[chain]?.type
      return type !== undefined && types.includes(type) ? [{ chain, mention }] : []
    })
  const filled = entityOf(reading, np, types, landmarks)
  return filled === null ? [] : [filled]
}

const LENGTHS = wordList('times', 'short-units')
const MAKING_WAY = wordList('verbs', 'making-way')

/** "drove *for four days* to Lisbon": how long the way took, not what for. */
export const isLengthOfWay = ({ tokens }: Reading, { verb, complements }: Clause, np: NounPhrase): boolean =>
  MAKING_WAY.has(verb.main.lemma) &&
  LENGTHS.has(tokens[np.head]!.lemma) &&
  complements.some(({ preposition, np: goal }) => preposition === 'to' && goal.first > np.first)

/** The noun phrases that stand in a role of a clause. */
export const inRole = (clause: Clause, role: string): readonly NounPhrase[] => {
  if (role === 'subject') return clause.subjects
  if (role === 'direct') return clause.objects.slice(0, 1).flatMap((np) => [np, ...np.joined])
  if (role === 'second') return clause.objects.slice(1, 2)
  const preposition = role === 'agent' ? 'by' : role
  return clause.complements
    .filter((complement) => complement.preposition === preposition)
    .flatMap(({ np }) => [np, ...np.joined])
}

/** Whether the words up to a head noun are these: "a second *draft notice*", however hyphened. */
const endsIn = ({ tokens }: Reading, head: number, words: string): boolean => {
  const last = tokens[head]!
  const before = tokens.slice(Math.max(0, head - 4), head).map(({ lower }) => lower)
  return [last.lower, last.lemma].some((noun) =>
    ` ${[...before, noun].join(' ').replace(/ ?- ?/g, ' ')}`.endsWith(` ${words.replaceAll('-', ' ')}`),
  )
}

/** "the *Army* of the Republic": what a name of several words is of, in lower case; null for others. */
const beforeOf = ({ tokens, mentions }: Reading, { mention }: NounPhrase): string | null => {
  const name = mentions[mention]
  if (name?.form !== 'name' || name.type !== 'Organization') return null
  const of = tokens.slice(name.firstToken + 1, name.endToken - 1).findIndex(({ lower }) => lower === 'of')
  return of < 0 ? null : tokens[name.firstToken + of]!.lower
}

const fits = (reading: Reading, np: NounPhrase, wanted: string, landmarks: Landmarks): boolean => {
  const { lemma } = reading.tokens[np.head]!
  if (wanted === 'any') return true
  if (wanted === 'occupation') return isOccupation(lemma)
  // "left *on the day* the war ended" says when.
  if (wanted === 'occasion')
    return isOccasion(lemma) && !(TIME_NOUNS.has(lemma) && reading.tokens[np.first - 1]?.lower === 'on')
  if (wanted === 'organization')
    return (
      isOrganizationNoun(lemma, reading.tokens[np.head - 1]?.lower) ||
      entityOf(reading, np, ['Organization'], landmarks) !== null
    )
  if (wanted === 'school') {
    const filled = entityOf(reading, np, ['Organization'], landmarks)
    const { firstToken, endToken, kind = '' } = filled?.mention ?? { firstToken: 0, endToken: 0 }
    if (isSchoolWord(kind)) return true
    return isSchoolWord(lemma) || reading.tokens.slice(firstToken, endToken).some((token) => isSchoolWord(token.lower))
  }
  if (wanted === 'employer') return isEmployer(reading, np, entityOf(reading, np, ['Organization'], landmarks)?.mention)
  if (wanted === 'place') return entityOf(reading, np, ['Place'], landmarks) !== null
  if (wanted === 'person') return entitiesOf(reading, np, ['Person'], landmarks).length > 0
  if (wanted.includes(' ')) return endsIn(reading, np.head, wanted)
  const { lower } = reading.tokens[np.head]!
  if (beforeOf(reading, np) === wanted) return true
  // A plural at the head of a sentence may have been taken for a name, and kept its form: "*Gendarmes* came".
  return lemma === wanted || lower === wanted || (lemma === lower && lower === `${wanted}s`)
}

/** Whether one of the phrases is what a frame asks for: `any`, `occupation`, `occasion`, `organization`, `school`, `employer`, `place`, `person`, or a head noun. */
export const holds = (
  reading: Reading,
  phrases: readonly NounPhrase[],
  filler: Filler,
  landmarks: Landmarks,
): boolean =>
  phrases.some((np) => {
    const isNone = reading.tokens[np.first]!.lower === 'no'
    return filler.some((wanted) => isNone === wanted.startsWith('no ') && fits(reading, np, wanted, landmarks))
  })
