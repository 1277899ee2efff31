import { type Anchor, betterAnchor, fullNameKey, isInStory, otherNameKeys } from './anchor.ts'
import { isCloselyDated, MONTH_OF_DEATH } from './birth.ts'
import { knownThrough } from './blocking.ts'
import { type Bonds, parted } from './bonds.ts'
import { type Cluster, joinClusters, type Key } from './cluster.ts'
import { EVIDENCE } from './evidence.ts'
import { joinKin } from './join-kin.ts'
import type { KinTie } from './kin-ties.ts'
import { givenKey, skeleton } from './name-key.ts'
import { type FeatureName, mergeProfiles, type Profile } from './profile.ts'
import type { Scope } from './scope.ts'
import { areOfTwoTexts, type Bearers, scorePersons } from './score-persons.ts'
import { byText, groupBy } from './sets.ts'

/** Kin of whom nobody has two at a time. */
const SINGLE_KIN = new Set(['wife', 'husband', 'spouse', 'mother', 'father', 'fiance', 'fiancee'])

/** "web designer" is found as a designer too: every text by which somebody's trade, or whatever else, meets another's. */
const textsOf = (profile: Profile, name: FeatureName): readonly string[] => {
  const texts = [...profile.features[name].keys()]
  if (name !== 'occupation') return texts
  return [...new Set(texts.flatMap((text) => text.split(' ').map((_, at, words) => words.slice(at).join(' '))))]
}

const evidenceKeys = (profile: Profile): readonly Key[] => [
  ...EVIDENCE.flatMap(({ name, weight }) =>
    textsOf(profile, name).map((text) => ({ text: `${name}:${text}`, weight })),
  ),
  ...bornYears(profile).map((year) => ({ text: `born:${year}`, weight: 1 })),
  ...deathMonths(profile).map((month) => ({ text: `died:${month}`, weight: 1 })),
]

const DAYS_PER_YEAR = 365.25

const bornYears = ({ born }: Profile): readonly number[] => {
  if (born === null) return []
  const [from, to] = [Math.floor(born.from / DAYS_PER_YEAR), Math.floor(born.to / DAYS_PER_YEAR)]
  // A range wider than this says too little to look for company by.
  return to - from > 5 ? [] : Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

/** Stretches of a month's length, counted from one day for all, in which somebody may have died. */
const deathMonths = ({ died }: Profile): readonly number[] => {
  if (!isCloselyDated(died)) return []
  const [from, to] = [died.from, died.to].map((day) => Math.floor(day / MONTH_OF_DEATH)) as [number, number]
  return from === to ? [from] : [from, to]
}

const nameKeys = (profile: Profile): readonly Key[] => [
  // However garbled: one sentence names both.
  ...[...profile.features.slot.keys()].map((slot) => ({ text: `slot:${slot}`, weight: 1 })),
  ...profile.names.flatMap((name) => [
    ...(name.full === null ? [] : [{ text: `full:${name.full}`, weight: 3 }]),
    ...name.words.map((word) => ({ text: `word:${word}`, weight: 2 })),
    ...name.words.map((word) => ({ text: `sound:${skeleton(word)}`, weight: 1 })),
    { text: `given:${givenKey(name.words[0] ?? '')}`, weight: 1 },
    { text: `initial:${name.words.at(-1)?.[0] ?? ''}`, weight: 1 },
  ]),
]

/** How many persons have each word in their full names, by its skeleton. */
const bearersAmong = (profiles: readonly Profile[]): Bearers => {
  const names = new Map<string, Set<string>>()
  for (const { full, words } of profiles.flatMap((profile) => profile.names)) {
    if (full === null) continue
    const key = words.map(skeleton).join(' ')
    for (const word of [words[0], words.at(-1)]) {
      if (word === undefined) continue
      const bearers = names.get(skeleton(word)) ?? new Set()
      names.set(skeleton(word), bearers.add(key))
    }
  }
  return new Map([...names].map(([word, keys]) => [word, keys.size]))
}

/** Full names that each document has at most one person of. */
const unsharedAmong = (profiles: readonly Profile[]): ReadonlySet<string> => {
  const bearers = groupBy(
    profiles.flatMap(({ names, documents }) =>
      names.flatMap(({ full }) => (full === null ? [] : [...documents].map((document) => ({ full, document })))),
    ),
    ({ full }) => full,
  )
  return new Set(
    [...bearers].flatMap(([full, of]) =>
      new Set(of.map(({ document }) => document)).size === of.length ? [full] : [],
    ),
  )
}

const single = (profile: Profile): Cluster => ({ profile, cards: [] })

/** Who is who within one family of documents. */
const withinFamily = (profiles: readonly Profile[], { bonds, onJoined }: Scope): readonly Cluster[] => {
  const documents = new Set(profiles.flatMap((profile) => [...profile.documents]))
  if (documents.size < 2) return profiles.map(single)
  const company = { bearers: bearersAmong(profiles), unshared: unsharedAmong(profiles) }
  return joinClusters(
    profiles.map(single),
    nameKeys,
    (a, b) => scorePersons(a, b, company),
    bonds,
    onJoined,
    areOfTwoTexts,
  )
}

/**
 * The full name that most of its chains have, those of retellings aside where others have one: a retelling may garble it. Under this name
 * other families' persons are compared with this one.
 */
const familyName = ({ profile }: Cluster, { isRetelling }: Scope): string | null => {
  const full = profile.parts.flatMap(({ chain, document }) => {
    const key = fullNameKey(chain)
    return key === null ? [] : [{ key, document }]
  })
  const own = full.filter(({ document }) => !isRetelling(document))
  const counts = new Map<string, number>()
  for (const { key } of own.length > 0 ? own : full) counts.set(key, (counts.get(key) ?? 0) + 1)
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || byText(a, b))
  return best?.[0] ?? null
}

