import type { Store } from '../store/store.ts'

/** A way to write a store's whole graph. The same graph gives the same bytes, in whatever order it was read. */
export interface ExportFormat {
  /** As `--format` and `/export/…` name it. */
  readonly name: string
  /** One line for people. */
  readonly description: string
  readonly mediaType: string
  /** Pieces of the export in order, read page by page: memory stays flat. Errors: those of the store. */
  write(store: Store): AsyncIterable<string>
}

/** One object as a line of JSON. */
export const jsonLine = (value: object): string => `${JSON.stringify(value)}\n`
