import type { Reading } from '../reading.ts'

/** Where names, mentions and times stand, by token, for quick looking up. */
export interface Landmarks {
  /** End token of the name that begins at a token. */
  readonly names: ReadonlyMap<number, number>
  /** Mentions by the token that is their head; names by their last token too. */
  readonly byHead: ReadonlyMap<number, readonly number[]>
  /** End token of the time expression that tells of no doing that begins at a token. */
  readonly times: ReadonlyMap<number, number>
  /** Tokens that any time expression begins at. */
  readonly timeStarts: ReadonlySet<number>
}

/** Within a time, they tell of somebody's doing: "after *Putin's announcement of the mobilisation*". */
const MAKING_KNOWN = new Set(['announcement', 'declaration', 'proclamation'])

/** Works out the landmarks of a reading, once. */
export const landmarksOf = (reading: Reading): Landmarks => {
  const names = new Map<number, number>()
  const byHead = new Map<number, number[]>()
  const add = (token: number, index: number): void => {
    const there = byHead.get(token)
    if (there === undefined) byHead.set(token, [index])
    else there.push(index)
  }
  reading.mentions.forEach((mention, index) => {
    add(mention.head, index)
    if (mention.form !== 'name') return
    names.set(mention.firstToken, Math.max(mention.endToken, names.get(mention.firstToken) ?? 0))
    if (mention.endToken - 1 !== mention.head) add(mention.endToken - 1, index)
  })
  const times = new Map<number, number>()
  for (const { firstToken, endToken } of reading.times) {
    const tells = reading.tokens
      .slice(firstToken, endToken)
      .some(({ pos, lemma }) => pos === 'VERB' || pos === 'AUX' || MAKING_KNOWN.has(lemma))
    if (!tells) times.set(firstToken, endToken)
  }
  return { names, byHead, times, timeStarts: new Set(reading.times.map(({ firstToken }) => firstToken)) }
}
