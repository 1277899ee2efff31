import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Extraction } from '../../src/model/extraction.ts'
import { importGraph } from '../../src/operations/import-graph.ts'
import { judgeIdentity, judgeWrong } from '../../src/operations/judge.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { storeOf } from '../operations/graph-of.ts'
import { Telling } from '../operations/telling.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { exported } from './exported.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'storygraph-import-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (text: string | Uint8Array): string => {
  const file = join(folder, 'graph.jsonl')
  writeFileSync(file, text)
  return file
}

const TIME = { time: '2021-05-01T10:00:00Z', author: 'Odile' }

/** Two documents; in the first people cut a chain in two, and called a claim wrong. */
const judged = async (): Promise<Store> => {
  const telling = new Telling('letters')
  const person = telling.person('Ines Duarte')
  telling.words('She wrote of her namesake.')
  telling.claim(person, 'LEFT', { object: telling.place('Porto') })
  telling.claim(person, 'OCCUPATION', { value: 'baker' })
  const store = await storeOf([telling.extraction(), ...randomCorpus(3, 4)])
  const [chain] = await store.chains({ ids: ['letters/e1'] })
  const [a, b] = chain?.mentions ?? []
  await judgeIdentity(store, 'different', [`letters:${a?.start}-${a?.end}`, `letters:${b?.start}-${b?.end}`], TIME)
  await judgeWrong(store, 'letters/c2', TIME)
  return store
}

const importInto = async (text: string | Uint8Array, documents: readonly Extraction[] = []) => {
  const store = await storeOf(documents)
  const told = await importGraph(store, fileOf(text))
  const again = await exported(store, 'jsonl')
  await store.close()
  return { told, again }
}

test.each([1, 2, 3, 4])('out and in gives the same bytes (corpus %i)', async (seed) => {
  const store = await storeOf(randomCorpus(seed + 700, 12))
  const bytes = await exported(store, 'jsonl')
  await store.close()
  const { told, again } = await importInto(bytes)
  expect(again).toBe(bytes)
  expect(told).toEqual({ added: 12, unchanged: 0, judgements: 0, differs: false })
})

test('what people judged comes along, and the chains that they cut', async () => {
  const store = await judged()
  const bytes = await exported(store, 'jsonl')
  await store.close()
  expect(bytes).toMatch(/"id":"e1\.\d+-\d+"/)
  const { told, again } = await importInto(bytes)
  expect(told).toEqual({ added: 5, unchanged: 0, judgements: 2, differs: false })
  expect(again).toBe(bytes)
})

test('importing again changes nothing, and documents beside it stay', async () => {
  const corpus = randomCorpus(8, 6)
  const [first, ...others] = corpus
  if (first === undefined) throw new Error('The corpus is empty.')
  const part = await storeOf(corpus.slice(0, 3))
  const bytes = await exported(part, 'jsonl')
  await part.close()
  const whole = await storeOf(corpus)
  const expected = await exported(whole, 'jsonl')
  expect(await importGraph(whole, fileOf(bytes))).toEqual({ added: 0, unchanged: 3, judgements: 0, differs: null })
  expect(await exported(whole, 'jsonl')).toBe(expected)
  await whole.close()
  const { told, again } = await importInto(bytes, others)
  expect(told).toMatchObject({ added: 1, unchanged: 2 })
  expect(again).toBe(expected)
})

test('a file that was made by other rules is taken, and said to differ', async () => {
  const store = await storeOf(randomCorpus(5, 4))
  const lines = (await exported(store, 'jsonl')).split('\n').slice(0, -2)
  await store.close()
  const { told } = await importInto(
    `${[...lines, '{"type":"fact","fact":{}}', JSON.stringify({ type: 'end', lines: lines.length + 1 })].join('\n')}\n`,
  )
  expect(told.differs).toBe(true)
})

/** What the error of an import into a store of its own says, once it is seen that nothing was stored. */
const refusal = async (text: string | Uint8Array): Promise<string> => {
  const store = await openStore('memory:')
  const error: unknown = await importGraph(store, fileOf(text)).catch((fault: unknown) => fault)
  const { documents } = await store.stats()
  await store.close()
  expect(documents).toBe(0)
  const { code, message, place } = error as { code: string; message: string; place: { line?: number } }
  return `${place.line ?? '-'} ${code} ${message}`
}

