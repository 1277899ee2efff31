import { fold } from '../../../model/fold.ts'
import type { TextFilter } from '../../filters.ts'
import { visible } from '../keys.ts'
import { allOf, type Cypher, cypher } from './cypher.ts'

/** How a text is kept: where it is compared exactly, and folded. */
interface TextProperties {
  /** True where the text is one of these. */
  readonly isOneOf: (values: readonly string[]) => Cypher
  readonly folded: Cypher
}

/** What a TextFilter asks of a text; all that it names must hold. */
export const textCondition = ({ isOneOf, folded }: TextProperties, filter: TextFilter): Cypher =>
  allOf([
    ...(filter.eq === undefined ? [] : [isOneOf([filter.eq])]),
    ...(filter.in === undefined ? [] : [isOneOf(filter.in)]),
    ...(filter.startsWith === undefined ? [] : [cypher`${folded} STARTS WITH ${visible(fold(filter.startsWith))}`]),
    ...(filter.contains === undefined ? [] : [cypher`${folded} CONTAINS ${visible(fold(filter.contains))}`]),
  ])
