import type { Pattern, Slots } from './pattern.ts'
import { patternOf } from './pattern.ts'
import type { TimeValue } from './time-value.ts'

/** One way to say a time. */
export interface Row {
  /** For the trace and the tests: `ago`, `month-year`. */
  readonly id: string
  readonly pattern: Pattern
  /** What the words mean; null refuses them. */
  readonly read: (slots: Slots) => TimeValue | null
  /** How the time hangs on its clause. */
  readonly role?: 'since' | 'until' | 'before' | 'after' | 'by' | 'for'
  /** It holds a verb of its own: "when the war began". */
  readonly clausal?: true
  /** The words before this slot are only looked at: "*spent* two years". */
  readonly from?: string
  /** The words behind this slot are only looked at: "two years *after* leaving". */
  readonly until?: string
  /** It adds a time to one beside it, rather than say more of that: "in 1997 *and 2015*". */
  readonly further?: true
}

/** A row of a table: its id, its pattern, what it means, and how it hangs on its clause. */
export const row = (
  id: string,
  pattern: string,
  read: Row['read'],
  more: Pick<Row, 'role' | 'clausal' | 'from' | 'until' | 'further'> = {},
): Row => ({ id, pattern: patternOf(pattern), read, ...more })
