import type { Chain, Claim, EntityType, Gender, Mention, NameStatus } from '../model/extraction.ts'
import { fold } from '../model/fold.ts'
import type { CastMember } from '../model/graph.ts'
import type { Span, TextSpan } from '../model/span.ts'
import { isStated } from '../model/stated.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { fullNameKey, otherNameKeys, otherNames } from './anchor.ts'
import { lastBefore } from './last-before.ts'
import { type LifeDays, lifeDaysOf, mergeLifeDays } from './life-days.ts'
import { givenKey, nameKey } from './name-key.ts'
import { isVast, organizationKey } from './organization-name.ts'
import { type PersonName, personName } from './person-name.ts'
import { placeKey } from './place-key.ts'
import { byText } from './sets.ts'
import { isGarbleProof } from './story.ts'

/** A chain with its document, for resolution. */
export interface ChainPart {
  readonly globalId: string
  readonly document: string
  readonly chain: Chain
  readonly mentions: readonly Mention[]
}

/** What resolution needs of a document: the chains in question, and what its claims say of them. */
export interface DocumentPart {
  readonly id: string
  readonly family: string
  readonly published: string | null
  /** Whether it retells another of its family (see `original.ts`). */
  readonly derived: boolean
  /** By local id: at least the chains in question, and those that the claims name. */
  readonly chains: ReadonlyMap<string, ChainPart>
  /** At least every claim that names a chain in question. */
  readonly claims: readonly Claim[]
  readonly quotes: readonly (TextSpan & { readonly speaker: string | null })[]
  /** People whose lives it tells (see `story.ts`). */
  readonly cast: readonly CastMember[]
  /** Where its sentences stand in the wording that its family shares, in text order; none for a document without kin. */
  readonly slots: readonly Slot[]
}

/** A sentence that a document shares with its family. */
export interface Slot extends Span {
  /** Number of the family's sentence. */
  readonly number: number
}

/** The kinds of evidence that two chains may share, each a set of comparable texts. */
export type FeatureName =
  | 'home'
  | 'birthplace'
  | 'from'
  | 'place'
  | 'occupation'
  | 'employer'
  | 'relative'
  | 'kin'
  | 'tie'
  | 'cast'
  | 'slot'
  | 'role'
  | 'journey'
  | 'seat'
  | 'town'
  | 'people'
  | 'quote'

/** What is known of one chain, or of several that are one. */
export interface Profile extends LifeDays {
  /** Smallest global chain id. */
  readonly id: string
  readonly type: EntityType
  readonly parts: readonly ChainPart[]
  readonly documents: ReadonlySet<string>
  readonly families: ReadonlySet<string>
  readonly names: readonly PersonName[]
  /** Other full names, as from before a marriage: what fits one of these is no stranger. */
  readonly others: readonly PersonName[]
  readonly nameStatus: NameStatus | null
  readonly gender: Gender
  /** Readable label by comparable text. */
  readonly features: Readonly<Record<FeatureName, ReadonlyMap<string, string>>>
}

const emptyFeatures = (): Record<FeatureName, Map<string, string>> => ({
  home: new Map(),
  birthplace: new Map(),
  from: new Map(),
  place: new Map(),
  occupation: new Map(),
  employer: new Map(),
  relative: new Map(),
  kin: new Map(),
  tie: new Map(),
  cast: new Map(),
  slot: new Map(),
  role: new Map(),
  journey: new Map(),
  seat: new Map(),
  town: new Map(),
  people: new Map(),
  quote: new Map(),
})

type Features = ReturnType<typeof emptyFeatures>

const LONG_QUOTE_WORDS = 5

// Half a country's people come from it: a country says nothing about who somebody is.
const isTelling = (place: Chain): boolean => place.kind !== 'country' && place.kind !== 'continent'

const addFullName = (map: Map<string, string>, chain: Chain): void => {
  const key = nameKey(personName(chain.name))
  if (key !== null && chain.nameStatus !== 'unnamed') map.set(key, chain.name)
}

