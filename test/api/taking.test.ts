import { afterEach, describe, expect, test } from 'vitest'
import { MAX_FILE_BYTES } from '../../src/api/limits/limits.ts'
import { type Serving, serve } from '../../src/api/serve.ts'
import type { Api } from '../../src/api/server.ts'
import { openStore } from '../../src/store/open.ts'
import { docxOf, epubOf, lockedPdf, pdfOf, type Story, scannedPdf } from '../text/formats/made-files.ts'
import { emptyApi, readPlainly } from './ask.ts'

const STORY: Story = {
  title: 'The road to Arequipa',
  author: 'M. Quispe',
  published: '1971-06-02',
  paragraphs: [
    'Hilda Quispe left Cusco in March 1968, when she was twenty, and went to Arequipa by train with her brother.',
    'In Arequipa she worked as a nurse until 1970, and then she moved to Lima, where she lives today.',
  ],
}

const MEDIA = { 'Content-Type': 'application/octet-stream' }

const sending = (name: string, bytes: Uint8Array, headers: Record<string, string> = {}): Request =>
  new Request(`http://localhost/take?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...MEDIA, ...headers },
    body: new Uint8Array(bytes),
  })

const answered = async (response: Response) => {
  const body = (await response.json()) as Record<string, unknown> & {
    errors?: { message: string; extensions: { code: string } }[]
  }
  return { status: response.status, body, code: body.errors?.[0]?.extensions.code ?? null }
}

const taken = async (api: Api, name: string, bytes: Uint8Array, headers?: Record<string, string>) =>
  answered(await api.fetch(sending(name, bytes, headers)))

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('POST /take', () => {
  test('gives the document that is in a file, whatever the file is called', async () => {
    const api = await emptyApi()
    const page = `<!doctype html><html><head><title>${STORY.title}</title></head><body><article>${STORY.paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
    for (const [name, bytes] of [
      ['road.pdf', await pdfOf(STORY)],
      ['road.docx', docxOf(STORY)],
      ['road.epub', epubOf(STORY)],
      ['road.html', utf8(page)],
      ['road.txt', await pdfOf(STORY)],
    ] as const) {
      const { status, body } = await taken(api, name, bytes)
      expect([name, status, body.title]).toEqual([name, 200, STORY.title])
      expect(body.text).toContain('Hilda Quispe left Cusco in March 1968')
    }
    const plain = await taken(api, 'notes.md', utf8('---\nsource: The Sun\n---\nHilda left.'))
    expect(plain.body).toEqual({ source: 'The Sun', title: 'notes', text: 'Hilda left.' })
  })

  test('says what is wrong with a file as the command line does', async () => {
    const api = await emptyApi()
    const bomb = docxOf(STORY, { 'word/document.xml': [new Uint8Array(101 * 2 ** 20), { level: 9 }] })
    for (const [name, bytes, status, code] of [
      ['scan.pdf', await scannedPdf(), 400, 'NO_TEXT'],
      ['locked.pdf', await lockedPdf(STORY), 400, 'ENCRYPTED'],
      ['bomb.docx', bomb, 413, 'TOO_LARGE'],
      ['half.docx', docxOf(STORY).slice(0, 300), 400, 'BAD_FILE'],
      ['picture.txt', new Uint8Array([137, 80, 78, 71, 0, 0]), 400, 'BINARY'],
      ['latin.txt', new Uint8Array([74, 111, 115, 233]), 400, 'NOT_UTF8'],
    ] as const) {
      const answer = await taken(api, name, bytes)
      expect([name, answer.status, answer.code]).toEqual([name, status, code])
    }
  })

  test('takes bytes alone, which no page elsewhere can have a browser send unasked', async () => {
    const api = await emptyApi()
    const url = 'http://localhost/take?name=a.txt'
    const get = await answered(await api.fetch(new Request(url)))
    expect([get.status, get.code]).toEqual([405, 'BAD_REQUEST'])
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) {
      const answer = await taken(api, 'a.txt', utf8('Ada left.'), { 'Content-Type': type })
      expect([type, answer.status]).toEqual([type, 415])
    }
    const foreign = { Origin: 'https://elsewhere.example' }
    expect((await taken(api, 'a.txt', utf8('Ada left.'), foreign)).code).toBe('FORBIDDEN')
    const preflight = await api.fetch(
      new Request(url, { method: 'OPTIONS', headers: { ...foreign, 'Access-Control-Request-Method': 'POST' } }),
    )
    expect(preflight.status).toBe(403)
    expect((await taken(api, 'a.txt', utf8('Ada left.'), { Host: 'elsewhere.example' })).code).toBe('FORBIDDEN')
    expect((await taken(api, 'a.txt', utf8('Ada left.'), { Origin: 'http://localhost' })).status).toBe(200)
  })

  test('wants the token where changes want it', async () => {
    const api = await emptyApi({ token: 'sesame' })
    expect((await taken(api, 'a.txt', utf8('Ada left.'))).code).toBe('UNAUTHORIZED')
    expect((await taken(api, 'a.txt', utf8('Ada left.'), { Authorization: 'Bearer open' })).status).toBe(401)
    expect((await taken(api, 'a.txt', utf8('Ada left.'), { Authorization: 'Bearer sesame' })).status).toBe(200)
  })
})

describe('over HTTP', () => {
  const open: Serving[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map(({ close }) => close()))
  })
  const start = async (): Promise<string> => {
    const serving = await serve({ store: await openStore('memory:'), read: readPlainly, port: 0, log: () => undefined })
    open.push(serving)
    return `${serving.urls[0]}take?name=large.pdf`
  }

  test('a file that is larger than is sent here is refused, whether its size is told or not', async () => {
    const url = await start()
    const piece = new Uint8Array(2 ** 20)
    const stream = (): ReadableStream<Uint8Array> => {
      let sent = 0
      return new ReadableStream({
        pull: (controller) => {
          sent += piece.length
          controller.enqueue(piece)
          if (sent > MAX_FILE_BYTES) controller.close()
        },
      })
    }
    const untold = { method: 'POST', headers: MEDIA, body: stream(), duplex: 'half' }
    const answer = await answered(await fetch(url, untold as RequestInit))
    expect([answer.status, answer.code]).toEqual([413, 'TOO_LARGE'])
    const told = { method: 'POST', headers: MEDIA, body: new Uint8Array(MAX_FILE_BYTES + 1) }
    // The answer comes before all of it has been sent.
    const status = await fetch(url, told).then(
      (response) => response.status,
      () => 'cut off',
    )
    expect([413, 'cut off']).toContain(status)
  })

  test('of many at once some wait, and the rest may try again', async () => {
    const url = await start()
    const bytes = await pdfOf(STORY)
    const all = await Promise.all(
      Array.from({ length: 6 }, async () =>
        answered(await fetch(url, { method: 'POST', headers: MEDIA, body: new Uint8Array(bytes) })),
      ),
    )
    const codes = all.map(({ code }) => code)
    expect(codes.filter((code) => code === null)).toHaveLength(4)
    expect(codes.filter((code) => code === 'TOO_MANY')).toHaveLength(2)
  })
})
