import type { Fact } from '../../model/graph.ts'
import { checkFirst, type PageArguments } from '../connection.ts'

interface NeighborEdgeParent {
  readonly facts: readonly Fact[]
}

export const neighborEdgeFields = {
  facts: ({ facts }: NeighborEdgeParent, { first }: PageArguments) =>
    facts.slice(0, checkFirst(first, undefined, 'first', 3)),
  count: ({ facts }: NeighborEdgeParent) => facts.length,
}