/** Kin by the kind of kinship, seen from one side, and the given name, which texts leave alone more often than not. */
const addKin = (features: Features, predicate: Predicate, side: 'subject' | 'object', other: Chain): void => {
  addFullName(features.relative, other)
  // Who was called otherwise before a marriage is the same kin under both names.
  for (const key of otherNameKeys(other)) features.relative.set(key, other.name)
  const [given] = personName(other.name).words
  if (given === undefined || other.nameStatus === 'unnamed') return
  const kinship = predicate.symmetric ? predicate.name : `${predicate.name}:${side}`
  features.kin.set(`${kinship} ${givenKey(given)}`, other.name)
  const name = fullNameKey(other)
  if (predicate.soleKin && name !== null) features.tie.set(JSON.stringify([name, kinship]), other.name)
}

const addPlaceFeature = (features: Features, predicate: Predicate, claim: Claim, place: Chain): void => {
  if (isTelling(place) && predicate.group !== 'location') features.place.set(placeKey(place), place.name)
  if (predicate.away && isTelling(place)) features.from.set(placeKey(place), place.name)
  if (predicate.group === 'attribute' || predicate.group === 'stay' || predicate.group === 'life') {
    const own = predicate.group === 'life' ? features.birthplace : features.home
    if (isTelling(place)) for (const map of [own, features.from]) map.set(placeKey(place), place.name)
  } else if (predicate.group === 'work') features.role.set(`${predicate.name} ${placeKey(place)}`, place.name)
  else if (predicate.group === 'location') {
    features.seat.set(placeKey(place), place.name)
    if (place.kind !== 'region') features.town.set(placeKey(place), place.name)
  }
  if (predicate.group === 'movement' && claim.time?.edtf)
    features.journey.set(`${predicate.name} ${placeKey(place)} ${claim.time.edtf}`, `${place.name}, ${claim.time.edtf}`)
}

const addSubjectFeature = (features: Features, predicate: Predicate, claim: Claim, object: Chain | undefined): void => {
  if (object === undefined) {
    if (predicate.group === 'attribute' && typeof claim.value === 'string')
      features.occupation.set(fold(claim.value), claim.value)
  } else if (object.type === 'Place') addPlaceFeature(features, predicate, claim, object)
  else if (
    object.type === 'Organization' &&
    !isVast(object.name) &&
    (predicate.group === 'work' || predicate.group === 'founding')
  )
    features.employer.set(organizationKey(object.name), object.name)
  else if (object.type === 'Event')
    features.role.set(`${predicate.name} ${object.event ?? fold(object.name)}`, object.name)
  else if (object.type === 'Person' && predicate.group === 'kinship') addKin(features, predicate, 'subject', object)
}

const addObjectFeature = (features: Features, predicate: Predicate, subject: Chain | undefined): void => {
  if (subject?.type !== 'Person') return
  if (predicate.group === 'kinship') addKin(features, predicate, 'object', subject)
  else if (predicate.group === 'work' || predicate.group === 'founding') addFullName(features.people, subject)
}

const addCompanions = (features: Features, claim: Claim, local: string, document: DocumentPart): void => {
  for (const id of [claim.subject, ...claim.with]) {
    const companion = document.chains.get(id)?.chain
    if (id !== local && companion?.type === 'Person') addFullName(features.relative, companion)
  }
}

const addCast = (features: Features, chain: Chain, { cast }: DocumentPart): void => {
  const own = nameKey(personName(chain.name))
  for (const member of cast)
    if (member.key !== own && !isGarbleProof(member)) features.cast.set(member.key, member.name)
}

/** The family's sentences that name the person. */
const addSlots = (features: Features, { mentions }: ChainPart, { slots }: DocumentPart): void => {
  if (slots.length === 0) return
  for (const { start, text, form } of mentions) {
    if (form !== 'name') continue
    const slot = lastBefore(slots, start)
    if (slot !== undefined && start < slot.end) features.slot.set(String(slot.number), text)
  }
}

