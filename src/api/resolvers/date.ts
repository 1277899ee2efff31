import { edtfBounds } from '../../model/edtf-bounds.ts'
import type { EntityHead } from '../../model/graph.ts'
import type { DateBounds } from '../../model/time.ts'
import type { Context } from '../context.ts'

const edtfOf = ({ details, name }: EntityHead): string => details.edtf ?? name

/** The beginning or the end of a span; the whole of what is no span is its beginning. */
const boundsOf = (edtf: string, end: 0 | 1): DateBounds | null => {
  const parts = edtf.split('/')
  if (end === 1 && parts.length < 2) return null
  const part = parts[end] ?? ''
  return part === '' || part === '..' ? { earliest: null, latest: null } : edtfBounds(part)
}

/**
 * The wider times that a day or a month lies in, narrowest first. Parts of spans lie in none but what holds the whole.
 *
 * @example widerThan('1921-03-04') // ['1921-03', '1921']
 */
const widerThan = (edtf: string): readonly string[] => {
  const [year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(edtf)?.slice(1) ?? []
  if (year === undefined) return []
  const bare = [year, month, day].filter((part) => part !== undefined).join('-')
  // "About March 1921" may have been in another month, and another year.
  if (bare !== edtf) return []
  return [...(day === undefined ? [] : [`${year}-${month}`]), ...(month === undefined ? [] : [year])]
}

export const dateFields = {
  within: async (date: EntityHead, _: object, { loaders }: Context): Promise<EntityHead | null> => {
    const wider = await loaders.keyed.loadMany(widerThan(edtfOf(date)).map((edtf) => `date:${edtf}`))
    for (const one of wider) if (one instanceof Error) throw one
    return (wider as readonly (EntityHead | null)[]).find((one) => one !== null) ?? null
  },
  edtf: edtfOf,
  start: (date: EntityHead) => boundsOf(edtfOf(date), 0),
  end: (date: EntityHead) => boundsOf(edtfOf(date), 1),
}
