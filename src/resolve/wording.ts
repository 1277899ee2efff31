import type { Document } from '../model/document.ts'
import { fold } from '../model/fold.ts'
import type { Span } from '../model/span.ts'
import { type Sentences, sentencesOf } from './alignment.ts'
import { hash } from './hash.ts'

/** A text and what of it tells of somebody. */
export interface Told extends Pick<Document, 'text' | 'sha256'> {
  /** As a Story has them. */
  readonly told: readonly Span[]
}

const SHINGLE_WORDS = 5
/** One shingle in four is a key; in ever fewer of a long text, so that no document has more keys than this. */
const MOST_KEYS = 2048
const FIRST_SCALE = 4
/** What is kept of the texts that were compared last, in bytes. */
const MOST_REMEMBERED = 160_000_000
/** What an array costs besides its numbers, in bytes. */
const ARRAY = 200

/** The word sequences of a text. */
export interface Wording {
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

const wordingOf = ({ text, told }: Told): Wording => {
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

/** Worked out once for the texts that were asked for last. */
export const rememberedWording = (telling: Told): Wording => {
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

/** How many shingles two texts share, and how many of these are keys of both. */
export const commonWording = (a: Wording, b: Wording): { readonly count: number; readonly keys: number } => {
  const scale = Math.max(a.scale, b.scale)
  let count = 0
  let keys = 0
  for (let i = 0, j = 0; i < a.shingles.length && j < b.shingles.length; ) {
    const [left, right] = [a.shingles[i] as number, b.shingles[j] as number]
    if (left === right) {
      count++
      if (left % scale === 0) keys++
    }
    if (left <= right) i++
    if (right <= left) j++
  }
  return { count, keys }
}
