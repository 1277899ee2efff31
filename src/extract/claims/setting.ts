import type { Landmarks } from '../clauses/landmarks.ts'
import type { Couples } from '../kin/couples.ts'
import type { Reading } from '../reading.ts'
import type { OnTried } from '../tried.ts'

/** What matching needs to know of the document. */
export interface Setting {
  readonly reading: Reading
  readonly landmarks: Landmarks
  readonly couples: Couples
  /** Told of each frame that is tried. */
  readonly tried: OnTried
}
