import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { MAX_DOCUMENT_BYTES } from '../../src/model/document.ts'
import { StorygraphError } from '../../src/model/errors.ts'
import { makeDocument } from '../../src/text/make-document.ts'
import { type DocumentInput, readInputs } from '../../src/text/read-inputs.ts'
import { random } from '../properties/random-corpus.ts'
import { chunksOf, listOf, temporaryFolder } from './files.ts'

const { path: folder, write } = temporaryFolder()

type Given = DocumentInput | StorygraphError

/** Id and text of a document, or code and line of an error. */
const short = (input: Given): string => {
  if (input instanceof StorygraphError) return [input.code, ...(input.place.line ? [input.place.line] : [])].join(' ')
  const { id, text } = makeDocument(input.fields, input.place)
  return `${id}: ${text}`
}

const read = async (...paths: readonly string[]): Promise<string[]> => (await listOf(readInputs(paths))).map(short)

const piped = (bytes: string | Uint8Array, chunk = 65_536): Promise<Given[]> =>
  listOf(readInputs(['-'], { stdin: chunksOf(Buffer.from(bytes), chunk) }))

describe('text files', () => {
  it('are a document each, in the order given, with front matter or without', async () => {
    const md = write('b.md', '---\nid: letters\n---\nAda left.\r\n')
    const txt = write('a.txt', 'Ada came back.')
    expect(await read(md, txt)).toEqual(['letters: Ada left.\r\n', 'a: Ada came back.'])
  })

  it('lose a byte order mark, and nothing else', async () => {
    expect(await read(write('bom.txt', '\ufeff\ufeffAda left.'))).toEqual(['bom: \ufeffAda left.'])
    expect(await read(write('bom.md', '\ufeff---\nid: a\n---\nAda left.'))).toEqual(['a: Ada left.'])
  })

  it.each([
    ['not UTF-8', 'latin.txt', Buffer.from('Zo\xeb left.', 'latin1'), 'NOT_UTF8', /Save it as UTF-8/],
    ['cut within a character', 'cut.txt', Buffer.from('Zoë').subarray(0, 3), 'NOT_UTF8', /Save it as UTF-8/],
    ['UTF-16', 'wide.txt', Buffer.from('\ufeffAda left.', 'utf16le'), 'NOT_UTF8', /UTF-16/],
    ['binary', 'picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]), 'BINARY', /NULs/],
    ['too large', 'large.txt', Buffer.alloc(MAX_DOCUMENT_BYTES + 70_000, 'a '), 'TOO_LARGE', /Split it/],
    ['of bad front matter', 'bad.md', Buffer.from('---\nid: [\n---\nAda left.'), 'BAD_FRONT_MATTER', /not YAML/],
  ])('that are %s are refused, and the next is read', async (_, name, bytes, code, says) => {
    const file = write(name, bytes)
    const [error, next] = await listOf(readInputs([file, write('next.txt', 'Ada left.')]))
    expect(error).toMatchObject({ code, place: { file }, message: expect.stringMatching(says) })
    expect(next).toMatchObject({ fields: { text: 'Ada left.' } })
  })

  it('tell the line of what is wrong in their front matter', async () => {
    const file = write('bad.md', '---\nid: a\ntitle: [a\n---\nAda left.')
    const [error] = await listOf(readInputs([file]))
    expect(error).toMatchObject({ code: 'BAD_FRONT_MATTER', place: { file, line: 3 } })
  })

  it('of no words are read, and refused by makeDocument', async () => {
    for (const text of ['', '\ufeff', '\n', '---\nid: a\n---\n']) {
      const [input] = await listOf(readInputs([write('empty.md', text)]))
      expect(() => short(input as Given)).toThrow(expect.objectContaining({ code: 'EMPTY' }))
    }
  })
})

describe('JSONL', () => {
  const line = (id: string, text = 'words'): string => JSON.stringify({ id, text })

  it('is a document a line, blank lines left out', async () => {
    const file = write('many.jsonl', `\ufeff${line('a')}\r\n\n  \r\n${line('b', 'x\u2028y')}\n${line('c')}`)
    expect(await read(file)).toEqual(['a: words', 'b: x\u2028y', 'c: words'])
  })

  it('is what standard input holds, however it is cut into chunks', async () => {
    const text = `${line('a', 'é🛳️')}\n${line('b')}\n`
    for (const chunk of [1, 2, 3, 1000]) expect((await piped(text, chunk)).map(short)).toEqual(['a: é🛳️', 'b: words'])
  })

  it('gives an error with file and line for each bad line, and reads the others', async () => {
    const bad = ['{"id":"c","text":"cut in h', '[1]', '"text"', 'null', 'words', '{"id":"h","text":"x"},']
    const lines = [line('a'), ...bad, line('z')]
    const latin = Buffer.from('{"text":"Zo\xeb"}\n', 'latin1')
    const file = write(
      'bad.jsonl',
      Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), latin, Buffer.from(line('last'))]),
    )
    const found = await listOf(readInputs([file]))
    expect(found.map(short)).toEqual([
      'a: words',
      ...[2, 3, 4, 5, 6, 7].map((at) => `BAD_JSON ${at}`),
      'z: words',
      'NOT_UTF8 9',
      'last: words',
    ])
    expect(found[1]).toMatchObject({ place: { file, line: 2 }, message: expect.stringContaining('cut off') })
    for (const at of [1, 2, 5, 8]) expect((found[at] as StorygraphError).message).toMatch(/Write one|Save it as UTF-8/)
  })

  it('whose fields are wrong is refused by makeDocument, with file and line', async () => {
    const file = write('fields.jsonl', `${line('a')}\n{"id":"b","text":7}`)
    const input = (await listOf(readInputs([file])))[1] as Given
    expect(() => short(input)).toThrow(
      expect.objectContaining({ code: 'BAD_DOCUMENT', place: { file, line: 2 }, details: { id: 'b' } }),
    )
  })

  it('may escape every character of a text of full size', async () => {
    const escaped = '\\u0416'.repeat(MAX_DOCUMENT_BYTES / 2)
    const [input] = await piped(`{"id":"a","text":"${escaped}"}`)
    expect(input).toMatchObject({ place: { file: '-', line: 1 } })
    expect((input as DocumentInput).fields.text).toHaveLength(MAX_DOCUMENT_BYTES / 2)
  })

  it('passes over a line of 50 MB, and of 500 MB, without holding it', async () => {
    for (const megabytes of [50, 500]) {
      const chunk = Buffer.alloc(2 ** 20, 'x')
      let most = 0
      async function* stdin(): AsyncGenerator<Uint8Array> {
        yield Buffer.from(`${line('a')}\n{"id":"large","text":"`)
        for (let count = 0; count < megabytes; count++) {
          yield Buffer.from(chunk)
          most = Math.max(most, process.memoryUsage().arrayBuffers)
        }
        yield Buffer.from(`"}\n${line('b')}\n`)
      }
      const before = process.memoryUsage().arrayBuffers
      const found = await listOf(readInputs(['-'], { stdin: stdin() }))
      expect(found.map(short)).toEqual(['a: words', 'TOO_LARGE 2', 'b: words'])
      expect((found[1] as StorygraphError).message).toMatch(/Split it/)
      // Garbage that is not collected yet is among it, but not a third of the largest line.
      expect(most - before).toBeLessThan(160 * 2 ** 20)
    }
  })

  it('without standard input says so', async () => {
    expect((await listOf(readInputs(['-'])))[0]).toMatchObject({ code: 'BAD_INPUT', place: { file: '-' } })
  })
})

