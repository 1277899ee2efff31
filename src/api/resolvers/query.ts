import type { GraphQLResolveInfo } from 'graphql'
import { StorygraphError } from '../../model/errors.ts'
import type { EntityType } from '../../model/extraction.ts'
import type { Contradiction, DocumentHead, Entity, EntityHead, Fact, StoredClaim } from '../../model/graph.ts'
import { findEntity } from '../../operations/find-entity.ts'
import { tellingPaths } from '../../operations/telling-paths.ts'
import type { DateRange } from '../../store/filters.ts'
import { besideAsked } from '../beside-asked.ts'
import { checkFirst, type PageArguments, readConnection, readNodes } from '../connection.ts'
import { type Context, checkListed } from '../context.ts'
import {
  type ClaimInput,
  type ContradictionInput,
  claimFilter,
  contradictionFilter,
  type DocumentInputFilter,
  documentFilter,
  type EntityInput,
  entityFilter,
  type FactInput,
  factFilter,
  type OrderInput,
  orderOf,
  rangeOf,
} from '../filters.ts'
import { MAX_LISTED } from '../limits/limits.ts'
import { listFacts } from '../list-facts.ts'
import { readAhead } from '../read-ahead.ts'
import { nodeOf } from './node.ts'
import type { PathParent } from './path.ts'

interface ListArguments<Filter, Field extends string = never> extends PageArguments {
  readonly filter?: Filter | null
  readonly orderBy?: readonly OrderInput<Field>[] | null
}

interface PathArguments {
  readonly from: string
  readonly to: string
  readonly maxHops?: number | null
  readonly predicates?: readonly string[] | null
  readonly during?: DateRange | null
  readonly first?: number | null
}

/** The longest way that a store looks for, in facts. */
const MAX_HOPS = 6

const notFound = (what: string, id: string): StorygraphError =>
  new StorygraphError('NOT_FOUND', `No ${what} here has the id ${id}. Search for a name to find one.`)

/** One entity of a type, by id or by name. */
const one =
  (type: EntityType) =>
  async (
    _: unknown,
    { id, name }: { id?: string | null; name?: string | null },
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<EntityHead> => {
    if ((id == null) === (name == null))
      throw new StorygraphError('BAD_INPUT', 'Give either `id` or `name`, and not both.')
    if (name != null) return findEntity(context.store, name, type)
    const wanted = id ?? ''
    const head = context.loaders.head.load(wanted)
    readAhead(wanted, context, info)
    const entity = await head
    if (entity?.type !== type) throw notFound(type.toLowerCase(), wanted)
    return entity
  }

/** All entities of a type. */
const many =
  (type: EntityType) =>
  async (_: unknown, args: ListArguments<EntityInput, 'id' | 'name'>, { store, loaders }: Context) => {
    const order = orderOf(args.orderBy)
    const page = await readNodes<Entity>(args, (paging) =>
      store.entities(entityFilter(args.filter, type), paging, order),
    )
    // What is told of them speaks of them again.
    for (const { node } of page.edges) loaders.head.prime(node.id, node)
    return page
  }

/** Either end of a path: its id, or a name that fits it alone. */
const endOf = async (what: string, { store, loaders }: Context): Promise<string> =>
  ((await loaders.head.load(what)) ?? (await findEntity(store, what))).id

export const queryFields = {
  node: (_: unknown, { id }: { id: string }, context: Context) => nodeOf(id, context),
  nodes: (_: unknown, { ids }: { ids: readonly string[] }, context: Context) =>
    checkListed('ids', ids, MAX_LISTED).map((id) => nodeOf(id, context)),
  person: one('Person'),
  place: one('Place'),
  organization: one('Organization'),
  document: async (_: unknown, { id }: { id: string }, { loaders }: Context) => {
    const document = await loaders.document.load(id)
    if (document === null)
      throw new StorygraphError('NOT_FOUND', `No document here has the id ${id}. The ids of all: { documents … }.`)
    return document
  },
  people: many('Person'),
  places: many('Place'),
  organizations: many('Organization'),
  events: many('Event'),
  dates: (_: unknown, args: PageArguments & { during?: DateRange | null }, { store }: Context) => {
    const during = args.during ? { during: rangeOf(args.during) } : {}
    return readNodes<Entity>(args, (paging) => store.entities({ types: ['Date'], ...during }, paging))
  },
  search: (
    _: unknown,
    { text, types, ...args }: PageArguments & { text: string; types?: readonly EntityType[] | null },
    { store }: Context,
  ) =>
    readConnection(
      args,
      (paging) => store.search(text, types ?? null, paging, true),
      ({ entity, score, matched, passage }) => ({ node: entity, score, matched, passage }),
    ),
  facts: (_: unknown, args: ListArguments<FactInput, 'id' | 'time'>, context: Context, info: GraphQLResolveInfo) =>
    readNodes<Fact>(args, (paging) =>
      listFacts(factFilter(args.filter), { ...paging, beside: besideAsked(info) }, orderOf(args.orderBy), context),
    ),
  claims: (_: unknown, args: ListArguments<ClaimInput>, { store }: Context) =>
    readNodes<StoredClaim>(args, (paging) => store.claims(claimFilter(args.filter), paging)),
  contradictions: (_: unknown, args: ListArguments<ContradictionInput>, { store }: Context) =>
    readNodes<Contradiction>(args, (paging) => store.contradictions(contradictionFilter(args.filter), paging)),
  documents: (_: unknown, args: ListArguments<DocumentInputFilter, 'id' | 'published'>, { store }: Context) =>
    readNodes<DocumentHead>(args, (paging) =>
      store.documentHeads(documentFilter(args.filter), paging, orderOf(args.orderBy)),
    ),
  paths: async (_: unknown, args: PathArguments, context: Context): Promise<readonly PathParent[]> => {
    const maxHops = args.maxHops ?? 4
    if (maxHops < 1 || maxHops > MAX_HOPS)
      throw new StorygraphError('BAD_INPUT', `\`maxHops\` is ${maxHops}, but must be from 1 to ${MAX_HOPS}.`)
    const first = checkFirst(args.first, undefined, 'first', 3)
    const ways = await tellingPaths(context.store, {
      from: await endOf(args.from, context),
      to: await endOf(args.to, context),
      maxHops,
      first,
      ...(args.predicates ? { predicates: args.predicates } : {}),
      ...(args.during ? { during: rangeOf(args.during) } : {}),
    })
    return ways.map((hops) => ({ hops }))
  },
  stats: async (_: unknown, __: object, { store }: Context) => {
    const { entities, ...stats } = await store.stats()
    return {
      ...stats,
      people: entities.Person,
      places: entities.Place,
      organizations: entities.Organization,
      dates: entities.Date,
      groups: entities.Group,
      events: entities.Event,
    }
  },
}
