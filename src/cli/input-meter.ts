import { inputBytes } from '../text/input-bytes.ts'
import type { InputFile } from '../text/input-files.ts'

/** How much of the input has been taken in. That is a few documents ahead of those that are done. */
export class InputMeter {
  #taken = 0
  #all: number | null = null

  /** Looks up the sizes while reading begins; files only, never what they hold. */
  constructor(paths: readonly string[], isRead?: (found: InputFile) => boolean) {
    inputBytes(paths, isRead).then(
      (all) => {
        this.#all = all
      },
      // What cannot be looked up is told where it is read.
      () => undefined,
    )
  }

  /** To be told of each piece that is read. */
  readonly onBytes = (bytes: number): void => {
    this.#taken += bytes
  }

  /** From 0 to 1; null while the whole isn't known. */
  readonly share = (): number | null => (this.#all === null ? null : Math.min(1, this.#taken / Math.max(1, this.#all)))
}
