import type { FuzzyTime } from '../../model/time.ts'
import type { ReadTime } from '../reading.ts'

/** What an expression says of something else, by words around it: another time, which stands for itself and is no chain's. */
export const retimed = (from: ReadTime, time: FuzzyTime): ReadTime => {
  const { role: _role, chain: _chain, ...plain } = from
  return { ...plain, time }
}
