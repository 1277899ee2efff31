import type { DocumentFields } from '../../model/document.ts'
import { StorygraphError } from '../../model/errors.ts'
import { dayIn } from './day-in.ts'
import { withWords } from './no-text.ts'
import { pageText } from './page-text.ts'
import { parsePage, parseXml } from './parse-page.ts'
import { unzip } from './unzip.ts'

const BODY = 'word/document.xml'
const PROPERTIES = 'docProps/core.xml'

const EMPTY = 'This Word file holds no text. Its words may be in pictures: save them as text.'

/** What Word keeps of a file, by the local names of the elements. */
const propertiesOf = async (xml: Buffer | undefined): Promise<Omit<DocumentFields, 'text'>> => {
  if (xml === undefined) return {}
  const page = await parseXml(xml.toString('utf8'))
  const said = (name: string): string | null => {
    for (const element of page.querySelectorAll('*'))
      if (element.nodeName.toLowerCase().endsWith(`:${name}`)) return element.textContent?.trim() || null
    return null
  }
  return { title: said('title'), author: said('creator'), published: dayIn(said('created')) }
}

/**
 * The text of a Word file (.docx), by mammoth (BSD-2-Clause): its paragraphs, lists, tables and notes, without headers and comments.
 * Title, author, and the day on which it was begun are the file's own. Errors: BAD_FILE (another zip, damaged), ENCRYPTED, TOO_LARGE (a zip bomb),
 * NO_TEXT.
 */
export const readDocx = async (bytes: Uint8Array): Promise<DocumentFields> => {
  // All that mammoth reads is unpacked within bounds before mammoth, which has none, is let at it.
  const parts = await unzip(bytes, (name) => /\.(?:xml|rels)$/i.test(name))
  if (!parts.has(BODY))
    throw new StorygraphError('BAD_FILE', 'This is a zip, but no Word file. Unpack it, and give what is in it.')
  const { default: mammoth } = await import('mammoth')
  const noPictures = mammoth.images.imgElement(async () => ({ src: '' }))
  const options = { convertImage: noPictures }
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options).catch((cause: unknown) => {
    throw new StorygraphError('BAD_FILE', 'This Word file is damaged. Open it in Word, and save it anew.', { cause })
  })
  const { body } = await parsePage(value)
  return { ...(await propertiesOf(parts.get(PROPERTIES))), text: withWords(body === null ? '' : pageText(body), EMPTY) }
}
