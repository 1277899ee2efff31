import type { Document } from '../model/document.ts'
import { fold } from '../model/fold.ts'
import type { TextSpan } from '../model/span.ts'
import { hash } from './hash.ts'
import { byText } from './sets.ts'

/** What kinship of documents is judged by. */
export interface Telling extends Pick<Document, 'id' | 'url' | 'derivedFrom' | 'text' | 'sha256'> {
  readonly quotes: readonly TextSpan[]
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

/** A telling with what it is compared by. */
interface Sketch {
  readonly telling: Telling
  readonly shingles: ReadonlySet<number>
  readonly quotes: ReadonlySet<string>
  readonly keys: readonly string[]
}

const shinglesOf = (text: string): ReadonlySet<number> => {
  const words = fold(text).split(' ')
  const shingles = new Set<number>()
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++)
    shingles.add(hash(words.slice(at, at + SHINGLE_WORDS).join(' ')))
  return shingles
}

const sampled = (shingles: ReadonlySet<number>): readonly number[] => {
  let scale = FIRST_SCALE
  let kept = [...shingles].filter((shingle) => shingle % scale === 0)
  while (kept.length > MOST_KEYS) {
    scale *= 2
    kept = kept.filter((shingle) => shingle % scale === 0)
  }
  return kept
}

const sketchOf = (telling: Telling): Sketch => {
  const shingles = shinglesOf(telling.text)
  const long = telling.quotes.map(({ text }) => fold(text)).filter((text) => text.split(' ').length >= LONG_QUOTE_WORDS)
  const quotes = new Set(long)
  const references = [telling.id, telling.url, telling.derivedFrom].filter((reference) => reference !== null)
  const keys = new Set([
    ...references.map((reference) => `ref:${reference}`),
    `text:${telling.sha256}`,
    ...[...quotes].map((quote) => `quote:${hash(quote).toString(16)}`),
    ...sampled(shingles).map((shingle) => `shingle:${shingle.toString(16)}`),
  ])
  return { telling, shingles, quotes, keys: [...keys].sort(byText) }
}

/** Keys under which every document can be found that may be kin to this one, and under which it is found: kin share one. */
export const lineageKeys = (telling: Telling): readonly string[] => sketchOf(telling).keys

const sharesText = (a: Sketch, b: Sketch): boolean => {
  const [small, large] = a.shingles.size <= b.shingles.size ? [a, b] : [b, a]
  let count = 0
  for (const shingle of small.shingles) if (large.shingles.has(shingle)) count++
  return count >= LEAST_SHARED && count / small.shingles.size >= LEAST_CONTAINMENT
}

const areKin = (a: Sketch, b: Sketch): boolean => {
  const own = new Set(a.keys)
  if (b.keys.some((key) => (key.startsWith('ref:') || key.startsWith('text:')) && own.has(key))) return true
  const quotes = [...a.quotes].filter((quote) => b.quotes.has(quote))
  return quotes.length >= SHARED_QUOTES || sharesText(a, b)
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

/**
 * Families of documents that retell each other: one says that it derives from the other (by id or URL, or both from a third),
 * their texts are the same, a good part of the shorter one's word sequences stands in the longer, or they share several long
 * quotations. Families are the connected components; a family's id is its smallest document id. Every document that may be
 * kin to one of these must be among them.
 *
 * @example familiesOf([{ id: 'b', derivedFrom: 'a', … }, { id: 'a', … }]) // Map { 'a' → 'a', 'b' → 'a' }
 */
export const familiesOf = (tellings: readonly Telling[]): ReadonlyMap<string, string> => {
  const sketches = tellings.map(sketchOf).sort((a, b) => byText(a.telling.id, b.telling.id))
  const parents = new Map(sketches.map(({ telling }) => [telling.id, telling.id]))
  const seen = new Map<string, Sketch[]>()
  for (const sketch of sketches) {
    for (const key of sketch.keys) {
      const others = seen.get(key)
      if (others === undefined) {
        seen.set(key, [sketch])
        continue
      }
      for (const other of others) {
        const [a, b] = [rootOf(parents, other.telling.id), rootOf(parents, sketch.telling.id)]
        if (a === b || !areKin(other, sketch)) continue
        const [smaller, larger] = byText(a, b) < 0 ? [a, b] : [b, a]
        parents.set(larger, smaller)
      }
      others.push(sketch)
    }
  }
  return new Map(sketches.map(({ telling }) => [telling.id, rootOf(parents, telling.id)]))
}
