import { StorygraphError } from '../../model/errors.ts'
import { type Format, holdsPdf, oleError, sniff } from './sniff.ts'

/** What a file with one document is: text, or a format that text is taken out of. */
export type OneForm = 'text' | Format

/**
 * What a file is, by its beginning, where its name says `form`: a PDF is one whatever it is called. Throws BAD_FILE where the name
 * says PDF, DOCX or EPUB and it is none, and ENCRYPTED for a Word file with a password.
 */
export const formatIn = (form: OneForm, head: Uint8Array): OneForm => {
  const found = sniff(head)
  if (found === 'ole') throw oleError(head)
  // A part of a page is a page, and a zip may begin with any of its parts.
  if (form === 'html' && found === null) return form
  if (form === 'pdf' && holdsPdf(head)) return form
  if (found === 'zip') return form === 'epub' ? form : 'docx'
  if (found !== null) return found
  if (form === 'text') return form
  const message = `By its name this is ${form.toUpperCase()}, but not by what it holds: it may be cut off, or another file. Save or fetch it anew.`
  throw new StorygraphError('BAD_FILE', message)
}
