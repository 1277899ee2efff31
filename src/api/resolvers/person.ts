import type { EntityHead, Fact, StoredDocument } from '../../model/graph.ts'
import type { LocalDate } from '../../model/time.ts'
import { type AgeRange, ageOn } from '../../operations/age-on.ts'
import { whereabouts } from '../../operations/crossed-paths.ts'
import { lifeOf, withGaps } from '../../operations/life-of.ts'
import type { DateRange } from '../../store/filters.ts'
import { type PageArguments, sliceConnection } from '../connection.ts'
import type { Context } from '../context.ts'
import { rangeOf } from '../filters.ts'
import { keyOfSpan, quotesOf } from './document.ts'
import { entityOf, wholeOf } from './entity.ts'
import { factsOf } from './fact.ts'

const quotesBy = async (head: EntityHead, context: Context) => {
  const person = await wholeOf(head, context)
  const { loaders } = context
  const chains = new Set(person.chains)
  const documents = await loaders.wholeDocument.loadMany([...person.documents])
  return documents
    .flatMap((document: StoredDocument | Error | null) => {
      if (document instanceof Error) throw document
      return document === null ? [] : quotesOf(document)
    })
    .filter(({ speaker }) => speaker !== null && chains.has(speaker))
}

/** The last day of publication of what tells of somebody. */
const lastTold = async (head: EntityHead, context: Context): Promise<LocalDate | null> => {
  const { documents: told } = await wholeOf(head, context)
  const documents = await context.loaders.document.loadMany([...told])
  const days = documents.flatMap((one) => (one === null || one instanceof Error ? [] : (one.published ?? [])))
  return days.sort().at(-1) ?? null
}

/** Somebody who is kin to a person, by a fact. */
interface RelativeParent {
  readonly relative: string
  /** Whether the relative is the subject of the fact. */
  readonly isSubject: boolean
  readonly fact: Fact
}

export const relativeFields = {
  person: ({ relative }: RelativeParent, _: object, context: Context) => entityOf(relative, context),
  predicate: ({ fact }: RelativeParent) => fact.predicate,
}

type WhereaboutsParent = Awaited<ReturnType<typeof whereabouts>>[number]

export const whereaboutsFields = {
  place: ({ place }: WhereaboutsParent, _: object, context: Context) => entityOf(place, context),
  facts: ({ facts }: WhereaboutsParent, _: object, context: Context) => factsOf(facts, context),
}

export const ageRangeFields = {
  facts: ({ facts }: AgeRange, _: object, context: Context) => factsOf(facts, context),
}

export const personFields = {
  nameStatus: ({ details }: EntityHead) => details.nameStatus,
  gender: ({ details }: EntityHead) => details.gender ?? 'unknown',
  occupations: ({ id }: EntityHead, _: object, { loaders, roles }: Context) =>
    loaders.factsOfSubject(roles.occupations).load(id),
  timeline: async (person: EntityHead, { during }: { during?: DateRange | null }, context: Context) =>
    withGaps(await lifeOf(context.store, person, during ? rangeOf(during) : null, context.predicates)),
  quotes: async (person: EntityHead, args: PageArguments, context: Context) =>
    sliceConnection('quotes', await quotesBy(person, context), keyOfSpan, args),
  age: async (person: EntityHead, { on }: { on?: LocalDate | null }, context: Context) => {
    const { store, predicates } = context
    const day = on ?? (await lastTold(person, context))
    return day === null ? null : ageOn(store, person, day, predicates)
  },
  whereabouts: (person: EntityHead, { on }: { on: LocalDate }, { store, predicates }: Context) =>
    whereabouts(store, person, on, predicates),
  relatives: async ({ id }: EntityHead, _: object, { loaders, roles }: Context): Promise<readonly RelativeParent[]> => {
    const [own, others] = await Promise.all([
      loaders.factsOfSubject(roles.kinship).load(id),
      loaders.factsOfObject(roles.kinship).load(id),
    ])
    const relatives = [
      ...own.flatMap((fact) => (fact.object === null ? [] : [{ relative: fact.object, isSubject: false, fact }])),
      ...others.map((fact) => ({ relative: fact.subject, isSubject: true, fact })),
    ]
    return relatives.filter(({ relative }) => relative !== id).sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1))
  },
  contradictions: ({ id }: EntityHead, _: object, { loaders }: Context) => loaders.contradictionsOfSubject.load(id),
}
