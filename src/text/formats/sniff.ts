import { StorygraphError } from '../../model/errors.ts'

/** Files whose text is taken out by a library. */
export type Format = 'html' | 'pdf' | 'docx' | 'epub'

/** How much of a file's beginning tells what it is. */
export const HEAD_BYTES = 4096

/** By the ending of a file's name, where that says so. */
export const FORMAT_BY_ENDING: Readonly<Record<string, Format>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  epub: 'epub',
}

const latin = (head: Uint8Array): string =>
  Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')

/** Old Word files, and new ones with a password, are boxes of another kind. */
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
/** A name in such a box, as it stands there. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')

// Comments may stand before it; a text that only speaks of HTML begins with other words.
const HTML = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head)\b/i

/**
 * What a file is by its first bytes (`HEAD_BYTES` of them), whatever it is called; null for text and all else. A zip is told by its
 * first parts, `zip` where these leave it open; `ole` is a Word file of before 2007, or one with a password.
 */
export const sniff = (head: Uint8Array): Format | 'zip' | 'ole' | null => {
  const text = latin(head)
  if (/^\s*%PDF-\d/.test(text)) return 'pdf'
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) {
    if (text.includes('mimetypeapplication/epub+zip')) return 'epub'
    return text.includes('word/') ? 'docx' : 'zip'
  }
  if (text.startsWith(OLE)) return 'ole'
  return HTML.test(text) ? 'html' : null
}

/** Whether a file that is called a PDF is one: readers forgive up to a kilobyte before it begins. */
export const holdsPdf = (head: Uint8Array): boolean => /^[\s\S]{0,1024}?%PDF-\d/.test(latin(head))

/** Why a file that is an old box of Word's is not read. `bytes` may be its beginning only. */
export const oleError = (bytes: Uint8Array): StorygraphError =>
  latin(bytes).includes(ENCRYPTED_PART)
    ? new StorygraphError('ENCRYPTED', 'This file has a password. Save it without one.')
    : new StorygraphError(
        'BAD_FILE',
        'This is a file of an old Word, or one with a password. Save it as .docx, without one.',
      )
