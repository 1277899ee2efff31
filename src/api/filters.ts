import { StorygraphError } from '../model/errors.ts'
import type { EntityType } from '../model/extraction.ts'
import type {
  ClaimFilter,
  ContradictionFilter,
  DateRange,
  DocumentFilter,
  EntityFilter,
  FactFilter,
  TextFilter,
  TimeFilter,
} from '../store/filters.ts'
import type { Order } from '../store/store.ts'

type Maybe<T> = T | null | undefined

/** `{ eq, in }` of the SDL. */
interface OneOf<T> {
  readonly eq?: Maybe<T>
  readonly in?: Maybe<readonly T[]>
}

/** The SDL's inputs, as they come; enum values already have the store's names. */
export interface EntityInput {
  readonly id?: Maybe<OneOf<string>>
  readonly type?: Maybe<OneOf<EntityType>>
  readonly name?: Maybe<NullableText>
  readonly document?: Maybe<OneOf<string>>
  readonly facts?: Maybe<{ readonly some?: Maybe<FactInput>; readonly none?: Maybe<FactInput> }>
  readonly and?: Maybe<readonly EntityInput[]>
  readonly or?: Maybe<readonly EntityInput[]>
  readonly not?: Maybe<EntityInput>
}

export interface FactInput {
  readonly id?: Maybe<OneOf<string>>
  readonly predicate?: Maybe<OneOf<string>>
  readonly subject?: Maybe<EntityInput>
  readonly object?: Maybe<EntityInput>
  readonly about?: Maybe<OneOf<string>>
  readonly value?: Maybe<NullableText>
  readonly time?: Maybe<TimeInput>
  readonly status?: Maybe<OneOf<NonNullable<FactFilter['statuses']>[number]>>
  readonly document?: Maybe<OneOf<string>>
  readonly and?: Maybe<readonly FactInput[]>
  readonly or?: Maybe<readonly FactInput[]>
  readonly not?: Maybe<FactInput>
}

export interface ClaimInput {
  readonly id?: Maybe<OneOf<string>>
  readonly document?: Maybe<OneOf<string>>
  readonly fact?: Maybe<OneOf<string>>
  readonly subject?: Maybe<OneOf<string>>
  readonly about?: Maybe<OneOf<string>>
  readonly predicate?: Maybe<OneOf<string>>
  readonly modality?: Maybe<OneOf<string>>
  readonly negated?: Maybe<boolean>
}

export interface ContradictionInput {
  readonly id?: Maybe<OneOf<string>>
  readonly subject?: Maybe<OneOf<string>>
  readonly predicate?: Maybe<OneOf<string>>
  readonly kind?: Maybe<OneOf<NonNullable<ContradictionFilter['kinds']>[number]>>
  readonly document?: Maybe<OneOf<string>>
}

export interface DocumentInputFilter {
  readonly id?: Maybe<OneOf<string>>
  readonly title?: Maybe<NullableText>
  readonly source?: Maybe<NullableText>
  readonly published?: Maybe<DateRange>
}

type NullableText = { readonly [Key in keyof TextFilter]: Maybe<TextFilter[Key]> }
type TimeInput = { readonly [Key in keyof TimeFilter]: Maybe<TimeFilter[Key]> }

/** A key of the filter where there is something to ask for, nothing else. */
const part = <K extends string, T, R>(
  key: K,
  value: Maybe<T>,
  compile: (value: T) => R,
): { readonly [Key in K]?: R } =>
  value === null || value === undefined ? {} : ({ [key]: compile(value) } as { readonly [Key in K]?: R })

const same = <T>(value: T): T => value

/** The values that `eq` and `in` leave; without either, everything. */
const listed = <K extends string, T>(key: K, filter: Maybe<OneOf<T>>): { readonly [Key in K]?: readonly T[] } => {
  const one = filter?.eq ?? null
  const many = filter?.in ?? null
  if (one === null && many === null) return {}
  const values = many === null ? [one as T] : one === null ? many : many.filter((value) => value === one)
  return { [key]: values } as { readonly [Key in K]?: readonly T[] }
}

const text = (filter: NullableText): TextFilter => ({
  ...part('eq', filter.eq, same),
  ...part('in', filter.in, same),
  ...part('contains', filter.contains, same),
  ...part('startsWith', filter.startsWith, same),
})

