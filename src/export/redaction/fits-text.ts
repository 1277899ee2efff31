import { fold } from '../../model/fold.ts'
import type { TextFilter } from '../../store/filters.ts'

/**
 * Whether a text is what a filter asks for, as stores hold it against theirs; no text never is.
 *
 * @example fitsText('Ana’s letters', { contains: 'LETTER' }) // true
 */
export const fitsText = (text: string | null, filter: TextFilter): boolean => {
  const { eq, in: some, contains, startsWith } = filter
  if (text === null) return false
  const folded = fold(text)
  return (
    (eq === undefined || text === eq) &&
    (some === undefined || some.includes(text)) &&
    (contains === undefined || folded.includes(fold(contains))) &&
    (startsWith === undefined || folded.startsWith(fold(startsWith)))
  )
}
