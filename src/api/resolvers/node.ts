import { splitId } from '../../model/extraction.ts'
import type { Contradiction, Entity, Fact, StoredClaim, StoredDocument } from '../../model/graph.ts'
import type { Context } from '../context.ts'

/** Whatever has a global id. */
export type NodeParent = StoredDocument | Entity | StoredClaim | Fact | Contradiction

/** What has an id; null where nothing has. A document's id comes before the others. */
export const nodeOf = async (id: string, { loaders }: Context): Promise<NodeParent | null> => {
  const document = await loaders.document.load(id)
  if (document !== null) return document
  switch (splitId(id)?.local[0]) {
    case 'e':
      return loaders.entity.load(id)
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
    if ('sides' in node) return 'Contradiction'
    if ('independentSources' in node) return 'Fact'
    if ('occurrence' in node) return 'Claim'
    return 'type' in node ? node.type : 'Document'
  },
}
