import type { Reading } from '../reading.ts'
import { bornToCouple } from './born-to-couple.ts'
import { childrenLater } from './children-later.ts'
import type { Description } from './description.ts'
import type { ParsedSegment } from './parsed-segment.ts'
import { siblingLater } from './sibling-later.ts'
import { survivorsLater } from './survivors-later.ts'

/** Kin of whom a sentence gives the names, and of whose kin the words before it tell. `before`: the sentences before it, nearest first. */
export const kinLater = (
  reading: Reading,
  parsed: ParsedSegment,
  before: readonly ParsedSegment[],
): readonly Description[] =>
  [childrenLater, bornToCouple, siblingLater, survivorsLater].flatMap((read) => read(reading, parsed, before))
