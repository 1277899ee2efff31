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
}

/** Runs a query for all rows, some thousands at a time; no round trip where there are none. */
export const runRows = async <R>(run: Run, query: string, rows: readonly unknown[], name = 'rows'): Promise<R[]> => {
  const found: R[] = []
  for (let start = 0; start < rows.length; start += MOST_ROWS) {
    found.push(...(await run<R>(query, { [name]: rows.slice(start, start + MOST_ROWS) })))
  }
  return found
}
