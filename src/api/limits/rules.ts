import type { ValidationRule } from 'graphql'
import { aliasRule } from './alias-rule.ts'
import { depthRule } from './depth-rule.ts'

/** What a request must hold to besides the language's own rules. */
export const OWN_RULES: readonly ValidationRule[] = [depthRule, aliasRule]
