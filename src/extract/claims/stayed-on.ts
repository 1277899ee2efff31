import { timeFromEdtf } from '../../model/fuzzy-time.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Reading, ReadTime } from '../reading.ts'
import { shifted } from '../times/resolve-relative.ts'
import { retimed } from './retimed.ts'
import { isTold } from './sequence.ts'

/** "*for ten years from 1989*", "*for ten years until 1999*": from about the one year to the other. */
export const lasting = (known: ReadTime, { time: { duration } }: ReadTime): ReadTime => {
  const [, count, unit] = /^P(\d+)([YM])$/.exec(duration ?? '') ?? []
  const [, until, date, since] = /^(\.\.\/)?([^/]+?)(\/\.\.)?$/.exec(known.time.edtf ?? '') ?? []
  const point = count === undefined || (until === undefined) === (since === undefined) ? null : timeFromEdtf(date ?? '')
  const amount = { count: Number(count), unit: unit === 'Y' ? 'year' : 'month', vague: false } as const
  const other = point && shifted(point, amount, since === undefined ? -1 : 1, known.time.basis)
  const edtf = since === undefined ? `${other?.edtf}/${date}` : `${date}/${other?.edtf}`
  const span = other && timeFromEdtf(edtf, { basis: known.time.basis, text: known.time.text, duration })
  return span === null ? known : retimed(known, span)
}

const COMING = new Set('come go move get reach arrive return flee sail fly travel emigrate settle land'.split(' '))
const STAYING = new Set(['stay', 'remain'])

/**
 * "came to Lima *in 1979 and lived there for two years*": from then on, about so long. Null where the clause that it goes on from tells
 * of no coming, or not when, or it does not say that it was there.
 */
export const stayedOn = (
  { tokens }: Reading,
  clause: Clause,
  own: readonly ReadTime[],
  timesOf: (clause: Clause) => readonly ReadTime[],
): readonly ReadTime[] | null => {
  const { joinedTo, adverbs, verb } = clause
  const [length, ...more] = own
  if (length?.role !== 'for' || more.length > 0 || joinedTo === null || !COMING.has(joinedTo.verb.main.lemma))
    return null
  if (!isTold(clause) || !isTold(joinedTo) || clause.segment.quote !== joinedTo.segment.quote) return null
  if (!adverbs.includes('there') && !STAYING.has(verb.main.lemma)) return null
  if (/^(?:had|'d)$/.test(tokens[verb.first]!.lower)) return null
  const [date, ...others] = timesOf(joinedTo)
  if (date === undefined || others.length > 0 || date.role !== undefined || date.time.kind !== 'instant') return null
  const since =
    date.time.edtf === null
      ? null
      : timeFromEdtf(`${date.time.edtf}/..`, { basis: date.time.basis, text: date.time.text })
  return since === null ? null : [lasting(retimed(date, since), length)]
}
