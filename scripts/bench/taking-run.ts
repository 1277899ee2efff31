/**
 * Takes the text out of pages, and lets the bare library do so: `taking-run.ts PAGES`. Prints pages a
 * second of each as JSON.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { extractText, getDocumentProxy } from 'unpdf'
import type { Format } from '../../src/text/formats/sniff.ts'
import { takeText } from '../../src/text/formats/take-text.ts'
import { withoutFrontMatter } from '../../src/text/front-matter.ts'
import { newsPageOf, pdfOf, type Story } from '../../test/text/formats/made-files.ts'

/** Runs of each, taken in turns so that a machine that slows down slows down both. */
const RUNS = 5

const stories = new URL('../../seeds/stories/', import.meta.url)

/** So many stories, of paragraphs of the example texts in turns. */
const storiesOf = (count: number): readonly Story[] => {
  const paragraphs = readdirSync(stories)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => withoutFrontMatter(readFileSync(new URL(name, stories), 'utf8')).text.split(/\n\s*\n/))
    .map((text) => text.replace(/\s+/g, ' ').trim())
  return Array.from({ length: count }, (_, at) => ({
    title: `Story ${at}`,
    author: 'Nora Lind',
    published: '2024-05-17',
    paragraphs: Array.from({ length: 25 }, (_, line) => paragraphs[(at * 7 + line) % paragraphs.length] ?? ''),
  }))
}

interface Subject {
  readonly name: string
  readonly pages: number
  readonly files: readonly Uint8Array[]
  readonly format: Format
  /** Gives the length of the text that it found. */
  readonly bare: (file: Uint8Array) => Promise<number>
}

const subjects = async (count: number): Promise<readonly Subject[]> => {
  const long = storiesOf(Math.ceil(count / 2)).flatMap(({ paragraphs }) => paragraphs)
  const pdf = await pdfOf({ title: 'Stories', author: 'Nora Lind', published: '2024-05-17', paragraphs: long })
  const { numPages } = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 })
  return [
    {
      name: 'news page: Readability on linkedom',
      pages: count,
      files: storiesOf(count).map((story) => new TextEncoder().encode(newsPageOf(story))),
      format: 'html',
      bare: async (file) => {
        const { document } = parseHTML(new TextDecoder().decode(file))
        return new Readability(document).parse()?.textContent?.length ?? 0
      },
    },
    {
      name: 'PDF page: pdf.js by unpdf',
      pages: numPages,
      files: [pdf],
      format: 'pdf',
      bare: async (file) => {
        const { text } = await extractText(await getDocumentProxy(new Uint8Array(file), { verbosity: 0 }))
        return text.join('').length
      },
    },
  ]
}

/** Pages a second of processor time, in which other programs have no part; throws where a file gave next to no text. */
const speed = async ({ files, pages }: Subject, take: (file: Uint8Array) => Promise<number>): Promise<number> => {
  const before = process.cpuUsage()
  for (const file of files) if ((await take(file)) < 1000) throw new Error('a page lost its story')
  const { user, system } = process.cpuUsage(before)
  return (pages * 1e6) / (user + system)
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

const rows: object[] = []
for (const subject of await subjects(Number(process.argv[2] ?? 100))) {
  const [bare, ours]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    bare.push(await speed(subject, subject.bare))
    ours.push(await speed(subject, async (file) => (await takeText(subject.format, file)).text.length))
  }
  rows.push({ name: subject.name, pages: subject.pages, bare: median(bare), ours: median(ours) })
}
console.log(JSON.stringify(rows))
