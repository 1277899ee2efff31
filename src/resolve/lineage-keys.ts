import type { Document } from '../model/document.ts'
import { fold } from '../model/fold.ts'
import type { CastMember } from '../model/graph.ts'
import type { TextSpan } from '../model/span.ts'
import { hash } from './hash.ts'
import { sortedSet } from './sets.ts'
import { rememberedWording, type Told } from './wording.ts'

/** What kinship of documents is judged by. */
export interface Telling extends Pick<Document, 'id' | 'url' | 'derivedFrom'>, Told {
  readonly quotes: readonly TextSpan[]
  readonly cast: readonly CastMember[]
}

/**
 * So many shingles that are keys make two texts worth comparing: a stock phrase gives any two of a field one or two, and the more
 * texts there are, the more such others has each.
 */
export const SHARED_KEYS = 3
/** A quotation shorter than this is said by many. */
const LONG_QUOTE_WORDS = 8

/** What is quoted at length, folded. */
export const quotesOf = ({ quotes }: Telling): ReadonlySet<string> =>
  new Set(quotes.map(({ text }) => fold(text)).filter((text) => text.split(' ').length >= LONG_QUOTE_WORDS))

/** By what others may say that they derive from it, or it from them. */
export const referencesOf = ({ id, url, derivedFrom }: Telling): readonly string[] =>
  [id, url, derivedFrom].filter((reference) => reference !== null)

const put = <K>(map: Map<K, Telling[]>, key: K, telling: Telling): void => {
  const known = map.get(key)
  if (known === undefined) map.set(key, [telling])
  else known.push(telling)
}

/** What two documents must share one of to be kin, or several shingles that are keys. */
function* linksOf(telling: Telling): Generator<string> {
  for (const reference of referencesOf(telling)) yield `ref:${reference}`
  yield `text:${telling.sha256}`
  for (const quote of quotesOf(telling)) yield `quote:${hash(quote).toString(16)}`
  for (const { key } of telling.cast) yield `cast:${key}`
}

function* keyShingles(telling: Telling): Generator<number> {
  const { shingles, scale } = rememberedWording(telling)
  for (const shingle of shingles) if (shingle % scale === 0) yield shingle
}

const wordingKeys = (telling: Telling): readonly string[] =>
  Array.from(keyShingles(telling), (shingle) => `shingle:${shingle.toString(16)}`)

/** Keys under which a document is found by others that may be kin to it. */
export const lineageKeys = (telling: Telling): readonly string[] =>
  sortedSet([...linksOf(telling), ...wordingKeys(telling)])

/** Keys that all documents own which may be kin to one of these: any of some, or so many of one of several lists. */
export const kinKeys = (
  tellings: readonly Telling[],
): {
  readonly any: readonly string[]
  readonly several: readonly (readonly string[])[]
  readonly least: number
} => ({
  any: sortedSet(tellings.flatMap((telling) => [...linksOf(telling)])),
  several: tellings.map(wordingKeys),
  least: SHARED_KEYS,
})

/** Documents by what they must share with their kin, so that not every two of them need be compared. */
export class NearTellings {
  readonly #byLink = new Map<string, Telling[]>()
  readonly #byShingle = new Map<number, Telling[]>()

  add(telling: Telling): void {
    for (const link of new Set(linksOf(telling))) put(this.#byLink, link, telling)
    for (const shingle of keyShingles(telling)) put(this.#byShingle, shingle, telling)
  }

  /** Those that may be kin to this one. */
  of(telling: Telling): ReadonlySet<Telling> {
    const near = new Set<Telling>()
    for (const link of linksOf(telling)) for (const other of this.#byLink.get(link) ?? []) near.add(other)
    const counts = new Map<Telling, number>()
    for (const shingle of keyShingles(telling))
      for (const other of this.#byShingle.get(shingle) ?? []) {
        const count = (counts.get(other) ?? 0) + 1
        counts.set(other, count)
        if (count === SHARED_KEYS) near.add(other)
      }
    return near
  }
}
