import { expect, test } from 'vitest'
import { runHere } from './run-here.ts'

const lines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('a line in, a line out, in order; a bad one costs no other', async () => {
  const input = [
    '{"id":"1","a":"Mikhail Orlov","b":"Миша Орлов"}',
    'no json',
    '{"id":"3","a":"Orlov"}',
    '{"id":4,"a":"Anna Lindt","b":"Ida Lindt"}',
    '{"a":"Anna Lindt","b":"Lindt, Anna"}',
    '{"id":[],"a":"Anna Lindt","b":"Lindt, Anna"}',
    '{"id":"","a":"","b":"…"}',
  ].join('\n')
  const { status, stdout, stderr } = await runHere(['match', '-', '--format', 'jsonl'], { input })
  expect(status).toBe(1)
  expect(lines(stdout)).toMatchObject([
    { id: '1', match: true },
    { error: { code: 'BAD_JSON', line: 2 } },
    { id: '3', error: { code: 'BAD_INPUT', line: 3 } },
    { id: 4, match: false },
    { id: null, match: true },
    { error: { code: 'BAD_INPUT', line: 6 } },
    { id: '', score: 0, match: false, reasons: ['there is no name'] },
  ])
  expect(stderr).toContain('standard input:2: BAD_JSON')
  expect(stderr).toContain('4 compared, 3 refused.')
})

test('a file that is not there is told, with status 1', async () => {
  const { status, stdout } = await runHere(['match', '/no/such/file.jsonl'])
  expect(status).toBe(1)
  expect(lines(stdout)).toMatchObject([{ error: { code: 'BAD_INPUT', line: null } }])
})

test('names of 5,000 characters, and what looks like a pattern', async () => {
  const long = ['x', 'Ivan ', '李', '"(', '(nee ', 'Ж', '.', 'al-', "'s ", ', '].map((piece) => piece.repeat(5000))
  const input = long.flatMap((a) => long.map((b) => JSON.stringify({ id: 'x', a, b }))).join('\n')
  const start = performance.now()
  const { status, stdout } = await runHere(['match'], { input })
  expect(status).toBe(0)
  expect(lines(stdout)).toHaveLength(long.length ** 2)
  expect(performance.now() - start).toBeLessThan(10_000)
})
