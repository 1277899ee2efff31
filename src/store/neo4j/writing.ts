import type { Run } from './connection.ts'

/** Rows that one query takes: enough that a load is bound by the server, few enough for a small heap. */
const MOST_ROWS = 2_000

/** What a write in hand knows and may do. */
export interface Writing {
  readonly run: Run
  /** The next internal number of an entity. */
  readonly nextNumber: () => number
  /** Keys of facts that have lost a claim, or have been written: each must rest on one in the end. */
  readonly facts: Set<string>
  /** Numbers of entities that have lost a chain, or have been written: each must have one in the end. */
  readonly entities: Set<number>
  /** Keys of contradictions that have lost a fact or a claim: they must be taken out, or written anew. */
  readonly contradictions: Set<string>
  /** Queries that were sent and not waited for: the server works them off in their order. */
  readonly sent: Promise<unknown>[]
}

/** Runs a query for all rows, some thousands at a time; no round trip where there are none. */
export const runRows = async <R>(run: Run, query: string, rows: readonly unknown[], name = 'rows'): Promise<R[]> => {
  const parts: Promise<readonly R[]>[] = []
  for (let start = 0; start < rows.length; start += MOST_ROWS) {
    parts.push(run<R>(query, { [name]: rows.slice(start, start + MOST_ROWS) }))
  }
  return (await Promise.all(parts)).flat()
}

/**
 * Sends what nothing that follows has to wait for: a round trip costs more than most of what is written. `check` looks at the rows once
 * they are there, and throws where they are not what they must be.
 */
export const later = <R>(
  { run, sent }: Writing,
  query: string,
  rows: readonly unknown[],
  check: (found: readonly R[]) => void = () => {},
): void => {
  const work = runRows<R>(run, query, rows).then(check)
  // Whoever settles is told; nobody waits for it yet.
  work.catch(() => {})
  sent.push(work)
}

/** Waits for all that was sent. Throws what the first of them to fail threw: what comes after it fails because of it. */
export const settle = async ({ sent }: Pick<Writing, 'sent'>): Promise<void> => {
  for (const result of await Promise.allSettled(sent)) if (result.status === 'rejected') throw result.reason
  sent.length = 0
}
