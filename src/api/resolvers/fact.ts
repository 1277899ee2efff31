import type { Contradiction, Fact } from '../../model/graph.ts'
import { type PageArguments, sliceConnection } from '../connection.ts'
import { type Context, referred } from '../context.ts'
import { factSentence } from '../fact-sentence.ts'
import { entityOf } from './entity.ts'
import { evidenceOfClaims } from './evidence.ts'
import type { TimeParent } from './fuzzy-time.ts'

/** Facts by their ids, in that order. */
export const factsOf = (ids: readonly string[], { loaders }: Context): Promise<readonly Fact[]> =>
  Promise.all(ids.map(async (id) => referred(await loaders.fact.load(id), id)))

/** Contradictions that a fact is party to. */
const contradictionsOfFact = async (fact: Fact, { loaders }: Context): Promise<readonly Contradiction[]> =>
  (await loaders.contradictionsOfSubject.load(fact.subject)).filter(({ sides }) =>
    sides.some(({ facts }) => facts.includes(fact.id)),
  )

/** A literal as the SDL gives it: numbers in their shortest decimal form. */
export const literalOf = (value: string | number | null): string | null => (value === null ? null : String(value))

export const factFields = {
  subject: ({ subject }: Fact, _: object, context: Context) => entityOf(subject, context),
  object: ({ object }: Fact, _: object, context: Context) => entityOf(object, context),
  value: ({ value }: Fact) => literalOf(value),
  place: ({ place }: Fact, _: object, context: Context) => entityOf(place, context),
  time: ({ time, claims }: Fact): TimeParent | null => (time === null ? null : { ...time, claims }),
  claims: async ({ claims }: Fact, args: PageArguments, { loaders }: Context) => {
    const page = sliceConnection('claims', claims, (id) => id, args)
    const edges = page.edges.map(async ({ node: id, cursor }) => ({ cursor, node: await loaders.claim.load(id) }))
    return { ...page, edges: await Promise.all(edges) }
  },
  evidence: ({ claims }: Fact, { first }: PageArguments, context: Context) => evidenceOfClaims(claims, first, context),
  sentence: (fact: Fact, _: object, context: Context) => factSentence(fact, context),
  contradictions: (fact: Fact, _: object, context: Context) => contradictionsOfFact(fact, context),
}
