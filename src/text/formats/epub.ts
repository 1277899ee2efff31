import { posix } from 'node:path'
import { type DocumentFields, MAX_DOCUMENT_BYTES } from '../../model/document.ts'
import { StorygraphError } from '../../model/errors.ts'
import { dayIn } from './day-in.ts'
import { withWords } from './no-text.ts'
import { pageText } from './page-text.ts'
import { type Page, type PageElement, parsePage, parseXml } from './parse-page.ts'
import { type Parts, unzip } from './unzip.ts'

const CONTAINER = 'META-INF/container.xml'
const ENCRYPTION = 'META-INF/encryption.xml'

const damaged = (what: string): StorygraphError =>
  new StorygraphError('BAD_FILE', `This EPUB is damaged: it has no ${what}. Save or fetch it anew.`)

const tooLarge = (): StorygraphError =>
  new StorygraphError('TOO_LARGE', 'The book holds more than 10 MB of text. Split it into several documents.')

/** Fonts are garbled in many books that anybody may read. */
const isLocked = (xml: string): boolean => {
  const [all, fonts] = [
    /<(?:\w+:)?EncryptionMethod\b/g,
    /Algorithm\s*=\s*["'][^"']*(?:idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)/g,
  ]
  return (xml.match(all)?.length ?? 0) > (xml.match(fonts)?.length ?? 0)
}

const named = (page: Page, name: string): readonly PageElement[] =>
  [...page.querySelectorAll('*')].filter(({ nodeName }) => nodeName.replace(/^.*:/, '').toLowerCase() === name)

const textOf = (page: Page, name: string): string | null => named(page, name)[0]?.textContent?.trim() || null

/** The names of a book's chapters in the order of reading, without what stands outside of it. */
const chaptersOf = (book: Page, folder: string): readonly string[] => {
  const items = new Map<string, string>()
  for (const item of named(book, 'item')) {
    const [id, href, type, properties] = ['id', 'href', 'media-type', 'properties'].map((name) =>
      item.getAttribute(name),
    )
    const isContents = (properties ?? '').split(/\s+/).includes('nav')
    if (id && href && /html/i.test(type ?? '') && !isContents) items.set(id, posix.join(folder, unescaped(href)))
  }
  return named(book, 'itemref').flatMap((itemref) => {
    const name = items.get(itemref.getAttribute('idref') ?? '')
    return name === undefined || itemref.getAttribute('linear') === 'no' ? [] : name
  })
}

const unescaped = (href: string): string => {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

const xmlAt = async (parts: Parts, name: string, what: string): Promise<Page> => {
  const part = parts.get(name)
  if (part === undefined) throw damaged(what)
  return parseXml(part.toString('utf8'))
}

const LOCKED = 'This book is locked to its buyer (DRM). Give its text in another form.'
const EMPTY = 'This book holds no text: its pages may be pictures. Save its words as .txt.'

/**
 * The text of a book (.epub), its chapters in the order of reading, without its table of contents; title, author, publisher, day and
 * language are the book's own. Errors: BAD_FILE, ENCRYPTED (a password, or locked to a buyer), TOO_LARGE, NO_TEXT.
 */
export const readEpub = async (bytes: Uint8Array): Promise<DocumentFields> => {
  const parts = await unzip(bytes, (name) => /\.(?:xml|opf|x?html?)$/i.test(name))
  if (isLocked(parts.get(ENCRYPTION)?.toString('utf8') ?? '')) throw new StorygraphError('ENCRYPTED', LOCKED)
  const container = await xmlAt(parts, CONTAINER, 'container')
  const root = named(container, 'rootfile')[0]?.getAttribute('full-path')
  if (!root) throw damaged('package')
  const book = await xmlAt(parts, root, 'package')
  const chapters: string[] = []
  let units = 0
  for (const name of chaptersOf(book, posix.dirname(root))) {
    const part = parts.get(name)
    if (part === undefined) throw damaged(`chapter ${name}`)
    const { body } = await parsePage(part.toString('utf8'))
    const text = body === null ? '' : pageText(body)
    units += text.length
    if (units > MAX_DOCUMENT_BYTES) throw tooLarge()
    if (text !== '') chapters.push(text)
  }
  const language = textOf(book, 'language')
  return {
    title: textOf(book, 'title'),
    author: textOf(book, 'creator'),
    source: textOf(book, 'publisher'),
    url: [textOf(book, 'source'), textOf(book, 'identifier')].find((text) => /^https?:\/\//i.test(text ?? '')) ?? null,
    published: dayIn(textOf(book, 'date')),
    ...(language !== null && { language }),
    text: withWords(chapters.join('\n\n'), EMPTY),
  }
}
