import type { Feature, Scorecard } from '../model/graph.ts'
import { agree, areYearsApart, disagree } from './birth.ts'
import { livedApart } from './life-days.ts'
import { skeleton } from './name-key.ts'
import { frequencyOf, RARE_BITS } from './names/frequency.ts'
import { nameFit, type PersonName } from './person-name.ts'
import type { FeatureName, Profile } from './profile.ts'
import { shared } from './sets.ts'

/** The score from which two chains are one. A full name alone stays below it, and so does kinship of documents. */
export const SAME = 3
const FULL_NAME = 2

interface Evidence {
  readonly name: FeatureName
  readonly weight: number
  readonly says: (what: string) => string
}

/** Evidence that two chains share, with its weight. */
export const EVIDENCE: readonly Evidence[] = [
  { name: 'quote', weight: 2, says: (what) => `both say “${what}”` },
  { name: 'role', weight: 2, says: (what) => `both have the same public role: ${what}` },
  { name: 'relative', weight: 2, says: (what) => `both are named together with ${what}` },
  { name: 'kin', weight: 1, says: (what) => `both have the same kin, called ${what}` },
  { name: 'employer', weight: 2, says: (what) => `both belong to ${what}` },
  { name: 'people', weight: 2, says: (what) => `${what} belongs to both` },
  { name: 'seat', weight: 2, says: (what) => `both are in ${what}` },
  { name: 'from', weight: 1, says: (what) => `both are from ${what}` },
  { name: 'place', weight: 1, says: (what) => `both were in ${what}` },
  { name: 'occupation', weight: 1, says: (what) => `both are ${what}` },
  { name: 'journey', weight: 1, says: (what) => `both made the same journey: ${what}` },
  { name: 'cast', weight: 1, says: (what) => `their documents both tell of ${what}` },
  { name: 'slot', weight: 2, says: (what) => `a sentence that both documents have names them: ${what}` },
]

const keysOf = (profile: Profile, name: FeatureName): ReadonlySet<string> => new Set(profile.features[name].keys())

const labelOf = (a: Profile, b: Profile, name: FeatureName, key: string): string =>
  (a.id < b.id ? a : b).features[name].get(key) ?? key

const joinWords = (labels: readonly string[]): string => [...new Set(labels)].join(' and ')

/** Several kin of the same given names are no chance. */
const KIN_THAT_PROVE = 2
/** One town is many people's. */
const LEAST_PLACES = 2

/** What two profiles have in common of one kind. */
const inCommon = (a: Profile, b: Profile, name: FeatureName): readonly string[] => {
  const keys = shared(keysOf(a, name), keysOf(b, name))
  switch (name) {
    case 'cast':
      // Who is kin has been counted as such.
      return keys.filter((key) => !a.features.relative.has(key) || !b.features.relative.has(key))
    case 'place':
      return keys.length < LEAST_PLACES ? [] : keys
    case 'occupation':
      return [...keys, ...[...keysOf(a, name)].filter((job) => isKindOf(job, keysOf(b, name)))]
    default:
      return keys
  }
}

/** A year is many people's: a journey that is dated to the month weighs more, and several together. */
const MONTH = /\d{4}-\d\d(?!\d)/
const MOST_FOR_JOURNEYS = 4

const journeyFeature = (keys: readonly string[], label: (key: string) => string): Feature => {
  const weight = keys.reduce((sum, key) => sum + (MONTH.test(key) ? 2 : 1), 0)
  const detail = `both made the same journey: ${joinWords(keys.slice(0, 2).map(label))}`
  return { name: 'same-journey', weight: Math.min(weight, MOST_FOR_JOURNEYS), detail }
}

/** Whether both are known for something of a kind, and for nothing in common. */
const areDisjoint = (a: Profile, b: Profile, name: FeatureName): boolean => {
  const [own, other] = [keysOf(a, name), keysOf(b, name)]
  return own.size > 0 && other.size > 0 && shared(own, other).length === 0
}

/** "A web designer" is a designer, and the other way round. */
const isKindOf = (job: string, others: ReadonlySet<string>): boolean =>
  [...others].some((other) => job.endsWith(` ${other}`) || other.endsWith(` ${job}`))

