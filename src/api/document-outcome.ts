import type { Outcome } from '../operations/ingest.ts'

/** What became of one document. */
export interface DocumentOutcome {
  readonly id: string | null
  readonly status: Outcome['outcome']
  readonly error: { readonly code: string; readonly message: string } | null
}
