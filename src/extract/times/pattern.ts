import type { Item } from './item.ts'
import { type Found, SLOTS, type SlotKind, type SlotValues } from './slots.ts'

/** What a pattern's slots hold, by name; a slot is named after its kind, or by what follows a colon. */
export type Slots = ReadonlyMap<string, { readonly value: unknown; readonly start: number; readonly end: number }>

type Element =
  | { readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly slot: SlotKind; readonly name: string; readonly optional: boolean }

/** A pattern as read: its elements in order. */
export type Pattern = readonly Element[]

const elementOf = (source: string): Element => {
  const optional = source.endsWith('?')
  const body = optional ? source.slice(0, -1) : source
  const slot = /^<(\w+)(?::(\w+))?>$/.exec(body)
  if (slot === null) return { words: new Set(body.split('|')), optional }
  const kind = slot[1] as SlotKind
  if (!(kind in SLOTS)) throw new TypeError(`no slot <${kind}>`)
  return { slot: kind, name: slot[2] ?? kind, optional }
}

/**
 * Reads a pattern: words, alternatives by `|`, `<slots>`, and `?` behind what may be missing.
 *
 * @example patternOf('in|during the? <part>? <month> ,? <year>')
 */
export const patternOf = (source: string): Pattern => source.split(' ').map(elementOf)

/** What may stand first: words, and kinds of slots. */
export const beginnings = (pattern: Pattern): readonly string[] => {
  const keys: string[] = []
  for (const element of pattern) {
    if ('slot' in element) keys.push(`<${element.slot}>`)
    else keys.push(...element.words)
    if (!element.optional) break
  }
  return keys
}

/** What slots have taken on the way, the last one first. */
interface Bound {
  readonly name: string
  readonly value: unknown
  readonly start: number
  readonly end: number
  readonly before: Bound | null
}

const attempt = (
  pattern: Pattern,
  step: number,
  items: readonly Item[],
  at: number,
  found: Found,
  bound: Bound | null,
): { end: number; bound: Bound | null } | null => {
  const element = pattern[step]
  if (element === undefined) return { end: at, bound }
  if ('slot' in element) {
    const taken = SLOTS[element.slot](items, at, found)
    if (taken !== null) {
      const more = { name: element.name, value: taken[1], start: at, end: taken[0], before: bound }
      const rest = attempt(pattern, step + 1, items, taken[0], found, more)
      if (rest !== null) return rest
    }
  } else if (element.words.has(items[at]?.text ?? '')) {
    const rest = attempt(pattern, step + 1, items, at + 1, found, bound)
    if (rest !== null) return rest
  }
  return element.optional ? attempt(pattern, step + 1, items, at, found, bound) : null
}

/** Tries a pattern at an item: where it ends and what its slots hold, or null. What is optional is taken where it can be. */
export const matchPattern = (
  pattern: Pattern,
  items: readonly Item[],
  at: number,
  found: Found,
): { readonly end: number; readonly slots: Slots } | null => {
  const match = attempt(pattern, 0, items, at, found, null)
  if (match === null) return null
  const slots = new Map<string, { value: unknown; start: number; end: number }>()
  for (let taken = match.bound; taken !== null; taken = taken.before) {
    if (!slots.has(taken.name)) slots.set(taken.name, taken)
  }
  return { end: match.end, slots }
}

/** The value of a slot by name and kind; undefined where the slot took nothing. */
export const slotValue = <Kind extends SlotKind>(
  slots: Slots,
  _kind: Kind,
  name: string = _kind,
): SlotValues[Kind] | undefined => slots.get(name)?.value as SlotValues[Kind] | undefined