/** Cluster of each chain; those that a judgement ties have one. */
const ownersOf = (clusters: readonly Cluster[], bonds: Bonds): ReadonlyMap<string, string> =>
  new Map(
    clusters.flatMap(({ profile }) =>
      profile.parts.map(({ globalId }) => [globalId, bonds.rootIn(profile.parts) ?? profile.id] as const),
    ),
  )

const relativeClusters = (
  relatives: readonly Profile[],
  clusters: readonly Cluster[],
  scope: Scope,
): readonly Cluster[] => {
  const owners = ownersOf(clusters, scope.bonds)
  const keyOf = (profile: Profile): string | null => {
    const [part] = profile.parts
    if (part === undefined) return null
    const through = knownThrough(part.chain, (local) => scope.chainIn(part.document, local)?.chain)
    if (through === null) return scope.isTouched(part.document) ? profile.id : null
    const root = owners.get(scope.chainIn(part.document, through.root.id)?.globalId ?? '')
    if (root === undefined) return null
    const isSingle = through.kin.split(' of ').every((kin) => SINGLE_KIN.has(kin))
    return JSON.stringify([root, through.kin, isSingle ? null : [...profile.families]])
  }
  const groups = groupBy(
    relatives.flatMap((profile) => {
      const key = keyOf(profile)
      return key === null ? [] : [{ key, profile }]
    }),
    ({ key }) => key,
  )
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, group]) =>
      mergeUnlessDoubled(
        group.map(({ profile }) => profile),
        scope.bonds,
      ),
    )
}

/** One, unless some document knows two of them. */
const mergeUnlessDoubled = (profiles: readonly Profile[], bonds: Bonds): readonly Cluster[] => {
  const documents = new Set(profiles.flatMap((profile) => [...profile.documents]))
  const genders = new Set(profiles.map(({ gender }) => gender).filter((gender) => gender !== 'unknown'))
  if (documents.size < profiles.length || genders.size > 1) return profiles.map(single)
  return parted(profiles, ({ parts }) => parts, bonds).flatMap(mergeKin)
}

const mergeKin = (profiles: readonly Profile[]): readonly Cluster[] => {
  const sorted = [...profiles].sort((a, b) => byText(a.id, b.id))
  const [first, ...rest] = sorted
  if (first === undefined) return []
  const cards = rest.map((other) => ({
    left: first.id,
    right: other.id,
    score: 3,
    verdict: 'same' as const,
    features: [{ name: 'same-kin', weight: 3, detail: 'both are known as the same kin of one person' }],
  }))
  return [{ profile: rest.reduce(mergeProfiles, first), cards }]
}

/** The anchor of a unit: of those of its chains the kin before the company, the main person before others, then the first by name. */
const anchorOf = ({ profile }: Cluster, anchors: ReadonlyMap<string, Anchor>): Anchor | null => {
  const own = profile.parts.flatMap(({ globalId }) => anchors.get(globalId) ?? [])
  return own.sort(betterAnchor)[0] ?? null
}