const sharedFeatures = (a: Profile, b: Profile): Feature[] => {
  const features: Feature[] = []
  const related = shared(a.families, b.families).length > 0
  for (const { name, weight, says } of EVIDENCE) {
    // Kin documents have their cast in common anyway, others no sentences.
    if (name === (related ? 'cast' : 'slot')) continue
    const keys = inCommon(a, b, name)
    if (keys.length === 0 || (name === 'kin' && features.some((feature) => feature.name === 'same-relative'))) continue
    if (name === 'journey') {
      features.push(journeyFeature(keys, (key) => labelOf(a, b, name, key)))
      continue
    }
    const proves = name === 'kin' && keys.length >= KIN_THAT_PROVE
    const labels = keys.slice(0, proves || name === 'place' ? 2 : 1).map((key) => labelOf(a, b, name, key))
    features.push({
      name: `same-${name === 'from' ? 'home' : name}`,
      weight: proves ? weight + 1 : weight,
      detail: says(joinWords(labels)),
    })
  }
  if (!related && areDisjoint(a, b, 'occupation') && inCommon(a, b, 'occupation').length === 0)
    features.push({ name: 'other-occupation', weight: -1, detail: 'they are of different trades' })
  if (areDisjoint(a, b, 'home') && inCommon(a, b, 'from').length === 0)
    features.push({ name: 'other-home', weight: -1, detail: 'they are from different places' })
  return features
}

const veto = (name: string, detail: string): Feature => ({ name, weight: -10, veto: true, detail })

/** Whether a translation may have garbled one word into the other: the same consonants, and not a man's and a woman's form. */
const wordsGarbled = (a: string, b: string): boolean => skeleton(a) === skeleton(b) && a !== `${b}a` && b !== `${a}a`

/** Whether two names may be one that a translation has garbled. */
const garbled = (a: PersonName, b: PersonName): boolean => {
  const [short, long] = a.full === null ? [a, b] : [b, a]
  const ends = [long.words[0] ?? '', long.words.at(-1) ?? '']
  if (short.full === null) return ends.some((word) => wordsGarbled(short.words[0] ?? '', word))
  return wordsGarbled(short.words[0] ?? '', ends[0] ?? '') && wordsGarbled(short.words.at(-1) ?? '', ends[1] ?? '')
}

/** What makes it impossible that two are one, whatever their ages. */
const vetoes = (a: Profile, b: Profile, lenient: boolean): readonly Feature[] => {
  const found: Feature[] = []
  const [document] = shared(a.documents, b.documents)
  if (document !== undefined) found.push(veto('same-document', `${document} speaks of both, and keeps them apart`))
  if (a.gender !== 'unknown' && b.gender !== 'unknown' && a.gender !== b.gender)
    found.push(veto('gender', 'one is a man, the other a woman'))
  const fits = (one: PersonName, other: PersonName): boolean =>
    nameFit(one, other) !== null || (lenient && garbled(one, other))
  if (!a.names.every((one) => b.names.every((other) => fits(one, other))))
    found.push(veto('name', 'their names do not fit each other'))
  return found
}

const bestNameFit = (a: Profile, b: Profile): ReturnType<typeof nameFit> => {
  const fits = new Set(a.names.flatMap((one) => b.names.map((other) => nameFit(one, other))))
  return (['full', 'alike', 'part'] as const).find((fit) => fits.has(fit)) ?? null
}

const nameFeature = (a: Profile, b: Profile, related: boolean): Feature => {
  const fit = bestNameFit(a, b)
  if (fit === 'full') return { name: 'full-name', weight: FULL_NAME, detail: 'both have the same full name' }
  // Among strangers another spelling is as likely another name.
  const weight = related ? 0 : -1
  if (fit === 'alike') return { name: 'name-alike', weight, detail: 'their names are spelled a little differently' }
  if (fit === 'part')
    return { name: 'name-part', weight: 0, detail: 'the name of one is part of the name of the other' }
  return { name: 'name-garbled', weight: 0, detail: 'their names have the same consonants' }
}

/** A given name and a surname that say less than this together are those of thousands: of one in a million, by chance. */
const COMMON_BITS = 20

