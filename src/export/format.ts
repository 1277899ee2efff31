import type { Entity } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import type { Store } from '../store/store.ts'

/** What an export is made with, and of whom. */
export interface ExportOptions {
  /** By name; the built-in ones where they are left out. To be those that the documents were read with. */
  readonly predicates?: ReadonlyMap<string, Predicate>
  /** Only this person's life, in formats that can be of one. */
  readonly person?: Entity
}

/** A way to write a store's whole graph. The same graph gives the same bytes, in whatever order it was read. */
export interface ExportFormat {
  /** As `--format` and `/export/…` name it. */
  readonly name: string
  /** One line for people. */
  readonly description: string
  readonly mediaType: string
  /** What of the graph the format has no room for, to follow "Not in csv: "; null where that is nothing, or where the name says what is there. */
  readonly leavesOut: string | null
  /** Whether it can be of one person. */
  readonly takesPerson?: true
  /** Pieces of the export in order, read page by page: memory stays flat. Errors: those of the store. */
  write(store: Store, options?: ExportOptions): AsyncIterable<string>
}

/** A piece of one of an export's files. */
export interface FilePiece {
  /** Its name in the folder. */
  readonly file: string
  readonly text: string
}

/** A way to write a store's whole graph into a folder of files: not for a stream. */
export interface FolderFormat extends Pick<ExportFormat, 'name' | 'description' | 'leavesOut'> {
  /** What to do with the folder, in a line. */
  readonly next: string
  /** Pieces of all files as they come, those of one file in order. Errors: those of the store, and of the format. */
  write(store: Store, options?: Pick<ExportOptions, 'predicates'>): AsyncIterable<FilePiece>
}

/** One object as a line of JSON. */
export const jsonLine = (value: object): string => `${JSON.stringify(value)}\n`