/** Those known by less than a full name, who are one where they stand beside one person. */
const anchoredClusters = (
  units: readonly Cluster[],
  clusters: readonly Cluster[],
  anchors: ReadonlyMap<string, Anchor>,
  { bonds, onJoined }: Scope,
): readonly Cluster[] => {
  const owners = ownersOf(clusters, bonds)
  const groups = groupBy(units, (unit) => {
    const root = owners.get(anchorOf(unit, anchors)?.root ?? '')
    return root ?? unit.profile.id
  })
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, group]) =>
      joinClusters(
        group,
        anchoredKeys,
        (a, b) =>
          scorePersons(a, b, { anchored: [a, b].every((one) => isBeside(one, anchors)) ? 'beside' : 'in-story' }),
        bonds,
        onJoined,
        areOfTwoTexts,
      ),
    )
}

/** Whether some chain says more than that somebody stands in another's story. */
const isBeside = ({ parts }: Profile, anchors: ReadonlyMap<string, Anchor>): boolean =>
  parts.some(({ globalId }) => {
    const anchor = anchors.get(globalId)
    return anchor !== undefined && !isInStory(anchor)
  })

const anchoredKeys = (profile: Profile): readonly Key[] => [...evidenceKeys(profile), { text: 'anchor', weight: 1 }]

const fullNameKeys = ({ parts }: Profile): readonly Key[] =>
  parts.flatMap(({ chain }) =>
    [fullNameKey(chain) ?? [], ...otherNameKeys(chain)].flat().map((text) => ({ text, weight: 1 })),
  )

/** Joins who has another full name in one document with who goes by that one in others. */
const joinRenamed = (whole: readonly Cluster[], { bonds, onJoined }: Scope): readonly Cluster[] => {
  const renamed = whole.filter(({ profile }) => profile.others.length > 0)
  if (renamed.length === 0) return whole
  const keys = new Set(renamed.flatMap(({ profile }) => fullNameKeys(profile).map(({ text }) => text)))
  const near = new Set(whole.filter(({ profile }) => fullNameKeys(profile).some(({ text }) => keys.has(text))))
  const joined = joinClusters([...near], fullNameKeys, (a, b) => scorePersons(a, b), bonds, onJoined, areOfTwoTexts)
  return [...whole.filter((cluster) => !near.has(cluster)), ...joined]
}

/**
 * Who is who among persons: first within each family of documents, where less than a full name may do; then across families,
 * by full name and evidence, and of those who have less, by the person whom they are known beside, or whose kin they are in both; then the relatives whom nobody
 * names, through those whom somebody does. Gives only those that the scope asks for.
 */
export const resolvePersons = (
  profiles: readonly Profile[],
  scope: Scope,
  anchors: ReadonlyMap<string, Anchor>,
  ties: ReadonlyMap<string, readonly KinTie[]>,
): readonly Cluster[] => {
  const isRelative = ({ parts }: Profile): boolean =>
    parts.some(({ chain }) => chain.of !== undefined || chain.nameStatus === 'unnamed')
  const named = profiles.filter((profile) => !isRelative(profile))
  const families = groupBy(named, (profile) => [...profile.families].join())
  // Judgements reach from one to the next, so that they are taken in order.
  const units = [...families].sort(([a], [b]) => byText(a, b)).flatMap(([, family]) => withinFamily(family, scope))
  const keyed = units.map((unit) => {
    const name = familyName(unit, scope)
    return { unit, name, key: name ?? anchorOf(unit, anchors)?.key ?? null }
  })
  const asked = keyed.filter(({ unit, key }) =>
    key === null ? unit.profile.parts.some(({ document }) => scope.isTouched(document)) : scope.hasKey(`person:${key}`),
  )
  const byName = groupBy(
    asked.filter(({ name }) => name !== null),
    ({ name }) => name ?? '',
  )
  const whole = [...byName]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, block]) =>
      joinClusters(
        block.map(({ unit }) => unit),
        evidenceKeys,
        (a, b) => scorePersons(a, b),
        scope.bonds,
        scope.onJoined,
        areOfTwoTexts,
      ),
    )
  const all = joinRenamed(whole, scope)
  const lesser = asked.flatMap(({ unit, name }) => (name === null ? [unit] : []))
  const clusters = joinKin(all, anchoredClusters(lesser, all, anchors, scope), {
    ties,
    owners: ownersOf(all, scope.bonds),
    scope,
  })
  return [...clusters, ...relativeClusters(profiles.filter(isRelative), clusters, scope)]
}
