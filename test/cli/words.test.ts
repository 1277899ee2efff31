import { PassThrough } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { describe, expect, test } from 'vitest'
import { DOCUMENTS } from '../../src/cli/counted.ts'
import { createShell } from '../../src/cli/shell.ts'
import { Words } from '../../src/cli/words.ts'
import { cut, wrap } from '../../src/cli/wrap.ts'

const heard = (options: { quiet?: boolean; bar?: boolean; columns?: number }) => {
  const said: string[] = []
  const clock = { now: 0 }
  const stream = { columns: options.columns ?? 80, write: (text: string) => said.push(text) }
  const { quiet = false, bar = false } = options
  return { said, clock, words: new Words(stream, { quiet, bar, now: () => clock.now }) }
}

describe('progress', () => {
  test('elsewhere than on a terminal: a line every five seconds, none for short work', () => {
    const { said, clock, words } = heard({})
    const tell = words.progress(DOCUMENTS)
    for (let done = 1; done <= 120; done++) {
      clock.now = done * 100
      tell({ done, total: null, item: `d${done}` })
    }
    expect(said).toEqual(['50 documents, 10 per second\n', '100 documents, 10 per second\n'])
  })

  test('on a terminal: one line as wide as it, which gives way to what is said', () => {
    const { said, clock, words } = heard({ bar: true, columns: 60 })
    const tell = words.progress(DOCUMENTS)
    clock.now = 1000
    tell({ done: 5, total: 10, item: 'a-document-with-a-long-name\u001b[2J' })
    clock.now = 1050
    tell({ done: 6, total: 10, item: 'not drawn, too soon' })
    words.always('in.jsonl:3: BAD_JSON: cut off')
    words.clear()
    const clear = '\r\u001b[2K'
    expect(said).toEqual([
      `${clear}[############............] 5 of 10 documents, 50 %, 5.0 pe…`,
      clear,
      'in.jsonl:3: BAD_JSON: cut off\n',
    ])
  })

  test('where the share is known it is told, as a bar on a terminal; where it is not, the count and the rate', () => {
    let share: number | null = null
    const lines = heard({})
    const drawn = heard({ bar: true })
    for (const { clock, words } of [lines, drawn]) {
      share = null
      const tell = words.progress(DOCUMENTS, () => share)
      clock.now = 10_000
      tell({ done: 1, total: null, item: 'd1' })
      share = 0.349
      clock.now = 20_000
      tell({ done: 20, total: null, item: 'd20' })
    }
    expect(lines.said).toEqual(['1 document, 0.1 per second\n', '20 documents, 34 %, 1.0 per second\n'])
    expect(drawn.said.map((line) => line.slice(5))).toEqual([
      '1 document, 0.1 per second  d1',
      '[########................] 20 documents, 34 %, 1.0 per second  d20',
    ])
  })

  test('quiet: errors only', () => {
    const { said, clock, words } = heard({ quiet: true, bar: true })
    const tell = words.progress(DOCUMENTS)
    clock.now = 60_000
    tell({ done: 5, total: 10, item: 'd5' })
    words.note('5 added.')
    words.always('wrong')
    expect(said).toEqual(['wrong\n'])
  })
})

test('emphasis only on a terminal, and not where NO_COLOR is set', () => {
  const bold = (isTTY: boolean, env: Readonly<Record<string, string>>): string => {
    const stream = Object.assign(new PassThrough(), { isTTY, columns: 40 }) as unknown as WriteStream
    const surroundings = { stdin: process.stdin, stdout: stream, stderr: stream, env, now: () => 0 }
    return createShell(surroundings, { store: 'memory:' }).bold('Ada')
  }
  expect(bold(true, {})).toBe('\u001b[1mAda\u001b[0m')
  expect(bold(true, { NO_COLOR: '1' })).toBe('Ada')
  expect(bold(true, { TERM: 'dumb' })).toBe('Ada')
  expect(bold(false, {})).toBe('Ada')
})

test('lines break between words, under the first one', () => {
  expect(wrap('Ada left Lisbon in 1921', 14, '1. ')).toEqual(['1. Ada left', '   Lisbon in', '   1921'])
  expect(wrap('Ada left Lisbon', Number.POSITIVE_INFINITY)).toEqual(['Ada left Lisbon'])
  expect(cut('Lisbon', 4)).toBe('Lis…')
})
