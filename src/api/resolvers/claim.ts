import { globalId } from '../../model/extraction.ts'
import type { StoredClaim } from '../../model/graph.ts'
import { type Context, referred } from '../context.ts'
import { entitiesOf, entityOf } from './entity.ts'
import { evidenceOf } from './evidence.ts'
import { literalOf } from './fact.ts'
import type { TimeParent } from './fuzzy-time.ts'

/** The entity of one of the chains that a claim names. */
const entityIdOf = (claim: StoredClaim, chain: string): string =>
  claim.entities[chain] ?? globalId(claim.document, chain)

const named = (claim: StoredClaim, chain: string | null, context: Context) =>
  entityOf(chain === null ? null : entityIdOf(claim, chain), context)

export const claimFields = {
  id: (claim: StoredClaim) => claim.globalId,
  subject: (claim: StoredClaim, _: object, context: Context) => named(claim, claim.subject, context),
  object: (claim: StoredClaim, _: object, context: Context) => named(claim, claim.object, context),
  value: ({ value }: StoredClaim) => literalOf(value),
  time: (claim: StoredClaim): TimeParent | null => {
    if (claim.time === null) return null
    const { date } = claim.time
    return { ...claim.time, dateId: date === null ? null : entityIdOf(claim, date) }
  },
  occurrence: (claim: StoredClaim) => globalId(claim.document, claim.occurrence),
  place: (claim: StoredClaim, _: object, context: Context) => named(claim, claim.place, context),
  companions: (claim: StoredClaim, _: object, context: Context) =>
    entitiesOf(
      claim.with.map((chain) => entityIdOf(claim, chain)),
      context,
    ),
  reason: ({ document, reason }: StoredClaim) => (reason === null ? null : evidenceOf(document, reason)),
  attributedTo: (claim: StoredClaim, _: object, context: Context) => named(claim, claim.attributedTo, context),
  evidence: ({ document, evidence }: StoredClaim) => evidenceOf(document, evidence),
  document: async ({ document }: StoredClaim, _: object, { loaders }: Context) =>
    referred(await loaders.document.load(document), document),
  fact: ({ factId }: StoredClaim, _: object, { loaders }: Context) =>
    factId === null ? null : loaders.fact.load(factId),
}
