import { resolve } from 'node:path'
import { head, measure, out, row } from './measure.ts'
import type { PairwiseScore } from './pairwise.ts'

/** Documents to ingest. */
const SIZES: readonly number[] = [1000, 10_000]
const FULL: readonly number[] = [...SIZES, 100_000]
/** Seconds within which comparing all pairs must end. */
const PATIENCE = 60

interface Ingested {
  /** Milliseconds for a document, in each tenth of the corpus; of these, how long the processor worked. */
  readonly tenths: readonly number[]
  readonly processor: readonly number[]
  readonly f1: PairwiseScore
  /** Milliseconds, the median. */
  readonly retraction: number
}

interface Compared {
  readonly seconds: number
  readonly pairs: number
  readonly f1: PairwiseScore
}

const run = (script: string, ...args: readonly string[]) =>
  measure(['--import', 'tsx', resolve(import.meta.dirname, script), ...args], { keep: true })

const percent = (share: number): string => (share * 100).toFixed(2)

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

const ingestLives = (sizes: readonly number[]): void => {
  head(
    'documents',
    'docs/s',
    'first tenth',
    'last tenth',
    'of the first',
    'peak MB',
    'retraction',
    'precision',
    'recall',
    'F1',
  )
  for (const size of sizes) {
    const { output, megabytes } = run('ingest-lives.ts', String(size), resolve(out, 'lives.db'))
    const { tenths, processor, f1, retraction }: Ingested = JSON.parse(output)
    const [first = 0, last = 0] = [processor[0], processor.at(-1)]
    row(
      String(size),
      (1000 / mean(tenths)).toFixed(0),
      `${first.toFixed(1)} ms`,
      `${last.toFixed(1)} ms`,
      `${(last / first).toFixed(2)}×`,
      megabytes.toFixed(0),
      `${retraction.toFixed(1)} ms`,
      percent(f1.precision),
      percent(f1.recall),
      percent(f1.f1),
    )
  }
}

const compareAll = (): void => {
  head('documents', 'pairs', 'seconds', 'precision', 'recall', 'F1')
  for (let size = 250; ; size *= 2) {
    const { seconds, pairs, f1 }: Compared = JSON.parse(run('all-pairs.ts', String(size)).output)
    const score = [f1.precision, f1.recall, f1.f1].map(percent)
    row(String(size), String(pairs), seconds.toFixed(1), ...score)
    // Twice the documents, four times the pairs.
    if (seconds * 4 > PATIENCE) return
  }
}

/** Ingestion of generated lives at sizes that grow, then the same people with every pair compared. */
export const benchIngest = ({ full }: { readonly full: boolean }): void => {
  console.log('\n### Ingestion of generated lives (tenths: processor time for a document)\n')
  ingestLives(full ? FULL : SIZES)
  console.log('\n### Beside it: all pairs of persons, without blocking\n')
  compareAll()
}