describe('folders', () => {
  it('are read by name, folders in them too, and other kinds left out', async () => {
    for (const name of ['b.txt', 'a/z.md', 'a/y.TXT', 'c.jsonl', 'picture.png', 'README', '.hidden.txt', '.git/x.txt'])
      write(`tree/${name}`, name.endsWith('.jsonl') ? '{"id":"c","text":"words"}' : 'words')
    expect(await read(join(folder, 'tree'))).toEqual(['y: words', 'z: words', 'b: words', 'c: words'])
  })

  it('are read once where links lead in a circle', async () => {
    write('circle/a.txt', 'words')
    mkdirSync(join(folder, 'circle/inner'))
    symlinkSync('..', join(folder, 'circle/inner/outer'))
    symlinkSync('a.txt', join(folder, 'circle/b.txt'))
    expect(await read(join(folder, 'circle'))).toEqual(['a: words', 'b: words'])
  })

  it('refuse a broken link to something readable, and no other', async () => {
    write('links/z.txt', 'words')
    symlinkSync('nowhere.txt', join(folder, 'links/a.txt'))
    symlinkSync('b.txt', join(folder, 'links/b.txt'))
    symlinkSync('nowhere', join(folder, 'links/c'))
    const found = await listOf(readInputs([join(folder, 'links')]))
    expect(found.map(short)).toEqual(['BAD_INPUT', 'BAD_INPUT', 'z: words'])
    expect(found[1]).toMatchObject({
      message: expect.stringContaining('link'),
      place: { file: join(folder, 'links/b.txt') },
    })
  })

  it('may be empty', async () => {
    mkdirSync(join(folder, 'nothing'))
    expect(await read(join(folder, 'nothing'))).toEqual([])
  })
})

test.each([
  ['is not there', () => join(folder, 'missing.txt'), /no such file.*spelling/],
  ['lies in a file', () => join(write('file.txt', 'words'), 'inner.txt'), /no such file/],
  ['is of another kind', () => write('story.odt', 'words'), /\.txt, \.md and \.jsonl/],
  ['has no extension', () => write('story', 'words'), /\.txt, \.md and \.jsonl/],
])('a path that %s is refused, and the next is read', async (_, path, says) => {
  const file = path()
  const [error, next] = await listOf(readInputs([file, write('fine.txt', 'words')]))
  expect(error).toMatchObject({ code: 'BAD_INPUT', place: { file }, message: expect.stringMatching(says) })
  expect(short(next as Given)).toBe('fine: words')
})

const pieces = [
  '{"id":"a","text":"words"}',
  '\n',
  '\r\n',
  '{',
  '"',
  '\\u00',
  '\xff',
  '\0',
  'é',
  '---\n',
  'id: x\n',
  ' ',
]

test('random bytes are read or refused, never thrown on, and refusals name their place', async () => {
  const next = random(3)
  const randomBytes = (): Buffer =>
    Buffer.concat(
      Array.from({ length: Math.floor(next() * 12) }, () =>
        next() < 0.2
          ? Buffer.from([Math.floor(next() * 256)])
          : Buffer.from(pieces[Math.floor(next() * pieces.length)] ?? '', next() < 0.5 ? 'latin1' : 'utf8'),
      ),
    )
  for (let round = 0; round < 200; round++) {
    const bytes = randomBytes()
    const files = ['random.jsonl', 'random.md'].map((name) => write(name, bytes))
    const last = write('last.txt', 'words')
    const found = [...(await listOf(readInputs([...files, last]))), ...(await piped(bytes, 5))]
    expect(found.filter((input) => input instanceof StorygraphError || input.place.file !== last)).toHaveLength(
      found.length - 1,
    )
    for (const input of found) {
      expect(input.place.file).toBeDefined()
      try {
        short(input)
      } catch (error) {
        expect(error).toBeInstanceOf(StorygraphError)
      }
    }
  }
})
