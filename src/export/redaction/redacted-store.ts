import { StorygraphError } from '../../model/errors.ts'
import type {
  Contradiction,
  DocumentHead,
  Entity,
  Fact,
  StoredChain,
  StoredClaim,
  StoredDocument,
} from '../../model/graph.ts'
import { type Judgement, judgedDocuments } from '../../model/judgement.ts'
import type { DocumentFilter, TextFilter } from '../../store/filters.ts'
import { all, type Page, type Paging, type Store } from '../../store/store.ts'
import { filled } from './filled.ts'
import { fitsText } from './fits-text.ts'
import { movedJudgement } from './moved-judgement.ts'
import { RedactedDocument } from './redacted-document.ts'
import type { Redaction } from './redaction.ts'
import { RenamedIds } from './renamed-ids.ts'

/** Documents that are kept at hand, because listings come back to them. */
const MOST_DOCUMENTS = 64

const forReading = (): never => {
  throw new StorygraphError('BAD_INPUT', 'A redacted graph is there to be read. Change the graph itself.')
}

/** Documents as they are redacted, the last ones kept. */
class RedactedDocuments {
  readonly #store: Store
  readonly #redaction: Redaction
  readonly #kept = new Map<string, RedactedDocument>()

  constructor(store: Store, redaction: Redaction) {
    this.#store = store
    this.#redaction = redaction
  }