/** Whether many are called so, by how frequent given name and surname are; a name that no table lists is rare. */
const isCommonName = ({ names }: Profile): boolean =>
  names.every(({ words, full }) => {
    const [given, surname] = [frequencyOf(words[0] ?? '').given, frequencyOf(words.at(-1) ?? '').surname]
    return full !== null && (given ?? RARE_BITS) + (surname ?? RARE_BITS) <= COMMON_BITS
  })

const singleName = ({ names }: Profile): string | null =>
  names.length > 0 && names.every(({ full }) => full === null) ? (names[0]?.words[0] ?? null) : null

/** How many persons of the documents have a word in their full names, by its skeleton. */
export type Bearers = ReadonlyMap<string, number>

/** Whose name it may be: that of the only one who bears it in full, or of several. */
const bearersOf = (a: Profile, b: Profile, bearers: Bearers): number => {
  const counts = [singleName(a), singleName(b)].map((word) => (word === null ? 0 : (bearers.get(skeleton(word)) ?? 0)))
  return Math.max(...counts)
}

const lineageFeatures = (a: Profile, b: Profile, bearers: Bearers): Feature[] => {
  const features: Feature[] = [{ name: 'same-lineage', weight: 1, detail: 'their documents retell each other' }]
  const [single, full] = singleName(a) === null ? [b, a] : [a, b]
  const surname = singleName(single)
  const isSurname = full.names.some((name) => name.full !== null && name.words.at(-1) === surname)
  const only = surname !== null && bearers.get(skeleton(surname)) === 1
  if (single.nameStatus !== 'given-only' && only && isSurname)
    features.push({ name: 'only-bearer', weight: 2, detail: 'only one person of these documents has that surname' })
  return features
}

/** The pair that stands for two groups of chains: the smallest id of each. */
const cardOf = (a: Profile, b: Profile, features: readonly Feature[], namesakes: boolean): Scorecard => {
  const [left, right] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
  const score = features.reduce((sum, { weight }) => sum + weight, 0)
  const apart = features.some((feature) => feature.veto === true)
  const verdict = apart ? 'apart' : score >= SAME ? 'same' : namesakes ? 'possibly-same' : 'apart'
  return { left, right, score, verdict, features }
}

/** What is known of the company that two persons are looked at in. */
export interface Company {
  /** Within one family of documents. */
  readonly bearers?: Bearers
  /** Whether both stand in the story of one and the same person, or even are known beside that person. */
  readonly anchored?: 'beside' | 'in-story'
}

/** Whether two days of life, told of one person, cannot be one; and how much a text may be wrong about it. */
const lifeDateFeatures = (a: Profile, b: Profile, features: readonly Feature[]): readonly Feature[] => {
  const has = (name: string, least = 0): boolean => features.some((one) => one.name === name && one.weight > least)
  const related = has('same-lineage')
  const found: Feature[] = []
  if (a.born !== null && b.born !== null && agree(a.born, b.born))
    found.push({ name: 'same-birth', weight: related ? 2 : 1, detail: 'one date of birth fits both' })
  const against: readonly (readonly [string, string])[] = [
    ...(a.born !== null && b.born !== null && disagree(a.born, b.born)
      ? [['age', 'no one date of birth fits both'] as const]
      : []),
    ...(a.died !== null && b.died !== null && areYearsApart(a.died, b.died)
      ? [['death', 'they died at different times'] as const]
      : []),
    ...(diedBefore(a, b) || diedBefore(b, a) ? [['death', 'one died before the other was born'] as const] : []),
    ...(livedApart(a, b) ? [['life', 'what they did is too far apart for one life'] as const] : []),
  ]
  // A retelling may have got it wrong, and so may one of two reports on a family or a journey that is else the same: then much
  // else must agree.
  const sameFamily = has('same-relative') || has('same-kin', 1)
  // Who went the same ways on the same days is no namesake.
  const sameLife = has('same-journey', MOST_FOR_JOURNEYS - 1)
  for (const [name, detail] of against) {
    if (has('full-name') && related) found.push({ name: `other-${name}`, weight: -2, detail })
    else if (has('full-name') && (sameFamily || sameLife)) found.push({ name: `other-${name}`, weight: -1, detail })
    else found.push(veto(`incompatible-${name}`, detail))
  }
  return found
}

