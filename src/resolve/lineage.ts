import { type Alignment, align } from './alignment.ts'
import { NearTellings, quotesOf, referencesOf, SHARED_KEYS, type Telling } from './lineage-keys.ts'
import { byText, groupBy, shared } from './sets.ts'
import { isGarbleProof } from './story.ts'
import { commonWording, rememberedWording } from './wording.ts'

const SHARED_QUOTES = 2
/**
 * Unrelated news texts share under 1 % of the shorter one's shingles, careful retellings 10 % and more. The count keeps two
 * short texts apart that have one stock phrase in common.
 */
const LEAST_CONTAINMENT = 0.1
const LEAST_SHARED = 15
/**
 * Two reports of one event align under a tenth of the shorter one's sentences, a garbled translation half and more. Fewer sentences
 * than this may say the same by chance.
 */
const LEAST_ALIGNED_SHARE = 0.12
const LEAST_ALIGNED = 4
/** From which they say the same whoever it is about: a garbled name may leave no person in common. */
const SURE_ALIGNED_SHARE = 0.3

const shareCast = (a: Telling, b: Telling): boolean => {
  const keys = new Set(b.cast.map(({ key }) => key))
  return a.cast.some(({ key }) => keys.has(key))
}

/** `haveLink`: whether they find each other by something else than their wording. */
const sharesText = (a: Telling, b: Telling, haveLink: boolean): boolean => {
  const [wording, other] = [rememberedWording(a), rememberedWording(b)]
  const { count, keys } = commonWording(wording, other)
  const least = Math.min(wording.shingles.length, other.shingles.length)
  return (haveLink || keys >= SHARED_KEYS) && count >= LEAST_SHARED && count / least >= LEAST_CONTAINMENT
}

/** Whether they share somebody by more than what outlives the garbling of a name. */
const haveOneName = (a: Telling, b: Telling): boolean => {
  const keys = new Set(b.cast.filter((member) => !isGarbleProof(member)).map(({ key }) => key))
  return a.cast.some(({ key }) => keys.has(key))
}

/** The sentences in which two documents say the same. */
export const alignTellings = (a: Telling, b: Telling): Alignment =>
  align(rememberedWording(a).sentences, rememberedWording(b).sentences)

/** A page of a site, not the site. */
const PAGE = /^https?:\/\/[^/\s]+\/[^\s]*[^/\s]/

/** Whether a text gives the address of another document: "Source: https://…". */
const cites = ({ text }: Telling, { url }: Telling): boolean => {
  if (url === null || !PAGE.test(url)) return false
  const at = text.indexOf(url)
  return at >= 0 && !/[\w/-]/.test(text.charAt(at + url.length))
}

/**
 * Whether two texts on some of the same people say much the same in the same order, though perhaps in no word alike, or one gives the other as
 * its source.
 */
const tellsTheSame = (a: Telling, b: Telling): boolean => {
  if (cites(a, b) || cites(b, a)) return true
  const { pairs, share } = alignTellings(a, b)
  return pairs.length >= LEAST_ALIGNED && share >= (haveOneName(a, b) ? LEAST_ALIGNED_SHARE : SURE_ALIGNED_SHARE)
}

/** Whether one of two documents retells the other, or both a third, as `familiesOf` says. */
export const areKin = (a: Telling, b: Telling): boolean => {
  const references = referencesOf(b)
  if (a.sha256 === b.sha256 || referencesOf(a).some((reference) => references.includes(reference))) return true
  const quotes = a.quotes.length === 0 || b.quotes.length === 0 ? [] : shared(quotesOf(a), quotesOf(b))
  if (quotes.length >= SHARED_QUOTES) return true
  const haveCast = shareCast(a, b)
  return sharesText(a, b, haveCast || quotes.length > 0) || (haveCast && tellsTheSame(a, b))
}

const rootOf = (parents: Map<string, string>, id: string): string => {
  let root = id
  for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
  for (let at = id; at !== root; ) {
    const up = parents.get(at) ?? root
    parents.set(at, root)
    at = up
  }
  return root
}

/** What earlier comparisons have shown. */
export interface KnownFamilies {
  /** Family of each document that was compared with the others: those of two families are not kin. */
  readonly familyOf: ReadonlyMap<string, string>
  /** Families that have lost no document since: their documents still hang together. */
  readonly whole: ReadonlySet<string>
}

const NOTHING_KNOWN: KnownFamilies = { familyOf: new Map(), whole: new Set() }

/**
 * Families of documents that retell each other: one says that it derives from the other (by id or URL, or both from a third),
 * their texts are the same, a good part of the shorter one's word sequences stands in the longer, they share several long
 * quotations, one gives the address of the other and tells of its people, or they tell of the same people and say much the same in
 * the same order. Families are the connected components; a family's id is its smallest document id. Every document that is
 * kin to one of these must be among them. What is known already is not compared again.
 *
 * @example familiesOf([{ id: 'b', derivedFrom: 'a', … }, { id: 'a', … }]) // Map { 'a' → 'a', 'b' → 'a' }
 */
export const familiesOf = (
  tellings: readonly Telling[],
  { familyOf, whole }: KnownFamilies = NOTHING_KNOWN,
): ReadonlyMap<string, string> => {
  const parents = new Map(tellings.map(({ id }) => [id, id]))
  const join = (one: string, other: string): void => {
    const [a, b] = [rootOf(parents, one), rootOf(parents, other)]
    if (a !== b) parents.set(byText(a, b) < 0 ? b : a, byText(a, b) < 0 ? a : b)
  }
  const compare = (one: Telling, other: Telling): void => {
    if (rootOf(parents, one.id) !== rootOf(parents, other.id) && areKin(one, other)) join(one.id, other.id)
  }
  const compareEach = (group: readonly Telling[]): void => {
    for (const [index, one] of group.entries()) for (const other of group.slice(0, index)) compare(one, other)
  }
  const fresh = tellings.filter(({ id }) => !familyOf.has(id))
  const known = tellings.filter(({ id }) => familyOf.has(id))
  for (const [family, members] of groupBy(known, ({ id }) => familyOf.get(id) ?? id)) {
    if (whole.has(family)) for (const { id } of members) join(members[0]?.id ?? id, id)
    else compareEach(members)
  }
  const compared = new NearTellings()
  for (const one of fresh) {
    for (const other of compared.of(one)) compare(one, other)
    compared.add(one)
  }
  for (const other of known) for (const one of compared.of(other)) compare(one, other)
  return new Map(tellings.map(({ id }) => [id, rootOf(parents, id)]))
}
