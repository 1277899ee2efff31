import { isUtf8 } from 'node:buffer'
import { StorygraphError } from '../model/errors.ts'

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/**
 * The text of UTF-8 bytes. A byte order mark at their very start is no part of it. Throws NOT_UTF8, or BINARY where a NUL shows
 * that the bytes are no text at all.
 */
export const decode = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    throw new StorygraphError('NOT_UTF8', 'This is UTF-16. Save it as UTF-8.')
  }
  if (bytes.includes(0))
    throw new StorygraphError('BINARY', 'This is no text, for it holds NULs. Give its text as UTF-8.')
  if (!isUtf8(bytes)) {
    throw new StorygraphError(
      'NOT_UTF8',
      'This is not UTF-8. Save it as UTF-8, or convert it (for example with iconv).',
    )
  }
  const start = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start).toString('utf8')
}
