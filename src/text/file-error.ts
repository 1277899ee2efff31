import { StorygraphError } from '../model/errors.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder. Look at the spelling, and at the folder that you are in.',
  ENOTDIR: 'There is no such file or folder. Look at the spelling, and at the folder that you are in.',
  EACCES: 'It may not be read. Give yourself the right to read it.',
  EPERM: 'It may not be read. Give yourself the right to read it.',
  ELOOP: 'It is a link that leads back to itself. Name the file itself.',
}

/**
 * What went wrong while a file was read, with the file: an error of the file system becomes BAD_INPUT and says what to do, one of
 * ours keeps its code and line. Anything else is thrown on, for it is no fault of the input.
 */
export const fileError = (error: unknown, file: string): StorygraphError => {
  if (error instanceof StorygraphError) return error.at({ file })
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
  const message =
    REASONS[String(error.code)] ?? `It cannot be read (${error.code}). Copy it elsewhere, or look at the disk.`
  return new StorygraphError('BAD_INPUT', message, { place: { file }, cause: error })
}
