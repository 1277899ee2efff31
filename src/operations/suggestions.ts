import { StorygraphError } from '../model/errors.ts'
import type { Entity, Scorecard } from '../model/graph.ts'
import { shortened } from '../model/shortened.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { loadRules } from '../ontology/rules.ts'
import { byText } from '../resolve/sets.ts'
import type { Page, Paging, Store } from '../store/store.ts'
import { possiblySameOf, WEIGHED } from './compared.ts'
import { apartReason } from './explain-identity.ts'

/** Two entities that may be one, and stay apart until a person says so. */
export interface Suggestion {
  /** The one with the smaller id. */
  readonly left: Entity
  readonly right: Entity
  /** Of a chain of each. */
  readonly card: Scorecard
  /** Readable: who the two are, and what speaks for it and against it. */
  readonly sentence: string
}

/** Part of all suggestions. It may hold fewer than were asked for and yet go on: from `end`. */
export interface SuggestionPage extends Page<Suggestion> {
  /** Where it goes on; null where it does not. */
  readonly end: string | null
}

/** So many are compared together. */
const AT_ONCE = 32
/** So many entities are looked at for one page, so that its cost has an end where few of them are like others. */
const MOST_LOOKED_AT = 640

/** What a cursor says: the store's own before the entity that is looked at, and the last that was suggested with it. */
type Place = readonly [after: string | null, other: string]

const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url')

const placeOf = (cursor: string): Place => {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(place) && place.length === 2) {
      const [after, other] = place as readonly unknown[]
      if ((after === null || typeof after === 'string') && typeof other === 'string') return [after, other]
    }
  } catch {
    // Told below.
  }
  const message = `"${cursor.slice(0, 80)}" is no cursor of this list. Use one that it gave, or leave it out to start anew.`
  throw new StorygraphError('BAD_CURSOR', message)
}

const called = ({ name, id }: Entity): string => `${shortened(name)} (${id})`

const suggestionOf = (left: Entity, right: Entity, card: Scorecard): Suggestion => ({
  left,
  right,
  card,
  sentence: `${called(left)} and ${called(right)} may be one: ${apartReason(card)}.`,
})

const entitiesById = async (store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Entity>> => {
  if (ids.length === 0) return new Map()
  const page = await store.entities({ ids }, { first: ids.length })
  return new Map(page.items.map(({ node }) => [node.id, node]))
}

/**
 * People and organizations that may be one with another and stay apart, each two once, by their ids. A page costs what comparing the
 * entities that it looks at costs; those are few enough that it ends soon in a graph of any size. Error: BAD_CURSOR.
 *
 * @example (await suggestions(store, { first: 10 })).items[0]?.node.sentence // 'Ada Reyes (a/e1) and Ada Reyes (b/e4) may be one: …'
 */
export const suggestions = async (
  store: Store,
  { first, after = null }: Paging,
  predicates: ReadonlyMap<string, Predicate> = loadRules().predicates,
): Promise<SuggestionPage> => {
  let [before, beyond]: Place = after === null ? [null, ''] : placeOf(after)
  const items: { node: Suggestion; cursor: string }[] = []
  for (let looked = 0; looked < MOST_LOOKED_AT; ) {
    const page = await store.entities({ types: WEIGHED }, { first: AT_ONCE, after: before })
    const looking = page.items.map(({ node }) => node)
    const possiblySame = await possiblySameOf(store, looking, predicates)
    for (const { node: left, cursor } of page.items) {
      const found = [...(possiblySame.get(left.id) ?? [])]
        .filter(({ id }) => byText(left.id, id) < 0 && byText(beyond, id) < 0)
        .sort((a, b) => byText(a.id, b.id))
      const others = await entitiesById(
        store,
        found.map(({ id }) => id),
      )
      for (const { id, card } of found) {
        const right = others.get(id)
        if (right === undefined) continue
        if (items.length === first) return { items, hasNext: true, end: items.at(-1)?.cursor ?? after }
        items.push({ node: suggestionOf(left, right, card), cursor: cursorOf([before, id]) })
      }
      before = cursor
      beyond = ''
      looked++
    }
    if (!page.hasNext) return { items, hasNext: false, end: null }
  }
  return { items, hasNext: true, end: cursorOf([before, '']) }
}
