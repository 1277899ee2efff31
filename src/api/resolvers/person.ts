import type { Entity, StoredDocument } from '../../model/graph.ts'
import { lifeOf } from '../../operations/life-of.ts'
import type { DateRange } from '../../store/store.ts'
import { type PageArguments, sliceConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { rangeOf } from '../filters.ts'
import { keyOfSpan, quotesOf } from './document.ts'

const quotesBy = async (person: Entity, { loaders }: Context) => {
  const chains = new Set(person.chains)
  const documents = await loaders.document.loadMany([...person.documents])
  return documents
    .flatMap((document: StoredDocument | Error | null) => {
      if (document instanceof Error) throw document
      return document === null ? [] : quotesOf(document)
    })
    .filter(({ speaker }) => speaker !== null && chains.has(speaker))
}

export const personFields = {
  nameStatus: ({ details }: Entity) => details.nameStatus,
  gender: ({ details }: Entity) => details.gender ?? 'unknown',
  occupations: ({ id }: Entity, _: object, { loaders, roles }: Context) =>
    loaders.factsOfSubject(roles.occupations).load(id),
  timeline: (person: Entity, { during }: { during?: DateRange | null }, context: Context) =>
    lifeOf(context.store, person, during ? rangeOf(during) : null, context.predicates),
  quotes: async (person: Entity, args: PageArguments, context: Context) =>
    sliceConnection('quotes', await quotesBy(person, context), keyOfSpan, args),
  contradictions: ({ id }: Entity, _: object, { loaders }: Context) => loaders.contradictionsOfSubject.load(id),
}
