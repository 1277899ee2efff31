import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { facts as factsExport } from '../../src/export/facts.ts'
import { loadRules } from '../../src/ontology/rules.ts'
import { explain } from '../../src/operations/explain.ts'
import { findEntity } from '../../src/operations/find-entity.ts'
import { ingest } from '../../src/operations/ingest.ts'
import { lifeOf } from '../../src/operations/life-of.ts'
import { openReaders } from '../../src/operations/reading-pool.ts'
import { rederive } from '../../src/operations/rederive.ts'
import { replace } from '../../src/operations/replace.ts'
import { retract } from '../../src/operations/retract.ts'
import { sentenceOf } from '../../src/operations/sentence-of.ts'
import { openStore } from '../../src/store/open.ts'
import { readInputs } from '../../src/text/read-inputs.ts'
import { listOf } from '../text/files.ts'
import { graphOf } from './graph-of.ts'

const RULES = resolve(import.meta.dirname, '../rules')
const { predicates } = loadRules(RULES)

const reads = async () => {
  const readers = openReaders({ workers: 0, rules: RULES })
  const all = await listOf(readers.readAll(readInputs([RULES])))
  await readers.close()
  return all
}

test('a predicate and an event of the user’s own go through reading, facts, contradictions and sentences', async () => {
  const store = await openStore('memory:')
  for await (const { outcome } of ingest(store, await reads(), { predicates })) expect(outcome).toBe('added')
  const lines = (await listOf(factsExport.write(store))).map((line) => JSON.parse(line))
  expect(lines.filter(({ predicate }) => predicate === 'SANG_IN')).toMatchObject([
    { subject: 'Ada Reyes', object: 'Porto', time: { edtf: '1910-06-03' }, status: 'disputed' },
    { subject: 'Ada Reyes', object: 'Porto', time: { edtf: '1904-05-02', basis: 'public-event' }, status: 'disputed' },
  ])
  const ada = await findEntity(store, 'Ada Reyes')
  const life = (await lifeOf(store, ada)).map(({ fact }) =>
    sentenceOf(fact, (id) => (id === ada.id ? ada.name : 'Porto'), predicates),
  )
  expect(life).toEqual([
    'Ada Reyes sang in Porto on 2 May 1904.',
    'Ada Reyes left Porto in 1906.',
    'Ada Reyes sang in Porto on 3 June 1910.',
  ])
  expect((await explain(store, 'programme/c1', predicates)).text).toMatch(/^Ada Reyes sang in Porto on 2 May 1904\./)
  const { contradictions } = await graphOf(store)
  expect(contradictions.map(({ predicate }) => predicate)).toEqual(['SANG_IN'])
})

test('replacing, retracting and working out again go by them too', async () => {
  const store = await openStore('memory:')
  const all = await reads()
  for await (const _ of ingest(store, all, { predicates }));
  const before = await graphOf(store)
  await rederive(store, { predicates })
  expect(await graphOf(store)).toEqual(before)
  const [letter] = all
  if (letter === undefined || !('document' in letter)) throw new Error('not read')
  await replace(store, { ...letter, claims: letter.claims.slice(1) }, { predicates })
  expect((await graphOf(store)).contradictions).toEqual([])
  await replace(store, letter, { predicates })
  expect(await graphOf(store)).toEqual(before)
  for await (const _ of retract(store, ['programme'], { predicates }));
  expect((await graphOf(store)).contradictions).toEqual([])
})
