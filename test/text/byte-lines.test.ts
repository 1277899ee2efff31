import { expect, test } from 'vitest'
import { byteLines } from '../../src/text/byte-lines.ts'
import { random } from '../properties/random-corpus.ts'
import { chunksOf, listOf } from './files.ts'

const lines = async (text: string, chunk: number, limit = 1000): Promise<readonly (string | null)[]> => {
  const found = await listOf(byteLines(chunksOf(Buffer.from(text), chunk), limit))
  expect(found.map(({ line }) => line)).toEqual(found.map((_, index) => index + 1))
  return found.map(({ bytes }) => (bytes === null ? null : Buffer.from(bytes).toString()))
}

test.each([1, 2, 3, 7, 1000])('lines end with LF or CRLF, the last with neither (chunks of %i)', async (chunk) => {
  expect(await lines('a\r\n\nbé\rc\n\r\nd', chunk)).toEqual(['a', '', 'bé\rc', '', 'd'])
  expect(await lines('a\n', chunk)).toEqual(['a'])
  expect(await lines('', chunk)).toEqual([])
})

test.each([1, 4, 5, 6, 1000])('a line that is too long is passed over (chunks of %i)', async (chunk) => {
  expect(await lines('12345\n123456\n12345\r\n1\n1234567', chunk, 5)).toEqual(['12345', null, null, '1', null])
})

test('random bytes are cut as a split would, however they come', async () => {
  const next = random(1)
  for (let round = 0; round < 300; round++) {
    const text = Array.from({ length: Math.floor(next() * 60) }, () => 'ab\r\n\n'[Math.floor(next() * 5)]).join('')
    const wanted = text.split('\n')
    if (wanted.at(-1) === '') wanted.pop()
    const found = await lines(text, 1 + Math.floor(next() * 9))
    expect(found).toEqual(wanted.map((line) => line.replace(/\r$/, '')))
  }
})
