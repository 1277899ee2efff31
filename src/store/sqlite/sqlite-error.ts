import { StorygraphError } from '../../model/errors.ts'

// Primary result codes, https://sqlite.org/rescode.html
const BUSY = 5
const LOCKED = 6
const CORRUPT = 11
const CONSTRAINT = 19
const NOT_A_DATABASE = 26

const REASONS: Readonly<Record<number, string>> = {
  8: 'it may not be written to. Check the rights of the file and of its folder',
  10: 'reading or writing the disk failed. Check the disk',
  13: 'the disk is full. Make room, then run the command again',
  14: 'it cannot be opened. Check that its folder exists and may be written to, and that it is not itself a folder',
}

const codeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null

/** Turns what a SQLite driver throws into an error of ours that says what to do; whatever else was thrown stays as it is. */
export const translateError = (error: unknown, url: string): unknown => {
  const code = codeOf(error)
  if (code === null) return error
  const detail = (error as Error).message
  if (code === BUSY || code === LOCKED) {
    const message = `The store ${url} is being written by another process and did not become free. Wait for it to finish, then try again.`
    return new StorygraphError('STORE_UNREACHABLE', message, { cause: error })
  }
  if (code === NOT_A_DATABASE || code === CORRUPT) {
    const what = code === CORRUPT ? 'is damaged' : 'is not a store: the file is no SQLite database'
    const message = `${url} ${what} (${detail}). Give another path, put a backup in its place, or ingest the documents into a new store.`
    return new StorygraphError('STORE_DAMAGED', message, { cause: error })
  }
  if (code === CONSTRAINT) {
    const message = `The change does not hold together, and nothing of it was stored (${detail}): it leaves a reference to something that is not there, or gives one id twice.`
    return new StorygraphError('BAD_INPUT', message, { cause: error })
  }
  const reason = REASONS[code]
  if (reason === undefined) return error
  return new StorygraphError('STORE_UNREACHABLE', `The store ${url} cannot be used: ${reason} (${detail}).`, {
    cause: error,
  })
}
