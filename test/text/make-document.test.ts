import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { type DocumentFields, MAX_DOCUMENT_BYTES } from '../../src/model/document.ts'
import { type ErrorPlace, StorygraphError } from '../../src/model/errors.ts'
import { splitId } from '../../src/model/extraction.ts'
import { makeDocument } from '../../src/text/make-document.ts'

const refusal = (fields: unknown, place?: ErrorPlace): StorygraphError => {
  try {
    makeDocument(fields as DocumentFields, place)
  } catch (error) {
    if (error instanceof StorygraphError) return error
    throw error
  }
  throw new Error('It was not refused.')
}

describe('a document', () => {
  it('has what was given, its hash, and nothing for what was not', () => {
    const text = 'Ada left Lisbon\r\nin 1921. 🛳️ '
    expect(makeDocument({ id: 'a/b 1', text, published: '1923-05-01', title: ' ', language: null })).toEqual({
      id: 'a/b 1',
      title: null,
      source: null,
      url: null,
      author: null,
      published: '1923-05-01',
      language: 'en',
      derivedFrom: null,
      text,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    })
  })

  it.each([
    ['letters/Aunt Ada, 1921.md', 'Aunt-Ada-1921'],
    ['C:\\letters\\ada.v2.txt', 'ada.v2'],
    ['Письмо №1.txt', 'Письмо-1'],
    ['no-extension', 'no-extension'],
  ])('from the file %s has the id %s', (file, id) => {
    expect(makeDocument({ text: 'words' }, { file }).id).toBe(id)
  })

  it.each([{ file: '-', line: 3 }, { file: 'many.jsonl', line: 3 }, { file: '???.txt' }, {}])(
    'without a name of its own has an id made of its text (%j)',
    (place) => {
      const { id, sha256 } = makeDocument({ text: 'words' }, place)
      expect(id).toBe(sha256.slice(0, 16))
    },
  )

  it('keeps the day of a time of publication', () => {
    expect(makeDocument({ text: 'words', published: '2025-04-06T23:30:00+02:00' }).published).toBe('2025-04-06')
  })

  it('may be as large as it may be', () => {
    expect(makeDocument({ text: 'x'.repeat(MAX_DOCUMENT_BYTES) }).text).toHaveLength(MAX_DOCUMENT_BYTES)
  })
})

test.each<readonly [what: string, fields: unknown, code: string, says: RegExp]>([
  ['no words', { text: ' \n—…\t' }, 'EMPTY', /Leave it out/],
  ['no text', { id: 'a' }, 'BAD_DOCUMENT', /"text"/],
  ['a text that is none', { text: ['words'] }, 'BAD_DOCUMENT', /"text" must be a text/],
  ['a byte too much', { text: `é${'x'.repeat(MAX_DOCUMENT_BYTES - 1)}` }, 'TOO_LARGE', /10 MB.*Split/],
  ['a NUL', { text: 'words\0' }, 'BINARY', /UTF-8/],
  ['control characters', { text: 'wor\x01\x02\x03' }, 'BINARY', /control/],
  ['half a character', { text: 'words \ud83d' }, 'BAD_DOCUMENT', /half a character.* at 6/],
  ['a title that is a number', { text: 'words', title: 1984 }, 'BAD_DOCUMENT', /"title" is a number.*quotation marks/],
  ['a source that is a list', { text: 'words', source: [] }, 'BAD_DOCUMENT', /"source" is a list/],
  ['a field with a NUL', { text: 'words', author: 'A\0' }, 'BAD_DOCUMENT', /"author"/],
  ['a field without end', { text: 'words', url: 'u'.repeat(10_001) }, 'BAD_DOCUMENT', /"url" is longer/],
  ['a year', { text: 'words', published: '2025' }, 'BAD_DOCUMENT', /"published".*2025-04-06.*leave it out/],
  ['a day that never was', { text: 'words', published: '2025-02-30' }, 'BAD_DOCUMENT', /"published"/],
  ['words after the day', { text: 'words', published: '2025-02-03 or so' }, 'BAD_DOCUMENT', /"published"/],
  ['a number as id', { text: 'words', id: 7 }, 'BAD_DOCUMENT', /"id" is a number/],
  ['no id', { text: 'words', id: '' }, 'BAD_ID', /is empty.*another id/],
  ['a blank id', { text: 'words', id: ' a' }, 'BAD_ID', /blank/],
  ['a line break in the id', { text: 'words', id: 'a\nb' }, 'BAD_ID', /line break/],
  ['half a character in the id', { text: 'words', id: 'a\udc00' }, 'BAD_ID', /half a character/],
  ['an id without end', { text: 'words', id: 'i'.repeat(513) }, 'BAD_ID', /longer than 512/],
  ['the id of an entity', { text: 'words', id: 'd1/e1' }, 'BAD_ID', /part of a document/],
])('%s is refused as %s', (_, fields, code, says) => {
  const error = refusal(fields, { file: 'in.jsonl', line: 4 })
  expect(error).toMatchObject({ code, place: { file: 'in.jsonl', line: 4 } })
  expect(error.message).toMatch(says)
})

test('a refusal names the document where it has an id that can be one', () => {
  expect(refusal({ id: 'a', text: '' }).details).toEqual({ id: 'a' })
  expect(refusal({ id: 'a\n', text: '' }).details).toEqual({})
})

test('no document id can be read as the id of a part of another', () => {
  for (const id of ['d/e1', 'd/c12', 'd/f3', 'd/x9', 'd/o1']) {
    expect(splitId(id)).not.toBeNull()
    expect(refusal({ id, text: 'words' }).code).toBe('BAD_ID')
  }
  for (const id of ['d/e', 'e1', 'https://news.example/2025/04/06/story', 'd/e1/x', '2024/p1'])
    expect(makeDocument({ id, text: 'words' }).id).toBe(id)
})