let bytes = ''
beforeAll(async () => {
  const store = await judged()
  bytes = await exported(store, 'jsonl')
  await store.close()
})

const changed = (change: (lines: string[]) => void): string => {
  const lines = bytes.split('\n')
  change(lines)
  return lines.join('\n')
}

const at = (start: string): number => bytes.split('\n').findIndex((line) => line.startsWith(start))

test('half a file is refused, wherever it was cut', async () => {
  expect(await refusal(bytes.slice(0, Math.floor(bytes.length / 2)))).toMatch(/BAD_JSON .*cut off/)
  expect(await refusal(changed((lines) => lines.splice(-2)))).toMatch(/^- BAD_INPUT This export is cut off/)
  expect(await refusal(changed((lines) => lines.splice(at('{"type":"document"') + 30)))).toMatch(
    /BAD_(INPUT|DOCUMENT) /,
  )
  expect(await refusal(changed((lines) => lines.splice(at('{"type":"fact"'), 1)))).toMatch(
    /^- BAD_INPUT .* lines before its last/,
  )
})

test('another version, and what others wrote, is refused and says what to do', async () => {
  expect(await refusal(bytes.replace('"version":2', '"version":7'))).toMatch(/^1 BAD_INPUT .*version 7 .*version 2/)
  const ours = /BAD_INPUT This is no export of Storygraph\./
  expect(await refusal('{"@context":"https://schema.org","@type":"Person","name":"Ines"}\n')).toMatch(ours)
  expect(await refusal('{\n  "@context": "https://schema.org"\n}\n')).toMatch(ours)
  expect(await refusal('')).toMatch(ours)
  expect(await refusal(Uint8Array.of(31, 139, 8, 0, 0, 0, 255, 254, 10))).toMatch(ours)
  expect(await refusal(bytes + bytes)).toMatch(/BAD_INPUT Something follows the end/)
})

test('what does not hold together is refused with its line', async () => {
  const claim = at('{"type":"claim"')
  const document = bytes
    .split('\n')
    .slice(0, claim)
    .findLastIndex((line) => line.startsWith('{"type":"document"'))
  const change = (line: number, from: string | RegExp, to: string) =>
    changed((lines) => {
      lines[line] = lines[line]?.replace(from, to) ?? ''
    })
  expect(await refusal(change(claim, /"subject":"e\d+/, '"subject":"e99'))).toMatch(
    new RegExp(`^${document + 1} BAD_DOCUMENT .*names e99`),
  )
  expect(await refusal(change(claim, /"document":"[^"]*"/, '"document":"another"'))).toMatch(
    new RegExp(`^${claim + 1} BAD_INPUT .*no part of the document`),
  )
  expect(await refusal(change(document, /"text":"/, '"text":"x'))).toMatch(/BAD_DOCUMENT .*sha256/)
  const judgement = at('{"type":"judgement"')
  expect(await refusal(change(judgement, /"text":"/, '"text":"x'))).toMatch(
    new RegExp(`^${judgement + 1} BAD_INPUT This is no judgement: its "id"`),
  )
  expect(await refusal(change(judgement, /"kind":"\w+"/, '"kind":"perhaps"'))).toMatch(
    /BAD_INPUT .*"judgement.kind" must be/,
  )
  expect(await refusal(change(claim, '{"type":"claim"', '{"type":"clam"'))).toMatch(/called "clam"/)
})

test('another text under the same id is refused before anything is stored', async () => {
  const other = new Telling('letters')
  other.claim(other.person('Omar Reyes'), 'LEFT', { object: other.place('Oran') })
  const store = await storeOf([other.extraction()])
  const before = await exported(store, 'jsonl')
  await expect(importGraph(store, fileOf(bytes))).rejects.toMatchObject({
    code: 'ID_TAKEN',
    details: { id: 'letters' },
  })
  expect(await exported(store, 'jsonl')).toBe(before)
  await store.close()
})

test('where the store fails on the way, what was stored is taken back', async () => {
  const store = await openStore('memory:')
  const failing = new Proxy(store, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...parameters: { putJudgements?: readonly unknown[] }[]) => {
        if (name === 'write' && (parameters[0]?.putJudgements?.length ?? 0) > 0) throw new Error('the disk is full')
        return method.apply(target, parameters)
      }
    },
  })
  await expect(importGraph(failing, fileOf(bytes))).rejects.toThrow('the disk is full')
  expect((await store.stats()).documents).toBe(0)
  await store.close()
})