/** Days from `from` to `to`. BAD_INPUT where the range ends before it begins. */
export const rangeOf = (range: DateRange): DateRange => {
  if (range.from && range.to && range.from > range.to)
    throw new StorygraphError('BAD_INPUT', `The range ends on ${range.to}, before it begins on ${range.from}.`)
  return range
}

const time = (filter: TimeInput): TimeFilter => ({
  ...part('overlaps', filter.overlaps, rangeOf),
  ...part('within', filter.within, rangeOf),
  ...part('before', filter.before, same),
  ...part('after', filter.after, same),
  ...part('certainty', filter.certainty, same),
})

/** Entities as the SDL's filter asks for them, of one type where it is given. */
export const entityFilter = (filter: Maybe<EntityInput>, type?: EntityType): EntityFilter => {
  const { id, type: types, name, document, facts, and, or, not } = filter ?? {}
  const without: readonly EntityFilter[] = facts?.none ? [{ not: { facts: factFilter(facts.none) } }] : []
  const all = [...(and ?? []).map((one) => entityFilter(one)), ...without]
  return {
    ...(type === undefined ? listed('types', types) : { types: [type] }),
    ...listed('ids', id),
    ...part('name', name, text),
    ...listed('documents', document),
    ...part('facts', facts?.some, factFilter),
    ...(all.length === 0 ? {} : { and: all }),
    ...part('or', or, (parts) => parts.map((one) => entityFilter(one))),
    ...part('not', not, (one) => entityFilter(one)),
  }
}

/** Facts as the SDL's filter asks for them. */
export const factFilter = (filter: Maybe<FactInput>): FactFilter => {
  const { id, predicate, subject, object, about, value, status, document, and, or, not } = filter ?? {}
  return {
    ...listed('ids', id),
    ...listed('predicates', predicate),
    ...part('subject', subject, (one) => entityFilter(one)),
    ...part('object', object, (one) => entityFilter(one)),
    ...listed('about', about),
    ...part('value', value, text),
    ...part('time', filter?.time, time),
    ...listed('statuses', status),
    ...listed('documents', document),
    ...part('and', and, (parts) => parts.map(factFilter)),
    ...part('or', or, (parts) => parts.map(factFilter)),
    ...part('not', not, factFilter),
  }
}

/** Claims as the SDL's filter asks for them. */
export const claimFilter = (filter: Maybe<ClaimInput>): ClaimFilter => ({
  ...listed('ids', filter?.id),
  ...listed('documents', filter?.document),
  ...listed('facts', filter?.fact),
  ...listed('subjects', filter?.subject),
  ...listed('about', filter?.about),
  ...listed('predicates', filter?.predicate),
  ...listed('modalities', filter?.modality),
  ...part('negated', filter?.negated, same),
})

/** Contradictions as the SDL's filter asks for them. */
export const contradictionFilter = (filter: Maybe<ContradictionInput>): ContradictionFilter => ({
  ...listed('ids', filter?.id),
  ...listed('subjects', filter?.subject),
  ...listed('predicates', filter?.predicate),
  ...listed('kinds', filter?.kind),
  ...listed('documents', filter?.document),
})

/** Documents as the SDL's filter asks for them. */
export const documentFilter = (filter: Maybe<DocumentInputFilter>): DocumentFilter => ({
  ...listed('ids', filter?.id),
  ...part('title', filter?.title, text),
  ...part('source', filter?.source, text),
  ...part('published', filter?.published, rangeOf),
})

/** What `orderBy` of the SDL comes to. */
export interface OrderInput<Field extends string> {
  readonly field: Field
  readonly direction?: Maybe<'ASC' | 'DESC'>
}

/** The one order that is asked for, if any. BAD_INPUT for more than one: ties go by id anyway. */
export const orderOf = <Field extends string>(
  orders: Maybe<readonly OrderInput<Field>[]>,
): Order<Field> | undefined => {
  const [order, ...more] = orders ?? []
  if (more.length > 0) throw new StorygraphError('BAD_INPUT', 'Give one order only: what ties goes by id.')
  return order === undefined ? undefined : { field: order.field, descending: order.direction === 'DESC' }
}
