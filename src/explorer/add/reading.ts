import { AskError, ask, follow } from '../ask.ts'
import { type AmountsQuery, add, amounts, reading } from '../queries.generated.ts'
import type { Draft } from './take-file.ts'

/** What became of one text. */
export interface Outcome {
  readonly title: string
  readonly id: string | null
  /** An IngestStatus. */
  readonly status: string
  readonly error: { readonly code: string; readonly message: string } | null
}

export interface ReadResult {
  readonly outcomes: readonly Outcome[]
  /** By how much the graph has grown, by what it counts; only what has changed. */
  readonly growth: readonly (readonly [what: string, by: number])[]
}

/** The most characters, and the most texts, that are sent at once: a request has an end, and a hundred texts are allowed. */
const MOST = { characters: 3_000_000, texts: 50 }

const batchesOf = (drafts: readonly Draft[]): readonly (readonly Draft[])[] => {
  const batches: Draft[][] = []
  let room = 0
  for (const draft of drafts) {
    const last = batches.at(-1)
    if (last === undefined || last.length >= MOST.texts || draft.text.length > room) {
      batches.push([draft])
      room = MOST.characters - draft.text.length
    } else {
      last.push(draft)
      room -= draft.text.length
    }
  }
  return batches
}

const changesOf = (before: AmountsQuery['stats'], after: AmountsQuery['stats']): ReadResult['growth'] =>
  Object.entries(after).flatMap(([what, count]) => {
    const by = typeof count === 'number' ? count - Number(before[what as keyof typeof before]) : 0
    return by === 0 ? [] : [[what, by] as const]
  })

/**
 * Has texts read, batch by batch, and says whenever one more is done. AskError where that breaks off: what was read by then stays.
 *
 * @param tell how many are done
 */
export const readAll = async (drafts: readonly Draft[], tell: (done: number) => void): Promise<ReadResult> => {
  const before = (await ask(amounts, {})).stats
  const outcomes: Outcome[] = []
  for (const batch of batchesOf(drafts)) {
    const first = outcomes.length
    const { job } = (await ask(add, { documents: [...batch] })).ingest
    for await (const { ingestion } of follow(reading, { job: job ?? '' })) {
      if (ingestion.error !== null) throw new AskError(ingestion.error.code, ingestion.error.message)
      if (ingestion.document === null) continue
      const { id, status, error } = ingestion.document
      const draft = batch[outcomes.length - first]
      outcomes.push({ id, status, error, title: draft?.title ?? id ?? 'the text' })
      tell(outcomes.length)
    }
  }
  return { outcomes, growth: changesOf(before, (await ask(amounts, {})).stats) }
}
