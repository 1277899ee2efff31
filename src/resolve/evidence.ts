import type { Feature, Scorecard } from '../model/graph.ts'
import type { FeatureName, Profile } from './profile.ts'
import { overlap, sharedKeys } from './sets.ts'

/** The score from which two chains are one. A full name alone stays below it, and so does kinship of documents. */
export const SAME = 3
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
  { name: 'occupation', weight: 1, says: (what) => `both are of one trade: ${what}` },
  { name: 'journey', weight: 1, says: (what) => `both made the same journey: ${what}` },
  { name: 'cast', weight: 1, says: (what) => `their documents both tell of ${what}` },
  { name: 'slot', weight: 2, says: (what) => `a sentence that both documents have names them: ${what}` },
]

const labelOf = (a: Profile, b: Profile, name: FeatureName, key: string): string =>
  (a.id < b.id ? a : b).features[name].get(key) ?? key

const joinWords = (labels: readonly string[]): string => [...new Set(labels)].join(' and ')

/** Several kin of the same given names are no chance. */
const KIN_THAT_PROVE = 2
/** One town is many people's. */
const LEAST_PLACES = 2

/** What two profiles have in common of one kind. */
const inCommon = (a: Profile, b: Profile, name: FeatureName): readonly string[] => {
  const keys = sharedKeys(a.features[name], b.features[name])
  switch (name) {
    case 'cast':
      // Who is kin has been counted as such.
      return keys.filter((key) => !a.features.relative.has(key) || !b.features.relative.has(key))
    case 'place':
      return keys.length < LEAST_PLACES ? [] : keys
    case 'occupation':
      return [...keys, ...[...a.features[name].keys()].filter((job) => isKindOf(job, b.features[name]))]
    default:
      return keys
  }
}

/** A year is many people's: a journey that is dated to the month weighs more, and several together. */
const MONTH = /\d{4}-[01]\d(?!\d)/
export const MOST_FOR_JOURNEYS = 4

const journeyFeature = (keys: readonly string[], label: (key: string) => string): Feature => {
  const weight = keys.reduce((sum, key) => sum + (MONTH.test(key) ? 2 : 1), 0)
  const detail = `both made the same journey: ${joinWords(keys.slice(0, 2).map(label))}`
  return { name: 'same-journey', weight: Math.min(weight, MOST_FOR_JOURNEYS), detail }
}

/** Whether both are known for something of a kind, and for nothing in common. */
export const areDisjoint = (a: Profile, b: Profile, name: FeatureName): boolean => {
  const [own, other] = [a.features[name], b.features[name]]
  return own.size > 0 && other.size > 0 && sharedKeys(own, other).length === 0
}

/** "A web designer" is a designer, and the other way round. */
const isKindOf = (job: string, others: ReadonlyMap<string, string>): boolean =>
  [...others.keys()].some((other) => job.endsWith(` ${other}`) || other.endsWith(` ${job}`))

/** What two share, and what of their homes and trades speaks against them. */
export const sharedFeatures = (a: Profile, b: Profile): Feature[] => {
  const features: Feature[] = []
  const related = overlap(a.families, b.families)
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
  // One life has several trades, and a text names one of them: who has the same kin is not another for that.
  const ofOneKin = features.some(({ name }) => name === 'same-kin' || name === 'same-relative')
  if (!related && !ofOneKin && areDisjoint(a, b, 'occupation') && inCommon(a, b, 'occupation').length === 0)
    features.push({ name: 'other-occupation', weight: -1, detail: 'they are of different trades' })
  // Who was born in one town may live in another.
  const areOfOthers = areDisjoint(a, b, 'home') || areDisjoint(a, b, 'birthplace')
  if (areOfOthers && inCommon(a, b, 'from').length === 0)
    features.push({ name: 'other-home', weight: -1, detail: 'they are from different places' })
  return features
}

/** A feature that keeps two apart whatever else agrees. */
export const veto = (name: string, detail: string): Feature => ({ name, weight: -10, veto: true, detail })

/** The pair that stands for two groups of chains: the smallest id of each. */
export const cardOf = (a: Profile, b: Profile, features: readonly Feature[], namesakes: boolean): Scorecard => {
  const [left, right] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
  const score = features.reduce((sum, { weight }) => sum + weight, 0)
  const apart = features.some((feature) => feature.veto === true)
  const verdict = apart ? 'apart' : score >= SAME ? 'same' : namesakes ? 'possibly-same' : 'apart'
  return { left, right, score, verdict, features }
}
