import { StorygraphError } from '../model/errors.ts'
import type { EntityType } from '../model/extraction.ts'
import type { Entity } from '../model/graph.ts'
import { shortened } from '../model/shortened.ts'
import type { Store } from '../store/store.ts'

/** How many candidates an error names. */
const MOST_CANDIDATES = 10

const noun = (type: EntityType | undefined): string => (type === undefined ? 'entity' : type.toLowerCase())

const notFound = (what: string, type: EntityType | undefined, others: readonly Entity[]): StorygraphError => {
  const called = others.slice(0, MOST_CANDIDATES).map((one) => `${noun(one.type)} ${shortened(one.name)} (${one.id})`)
  const advice = called.length > 0 ? `These are: ${called.join('; ')}.` : 'Search for a part of the name.'
  return new StorygraphError('NOT_FOUND', `No ${noun(type)} here is called ${shortened(what)}. ${advice}`)
}

const isNameable = (entity: Entity): boolean => entity.details.nameStatus !== 'unnamed'

const ambiguous = (name: string, type: EntityType | undefined, candidates: readonly Entity[]): StorygraphError => {
  const shown = candidates.slice(0, MOST_CANDIDATES)
  const list = shown
    .map((one) => `${shortened(one.name)} (${one.id}, in ${one.documents.slice(0, 3).join(', ')})`)
    .join('; ')
  const more = candidates.length > shown.length ? '; and others' : ''
  return new StorygraphError('AMBIGUOUS_NAME', `Several could be ${shortened(name)}: ${list}${more}. Ask by id.`, {
    details: {
      candidates: shown.map(({ id, name: called, type: kind, documents }) => ({
        id,
        name: called,
        type: kind,
        documents,
      })),
      type: type ?? null,
    },
  })
}

/** Whatever has exactly this name or alias, of any type. */
const calledSo = async (store: Store, name: string): Promise<readonly Entity[]> => {
  const { items } = await store.search(name, null, { first: MOST_CANDIDATES })
  return items
    .map(({ node }) => node)
    .flatMap(({ entity, score }) => (score >= 1 && isNameable(entity) ? [entity] : []))
}

/**
 * The entity that an id (its own, or one of its chains') or a name stands for: the one whose name it is exactly, else the one
 * that has it among its aliases, else the one that alone is called nearly so. Errors: NOT_FOUND, AMBIGUOUS_NAME with
 * `details.candidates`.
 *
 * @example await findEntity(store, 'Mikhail', 'Person')
 */
export const findEntity = async (store: Store, what: string, type?: EntityType): Promise<Entity> => {
  const byId = (await store.entities({ ids: [what], ...(type && { types: [type] }) }, { first: 1 })).items[0]
  if (byId !== undefined) return byId.node
  const page = await store.search(what, type === undefined ? null : [type], { first: 50 })
  const hits = page.items.map(({ node }) => node).filter(({ entity }) => isNameable(entity))
  const exact = hits.filter(({ score }) => score >= 1).map(({ entity }) => entity)
  const named = hits.map(({ entity }) => entity).filter(({ name }) => name.toLowerCase() === what.trim().toLowerCase())
  const candidates = named.length > 0 ? named : exact.length > 0 ? exact : hits.map(({ entity }) => entity)
  const [only] = candidates
  if (only === undefined) throw notFound(what, type, type === undefined ? [] : await calledSo(store, what))
  if (candidates.length > 1) throw ambiguous(what, type, candidates)
  return only
}