const featuresOf = (
  part: ChainPart,
  document: DocumentPart,
  claims: readonly Claim[],
  predicates: ReadonlyMap<string, Predicate>,
): Features => {
  const features = emptyFeatures()
  const local = part.chain.id
  if (part.chain.type === 'Person' || part.chain.type === 'Organization') addCast(features, part.chain, document)
  addSlots(features, part, document)
  for (const claim of claims) {
    const predicate = predicates.get(claim.predicate)
    if (predicate === undefined || !isStated(claim)) continue
    const chainOf = (id: string | null): Chain | undefined => (id === null ? undefined : document.chains.get(id)?.chain)
    const where = chainOf(claim.place)
    if (claim.subject === local && where !== undefined && isTelling(where))
      features.place.set(placeKey(where), where.name)
    if (claim.subject === local) addSubjectFeature(features, predicate, claim, chainOf(claim.object))
    if (claim.object === local) addObjectFeature(features, predicate, chainOf(claim.subject))
    if (claim.subject === local || claim.with.includes(local)) addCompanions(features, claim, local, document)
  }
  for (const quote of document.quotes) {
    const words = fold(quote.text)
    if (quote.speaker === local && words.split(' ').length >= LONG_QUOTE_WORDS) features.quote.set(words, quote.text)
  }
  return features
}

/** What one document knows of one of its chains. `claims` are those of the document that name the chain. */
const profileOf = (
  part: ChainPart,
  document: DocumentPart,
  claims: readonly Claim[],
  predicates: ReadonlyMap<string, Predicate>,
): Profile => ({
  id: part.globalId,
  type: part.chain.type,
  parts: [part],
  documents: new Set([document.id]),
  families: new Set([document.family]),
  names: [personName(part.chain.name)],
  others: part.chain.type === 'Person' ? otherNames(part.chain) : [],
  nameStatus: part.chain.nameStatus ?? null,
  gender: part.chain.gender ?? 'unknown',
  ...lifeDaysOf(part.chain.id, claims, document.published, predicates),
  features: featuresOf(part, document, claims, predicates),
})

const distinct = (names: readonly PersonName[]): readonly PersonName[] => [
  ...new Map(names.map((name) => [name.words.join(' '), name])).values(),
]

/** Two profiles as one. */
export const mergeProfiles = (a: Profile, b: Profile): Profile => {
  const features = emptyFeatures()
  for (const name of Object.keys(features) as FeatureName[])
    for (const map of [b.features[name], a.features[name]])
      for (const [key, label] of map) features[name].set(key, label)
  return {
    id: byText(a.id, b.id) < 0 ? a.id : b.id,
    type: a.type,
    parts: [...a.parts, ...b.parts],
    documents: new Set([...a.documents, ...b.documents]),
    families: new Set([...a.families, ...b.families]),
    names: distinct([...a.names, ...b.names]),
    others: distinct([...a.others, ...b.others]),
    nameStatus: a.nameStatus === 'full' ? a.nameStatus : b.nameStatus,
    gender: a.gender === 'unknown' ? b.gender : a.gender,
    ...mergeLifeDays(a, b),
    features,
  }
}

/** All profiles of a document's chains in question, the claims looked up once. */
export const profilesOf = (
  document: DocumentPart,
  chains: readonly ChainPart[],
  predicates: ReadonlyMap<string, Predicate>,
): readonly Profile[] => {
  const claims = new Map<string, Claim[]>()
  for (const claim of document.claims)
    for (const id of new Set([claim.subject, claim.object ?? claim.subject, ...claim.with])) {
      const named = claims.get(id)
      if (named === undefined) claims.set(id, [claim])
      else named.push(claim)
    }
  return chains.map((part) => profileOf(part, document, claims.get(part.chain.id) ?? [], predicates))
}
