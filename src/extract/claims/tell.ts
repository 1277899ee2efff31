import type { Reading } from '../reading.ts'
import type { OnTried } from '../tried.ts'
import type { Rule } from './frame-index.ts'

interface Observed {
  readonly reading: Reading
  readonly tried: OnTried
}

/** Tells an observer, where there is one, what became of a rule at a token: `read`, or why not. */
export const tell = ({ reading, tried }: Observed, rule: Rule, token: number, outcome: string): void => {
  if (tried === null) return
  const { start, end } = reading.tokens[token]!
  tried({ start, end, rule: rule.id, outcome })
}
