import { splitId } from '../../model/extraction.ts'
import type { Contradiction, DocumentHead, EntityHead, Fact, StoredClaim } from '../../model/graph.ts'
import { type JudgedStanding, standingsWith } from '../../operations/standings.ts'
import type { Context } from '../context.ts'

/** Whatever has a global id. */
export type NodeParent = DocumentHead | EntityHead | StoredClaim | Fact | Contradiction | JudgedStanding

/** A judgement's id, which names no document. */
const JUDGEMENT = /^j-[0-9a-f]{16}$/

const judgementOf = async (id: string, store: Context['store']): Promise<JudgedStanding | null> => {
  const judgement = (await store.judgements({ ids: [id] }, { first: 1 })).items[0]?.node
  if (judgement === undefined) return null
  return (await standingsWith(store, judgement)).find((one) => one.judgement.id === id) ?? null
}

/** What has an id; null where nothing has. A document's id comes before the others. */
export const nodeOf = async (id: string, { loaders, store }: Context): Promise<NodeParent | null> => {
  const document = await loaders.document.load(id)
  if (document !== null) return document
  if (JUDGEMENT.test(id)) return judgementOf(id, store)
  switch (splitId(id)?.local[0]) {
    case 'e':
      return loaders.head.load(id)
    case 'c':
      return loaders.claim.load(id)
    case 'f':
      return loaders.fact.load(id)
    case 'x':
      return loaders.contradiction.load(id)
    default:
      return null
  }
}

export const nodeResolvers = {
  __resolveType: (node: NodeParent): string => {
    if ('standing' in node) return 'Judgement'
    if ('sides' in node) return 'Contradiction'
    if ('independentSources' in node) return 'Fact'
    if ('occurrence' in node) return 'Claim'
    return 'type' in node ? node.type : 'Document'
  },
}
