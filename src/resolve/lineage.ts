import type { Document } from '../model/document.ts'
import { fold } from '../model/fold.ts'
import type { CastMember } from '../model/graph.ts'
import type { Span, TextSpan } from '../model/span.ts'
import { type Alignment, align, type Sentences, sentencesOf } from './alignment.ts'
import { hash } from './hash.ts'
import { byText, groupBy, shared, sortedSet } from './sets.ts'
import { isGarbleProof } from './story.ts'

/** What kinship of documents is judged by. */
export interface Telling extends Pick<Document, 'id' | 'url' | 'derivedFrom' | 'text' | 'sha256'> {
  readonly quotes: readonly TextSpan[]
  /** As a Story has them. */
  readonly told: readonly Span[]
  readonly cast: readonly CastMember[]
}

const SHINGLE_WORDS = 5
/** One shingle in four is a key; in ever fewer of a long text, so that no document has more keys than this. */
const MOST_KEYS = 2048
const FIRST_SCALE = 4
/** A quotation shorter than this is said by many. */
const LONG_QUOTE_WORDS = 8
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
/** What is kept of the texts that were compared last, in bytes. */
const MOST_REMEMBERED = 160_000_000
/** What an array costs besides its numbers, in bytes. */
const ARRAY = 200

/** The word sequences of a text. */
interface Wording {
  /** Each once, ascending. */
  readonly shingles: Uint32Array
  /** A shingle is a key where this divides it: a power of two, so that of two texts the larger one tells what both have as key. */
  readonly scale: number
  readonly sentences: Sentences
}

const shinglesOf = (text: string): Uint32Array => {
  const folded = fold(text)
  const starts = [0]
  for (let blank = folded.indexOf(' '); blank >= 0; blank = folded.indexOf(' ', blank + 1)) starts.push(blank + 1)
  starts.push(folded.length + 1)
  const shingles = new Set<number>()
  for (let at = 0; at + SHINGLE_WORDS < starts.length; at++)
    shingles.add(hash(folded.slice(starts[at], (starts[at + SHINGLE_WORDS] ?? 0) - 1)))
  return Uint32Array.from(shingles).sort()
}

const wordingOf = ({ text, told }: Pick<Telling, 'text' | 'told'>): Wording => {
  const shingles = shinglesOf(told.map(({ start, end }) => text.slice(start, end)).join(' '))
  let scale = FIRST_SCALE
  let kept = shingles.filter((shingle) => shingle % scale === 0)
  while (kept.length > MOST_KEYS) {
    scale *= 2
    kept = kept.filter((shingle) => shingle % scale === 0)
  }
  return { shingles, scale, sentences: sentencesOf(text, told) }
}

// By SHA-256. Each document that comes is compared with stored ones, often the same: their texts are not folded anew each time.
const remembered = new Map<string, Wording>()
let bytesRemembered = 0

const bytesOf = ({ shingles, sentences }: Wording): number =>
  [shingles, sentences.words, sentences.ends].reduce((sum, { byteLength }) => sum + byteLength + ARRAY, 0)

const rememberedWording = (telling: Telling): Wording => {
  const { sha256 } = telling
  const known = remembered.get(sha256)
  const wording = known ?? wordingOf(telling)
  if (known === undefined) bytesRemembered += bytesOf(wording)
  else remembered.delete(sha256)
  remembered.set(sha256, wording)
  for (const [oldest, forgotten] of remembered) {
    if (bytesRemembered <= MOST_REMEMBERED) break
    remembered.delete(oldest)
    bytesRemembered -= bytesOf(forgotten)
  }
  return wording
}

const quotesOf = ({ quotes }: Telling): ReadonlySet<string> =>
  new Set(quotes.map(({ text }) => fold(text)).filter((text) => text.split(' ').length >= LONG_QUOTE_WORDS))

/** By what others may say that they derive from it, or it from them. */
const referencesOf = ({ id, url, derivedFrom }: Telling): readonly string[] =>
  [id, url, derivedFrom].filter((reference) => reference !== null)

