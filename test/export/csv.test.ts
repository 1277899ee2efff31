import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { AWKWARD_NAMES, awkward } from './awkward.ts'
import { exported } from './exported.ts'

type Row = Readonly<Record<string, string>>

/** Read strictly: every record as wide as the head, quotation marks where they belong, CRLF. */
const rowsOf = (text: string): readonly Row[] => {
  expect(text.endsWith('\r\n')).toBe(true)
  return parse(text, { columns: true, record_delimiter: '\r\n' })
}

const table = async (name: string, extraction = awkward()): Promise<readonly Row[]> => {
  const store = await storeOf([extraction])
  const text = await exported(store, name)
  await store.close()
  return rowsOf(text)
}

test('a row a fact, with names, days, the sentence and where it stands', async () => {
  const telling = new Telling('d1')
  const person = telling.person('Ines Duarte')
  telling.claim(
    person,
    'LEFT',
    { object: telling.place('Porto'), time: at('2019-02') },
    'She left, “at last”, in 2019.',
  )
  telling.claim(person, 'AGE', { value: 30 })
  const [left, age] = await table('csv', telling.extraction())
  expect(left).toEqual({
    ...{
      id: 'd1/f1',
      subject: 'Ines Duarte',
      subjectId: 'd1/e1',
      predicate: 'LEFT',
      object: 'Porto',
      objectId: 'd1/e2',
    },
    ...{
      value: '',
      place: '',
      placeId: '',
      edtf: '2019-02',
      timeText: '',
      earliest: '2019-02-01',
      latest: '2019-02-28',
    },
    ...{ status: 'single-source', independentSources: '1', sentence: 'Ines Duarte left Porto in February 2019.' },
    ...{ quote: 'She left, “at last”, in 2019.', quoteDocument: 'd1', documents: 'd1', claims: 'd1/c1' },
  })
  expect(age).toMatchObject({ predicate: 'AGE', value: '30', object: '', earliest: '' })
})

test.each(['csv', 'csv-entities', 'csv-claims'])(
  'no cell of %s begins a formula, and none holds control characters',
  async (name) => {
    const cells = (await table(name)).flatMap((row) => Object.values(row))
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell) || /^-\D/.test(cell))).toEqual([])
    expect(cells.filter((cell) => /(?![\t\n\r])\p{Cc}/u.test(cell))).toEqual([])
    expect(cells.some((cell) => cell.startsWith(`'=`))).toBe(true)
  },
)

test('names come back as they were, whatever marks and scripts they are in', async () => {
  const names = (await table('csv-entities')).map(({ name }) => name)
  for (const name of AWKWARD_NAMES.slice(1, 4)) expect(names).toContain(name)
  expect(names).toContain(AWKWARD_NAMES[6])
  expect(names).toContain(`'${AWKWARD_NAMES[0]}`)
  const porto = (await table('csv-entities')).find(({ name }) => name === 'Porto')
  expect(porto).toMatchObject({ latitude: '41.15', longitude: '-8.61', country: 'PT' })
})

test('claims that made no fact are in their own table', async () => {
  const telling = new Telling('d1')
  const [person, place] = [telling.person('Ines Duarte'), telling.place('Porto')]
  telling.claim(person, 'LEFT', { object: place, negated: true })
  telling.claim(person, 'MOVED_TO', { object: place, modality: 'planned', with: [telling.person('Omar Reyes')] })
  const rows = await table('csv-claims', telling.extraction())
  expect(rows).toMatchObject([
    { id: 'd1/c1', fact: '', occurrence: 'd1/o1', subject: 'Ines Duarte', negated: 'true', modality: 'asserted' },
    { id: 'd1/c2', fact: '', object: 'Porto', negated: 'false', modality: 'planned', with: 'Omar Reyes' },
  ])
})