  /** By id; those that are gone are missing. */
  async of(ids: Iterable<string>): Promise<ReadonlyMap<string, RedactedDocument>> {
    const wanted = [...new Set(ids)]
    const known = new Map(wanted.flatMap((id) => this.#use(id) ?? []))
    for (const id of wanted) {
      if (known.has(id)) continue
      const document = (await this.#store.documents({ ids: [id] }, { first: 1 })).items[0]?.node
      if (document !== undefined) known.set(id, await this.make(document))
    }
    return known
  }

  async make(document: StoredDocument): Promise<RedactedDocument> {
    const chains = await this.#store.chains({ documents: [document.id] })
    const withheld = (await this.#redaction.withheldIn?.(document.id)) ?? []
    const redacted = new RedactedDocument(document, chains, this.#redaction, withheld)
    this.#kept.set(document.id, redacted)
    for (const oldest of [...this.#kept.keys()].slice(0, -MOST_DOCUMENTS)) this.#kept.delete(oldest)
    return redacted
  }

  #use(id: string): readonly [[string, RedactedDocument]] | null {
    const found = this.#kept.get(id)
    if (found === undefined) return null
    this.#kept.delete(id)
    this.#kept.set(id, found)
    return [[id, found]]
  }
}

const mapped = <T>(page: Page<T>, nodes: readonly (T | null)[]): Page<T> => ({
  items: page.items.flatMap(({ cursor }, index) => {
    const node = nodes[index]
    return node == null ? [] : [{ node, cursor }]
  }),
  hasNext: page.hasNext,
})

const nodesOf = <T>({ items }: Page<T>): readonly T[] => items.map(({ node }) => node)

/**
 * The same graph as an export may show it: hidden people under their labels wherever they are named, evidence and texts included,
 * every span where it then is. It can be read, not written. `whole` is where documents are looked up whole, where `store` keeps some
 * of their parts back.
 */
export const redactedStore = (store: Store, redaction: Redaction, whole: Store = store): Store => {
  const { people, names } = redaction
  const ids = new RenamedIds(redaction.documents)
  const documents = new RedactedDocuments(whole, redaction)

  const entity = (one: Entity): Entity => {
    const label = people.get(one.id)
    const hide = (text: string): string => names.hide(text, one.documents)
    const shown = new Map<string, Entity['aliases'][0]>()
    if (label === undefined)
      for (const alias of one.aliases) {
        const text = hide(alias.text)
        const before = shown.get(text)
        const where = ids.documents(alias.documents)
        shown.set(text, {
          text,
          documents: [...new Set([...(before?.documents ?? []), ...where])],
          count: (before?.count ?? 0) + alias.count,
        })
      }
    return {
      ...one,
      id: ids.id(one.id),
      name: label ?? hide(one.name),
      aliases: [...shown.values()],
      documents: ids.documents(one.documents),
      chains: ids.ids(one.chains),
      identity: one.identity.map((card) => ({
        ...card,
        left: ids.id(card.left),
        right: ids.id(card.right),
        // The reasons speak of names.
        features:
          label === undefined ? card.features.map((feature) => ({ ...feature, detail: hide(feature.detail) })) : [],
      })),
    }
  }

  const fact = (one: Fact): Fact => {
    const hide = (text: string): string => names.hide(text, one.documents)
    const orNull = (id: string | null): string | null => (id === null ? null : ids.id(id))
    return {
      ...one,
      id: ids.id(one.id),
      subject: ids.id(one.subject),
      object: orNull(one.object),
      place: orNull(one.place),
      value: typeof one.value === 'string' ? hide(one.value) : one.value,
      time: one.time === null ? null : { ...one.time, text: one.time.text === null ? null : hide(one.time.text) },
      documents: ids.documents(one.documents),
      claims: ids.ids(one.claims),
    }
  }

  const contradiction = (one: Contradiction): Contradiction => {
    const told = one.sides.flatMap(({ claims }) => claims.map((claim) => claim.slice(0, claim.lastIndexOf('/'))))
    return {
      ...one,
      id: ids.id(one.id),
      subject: ids.id(one.subject),
      sides: one.sides.map(({ facts, claims }) => ({ facts: ids.ids(facts), claims: ids.ids(claims) })),
      reason: names.hide(one.reason, [...new Set(told)]),
    }
  }

  const claim = (one: StoredClaim, redacted: RedactedDocument): StoredClaim => ({
    ...redacted.claim(one),
    globalId: ids.id(one.globalId),
    document: ids.document(one.document),
    factId: one.factId === null ? null : ids.id(one.factId),
    entities: Object.fromEntries(Object.entries(one.entities).map(([chain, id]) => [chain, ids.id(id)])),
  })

  const chain = (one: StoredChain, redacted: RedactedDocument): StoredChain => ({
    ...redacted.chain(one),
    globalId: ids.id(one.globalId),
    document: ids.document(one.document),
    entityId: ids.id(one.entityId),
  })

  /** Null where it is pinned to a document that is not there: its words cannot be looked at. */
  const judgement = async (one: Judgement): Promise<Judgement | null> => {
    if (one.kind === 'takedown') return one
    const about = judgedDocuments(one)
    const known = await documents.of(about)
    if (known.size < about.length) return null
    return movedJudgement(one, {
      editedOf: (id) => known.get(id)?.edited,
      hide: (text) => names.hide(text, about),
      ids,
    })
  }

  const underNewIds = <T extends DocumentHead>(one: T): T => ({
    ...one,
    id: ids.document(one.id),
    family: ids.document(one.family),
  })

  const documentsOf: Store['documents'] = async (filter, paging, order) => {
    const page = await store.documents(ids.filter(filter), paging, order)
    const shown: StoredDocument[] = []
    for (const one of nodesOf(page)) shown.push(underNewIds((await documents.make(one)).document(one)))
    return mapped(page, shown)
  }

  // A head has the hash of the text as it reads here, which is made of the text: read of those that are not at hand.
  const headsOf: Store['documentHeads'] = async (filter, paging, order) => {
    const page = await store.documentHeads(ids.filter(filter), paging, order)
    const shown: (DocumentHead | null)[] = []
    for (const one of nodesOf(page)) {
      const redacted = (await documents.of([one.id])).get(one.id)
      shown.push(redacted === undefined ? null : underNewIds(redacted.head(one)))
    }
    return mapped(page, shown)
  }

  const fitting = <T extends DocumentHead>(
    { title, source }: DocumentFilter,
    paging: Paging,
    list: (paging: Paging) => Promise<Page<T>>,
  ): Promise<Page<T>> => {
    if (title === undefined && source === undefined) return list(paging)
    const fits = (text: string | null, asked: TextFilter | undefined): boolean =>
      asked === undefined || fitsText(text, asked)
    // What is found by a name that is hidden would tell it.
    return filled(list, paging, (one) => fits(one.title, title) && fits(one.source, source))
  }

  return {
    url: store.url,
    revision: () => store.revision(),
    stats: () => store.stats(),
    close: () => store.close(),
    check: forReading,
    scrub: forReading,
    write: forReading,
    growing: forReading,
    search: async (text, types, paging) => {
      const page = await store.search(text, types, paging)
      // What is found by a hidden name would tell it.
      const shown = nodesOf(page).map((hit) =>
        // What is found by what a text says may be what is hidden in it.
        hit.passage !== null || people.has(hit.entity.id) || names.in(hit.matched, hit.entity.documents).length > 0
          ? null
          : { ...hit, entity: entity(hit.entity) },
      )
      return mapped(page, shown)
    },
    paths: async (query) => {
      const paths = await store.paths(ids.filter(query))
      return paths.map((hops) =>
        hops.map(({ from, to, fact: by }) => ({ from: ids.id(from), to: ids.id(to), fact: ids.id(by) })),
      )
    },
    documents: (filter, paging, order) => fitting(filter, paging, (some) => documentsOf(filter, some, order)),
    documentHeads: (filter, paging, order) => fitting(filter, paging, (some) => headsOf(filter, some, order)),
    chains: async (filter) => {
      const found = await store.chains(ids.filter(filter))
      const known = await documents.of(found.map(({ document }) => document))
      return found.flatMap((one) => {
        const redacted = known.get(one.document)
        return redacted === undefined ? [] : chain(one, redacted)
      })
    },
    // How a name is hidden hangs on the documents that it stands in: whole entities have them.
    heads: async (asked) => {
      const wanted = new Set(asked)
      const heads = new Map<string, Entity>()
      for await (const one of all((paging) => store.entities(ids.filter({ ids: asked }), paging))) {
        const shown = entity(one)
        for (const id of shown.chains) if (wanted.has(id)) heads.set(id, shown)
      }
      return heads
    },
    claims: async (filter, paging) => {
      const page = await store.claims(ids.filter(filter), paging)
      const known = await documents.of(nodesOf(page).map(({ document }) => document))
      const shown = nodesOf(page).map((one) => {
        const redacted = known.get(one.document)
        return redacted === undefined ? null : claim(one, redacted)
      })
      return mapped(page, shown)
    },
    entities: async (filter, paging, order) => {
      const page = await store.entities(ids.filter(filter), paging, order)
      return mapped(page, nodesOf(page).map(entity))
    },
    facts: async (filter, paging, order) => {
      const page = await store.facts(ids.filter(filter), paging, order)
      return mapped(page, nodesOf(page).map(fact))
    },
    firstFacts: async ({ as, first, order, ...asked }) => {
      const inside = ids.filter({ ids: asked.ids, filter: asked.filter })
      const { pages } = await store.firstFacts({ ...inside, as, first, order })
      const shown = asked.ids.flatMap((id, index) => {
        const page = pages.get(inside.ids[index] ?? '')
        return page === undefined ? [] : [[id, mapped(page, nodesOf(page).map(fact))] as const]
      })
      return { pages: new Map(shown) }
    },
    contradictions: async (filter, paging) => {
      const page = await store.contradictions(ids.filter(filter), paging)
      return mapped(page, nodesOf(page).map(contradiction))
    },
    judgements: async (filter, paging) => {
      const page = await store.judgements(ids.filter(filter), paging)
      const shown: (Judgement | null)[] = []
      for (const one of nodesOf(page)) shown.push(await judgement(one))
      return mapped(page, shown)
    },
  }
}
