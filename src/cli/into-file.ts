import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { FilePiece } from '../export/format.ts'
import { UsageError } from './exit-status.ts'
import { Output } from './output.ts'

const unwritable = (path: string, error: unknown): unknown =>
  error instanceof Error && 'syscall' in error
    ? new UsageError(`${path} cannot be written (${error.message}). Give another --out.`)
    : error

/** Bytes that may wait to be written: while they are, the next are made. */
const WAITING = 2 ** 20

/** One file that is written piece by piece. */
class OpenFile {
  readonly #stream: ReturnType<typeof createWriteStream>
  readonly #out: Output
  readonly #written: Promise<void>

  constructor(path: string) {
    this.#stream = createWriteStream(path, { highWaterMark: WAITING })
    this.#written = finished(this.#stream)
    // Whoever writes next is told; nobody may be waiting yet.
    this.#written.catch(() => {})
    this.#out = new Output(this.#stream)
  }

  async write(text: string): Promise<void> {
    // Waiting for the end as well would leave something behind with each piece, of which there are millions.
    if (this.#stream.errored) throw this.#stream.errored
    await this.#out.write(text)
  }

  async end(): Promise<void> {
    this.#stream.end()
    await this.#written
  }

  drop(): void {
    this.#stream.destroy()
  }
}

/** Writes pieces into a file. UsageError where it cannot be written. */
export const intoFile = async (path: string, pieces: AsyncIterable<string>): Promise<void> => {
  const file = new OpenFile(path)
  try {
    for await (const piece of pieces) await file.write(piece)
    await file.end()
  } catch (error) {
    file.drop()
    throw unwritable(path, error)
  }
}

/** Writes pieces of files into a folder, made where there is none. UsageError where one of them cannot be written. */
export const intoFolder = async (path: string, pieces: AsyncIterable<FilePiece>): Promise<void> => {
  const files = new Map<string, OpenFile>()
  try {
    mkdirSync(path, { recursive: true })
    for await (const { file, text } of pieces) {
      const open = files.get(file) ?? new OpenFile(join(path, file))
      files.set(file, open)
      await open.write(text)
    }
    for (const open of files.values()) await open.end()
  } catch (error) {
    for (const open of files.values()) open.drop()
    throw unwritable(path, error)
  }
}
