import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../../src/export/index.ts'
import { createExtractor } from '../../src/extract/extract.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { importGraph } from '../../src/operations/import-graph.ts'
import { judgeIdentity, judgeWrong } from '../../src/operations/judge.ts'
import { redact } from '../../src/operations/redact.ts'
import { openStore } from '../../src/store/open.ts'
import { all, type Store } from '../../src/store/store.ts'
import { makeDocument } from '../../src/text/make-document.ts'
import { readInputs } from '../../src/text/read-inputs.ts'
import { put, storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { exported } from './exported.ts'

const everyExport = async (store: Store): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>()
  for (const name of EXPORT_FORMATS.keys()) texts.set(name, await exported(store, name))
  return texts
}

/** As the formats would write it: escaped for JSON, XML, a calendar's folded lines. */
const readable = (text: string): string =>
  text
    .replace(/\r\n /g, '')
    .replace(/&quot;/g, '"')
    .replace(/\\([\\`*_[\]<>~&|,;"])/g, '$1')

const finds = (texts: ReadonlyMap<string, string>, words: string): readonly string[] => {
  const wanted = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'iu',
  )
  return [...texts].flatMap(([name, text]) => (wanted.test(readable(text)) ? name : []))
}

/** Ines Duarte under a false name, her unnamed husband, and Rui Prates, whom a list may name. */
const told = (): Extraction => {
  const telling = new Telling('ines-letter', {
    title: 'What Ines told',
    url: 'https://example.org/ines-duarte',
    author: 'Rui Prates',
  })
  const person = telling.person('Ines Duarte', { nameStatus: 'pseudonym', aliases: ['Duarte'] })
  const [place, other] = [telling.place('Porto'), telling.person('Rui Prates')]
  telling.claim(person, 'LEFT', { object: place, time: at('2019-02') }, 'The Duartes left, Inês said.')
  telling.claim(person, 'FRIEND_OF', { object: other }, 'Rui Prates was her friend; INES knew him.')
  telling.claim(other, 'OCCUPATION', { value: 'baker of Prates' })
  const husband = telling.relative('husband', person, 'husband of Ines Duarte')
  telling.claim(husband, 'LEFT', { object: place })
  telling.quote(person, 'I shall never go back to that bakery')
  telling.words('She said so.')
  return telling.extraction()
}

test('who has a false name, or none, is found in no format: not the name, not a part of it, not the words', async () => {
  const store = await storeOf([told()])
  const { store: shown, people, unknown } = await redact(store)
  const texts = await everyExport(shown)
  const open = await everyExport(store)
  await store.close()
  expect([people, unknown]).toEqual([2, []])
  for (const words of ['Ines', 'Inês', 'Duartes', 'never go back']) {
    expect(finds(open, words)).not.toEqual([])
    expect([words, finds(texts, words)]).toEqual([words, []])
  }
  expect(finds(texts, 'Rui Prates')).not.toEqual([])
  expect(texts.get('csv')).toContain('Person 1 left Porto in February 2019.')
  expect(texts.get('csv')).toContain('The Person 1 left, Person 1 said.')
  expect(texts.get('jsonl')).toContain('“[words of Person 1]”')
})

test('a list hides whom it names, in every script, and what it names where nobody is called so', async () => {
  const other = new Telling('d2')
  other.claim(other.person('Руи Пратес'), 'LEFT', { object: other.place('Faro') }, 'Zorn saw him go.')
  const store = await storeOf([told(), other.extraction()])
  const { store: shown, unknown } = await redact(store, ['Rui Prates', 'Zorn'])
  const texts = await everyExport(shown)
  await store.close()
  expect(unknown).toEqual(['Zorn'])
  for (const words of ['Rui', 'Prates', 'Zorn', 'Пратес']) expect([words, finds(texts, words)]).toEqual([words, []])
  expect(texts.get('csv')).toContain('[name withheld] saw him go.')
})

test('somebody else of the same first name keeps it, in texts that have nothing to do with it', async () => {
  const other = new Telling('d2')
  other.claim(other.person('Ines Castro'), 'LEFT', { object: other.place('Faro') })
  const store = await storeOf([told(), other.extraction()])
  const { store: shown } = await redact(store)
  const texts = await everyExport(shown)
  await store.close()
  expect(finds(texts, 'Ines Castro')).toContain('facts')
})

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'storygraph-redact-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what is exported so still holds together: every span has its words, every judgement its pins', async () => {
  const store = await storeOf([told()])
  const mentions = (await store.chains({ ids: ['ines-letter/e1'] }))[0]?.mentions ?? []
  const [a, b] = mentions.map(({ start, end }) => `ines-letter:${start}-${end}`)
  await judgeIdentity(store, 'different', [a ?? '', b ?? ''], { time: '2021-05-01', note: 'Ines told me' })
  await judgeWrong(store, 'ines-letter/c3', { time: '2021-05-01' })
  const { store: shown } = await redact(store)
  const text = await exported(shown, 'jsonl')
  await store.close()
  expect(text).not.toMatch(/\b(ines|duarte)/i)
  const file = join(folder, 'graph.jsonl')
  writeFileSync(file, text)
  const again = await openStore('memory:')
  expect(await importGraph(again, file)).toMatchObject({ added: 1, judgements: 2 })
  await again.close()
})

test('the seeds, without those whom their texts protect and two whom a list names, hold no name, alias or words of theirs', async () => {
  const store = await openStore('memory:')
  const extract = createExtractor()
  const read: Extraction[] = []
  for await (const input of readInputs([resolve(import.meta.dirname, '../../seeds/stories')])) {
    if (input instanceof Error) throw input
    read.push(extract(makeDocument(input.fields, input.place)))
  }
  await put(store, read)
  const list = ['Arseny', 'Emil Kamalov']
  const { store: shown, unknown } = await redact(store, list)
  expect(unknown).toEqual([])
  const forbidden = new Set<string>(['Kamalov', 'Emile Kamalov'])
  for await (const { id, name, aliases, details } of all((paging) => store.entities({ types: ['Person'] }, paging))) {
    const isHidden =
      list.includes(name) || details.nameStatus === 'pseudonym' || details.nameStatus === 'surname-withheld'
    if (!isHidden) continue
    for (const text of [name, ...aliases.map((alias) => alias.text)]) forbidden.add(text)
    for (const { quotes, text: _, ...document } of read.map((one) => ({ ...one, text: '' })))
      for (const quote of quotes) {
        const chain = (await store.chains({ ids: [`${document.document.id}/${quote.speaker}`] }))[0]
        if (chain?.entityId === id) forbidden.add(quote.text)
      }
  }
  expect(forbidden.size).toBeGreaterThan(8)
  const texts = await everyExport(shown)
  await store.close()
  for (const words of forbidden) expect([words, finds(texts, words)]).toEqual([words, []])
})
