import { boundsOf, timeFromEdtf } from '../model/fuzzy-time.ts'
import type { Days } from '../reason/presence.ts'
import { UsageError } from './exit-status.ts'

/**
 * The days that a date on the command line covers: of a day, a month, a season or a year, or of a span. Raises UsageError for
 * what is no date.
 *
 * @example askedDays('2022-09') // { from: '2022-09-01', to: '2022-09-30' }
 */
export const askedDays = (text: string): Days => {
  const time = timeFromEdtf(text)
  if (time === null)
    throw new UsageError(
      `"${text}" is no date. Give a day, a month, a year or a span of them: 2022-09-21, 2022-09, 2022, 2022-09/2023.`,
    )
  const { earliest, latest } = boundsOf(time)
  if (earliest !== null && latest !== null && earliest > latest)
    throw new UsageError(`"${text}" ends before it begins.`)
  return { from: earliest, to: latest }
}
