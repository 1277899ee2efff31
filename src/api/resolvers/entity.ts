import type { GraphQLResolveInfo } from 'graphql'
import type { EntityType } from '../../model/extraction.ts'
import type { Alias, Entity, EntityHead, Fact, Scorecard, StoredChain } from '../../model/graph.ts'
import { apartReason, sameReason } from '../../operations/explain-identity.ts'
import type { DateRange } from '../../store/filters.ts'
import { besideAsked } from '../beside-asked.ts'
import { checkFirst, type PageArguments, readNodes, sliceConnection } from '../connection.ts'
import { type Context, referred } from '../context.ts'
import type { FactsAsked } from '../facts-about.ts'
import { type FactInput, factFilter, type OrderInput, orderOf, rangeOf } from '../filters.ts'
import { garbledAliasesOf } from '../garbled-aliases-of.ts'
import { listFacts } from '../list-facts.ts'
import { MOST_TIES, neighborsOf, type Ties } from '../neighbors.ts'
import { once } from '../once.ts'
import type { Selecting } from '../selected.ts'
import type { MentionParent } from './mention-parent.ts'

/** Entities by their ids, in that order. */
export const entitiesOf = (ids: readonly string[], context: Context): Promise<readonly EntityHead[]> =>
  Promise.all(ids.map(async (id) => referred(await context.loaders.head.load(id), id)))

/** An entity by its id, null for null. */
export const entityOf = async (id: string | null | undefined, context: Context): Promise<EntityHead | null> =>
  id === null || id === undefined ? null : referred(await context.loaders.head.load(id), id)

/** An entity with what it rests on, where its head alone was read. */
export const wholeOf = async (head: EntityHead | Entity, { loaders }: Context): Promise<Entity> =>
  'chains' in head ? head : referred(await loaders.entity.load(head.id), head.id)

/** The chains of an entity, by document. */
const chainsOf = async (entity: EntityHead, context: Context): Promise<readonly StoredChain[]> =>
  (await context.loaders.chain.loadMany([...(await wholeOf(entity, context)).chains])).flatMap((chain) => {
    if (chain instanceof Error) throw chain
    return chain === null ? [] : [chain]
  })

export interface FactsArguments extends PageArguments {
  readonly filter?: FactInput | null
  readonly orderBy?: readonly OrderInput<'id' | 'time'>[] | null
}

export interface NeighborArguments extends PageArguments {
  readonly types?: readonly EntityType[] | null
  readonly predicates?: readonly string[] | null
  readonly during?: DateRange | null
}

/** Which facts a field `facts` begins with. */
export const factsAsked = (args: FactsArguments, selecting: Selecting): FactsAsked => ({
  filter: factFilter(args.filter),
  first: checkFirst(args.first),
  order: orderOf(args.orderBy),
  beside: besideAsked(selecting),
})

/** Which facts make the neighbours of a field `neighbors`. */
export const tiesOf = ({ predicates, during }: NeighborArguments): Ties => ({
  ...(predicates ? { predicates } : {}),
  ...(during ? { during: rangeOf(during) } : {}),
})

const mentionsOf = async (entity: EntityHead, context: Context): Promise<readonly MentionParent[]> =>
  (await chainsOf(entity, context))
    .flatMap(({ document, mentions }) => mentions.map((mention) => ({ ...mention, document, entityId: entity.id })))
    .sort((a, b) => (a.document === b.document ? a.start - b.start : a.document < b.document ? -1 : 1))

/** What every kind of entity answers. */
export const entityResolvers = {
  __resolveType: ({ type }: EntityHead): string => type,
}

/** An alias that knows whether it is garbled once somebody asks. */
interface AliasParent extends Alias {
  readonly garbled: () => Promise<boolean>
}

/** The fields that all entity types share. */
export const entityFields = {
  facts: (entity: EntityHead, args: FactsArguments, context: Context, info: GraphQLResolveInfo) => {
    const asked = factsAsked(args, info)
    const { filter, order, beside } = asked
    return readNodes<Fact>(args, (paging) =>
      paging.after == null
        ? context.loaders.factsAbout(asked).load(entity.id)
        : listFacts({ and: [{ about: [entity.id] }, filter] }, { ...paging, beside }, order, context),
    )
  },
  neighbors: async (entity: EntityHead, args: NeighborArguments, context: Context) => {
    const { neighbors, crowded } = await neighborsOf(context, entity, { ...tiesOf(args), most: MOST_TIES })
    const known = await context.loaders.head.loadMany(neighbors.map(({ id }) => id))
    const found = neighbors.flatMap(({ id, facts }, index) => {
      const node = known[index]
      if (node instanceof Error) throw node
      const wanted = node != null && (args.types == null || args.types.includes(node.type)) && node.type !== 'Date'
      return wanted ? [{ id, node, facts }] : []
    })
    const page = sliceConnection('neighbors', found, ({ id }) => id, args)
    return { ...page, crowded, edges: page.edges.map(({ node: { node, facts }, cursor }) => ({ node, cursor, facts })) }
  },
  mentions: async (entity: EntityHead, args: PageArguments, context: Context) =>
    sliceConnection(
      'mentions',
      await mentionsOf(entity, context),
      ({ document, start }) => `${document} ${start}`,
      args,
    ),
  documents: async (entity: EntityHead, args: PageArguments, context: Context) => {
    const { loaders } = context
    const page = sliceConnection('documents', (await wholeOf(entity, context)).documents, (id) => id, args)
    const edges = page.edges.map(async ({ node: id, cursor }) => ({ cursor, node: await loaders.document.load(id) }))
    return { ...page, edges: await Promise.all(edges) }
  },
  aliases: async (entity: EntityHead, _: object, context: Context): Promise<readonly AliasParent[]> => {
    const whole = await wholeOf(entity, context)
    const garbled = once(() => garbledAliasesOf(whole, context))
    return whole.aliases.map((alias) => ({ ...alias, garbled: async () => (await garbled()).has(alias.text) }))
  },
  identity: async (entity: EntityHead, _: object, context: Context) => (await wholeOf(entity, context)).identity,
  possiblySame: async ({ id }: EntityHead, _: object, { loaders }: Context) => loaders.possiblySame.load(id),
}

export const aliasFields = {
  documents: ({ documents }: Alias, _: object, { loaders }: Context) =>
    Promise.all(documents.map(async (id) => referred(await loaders.document.load(id), id))),
}

export const scorecardFields = {
  features: ({ features }: Scorecard) => features.map((feature) => ({ ...feature, veto: feature.veto ?? false })),
  reason: (card: Scorecard) => (card.verdict === 'same' ? sameReason(card) : apartReason(card)),
}
