import type { Extraction } from '../model/extraction.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'
import { apply } from './apply.ts'
import type { ChangesOptions } from './change-options.ts'

const extractionOf = async (store: Store, id: string): Promise<Extraction | null> => {
  const stored = (await store.documents({ ids: [id] }, { first: 1 })).items[0]?.node
  if (stored === undefined) return null
  const { family: _, story: __, sentences, quotes, warnings, ...document } = stored
  const chains = await store.chains({ documents: [id] })
  const claims: Extraction['claims'][number][] = []
  for await (const {
    globalId: _id,
    document: _document,
    factId: _fact,
    entities: _entities,
    judgedWrong: _wrong,
    ...claim
  } of all((paging) => store.claims({ documents: [id] }, paging)))
    claims.push(claim)
  const mentions = chains.flatMap((chain) => chain.mentions).sort((a, b) => a.start - b.start || a.end - b.end)
  const entities = chains.map(
    ({ globalId: _id, document: _document, entityId: _entity, mentions: _mentions, ...chain }) => chain,
  )
  const number = (local: string): number => Number(local.slice(1))
  return {
    document,
    sentences,
    entities: entities.sort((a, b) => number(a.id) - number(b.id)),
    mentions,
    claims: claims.sort((a, b) => number(a.id) - number(b.id)),
    quotes,
    warnings,
  }
}

/**
 * Works everything derived out again from the stored claims and chains, a document at a time, without reading any text: after
 * rules of resolution or reasoning have changed. The graph stays whole at every step. Gives how many documents there were.
 */
export const rederive = async (store: Store, { onProgress, ...options }: ChangesOptions = {}): Promise<number> => {
  const ids: string[] = []
  for await (const { id } of all((paging) => store.documents({}, paging))) ids.push(id)
  for (const [index, id] of ids.entries()) {
    const extraction = await extractionOf(store, id)
    if (extraction !== null) await apply(store, { put: [extraction], remove: [] }, options)
    onProgress?.({ done: index + 1, total: ids.length, item: id })
  }
  return ids.length
}