/** What two documents must share one of to be kin: texts, and numbers that stand for shingles. */
function* linksOf(telling: Telling): Generator<string | number> {
  for (const reference of referencesOf(telling)) yield `ref:${reference}`
  yield `text:${telling.sha256}`
  for (const quote of quotesOf(telling)) yield `quote:${hash(quote).toString(16)}`
  for (const { key } of telling.cast) yield `cast:${key}`
  const { shingles, scale } = rememberedWording(telling)
  for (const shingle of shingles) if (shingle % scale === 0) yield shingle
}

/** Keys under which every document can be found that may be kin to this one, and under which it is found: kin share one. */
export const lineageKeys = (telling: Telling): readonly string[] =>
  sortedSet(Array.from(linksOf(telling), (link) => (typeof link === 'number' ? `shingle:${link.toString(16)}` : link)))

/** Documents by what they must share with their kin, so that not every two of them need be compared. */
export class NearTellings {
  readonly #byLink = new Map<string | number, Telling[]>()

  add(telling: Telling): void {
    for (const link of new Set(linksOf(telling))) {
      const known = this.#byLink.get(link)
      if (known === undefined) this.#byLink.set(link, [telling])
      else known.push(telling)
    }
  }

  /** Those that may be kin to this one, in the order in which they were added. */
  of(telling: Telling): ReadonlySet<Telling> {
    const near = new Set<Telling>()
    for (const link of linksOf(telling)) for (const other of this.#byLink.get(link) ?? []) near.add(other)
    return near
  }
}

/** How many shingles two texts share, and whether one of these is a key of both. */
const commonWording = (a: Wording, b: Wording): { readonly count: number; readonly hasKey: boolean } => {
  const scale = Math.max(a.scale, b.scale)
  let count = 0
  let hasKey = false
  for (let i = 0, j = 0; i < a.shingles.length && j < b.shingles.length; ) {
    const [left, right] = [a.shingles[i] as number, b.shingles[j] as number]
    if (left === right) {
      count++
      hasKey ||= left % scale === 0
    }
    if (left <= right) i++
    if (right <= left) j++
  }
  return { count, hasKey }
}

const sharesText = (a: Telling, b: Telling, haveKey: boolean): boolean => {
  const [wording, other] = [rememberedWording(a), rememberedWording(b)]
  const { count, hasKey } = commonWording(wording, other)
  const least = Math.min(wording.shingles.length, other.shingles.length)
  return (hasKey || haveKey) && count >= LEAST_SHARED && count / least >= LEAST_CONTAINMENT
}

const shareCast = (a: Telling, b: Telling): boolean => {
  const keys = new Set(b.cast.map(({ key }) => key))
  return a.cast.some(({ key }) => keys.has(key))
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
 * Whether two texts on the same people say much the same in the same order, though perhaps in no word alike, or one gives the other as
 * its source.
 */
const tellsTheSame = (a: Telling, b: Telling): boolean => {
  if (!shareCast(a, b)) return false
  if (cites(a, b) || cites(b, a)) return true
  const { pairs, share } = alignTellings(a, b)
  return pairs.length >= LEAST_ALIGNED && share >= (haveOneName(a, b) ? LEAST_ALIGNED_SHARE : SURE_ALIGNED_SHARE)
}

/** Whether one of two documents retells the other, or both a third, as `familiesOf` says. */
export const areKin = (a: Telling, b: Telling): boolean => {
  const references = referencesOf(b)
  if (a.sha256 === b.sha256 || referencesOf(a).some((reference) => references.includes(reference))) return true
  const quotes = a.quotes.length === 0 || b.quotes.length === 0 ? [] : shared(quotesOf(a), quotesOf(b))
  return quotes.length >= SHARED_QUOTES || sharesText(a, b, quotes.length > 0) || tellsTheSame(a, b)
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
