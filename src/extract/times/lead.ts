import type { Expression } from './find.ts'
import type { Item } from './item.ts'
import type { TimeValue } from './time-value.ts'

/** How far the date of what is counted from may stand, in items: "two years after leaving Lima for the coast *in 1990*". */
const REACH = 14

/** What a length counts from. */
export interface Base {
  /** The length, counted from the date of what follows it. */
  readonly value: TimeValue
  /** The date is of a noun, "after the birth of her son *in 1990*", and no clause has it as its own. */
  readonly ofNoun: boolean
}

/** Words with a capital are names, whatever a tagger says: "his job at Ford". */
const isVerb = ({ pos, capital }: Item): boolean => (pos === 'VERB' || pos === 'AUX') && !capital

/**
 * The date that "two years after …" counts from: the next one, where only one clause or a noun stands between. Null for none.
 *
 * @example "*Two years* after leaving Lima *in 1990*, she moved to Quito." // about 1992
 */
export const baseOf = (
  items: readonly Item[],
  { value, end }: Expression,
  next: Expression | undefined,
): Base | null => {
  if ((value.op !== 'lead' && value.op !== 'told') || value.amount.vague) return null
  if (next === undefined || next.first - end > REACH || next.row.role !== undefined || next.value.op === 'range')
    return null
  const between = items.slice(value.op === 'lead' ? end + 1 : end, next.first)
  if (between.length === 0 || between.some(({ text }) => /^[,.;:()"“”–—]$/.test(text))) return null
  const groups = between.filter((item, at) => isVerb(item) && !(at > 0 && isVerb(between[at - 1]!))).length
  if (groups > (value.op === 'lead' ? 1 : 0)) return null
  const { amount, sign } = value
  const of = next.value
  // "soon after the death of her son *in 1990*": that is when he died, and about when she left.
  if (value.op === 'lead' && value.soon !== undefined)
    return groups === 0 ? null : { value: { op: 'soon', exact: value.soon.exact, of }, ofNoun: false }
  return {
    value: sign === 0 ? { op: 'within', amount, of } : { op: 'shift', amount, sign, from: of },
    ofNoun: groups === 0,
  }
}
