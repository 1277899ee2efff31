/** A line of bytes without its line end, counted from 1; `bytes` is null where it was longer than allowed. */
export interface ByteLine {
  readonly line: number
  readonly bytes: Uint8Array | null
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** The line being put together from chunks; lets go of everything once it is too long. */
class PendingLine {
  readonly #limit: number
  #pieces: Uint8Array[] = []
  #size = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get isEmpty(): boolean {
    return this.#size === 0
  }

  add(piece: Uint8Array): void {
    this.#size += piece.length
    if (this.#size > this.#limit) this.#pieces = []
    else this.#pieces.push(piece)
  }

  take(): Uint8Array | null {
    const whole = this.#size > this.#limit ? null : Buffer.concat(this.#pieces)
    this.#pieces = []
    this.#size = 0
    return whole?.at(-1) === CARRIAGE_RETURN ? whole.subarray(0, -1) : whole
  }
}

/**
 * Cuts a stream of bytes into lines at LF or CRLF; the last one needs no end. A line of more than `limit` bytes is passed over
 * to its end without being held: never more than `limit` bytes and one chunk are in memory.
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  const pending = new PendingLine(limit)
  let line = 1
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      pending.add(chunk.subarray(from, at))
      yield { line, bytes: pending.take() }
      line++
      from = at + 1
    }
    pending.add(chunk.subarray(from))
  }
  if (!pending.isEmpty) yield { line, bytes: pending.take() }
}
