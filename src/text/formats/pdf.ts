import { isLocalDate } from '../../model/days.ts'
import { type DocumentFields, MAX_DOCUMENT_BYTES } from '../../model/document.ts'
import { StorygraphError } from '../../model/errors.ts'
import { dayIn } from './day-in.ts'
import { withWords } from './no-text.ts'
import { linesOf, type PdfLine, type PdfRun } from './pdf-lines.ts'
import { paragraphsOfPages } from './pdf-paragraphs.ts'

/** Programs that print pages of others: the day is that of the printing. */
const PRINTS_OTHERS = /chrom|mozilla|firefox|safari|quartz|skia|webkit|wkhtml|cairo|print/i

const refusals: Readonly<Record<string, StorygraphError>> = {
  PasswordException: new StorygraphError('ENCRYPTED', 'This PDF has a password. Save it without one.'),
  InvalidPDFException: new StorygraphError('BAD_FILE', 'This PDF is damaged, or cut off. Save or fetch it anew.'),
}

const SCAN =
  'This PDF holds no text: it may be a scan. Let a program recognize its letters (OCR) first, or save its text as .txt.'

const tooLarge = (): StorygraphError =>
  new StorygraphError('TOO_LARGE', 'The file holds more than 10 MB of text. Split it into several documents.')

const said = (value: unknown): string | null => {
  const words = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return words === '' || /^untitled$/i.test(words) ? null : words.replace(/^Microsoft Word - /, '')
}

/** `D:20250406101500+02'00'` */
const pdfDay = (date: unknown): string | null => {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(date)) ?? []
  const text = `${year}-${month}-${day}`
  return isLocalDate(text) ? text : null
}

interface Meta {
  readonly info: { readonly [Field in 'Title' | 'Author' | 'Creator' | 'Producer' | 'CreationDate']?: unknown }
  readonly metadata: { get(name: string): unknown } | null
}

const fieldsOf = ({ info, metadata }: Meta): Omit<DocumentFields, 'text'> => {
  const one = (name: string): unknown => {
    const value = metadata?.get(name)
    return Array.isArray(value) ? value[0] : value
  }
  const text = (name: string): string | null => said(one(name))
  const made = PRINTS_OTHERS.test(`${info.Creator} ${info.Producer}`) ? null : pdfDay(info.CreationDate)
  return {
    title: text('dc:title') ?? said(info.Title),
    author: text('dc:creator') ?? said(info.Author),
    source: text('dc:publisher') ?? text('prism:publicationname'),
    url: text('prism:url'),
    published: dayIn(text('prism:publicationdate')) ?? dayIn(text('dc:date')) ?? made,
  }
}

/**
 * The text of a PDF, by pdf.js (Apache-2.0) as unpdf (MIT) packs it for Node: no canvas, nothing compiled. Title and author are the
 * file's own; its day is the publisher's where it says one, else the day that it was made, unless a browser made it of a page. Errors: ENCRYPTED,
 * BAD_FILE (no PDF, damaged), NO_TEXT (a scan), TOO_LARGE (more than 10 MB of text).
 */
export const readPdf = async (bytes: Uint8Array): Promise<DocumentFields> => {
  const { getDocumentProxy } = await import('unpdf')
  try {
    // pdf.js takes the bytes away from whoever gives them. It is to say nothing, and to run nothing.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false })
    const meta = fieldsOf((await pdf.getMetadata()) as unknown as Meta)
    const pages: (readonly PdfLine[])[] = []
    let units = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const lines = linesOf(items.filter((item) => 'str' in item) as PdfRun[])
      units += lines.reduce((sum, { text }) => sum + text.length, 0)
      if (units > MAX_DOCUMENT_BYTES) throw tooLarge()
      pages.push(lines)
      page.cleanup()
    }
    return { ...meta, text: withWords(paragraphsOfPages(pages), SCAN) }
  } catch (error) {
    throw (error instanceof Error && refusals[error.name]) || error
  }
}
