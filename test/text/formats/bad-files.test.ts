import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { StorygraphError } from '../../../src/model/errors.ts'
import { TextTaker } from '../../../src/text/formats/text-taker.ts'
import { type DocumentInput, readInputs } from '../../../src/text/read-inputs.ts'
import { listOf, temporaryFolder } from '../files.ts'
import { docxOf, epubOf, lockedPdf, newsPageOf, pdfOf, type Story, scannedPdf } from './made-files.ts'

const { path: folder, write } = temporaryFolder()

const story: Story = {
  title: 'Two letters',
  author: 'Inês Duarte',
  published: '1974-05-02',
  paragraphs: ['Rui Duarte left Lisbon in 1969.', 'In 1972 he moved to Lyon, where he worked as a welder.'],
}

const short = (input: DocumentInput | StorygraphError): string =>
  input instanceof StorygraphError ? `${input.code} ${input.message}` : input.fields.text

const read = async (...paths: readonly string[]): Promise<string[]> => (await listOf(readInputs(paths))).map(short)

const TEXT = story.paragraphs.join('\n\n')

describe('a file is known by its first bytes', () => {
  it.each([
    ['a PDF called .txt', 'a.txt', () => pdfOf(story, { head: false })],
    ['a PDF without an ending', 'letters', () => pdfOf(story, { head: false })],
    ['a PDF called .html', 'b.html', () => pdfOf(story, { head: false })],
    [
      'a PDF behind other bytes',
      'c.pdf',
      async () => Buffer.concat([Buffer.from('junk\n'), await pdfOf(story, { head: false })]),
    ],
    ['a Word file called .doc', 'd.doc', () => docxOf(story)],
    ['a Word file called .epub', 'e.epub', () => docxOf(story)],
    ['a book called .zip', 'f.zip', () => epubOf(story)],
  ])('%s', async (_, name, make) => {
    expect(await read(write(`known/${name}`, await make()))).toEqual([TEXT])
  })

  it('and a text that speaks of PDF and HTML stays a text', async () => {
    const text = 'Files begin with %PDF-1.7 or with <html>, she said.'
    expect(await read(write('speaks.txt', text))).toEqual([text])
  })
})

