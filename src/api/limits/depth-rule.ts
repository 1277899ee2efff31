import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'
import { codedError } from '../coded-error.ts'
import { MAX_DEPTH, MAX_INTROSPECTION_DEPTH } from './limits.ts'

/** Depth of a selection, each fragment looked at once; a fragment that holds itself counts as nothing here (another rule refuses it). */
const depths = (fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined) => {
  const known = new Map<string, number>()
  const ofSet = (set: SelectionSetNode | undefined): number =>
    set === undefined ? 0 : Math.max(0, ...set.selections.map(ofSelection))
  const ofSelection = (node: SelectionNode): number => {
    if (node.kind === Kind.FIELD) return 1 + ofSet(node.selectionSet)
    if (node.kind === Kind.INLINE_FRAGMENT) return ofSet(node.selectionSet)
    const name = node.name.value
    const before = known.get(name)
    if (before !== undefined) return before
    known.set(name, 0)
    const depth = ofSet(fragmentOf(name)?.selectionSet)
    known.set(name, depth)
    return depth
  }
  return ofSelection
}

const isIntrospection = (node: SelectionNode): boolean => node.kind === Kind.FIELD && node.name.value.startsWith('__')

/** Refuses requests that nest too deep (DEPTH_LIMIT). */
export const depthRule = (context: ValidationContext): ASTVisitor => {
  const depthOf = depths((name) => context.getFragment(name))
  return {
    OperationDefinition(operation) {
      for (const node of operation.selectionSet.selections) {
        const most = isIntrospection(node) ? MAX_INTROSPECTION_DEPTH : MAX_DEPTH
        const depth = depthOf(node)
        if (depth <= most) continue
        const message = `The request is ${depth} levels deep; ${most} are allowed. Ask in several steps, from the ids of the one before.`
        context.reportError(codedError('DEPTH_LIMIT', message, { nodes: [node] }))
      }
    },
  }
}
