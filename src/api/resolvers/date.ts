import { edtfBounds } from '../../model/edtf-bounds.ts'
import type { Entity } from '../../model/graph.ts'
import type { DateBounds } from '../../model/time.ts'

const edtfOf = ({ details, name }: Entity): string => details.edtf ?? name

/** The beginning or the end of a span; the whole of what is no span is its beginning. */
const boundsOf = (edtf: string, end: 0 | 1): DateBounds | null => {
  const parts = edtf.split('/')
  if (end === 1 && parts.length < 2) return null
  const part = parts[end] ?? ''
  return part === '' || part === '..' ? { earliest: null, latest: null } : edtfBounds(part)
}

export const dateFields = {
  edtf: edtfOf,
  start: (date: Entity) => boundsOf(edtfOf(date), 0),
  end: (date: Entity) => boundsOf(edtfOf(date), 1),
}