describe('encodings of pages', () => {
  const page = (head: string): string =>
    `<html><head>${head}</head><body><p>Zoë Noël left Liège in 1921, and never came back.</p></body></html>`
  const told = 'Zoë Noël left Liège in 1921, and never came back.'

  it.each([
    ['UTF-8', Buffer.from(page(''))],
    ['what the page says', Buffer.from(page('<meta charset="iso-8859-1">'), 'latin1')],
    ['Windows-1252 where it says nothing', Buffer.from(page(''), 'latin1')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${page('')}`, 'utf16le')],
    ['Windows-1252 where it says nonsense', Buffer.from(page('<meta charset="nonsense">'), 'latin1')],
  ])('are read as %s', async (_, bytes) => {
    expect(await read(write('encoded.html', bytes))).toEqual([told])
  })

  it('Cyrillic too', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'),
      Buffer.from([0xcc, 0xe8, 0xf5, 0xe0, 0xe8, 0xeb]),
      Buffer.from(' left Omsk in 1921, they said.</p></body></html>'),
    ])
    expect(await read(write('cyrillic.html', bytes))).toEqual(['Михаил left Omsk in 1921, they said.'])
  })
})

describe('what is no story is refused, and the others of the folder are read', () => {
  const menu = `<html><body><nav>Home</nav><ul>${'<li><a href="/a">A day in Lisbon, by our guests</a></li>'.repeat(40)}</ul></body></html>`
  const deep = `<html><body>${'<div>'.repeat(200_000)}Rui left.${'</div>'.repeat(200_000)}</body></html>`
  const bomb = (): Uint8Array => docxOf(story, { 'word/document.xml': [new Uint8Array(101 * 2 ** 20), { level: 1 }] })
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  const torn = strToU8(
    '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
  )
  const locked = strToU8(
    '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>',
  )

  it.each<[string, string, () => Uint8Array | string | Promise<Uint8Array>, RegExp]>([
    ['a page of links', 'menu.html', () => menu, /^NO_TEXT .*links/],
    [
      'a page that its scripts fill',
      'app.html',
      () => '<!doctype html><html><body><div id="root"></div><script>go()</script></body></html>',
      /^NO_TEXT/,
    ],
    ['a page nested 200,000 deep', 'deep.html', () => deep, /^BAD_FILE .*250 deep/],
    [
      'a page nested 1,000 deep',
      'deeper.html',
      () => `<html><body>${'<div>'.repeat(1000)}Rui left.`,
      /^BAD_FILE .*250 deep/,
    ],
    [
      'a page of 50 MB',
      'large.html',
      () => `<html>${'<p>Rui left Lisbon in 1969.</p>'.repeat(1_700_000)}`,
      /^TOO_LARGE .*10 MB/,
    ],
    ['a scan', 'scan.pdf', scannedPdf, /^NO_TEXT .*OCR/],
    ['a PDF with a password', 'locked.pdf', () => lockedPdf(story), /^ENCRYPTED .*password/],
    ['a PDF cut in half', 'half.pdf', async () => (await pdfOf(story)).slice(0, 300), /^BAD_FILE .*(?:damaged|cut)/],
    ['no PDF', 'words.pdf', () => 'Rui left Lisbon.', /^BAD_FILE .*By its name this is PDF/],
    ['an empty PDF', 'empty.pdf', () => '', /^BAD_FILE/],
    ['a zip bomb', 'bomb.docx', bomb, /^TOO_LARGE .*Unpacked/],
    [
      'a zip of 20,000 parts',
      'many.docx',
      () => docxOf(story, Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`x/${at}`, new Uint8Array()]))),
      /^TOO_LARGE .*10000 parts/,
    ],
    ['a Word file with a password', 'secret.docx', () => ole, /^ENCRYPTED .*password/],
    ['an old Word file', 'old.docx', () => ole.subarray(0, 300), /^BAD_FILE .*old Word/],
    ['a Word file cut in half', 'half.docx', () => docxOf(story).slice(0, 700), /^BAD_FILE .*damaged/],
    [
      'a Word file of no XML',
      'broken.docx',
      () => docxOf(story, { 'word/document.xml': randomBytes(500) }),
      /^(?:BAD_FILE|NO_TEXT)/,
    ],
    ['a Word file without words', 'blank.docx', () => docxOf({ ...story, paragraphs: [] }), /^NO_TEXT/],
    ['another zip', 'table.docx', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /^BAD_FILE .*no Word file/],
    ['a locked book', 'locked.epub', () => epubOf(story, { 'META-INF/encryption.xml': locked }), /^ENCRYPTED .*DRM/],
    [
      'a book without a package',
      'hollow.epub',
      () => zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0 }] }),
      /^BAD_FILE .*container/,
    ],
    ['a book without a chapter', 'torn.epub', () => epubOf(story, { 'OEBPS/book.opf': torn }), /^BAD_FILE .*chapter/],
  ])('%s', async (_, name, make, says) => {
    const tree = name.replace('.', '-')
    write(`${tree}/${name}`, await make())
    write(`${tree}/z.txt`, TEXT)
    const [error, next, ...more] = await read(join(folder, tree))
    expect(error).toMatch(says)
    expect(next).toBe(TEXT)
    expect(more).toEqual([])
  })
})

it('the parts of a saved page are no pages', async () => {
  write('saved/letters.html', newsPageOf(story))
  write('saved/letters_files/frame.html', newsPageOf({ ...story, paragraphs: ['Buy a car, said John Smith in 2020.'] }))
  write('saved/own_files/one.txt', TEXT)
  expect(await read(join(folder, 'saved'))).toEqual([TEXT, TEXT])
})

it('a PDF that a browser printed has no day of its own', async () => {
  const [input] = await listOf(readInputs([write('printed.pdf', await pdfOf(story, { creator: 'Chromium' }))]))
  expect((input as DocumentInput).fields).toMatchObject({ published: null, title: 'Two letters' })
})

it('a file that takes too long is given up, and the next has a thread of its own', async () => {
  const taker = new TextTaker(1500)
  const page = (count: number): Uint8Array<ArrayBuffer> =>
    new Uint8Array(Buffer.from(`<html><body>${'<p>Rui left Lisbon in 1969.</p>'.repeat(count)}</body></html>`))
  try {
    await expect(taker.take('html', page(300_000))).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: expect.stringMatching(/longer than 1.5 s/),
    })
    await expect(new TextTaker().take('html', page(3))).resolves.toMatchObject({
      text: expect.stringMatching(/^Rui left/),
    })
  } finally {
    await taker.close()
  }
})

it('a thousand pages are read, and their numbers and heads are no part of the text', async () => {
  const words = 'then worked as a welder by the river for his uncle who had left before him and never wrote home'.split(
    ' ',
  )
  const paragraphs = Array.from({ length: 3000 }, (_, at) => {
    const told = Array.from({ length: 60 }, (_, word) => words[(at * 7 + word * word) % words.length]).join(' ')
    return `In ${1900 + (at % 100)} Rui number ${at} left Lisbon for Lyon, ${told} and stayed.`
  })
  const bytes = await pdfOf({ ...story, paragraphs }, { bottom: 560 })
  const [input] = await listOf(readInputs([write('thousand.pdf', bytes)]))
  const read = (input as DocumentInput).fields.text.split('\n\n')
  expect(read.find((paragraph, at) => paragraph !== paragraphs[at])).toBeUndefined()
  expect(read).toHaveLength(3000)
}, 120_000)
