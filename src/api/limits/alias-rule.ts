import type { ASTVisitor, ValidationContext } from 'graphql'
import { codedError } from '../coded-error.ts'
import { MAX_ALIASES } from './limits.ts'

/** Refuses requests with very many aliases (ALIAS_LIMIT). */
export const aliasRule = (context: ValidationContext): ASTVisitor => {
  let aliases = 0
  return {
    Field(node) {
      if (node.alias === undefined) return
      aliases += 1
      if (aliases !== MAX_ALIASES + 1) return
      const message = `The request has more than ${MAX_ALIASES} aliases. Use lists such as \`nodes(ids: …)\`, or ask in parts.`
      context.reportError(codedError('ALIAS_LIMIT', message, { nodes: [node] }))
    },
  }
}
