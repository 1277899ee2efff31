import type { Feature, Scorecard } from '../model/graph.ts'
import { agree, disagree } from './birth.ts'
import { nameFit } from './person-name.ts'
import type { FeatureName, Profile } from './profile.ts'
import { shared } from './sets.ts'

/** The score from which two chains are one. A full name alone stays below it, and so does kinship of documents. */
const SAME = 3
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
  { name: 'employer', weight: 2, says: (what) => `both belong to ${what}` },
  { name: 'people', weight: 2, says: (what) => `${what} belongs to both` },
  { name: 'seat', weight: 2, says: (what) => `both are in ${what}` },
  { name: 'home', weight: 1, says: (what) => `both are from ${what}` },
  { name: 'occupation', weight: 1, says: (what) => `both are ${what}` },
  { name: 'journey', weight: 1, says: (what) => `both made the same journey: ${what}` },
]

const keysOf = (profile: Profile, name: FeatureName): ReadonlySet<string> => new Set(profile.features[name].keys())

const sharedFeatures = (a: Profile, b: Profile): Feature[] => {
  const features: Feature[] = []
  for (const { name, weight, says } of EVIDENCE) {
    const [first] = shared(keysOf(a, name), keysOf(b, name))
    if (first === undefined) continue
    const label = (a.id < b.id ? a : b).features[name].get(first) ?? first
    features.push({ name: `same-${name}`, weight, detail: says(label) })
  }
  const [ownHomes, otherHomes] = [keysOf(a, 'home'), keysOf(b, 'home')]
  if (ownHomes.size > 0 && otherHomes.size > 0 && shared(ownHomes, otherHomes).length === 0)
    features.push({ name: 'other-home', weight: -1, detail: 'they are from different places' })
  return features
}

const veto = (name: string, detail: string): Feature => ({ name, weight: -10, veto: true, detail })

/** What makes it impossible that two are one, whatever their ages. */
const vetoes = (a: Profile, b: Profile): readonly Feature[] => {
  const found: Feature[] = []
  const [document] = shared(a.documents, b.documents)
  if (document !== undefined) found.push(veto('same-document', `${document} speaks of both, and keeps them apart`))
  if (a.gender !== 'unknown' && b.gender !== 'unknown' && a.gender !== b.gender)
    found.push(veto('gender', 'one is a man, the other a woman'))
  if (!a.names.every((one) => b.names.every((other) => nameFit(one, other) !== null)))
    found.push(veto('name', 'their names do not fit each other'))
  return found
}

const bestNameFit = (a: Profile, b: Profile): ReturnType<typeof nameFit> => {
  const fits = new Set(a.names.flatMap((one) => b.names.map((other) => nameFit(one, other))))
  return (['full', 'alike', 'part'] as const).find((fit) => fits.has(fit)) ?? null
}

const nameFeature = (a: Profile, b: Profile): Feature => {
  const fit = bestNameFit(a, b)
  if (fit === 'full') return { name: 'full-name', weight: FULL_NAME, detail: 'both have the same full name' }
  if (fit === 'alike') return { name: 'name-alike', weight: 0, detail: 'their names are spelled a little differently' }
  return { name: 'name-part', weight: 0, detail: 'the name of one is part of the name of the other' }
}

const familyFeatures = (a: Profile, b: Profile, onlyBearers: ReadonlySet<string>): Feature[] => {
  if (shared(a.families, b.families).length === 0) return []
  const features: Feature[] = [{ name: 'same-lineage', weight: 1, detail: 'their documents retell each other' }]
  const [single, full] = a.names.some((name) => name.full !== null) ? [b, a] : [a, b]
  const surname = single.names[0]?.words[0]
  if (
    single.nameStatus !== 'given-only' &&
    surname !== undefined &&
    onlyBearers.has(surname) &&
    single.names.every((name) => name.full === null) &&
    full.names.some((name) => name.full !== null && name.words.at(-1) === surname)
  )
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

/**
 * Why two persons are one, or are not. `onlyBearers`: the surnames that one full name only of their family of documents has.
 * One full name and one feature that agrees make them one; a name that is less than that needs kin documents and more.
 */
export const scorePersons = (a: Profile, b: Profile, onlyBearers: ReadonlySet<string> = new Set()): Scorecard => {
  const features = [nameFeature(a, b), ...familyFeatures(a, b, onlyBearers), ...sharedFeatures(a, b)]
  const kin = features.some(({ name }) => name === 'same-lineage')
  if (a.born !== null && b.born !== null && agree(a.born, b.born))
    features.push({ name: 'same-birth', weight: kin ? 2 : 1, detail: 'one date of birth fits both ages' })
  const named = features[0]?.name === 'full-name'
  if (a.born !== null && b.born !== null && disagree(a.born, b.born)) {
    const detail = 'no one date of birth fits both ages'
    // A retelling may have got the age wrong; then much else must agree.
    features.push(named && kin ? { name: 'other-age', weight: -2, detail } : veto('incompatible-age', detail))
  }
  if (!named && !kin)
    features.push(veto('unrelated-documents', 'less than a full name, in documents that do not retell each other'))
  return cardOf(a, b, [...features, ...vetoes(a, b)], named)
}

/** Why two organizations of one name are one, or are not: the name alone is not enough where it is not `distinctive`. */
export const scoreOrganizations = (a: Profile, b: Profile, distinctive: boolean): Scorecard => {
  const name: Feature = distinctive
    ? { name: 'full-name', weight: SAME, detail: 'both have the same name of several words' }
    : { name: 'name', weight: 1, detail: 'both have the same name, which others may have too' }
  const kin = shared(a.families, b.families).length > 0
  const family: Feature[] = kin
    ? [{ name: 'same-lineage', weight: 2, detail: 'their documents retell each other' }]
    : []
  return cardOf(a, b, [name, ...family, ...sharedFeatures(a, b)], true)
}
