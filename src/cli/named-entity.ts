import { StorygraphError } from '../model/errors.ts'
import type { EntityType } from '../model/extraction.ts'
import type { Entity } from '../model/graph.ts'
import { shortened } from '../model/shortened.ts'
import { findEntity } from '../operations/find-entity.ts'
import type { Store } from '../store/store.ts'
import { EMPTY_STORE, isEmpty } from './named-store.ts'
import { plainText } from './plain-text.ts'
import { padded, widthOf } from './wrap.ts'

interface Candidate {
  readonly id: string
  readonly name: string
  readonly documents: readonly string[]
}

const listOf = (candidates: readonly Candidate[]): string => {
  const ids = Math.max(...candidates.map(({ id }) => widthOf(id)))
  const names = Math.max(...candidates.map(({ name }) => widthOf(plainText(shortened(name)))))
  return candidates
    .map(({ id, name, documents }) => {
      const more = documents.length > 3 ? ' …' : ''
      const where = `in ${documents.slice(0, 3).join(', ')}${more}`
      return `  ${padded(id, ids)}  ${padded(plainText(shortened(name)), names)}  ${where}`
    })
    .join('\n')
}

/** What looks for names, with errors for people: one candidate a line, and what to do about an empty store. */
export const withCandidates = async <T>(store: Store, names: readonly string[], work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof StorygraphError)) throw error
    const { code, details, message } = error
    if (code === 'NOT_FOUND' && (await isEmpty(store))) throw new StorygraphError(code, EMPTY_STORE, { details })
    if (code !== 'AMBIGUOUS_NAME') throw error
    const name =
      names.map(shortened).find((one) => message.startsWith(`Several could be ${one}:`)) ??
      names.map(shortened).join(' or ')
    const list = listOf(details.candidates as readonly Candidate[])
    throw new StorygraphError(code, `Several could be ${name}. Ask by one of these ids:\n${list}`, { details })
  }
}

/** As `findEntity`, with errors as `withCandidates` gives them. */
export const namedEntity = (store: Store, name: string, type?: EntityType): Promise<Entity> =>
  withCandidates(store, [name], findEntity(store, name, type))
