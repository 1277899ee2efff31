import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { StorygraphError } from '../../model/errors.ts'
import { MAX_PARTS, MAX_UNPACKED_BYTES } from './limits.ts'

/** The parts of a zip by name, those that were wanted. */
export type Parts = ReadonlyMap<string, Buffer>

const damaged = (cause?: unknown): StorygraphError =>
  new StorygraphError('BAD_FILE', 'This file is damaged, or cut off. Save or fetch it anew.', { cause })

const bomb = (): StorygraphError => {
  const most = `${MAX_UNPACKED_BYTES / 2 ** 20} MB or ${MAX_PARTS} parts`
  return new StorygraphError(
    'TOO_LARGE',
    `Unpacked, the words of this file have more than ${most}. Save its text as .txt.`,
  )
}

const encrypted = (): StorygraphError =>
  new StorygraphError('ENCRYPTED', 'This file has a password. Save it without one.')

const openZip = async (bytes: Buffer): Promise<ZipFile> => {
  const { default: yauzl } = await import('yauzl')
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(damaged(error))
      else resolve(zip)
    })
  })
}

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })

const entriesOf = (zip: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > MAX_PARTS) reject(bomb())
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error) => reject(damaged(error)))
    zip.readEntry()
  })

/**
 * Unpacks the `wanted` parts of a zip in memory, by yauzl (MIT): what comes out is counted, whatever size a part claims to have, so that what is
 * larger than it says is known before any other reader unpacks it. Errors: TOO_LARGE (a bomb), ENCRYPTED,
 * BAD_FILE.
 */
export const unzip = async (bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Parts> => {
  const zip = await openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const parts = new Map<string, Buffer>()
  let size = 0
  try {
    for (const entry of await entriesOf(zip)) {
      if (entry.isEncrypted()) throw encrypted()
      if (!wanted(entry.fileName)) continue
      const stream = await streamOf(zip, entry)
      const chunks: Buffer[] = []
      for await (const chunk of stream) {
        size += chunk.length
        if (size > MAX_UNPACKED_BYTES) throw bomb()
        chunks.push(chunk)
      }
      parts.set(entry.fileName, Buffer.concat(chunks))
    }
    return parts
  } catch (error) {
    throw error instanceof StorygraphError ? error : damaged(error)
  } finally {
    zip.close()
  }
}
