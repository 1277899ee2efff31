import type { Contradiction, ContradictionSide } from '../../model/graph.ts'
import type { PageArguments } from '../connection.ts'
import { type Context, referred } from '../context.ts'
import { entityOf } from './entity.ts'
import { evidenceOfClaims } from './evidence.ts'
import { factsOf } from './fact.ts'

export const contradictionFields = {
  subject: ({ subject }: Contradiction, _: object, context: Context) => entityOf(subject, context),
  status: ({ favours }: Contradiction) => (favours === null ? 'open' : 'leaning'),
  favours: ({ sides, favours }: Contradiction) => (favours === null ? null : (sides[favours] ?? null)),
}

export const contradictionSideFields = {
  facts: ({ facts }: ContradictionSide, _: object, context: Context) => factsOf(facts, context),
  claims: ({ claims }: ContradictionSide, _: object, { loaders }: Context) =>
    Promise.all(claims.map(async (id) => referred(await loaders.claim.load(id), id))),
  evidence: ({ claims }: ContradictionSide, { first }: PageArguments, context: Context) =>
    evidenceOfClaims(claims, first, context),
}
