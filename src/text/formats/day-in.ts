import { isLocalDate } from '../../model/days.ts'

/**
 * The day that a file's or page's own date names, as it is written there: ISO, with a time or without; null for anything else, and for
 * what is less than a day.
 *
 * @example dayIn('2025-04-06T10:00:00+02:00') // '2025-04-06'
 */
export const dayIn = (text: string | null | undefined): string | null => {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?=$|[T\s])/.exec(text ?? '')?.[1]
  return day !== undefined && isLocalDate(day) ? day : null
}
