import type { Entity } from '../model/graph.ts'
import { garbledAliases } from '../operations/garbled-aliases.ts'
import type { Context } from './context.ts'

/** All that some ids have. Errors: that of the first read that failed. */
const loaded = async <T>(reading: Promise<readonly (T | Error | null)[]>): Promise<readonly T[]> =>
  (await reading).flatMap((one) => {
    if (one instanceof Error) throw one
    return one === null ? [] : [one]
  })

/** Which of an entity's aliases only garble its name. Of what is no person none: how such names are spelled is not compared. */
export const garbledAliasesOf = async (
  { type, aliases, chains, documents }: Entity,
  { loaders }: Context,
): Promise<ReadonlySet<string>> => {
  if (type !== 'Person' || aliases.length === 0) return new Set()
  const [named, printed] = await Promise.all([
    loaded(loaders.chain.loadMany(chains)),
    loaded(loaders.document.loadMany(documents)),
  ])
  const families = [...new Set(printed.map(({ family }) => family))]
  return garbledAliases(named, (await loaded(loaders.documentsOfFamily.loadMany(families))).flat())
}
