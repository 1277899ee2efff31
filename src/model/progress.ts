/** Told after each finished piece of long work; whoever prints decides how. */
export type OnProgress = (progress: Progress) => void

export interface Progress {
  readonly done: number
  /** Null while it isn't known. */
  readonly total: number | null
  /** What was just done, such as a document's id. */
  readonly item: string
}