const diedBefore = ({ died }: Profile, { born }: Profile): boolean =>
  died !== null && born !== null && died.to < born.from

/**
 * Why two persons are one, or are not. One full name and one feature that agrees make them one; a name that is less than that needs
 * kin documents and more, or one person beside whom both are known.
 */
export const scorePersons = (a: Profile, b: Profile, { bearers = new Map(), anchored }: Company = {}): Scorecard => {
  const related = shared(a.families, b.families).length > 0
  const isOneText = shared(a.documents, b.documents).length > 0
  const several = bearersOf(a, b, bearers) > 1
  const evidence = sharedFeatures(a, b).filter(({ name }) => !(several && name === 'same-slot'))
  const features = [
    nameFeature(a, b, related),
    ...(related && !isOneText ? lineageFeatures(a, b, bearers) : []),
    ...(anchored === 'beside'
      ? [{ name: 'same-anchor', weight: 1, detail: 'both are known beside the same person' }]
      : []),
    ...(!related && isCommonName(a) && isCommonName(b)
      ? [{ name: 'common-name', weight: -1, detail: 'many have that name' }]
      : []),
    ...evidence,
  ]
  const name = features[0]?.name
  const isLess = [a, b].some(({ names }) => names.some(({ full }) => full === null))
  if (name !== 'full-name' && name !== 'name-alike' && isLess && !related && anchored === undefined)
    features.push(
      veto('unrelated-documents', 'known by less than a full name, in documents that do not retell each other'),
    )
  const against = vetoes(a, b, related || anchored !== undefined)
  const isOtherName = against.some((one) => one.name === 'name')
  // Names that do not even garble each other say nothing more than the veto does.
  const weighed = isOtherName ? features.filter((one) => one.name !== 'name-garbled') : features
  const mayBe = name === 'full-name' || anchored !== undefined
  return cardOf(a, b, [...weighed, ...lifeDateFeatures(a, b, features), ...against], mayBe)
}

/** How the names of two organizations of one block hang together. */
export type OrganizationFit = 'distinctive' | 'same' | 'short' | null

/**
 * Why two organizations are one, or are not: one name is enough only where it is distinctive; an acronym, or what is left of a
 * name without its kind ("the Mater" for Mater Hospital), needs people or a place in common as well.
 */
export const scoreOrganizations = (a: Profile, b: Profile, fit: OrganizationFit, isOfOnePlace: boolean): Scorecard => {
  const related = shared(a.families, b.families).length > 0
  const names: Feature[] =
    fit === 'distinctive'
      ? [{ name: 'full-name', weight: SAME, detail: 'both have the same name, which hardly another has' }]
      : fit === 'same'
        ? [{ name: 'name', weight: 1, detail: 'both have the same name, which others may have too' }]
        : fit === 'short'
          ? [{ name: 'name-short', weight: 0, detail: 'the name of one is short for the name of the other' }]
          : [veto('name', 'their names do not fit each other')]
  const family: Feature[] = related
    ? [{ name: 'same-lineage', weight: 2, detail: 'their documents retell each other' }]
    : []
  const evidence = sharedFeatures(a, b)
  // Two documents that tell of one person and name one organization mean the same, unless it is what every town has.
  const told = fit !== null && evidence.some(({ name }) => name === 'same-cast')
  const cast: Feature[] = told
    ? [{ name: 'same-story', weight: fit === 'short' ? 2 : 1, detail: 'and so do not mean two of one name' }]
    : []
  const towns = isOfOnePlace && areDisjoint(a, b, 'town')
  const elsewhere: Feature[] = towns
    ? [{ name: 'other-seat', weight: -1, detail: 'they stand in different towns' }]
    : []
  const documents = shared(a.documents, b.documents)
  const apart =
    documents.length > 0 && fit === 'short' ? [veto('same-document', `${documents[0]} keeps them apart`)] : []
  return cardOf(a, b, [...names, ...family, ...evidence, ...cast, ...elsewhere, ...apart], fit !== null)
}
