import type { Rule } from './frame-index.ts'
import type { Setting } from './match.ts'

/** Tells an observer, where there is one, what became of a rule at a token: `read`, or why not. */
export const tell = ({ reading, tried }: Setting, rule: Rule, token: number, outcome: string): void => {
  if (tried === null) return
  const { start, end } = reading.tokens[token]!
  tried({ start, end, rule: rule.id, outcome })
}
