import type { Beside } from '../store/store.ts'
import { type Selecting, selectedIn } from './selected.ts'

/** What fields of a fact lead to. */
const LEADING: ReadonlyMap<string, Beside> = new Map([
  ['subject', 'ends'],
  ['object', 'ends'],
  ['place', 'ends'],
  ['sentence', 'ends'],
  ['evidence', 'evidence'],
])

/** What will be asked for next of the facts of a connection, so that it is read with them. */
export const besideAsked = (selecting: Selecting): readonly Beside[] => {
  const fields = selectedIn(selecting, 'edges', 'node')
  return [...new Set(fields.flatMap(({ name }) => LEADING.get(name.value) ?? []))].sort()
}
