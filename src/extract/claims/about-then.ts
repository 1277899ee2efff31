import type { ClaimTime } from '../../model/extraction.ts'
import { grainOf, timeFromEdtf } from '../../model/fuzzy-time.ts'
import type { FuzzyTime } from '../../model/time.ts'
import { approximately, edtfAt } from '../times/moment.ts'

/** A date as about then: a day as about its month, for what follows may be some days later. Null for what is no date. */
export const aboutThen = (time: FuzzyTime): ClaimTime | null => {
  if (time.edtf === null || time.kind !== 'instant' || time.start?.earliest == null) return null
  const grain = grainOf(time.edtf)
  if (grain === 'century' || grain === 'decade') return null
  const edtf = approximately(grain === 'day' ? edtfAt(time.start.earliest, 'month') : time.edtf)
  const about = timeFromEdtf(edtf, { basis: 'narrative', text: time.text })
  return about && { ...about, date: null }
}
