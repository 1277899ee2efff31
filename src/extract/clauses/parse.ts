import type { Step } from '../reading.ts'
import { clausesOf } from './clauses.ts'
import { ImpliedSubject } from './implied-subject.ts'
import { landmarksOf } from './landmarks.ts'
import { segmentsOf } from './segments.ts'

/** Cuts the sentences that may bring claims into clauses, once for all that ask who does what. */
export const clauses: Step = {
  name: 'clauses',
  reads: ['paragraphs', 'sentences', 'tokens', 'quotes', 'mentions', 'times'],
  writes: ['segments'],
  run: (reading) => {
    const landmarks = landmarksOf(reading)
    const implied = new ImpliedSubject(reading)
    return {
      segments: segmentsOf(reading).map((segment) => ({
        segment,
        ...clausesOf(reading, segment, landmarks, implied),
      })),
    }
  },
}
