import type { Extraction } from '../model/extraction.ts'
import { uncut } from '../resolve/cut-chains.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'

/** A stored document as reading gave it, whatever was judged since; null where there is none. */
export const storedExtraction = async (store: Store, id: string): Promise<Extraction | null> => {
  const stored = (await store.documents({ ids: [id] }, { first: 1 })).items[0]?.node
  if (stored === undefined) return null
  const { family: _, story: __, sentences, quotes, warnings, rules, ...document } = stored
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
  const number = (local: string): number => Number.parseInt(local.slice(1), 10)
  return uncut({
    document,
    sentences,
    entities: entities.sort((a, b) => number(a.id) - number(b.id)),
    mentions,
    claims: claims.sort((a, b) => number(a.id) - number(b.id)),
    quotes,
    warnings,
    ...(rules === undefined ? {} : { rules }),
  })
}
