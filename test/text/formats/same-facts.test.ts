import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../../src/extract/extract.ts'
import type { Extraction } from '../../../src/model/extraction.ts'
import { withoutFrontMatter } from '../../../src/text/front-matter.ts'
import { makeDocument } from '../../../src/text/make-document.ts'
import { type DocumentInput, readInputs } from '../../../src/text/read-inputs.ts'
import { listOf, temporaryFolder } from '../files.ts'
import { docxOf, epubOf, newsPageOf, pdfOf, type Story } from './made-files.ts'

const { write } = temporaryFolder()
const extract = createExtractor({})

const NAMES = ['gone-and-back', 'peace-without-return', 'peace-without-return-garbled', 'peace-without-return-summary']

const storyOf = (name: string): Story => {
  const { title, published, text } = withoutFrontMatter(readFileSync(`seeds/stories/${name}.md`, 'utf8'))
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
  return { title: title ?? '', author: 'Nora Lind', published: published ?? '2024-05-17', paragraphs }
}

/** What a text says, without where it stands. */
const saidIn = ({ document, claims, entities }: Extraction): readonly unknown[] => {
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]))
  return claims.map(({ subject, predicate, object, value, time, place, modality, negated, evidence }) => [
    nameOf.get(subject),
    predicate,
    object === null ? value : nameOf.get(object),
    time?.edtf ?? null,
    place === null ? null : nameOf.get(place),
    modality,
    negated,
    evidence.text.replace(/\s+/g, ' '),
    document.text.slice(evidence.start, evidence.end) === evidence.text,
  ])
}

const readFrom = async (file: string): Promise<Extraction> => {
  const [input] = await listOf(readInputs([file]))
  const { fields, place } = input as DocumentInput
  return extract(makeDocument(fields, place))
}

describe.each(NAMES)('%s says the same', (name) => {
  const story = storyOf(name)
  const { title, author, published, paragraphs } = story
  const plain = extract(makeDocument({ id: 'plain', published, text: paragraphs.join('\n\n') }))
  const expected = saidIn(plain)

  it('as text, which says much', () => {
    expect(expected.length).toBeGreaterThan(2)
    expect(expected.every((row) => (row as unknown[]).at(-1) === true)).toBe(true)
  })

  it.each([
    ['a PDF with paragraphs apart', 'apart.pdf', () => pdfOf(story)],
    ['a PDF with indents, short pages', 'indented.pdf', () => pdfOf(story, { indented: true, bottom: 600 })],
    ['a Word file', 'story.docx', () => docxOf(story)],
    ['a book', 'story.epub', () => epubOf(story)],
    ['a saved news page', 'story.html', () => newsPageOf(story)],
  ])('in %s', async (_, file, make) => {
    const read = await readFrom(write(`${name}/${file}`, await make()))
    expect(saidIn(read)).toEqual(expected)
    expect(read.document).toMatchObject({ id: file.replace(/\.\w+$/, ''), title, author, published })
  })
})

it('a news page says where it is from', async () => {
  const { document } = await readFrom(write('page.html', newsPageOf(storyOf('gone-and-back'))))
  expect(document).toMatchObject({
    source: 'The Weekly Courier',
    url: 'https://courier.example/2025/they-came-back',
    language: 'en-GB',
  })
})
