import type { DocumentFields } from '../../model/document.ts'
import { StorygraphError } from '../../model/errors.ts'
import type { Format } from './sniff.ts'

/** Loaded when there is such a file: a library takes longer to load than a short text takes to be read. */
const READERS: Readonly<Record<Format, () => Promise<(bytes: Uint8Array) => Promise<DocumentFields>>>> = {
  html: async () => (await import('./html.ts')).readHtml,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  docx: async () => (await import('./docx.ts')).readDocx,
  epub: async () => (await import('./epub.ts')).readEpub,
}

/**
 * Takes the text out of a file. Rejects with what its reader refuses; what a library breaks down over is BAD_FILE. Without bounds of time and memory:
 * see `TextTaker`.
 */
export const takeText = async (format: Format, bytes: Uint8Array): Promise<DocumentFields> => {
  try {
    const read = await READERS[format]()
    return await read(bytes)
  } catch (cause) {
    if (cause instanceof StorygraphError) throw cause
    const what =
      cause instanceof RangeError
        ? 'it is nested too deeply'
        : cause instanceof Error
          ? cause.message
          : 'it is not known why'
    const message = `The text of this ${format.toUpperCase()} file cannot be taken out: ${what}. Save its text as .txt.`
    throw new StorygraphError('BAD_FILE', message, { cause })
  }
}
