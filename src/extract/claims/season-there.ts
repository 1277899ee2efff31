import type { ClaimTime } from '../../model/extraction.ts'
import type { DateBounds } from '../../model/time.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Reading } from '../reading.ts'

/** Degrees of latitude from which a year has four seasons. */
const FOUR_SEASONS = 20

/** First and last month of a season south of the equator, counted from January of its year. */
const SOUTHERN: Readonly<Record<string, readonly [first: number, last: number]>> = {
  21: [9, 11],
  // "The summer of 1998" is one that begins in 1998, or one that ends in it.
  22: [1, 14],
  23: [3, 5],
  24: [6, 8],
}

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/** When a season was in the south; null for what is no season. */
const southern = (edtf: string | null): DateBounds | null => {
  const [, year, season] = /^(\d{4})-(2[1-4])$/.exec(edtf ?? '') ?? []
  const months = SOUTHERN[season ?? '']
  if (months === undefined) return null
  return { earliest: dayOf(Number(year), months[0], 1), latest: dayOf(Number(year), months[1] + 1, 0) }
}

/** What of a claim tells where it was. */
interface Placed {
  readonly time: ClaimTime | null
  readonly object: string | null
  readonly place: string | null
  readonly clause: Clause | null
}

/** Where the places of a claim, and of the others of its clause, lie: both halves of the world may be in it. */
const halves = (
  { chains }: Reading,
  claim: Placed,
  drafts: readonly Placed[],
): { readonly south: boolean; readonly north: boolean } => {
  const beside = claim.clause === null ? [claim] : drafts.filter(({ clause }) => clause === claim.clause)
  const latitudes = beside.flatMap(({ object, place }) =>
    [object, place].flatMap((id) => (id === null ? [] : (chains[Number(id.slice(1)) - 1]?.latitude ?? []))),
  )
  return {
    south: latitudes.some((latitude) => latitude < -FOUR_SEASONS),
    north: latitudes.some((latitude) => latitude > FOUR_SEASONS),
  }
}

/**
 * Gives the seasons of claims the months that they have where it was: "left Gisborne *in the winter of 1998*" is from June to August. A
 * journey from one half of the world to the other may go by either.
 */
export const withSeasonsThere = <Claim extends Placed>(reading: Reading, drafts: readonly Claim[]): readonly Claim[] =>
  drafts.map((claim) => {
    const { time } = claim
    const there = southern(time?.edtf ?? null)
    if (time === null || there === null || time.start === null) return claim
    const { south, north } = halves(reading, claim, drafts)
    if (!south) return claim
    const days = [there.earliest, there.latest, ...(north ? [time.start.earliest, time.start.latest] : [])]
    const known = days.filter((day) => day !== null).sort()
    return { ...claim, time: { ...time, start: { earliest: known[0]!, latest: known.at(-1)! } } }
  })
