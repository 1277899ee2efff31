import { strToU8, type Zippable, zipSync } from 'fflate'
import { PDFDocument, type PDFFont, PDFName, PDFString, StandardFonts } from 'pdf-lib'

/** What a file of any format is made of. */
export interface Story {
  readonly title: string
  readonly author: string
  /** ISO day. */
  readonly published: string
  readonly paragraphs: readonly string[]
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const wrapped = (text: string, font: PDFFont, size: number, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** A4 pages with a running head, page numbers, and paragraphs parted by half a line, or by an indent alone. */
export const pdfOf = async (
  { title, author, published, paragraphs }: Story,
  { indented = false, creator = 'Writer', bottom = 60, head = true } = {},
): Promise<Uint8Array> => {
  const file = await PDFDocument.create()
  file.setTitle(title)
  file.setAuthor(author)
  file.setCreator(creator)
  file.setProducer('test')
  file.setCreationDate(new Date(`${published}T12:00:00Z`))
  const font = await file.embedFont(StandardFonts.TimesRoman)
  const size = 11
  let page = file.addPage([595, 842])
  const begin = (): void => {
    const number = file.getPageCount()
    if (head) page.drawText(`The Weekly Courier — ${title}`, { x: 60, y: 810, size: 9, font })
    page.drawText(String(number), { x: 290, y: 30, size: 9, font })
  }
  begin()
  let y = 780
  for (const paragraph of paragraphs) {
    for (const [index, line] of wrapped(paragraph, font, size, indented ? 455 : 475).entries()) {
      if (y < bottom) {
        page = file.addPage([595, 842])
        begin()
        y = 780
      }
      page.drawText(line, { x: indented && index === 0 ? 80 : 60, y, size, font })
      y -= 15
    }
    if (!indented) y -= 8
  }
  return file.save()
}

/** A PDF whose pages are drawings. */
export const scannedPdf = async (): Promise<Uint8Array> => {
  const file = await PDFDocument.create()
  file.addPage([595, 842]).drawRectangle({ x: 50, y: 50, width: 400, height: 600 })
  return file.save()
}

/** A PDF that asks for a password: by its dictionary it was encrypted with one that is not empty. */
export const lockedPdf = async (story: Story): Promise<Uint8Array> => {
  const file = await PDFDocument.load(await pdfOf(story))
  const key = PDFString.of('k'.repeat(32))
  const dictionary = file.context.obj({ Filter: 'Standard', V: 2, R: 3, Length: 128, P: -44 })
  dictionary.set(PDFName.of('O'), key)
  dictionary.set(PDFName.of('U'), key)
  file.context.trailerInfo.Encrypt = file.context.register(dictionary)
  file.context.trailerInfo.ID = file.context.obj([key, key])
  return file.save({ useObjectStreams: false })
}

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word file of paragraphs; `parts` are added to it, or stand in for its own. */
export const docxOf = ({ title, author, published, paragraphs }: Story, parts: Zippable = {}): Uint8Array => {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`)
    .join('')
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'docProps/core.xml': strToU8(
      `<?xml version="1.0"?><cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dcterms:created>${published}T08:30:00Z</dcterms:created></cp:coreProperties>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ),
    ...parts,
  })
}

/** A book whose chapters hold a few paragraphs each, with a table of contents and a cover; `parts` as for `docxOf`. */
export const epubOf = ({ title, author, published, paragraphs }: Story, parts: Zippable = {}): Uint8Array => {
  const perChapter = 5
  const chapters = Array.from({ length: Math.ceil(paragraphs.length / perChapter) }, (_, at) =>
    paragraphs.slice(at * perChapter, (at + 1) * perChapter),
  )
  const page = (body: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
    )
  const chapterPages = chapters.map((some, at): [string, Uint8Array] => [
    `text/chapter ${at}.xhtml`,
    page(`<a id="top${at}"/>${some.map((text) => `<p>${escaped(text)}</p>`).join('')}`),
  ])
  const items = chapters.map(
    (_, at) => `<item id="c${at}" href="text/chapter%20${at}.xhtml" media-type="application/xhtml+xml"/>`,
  )
  const spine = chapters.map((_, at) => `<itemref idref="c${at}"/>`)
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'OEBPS/book.opf': strToU8(
      `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dc:date>${published}</dc:date><dc:language>en</dc:language></metadata><manifest><item id="nav" properties="nav" href="nav.xhtml" media-type="application/xhtml+xml"/>${items.join('')}</manifest><spine><itemref idref="nav"/>${spine.join('')}</spine></package>`,
    ),
    'OEBPS/nav.xhtml': page(
      '<nav><ol><li><a href="text/chapter%200.xhtml">Beatrice left Rome in 1950</a></li></ol></nav>',
    ),
    ...Object.fromEntries(chapterPages.map(([name, bytes]) => [`OEBPS/${name}`, bytes])),
    ...parts,
  })
}

/** A news page as a browser saves it: menus, advertisements, other stories and a footer around the story. */
export const newsPageOf = ({ title, author, published, paragraphs }: Story): string => {
  const menu = ['World', 'Business', 'Sport', 'Culture', 'Opinion', 'Weather', 'Video', 'Newsletters', 'Subscribe']
    .map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`)
    .join('')
  const others = ['Mayor of Springfield resigned in 2019', 'Anna Kowalska flew to Oslo', 'How to cook rice']
    .map((name) => `<li><a href="/x"><h3>${name}</h3></a></li>`)
    .join('')
  const half = Math.ceil(paragraphs.length / 2)
  const told = paragraphs.map((text, at) =>
    at === half
      ? `<div class="ad">Win a trip to Paris! Mario Rossi won one in 2021.</div><p>${escaped(text)}</p>`
      : `<p>${escaped(text)}</p>`,
  )
  return `<!DOCTYPE html>
<!-- saved from url=(0044)https://courier.example/2025/they-came-back -->
<html lang="en-GB"><head><meta charset="utf-8"><title>${title} | The Weekly Courier</title>
<meta property="og:site_name" content="The Weekly Courier"><meta property="og:title" content="${title}">
<meta name="author" content="${author}"><meta property="article:published_time" content="${published}T07:00:00+01:00">
<script>var tracked = "John Smith died in 1999."</script><style>p { margin: 0 }</style></head>
<body><header><div class="logo">The Weekly Courier</div><nav><ul>${menu}</ul></nav></header>
<div class="cookie-banner" role="dialog">We use cookies. <button>Accept</button></div>
<main><article><h1>${title}</h1><p class="byline">By ${author}</p><figure><img src="x.jpg" alt=""></figure>${told.join('\n')}</article>
<aside class="related"><h2>Most read</h2><ul>${others}</ul></aside></main>
<form><label>Sign up<input></label><button>Go</button></form>
<footer><p>© 2026 The Weekly Courier. Peter Jones founded it in 1890.</p><ul>${menu}</ul></footer></body></html>`
}
