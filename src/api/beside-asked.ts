import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'
import type { Beside } from '../store/store.ts'

/** What fields of a fact lead to. */
const LEADING: Readonly<Record<string, Beside>> = {
  subject: 'ends',
  object: 'ends',
  place: 'ends',
  sentence: 'ends',
  evidence: 'evidence',
}

/** The selections of a field's field, wherever fragments put them. */
const under = (
  sets: readonly SelectionSetNode[],
  name: string | null,
  fragments: GraphQLResolveInfo['fragments'],
): readonly { readonly name: string; readonly set: SelectionSetNode | undefined }[] =>
  sets.flatMap(({ selections }) =>
    selections.flatMap((node) => {
      if (node.kind === Kind.FIELD)
        return name === null || node.name.value === name ? [{ name: node.name.value, set: node.selectionSet }] : []
      const set = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet
      return set === undefined ? [] : under([set], name, fragments)
    }),
  )

/** What will be asked for next of the facts of a connection, so that it is read with them. */
export const besideAsked = ({ fieldNodes, fragments }: GraphQLResolveInfo): readonly Beside[] => {
  const inside = (sets: readonly SelectionSetNode[], name: string): readonly SelectionSetNode[] =>
    under(sets, name, fragments).flatMap(({ set }) => set ?? [])
  const own = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const fields = under(inside(inside(own, 'edges'), 'node'), null, fragments)
  return [...new Set(fields.flatMap(({ name }) => LEADING[name] ?? []))].sort()
}
