import type { Chain, Claim, Extraction } from '../model/extraction.ts'
import type { CastMember, Story } from '../model/graph.ts'
import type { Span } from '../model/span.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { fullNameKey } from './anchor.ts'
import { givenKey } from './name-key.ts'
import { personName } from './person-name.ts'
import { placeKey } from './place-key.ts'
import { byText, groupBy } from './sets.ts'

/** A list of names is no story: whom it tells of beyond these, it tells little of. */
const MOST_CAST = 64
/** A retelling garbles the main person as well as the others; more keys only find strangers. */
const MOST_GARBLE_PROOF = 16
const GARBLE_PROOF = '#'

/** Whether a key is only there to find retellings by: two of that given name may be strangers. */
export const isGarbleProof = ({ key }: CastMember): boolean => key.includes(GARBLE_PROOF)

/** An office that many texts speak of, or what its holder announces: says nothing about whose story a text tells. */
const isPublic = (predicate: Predicate, object: Chain | undefined): boolean =>
  (predicate.group === 'work' && object?.type === 'Place') || (predicate.group === 'speech' && object?.type === 'Event')

const isTelling = (place: Chain | undefined): place is Chain =>
  place?.type === 'Place' && place.kind !== 'country' && place.kind !== 'continent'

/**
 * Keys of somebody whose surname a translation may have garbled beyond finding: the given name with a place of birth, or with a place and
 * the year in which it was part of the life.
 */
const garbleProof = (
  chain: Chain,
  claims: readonly Claim[],
  chainOf: (id: string) => Chain | undefined,
  predicates: ReadonlyMap<string, Predicate>,
): CastMember[] => {
  const given = personName(chain.name).words[0]
  if (given === undefined) return []
  return claims.flatMap(({ predicate, object, time }) => {
    const place = object === null ? undefined : chainOf(object)
    if (!isTelling(place)) return []
    const year = predicates.get(predicate)?.group === 'life' ? '' : time?.edtf?.slice(0, 4)
    return year === undefined
      ? []
      : [{ key: `${givenKey(given)}@${placeKey(place)}${GARBLE_PROOF}${year}`, name: chain.name, chain: chain.id }]
  })
}

const membersFor = (
  chain: Chain,
  claims: readonly Claim[],
  chainOf: (id: string) => Chain | undefined,
  predicates: ReadonlyMap<string, Predicate>,
): CastMember[] => {
  const full = fullNameKey(chain)
  if (full !== null)
    return [{ key: full, name: chain.name, chain: chain.id }, ...garbleProof(chain, claims, chainOf, predicates)]
  if (chain.nameStatus !== 'given-only' && chain.nameStatus !== 'surname-withheld') return []
  const given = personName(chain.name).words[0]
  if (given === undefined) return []
  // A given name alone is many people's: with a place of its life it finds the same story.
  return claims.flatMap(({ object }) => {
    const place = object === null ? undefined : chainOf(object)
    return isTelling(place)
      ? [{ key: `${givenKey(given)}@${placeKey(place)}`, name: `${chain.name} of ${place.name}`, chain: chain.id }]
      : []
  })
}

/** The sentences that hold a mention of a person, a claim or a quotation. */
const toldIn = ({ sentences, mentions, claims, quotes }: Extraction): readonly Span[] => {
  const starts = [
    ...mentions.flatMap(({ type, start }) => (type === 'Person' ? [start] : [])),
    ...claims.map(({ evidence }) => evidence.start),
    ...quotes.map(({ start }) => start),
  ].sort((a, b) => a - b)
  let at = 0
  return sentences.filter(({ start, end }) => {
    while (at < starts.length && (starts[at] ?? 0) < start) at++
    return at < starts.length && (starts[at] ?? 0) < end
  })
}

/**
 * The people whose lives a document tells, by keys that outlive translation and garbling; office-holders left out. Each key
 * once, those of whom the text speaks most first, and of a crowd no more than `MOST_CAST`.
 */
const castOf = (
  { entities, claims, mentions }: Pick<Extraction, 'entities' | 'claims' | 'mentions'>,
  predicates: ReadonlyMap<string, Predicate>,
): readonly CastMember[] => {
  const chains = new Map(entities.map((chain) => [chain.id, chain]))
  const isOffice = ({ predicate: name, object }: Claim): boolean => {
    const predicate = predicates.get(name)
    return predicate !== undefined && isPublic(predicate, object === null ? undefined : chains.get(object))
  }
  const officials = new Set(claims.filter(isOffice).map(({ subject }) => subject))
  const ofLives = claims.filter((claim) => {
    const predicate = predicates.get(claim.predicate)
    return predicate !== undefined && predicate.group !== 'speech' && !officials.has(claim.subject)
  })
  const members = new Map<string, CastMember>()
  for (const [subject, own] of groupBy(ofLives, ({ subject }) => subject)) {
    const chain = chains.get(subject)
    if (chain?.type !== 'Person') continue
    for (const member of membersFor(chain, own, (id) => chains.get(id), predicates)) members.set(member.key, member)
  }
  const counts = new Map<string, number>()
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const weight = ({ chain }: CastMember): number => counts.get(chain) ?? 0
  const sorted = [...members.values()].sort((a, b) => weight(b) - weight(a) || byText(a.key, b.key))
  return [
    ...sorted.filter((member) => !isGarbleProof(member)).slice(0, MOST_CAST),
    ...sorted.filter(isGarbleProof).slice(0, MOST_GARBLE_PROOF),
  ]
}

/** The person of full name of whom a document tells most; null where it tells of none. */
export const mainPerson = (cast: readonly CastMember[]): CastMember | null =>
  cast.find(({ key }) => !key.includes('@')) ?? null

/** What a document tells, as its kin are found by it. */
export const storyOf = (extraction: Extraction, predicates: ReadonlyMap<string, Predicate>): Story => ({
  cast: castOf(extraction, predicates),
  told: toldIn(extraction),
})
