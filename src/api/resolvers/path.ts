import type { EntityHead, Fact } from '../../model/graph.ts'
import { wayInWords } from '../../operations/telling-paths.ts'
import type { Hop } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { factSentence } from '../fact-sentence.ts'
import { entitiesOf, entityOf } from './entity.ts'
import { evidenceOfClaims } from './evidence.ts'
import { factsOf } from './fact.ts'

/** One way, hop by hop; at least one. */
export interface PathParent {
  readonly hops: readonly Hop[]
}

const factOf = async ({ fact }: Hop, context: Context): Promise<Fact> => {
  const [found] = await factsOf([fact], context)
  return found as Fact
}

export const pathFields = {
  length: ({ hops }: PathParent) => hops.length,
  entities: ({ hops }: PathParent, _: object, context: Context): Promise<readonly EntityHead[]> =>
    entitiesOf([...hops.slice(0, 1).map(({ from }) => from), ...hops.map(({ to }) => to)], context),
  steps: ({ hops }: PathParent) => hops,
  sentence: async ({ hops }: PathParent, _: object, context: Context): Promise<string> => {
    const sentences = await Promise.all(hops.map(async (hop) => factSentence(await factOf(hop, context), context)))
    return wayInWords(sentences)
  },
}

export const pathStepFields = {
  from: ({ from }: Hop, _: object, context: Context) => entityOf(from, context),
  to: ({ to }: Hop, _: object, context: Context) => entityOf(to, context),
  fact: (hop: Hop, _: object, context: Context) => factOf(hop, context),
  quote: async (hop: Hop, _: object, context: Context) => {
    const { claims } = await factOf(hop, context)
    const [first] = await evidenceOfClaims(claims, 1, context)
    return first ?? null
  },
}
