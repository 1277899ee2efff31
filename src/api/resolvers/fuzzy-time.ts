import type { FuzzyTime } from '../../model/time.ts'
import type { Context } from '../context.ts'
import { entityOf } from './entity.ts'

/** A time with what leads to its date: an entity id, or the claims one of which has the same time. */
export interface TimeParent extends FuzzyTime {
  readonly dateId?: string | null
  readonly claims?: readonly string[]
}

/** The date that one of the claims names in the same words. */
const dateOfClaims = async (time: TimeParent, { loaders }: Context): Promise<string | null> => {
  for (const claim of await loaders.claim.loadMany([...(time.claims ?? [])])) {
    if (claim instanceof Error) throw claim
    const date = claim?.time?.date
    if (claim?.time?.edtf === time.edtf && date != null) return claim?.entities[date] ?? null
  }
  return null
}

export const fuzzyTimeFields = {
  date: async (time: TimeParent, _: object, context: Context) => {
    const id = time.dateId === undefined ? await dateOfClaims(time, context) : time.dateId
    return entityOf(id, context)
  },
}
