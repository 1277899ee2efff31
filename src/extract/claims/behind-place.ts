import type { Clause } from '../clauses/clause.ts'
import type { Reading, ReadTime } from '../reading.ts'

const placeEnding = ({ mentions }: Reading, end: number): { readonly firstToken: number } | undefined =>
  mentions.find(({ type, endToken }) => type === 'Place' && endToken === end)

/**
 * "*Born* in Amsterdam, New York, *in 1916*, he was an actor": the commas are those of the place, and the time still belongs to the
 * participle. Null for any other time.
 */
export const participleBehindPlace = (
  reading: Reading,
  { firstToken, endToken }: ReadTime,
  owner: Clause,
  all: readonly Clause[],
): Clause | null => {
  const isComma = (at: number): boolean => reading.tokens[at]?.lower === ','
  if (endToken > owner.verb.first || !isComma(endToken) || !isComma(firstToken - 1)) return null
  const outer = placeEnding(reading, firstToken - 1)
  if (outer === undefined || !isComma(outer.firstToken - 1)) return null
  if (placeEnding(reading, outer.firstToken - 1) === undefined) return null
  const before = all.findLast(({ segment, verb }) => segment === owner.segment && verb.first < firstToken)
  return before?.kind === 'participle' ? before : null
}
