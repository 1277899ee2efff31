import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

/** Where a field stands in a request: what is selected under it. */
export type Selecting = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>

const inSet = ({ selections }: SelectionSetNode, fragments: Selecting['fragments']): readonly FieldNode[] =>
  selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node]
    const set = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet
    return set === undefined ? [] : inSet(set, fragments)
  })

/** The fields that are selected under a field, wherever fragments put them; with a path, under its fields of these names. */
export const selectedIn = ({ fieldNodes, fragments }: Selecting, ...path: readonly string[]): readonly FieldNode[] => {
  const fields = fieldNodes.flatMap(({ selectionSet }) =>
    selectionSet === undefined ? [] : inSet(selectionSet, fragments),
  )
  const [name, ...rest] = path
  if (name === undefined) return fields
  return selectedIn({ fieldNodes: fields.filter((field) => field.name.value === name), fragments }, ...rest)
}
