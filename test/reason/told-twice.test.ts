import { describe, expect, test } from 'vitest'
import { document, found, type Line } from './tellings.ts'

/** A line whose evidence is these words. */
const line = (predicate: string, object: string | null, time: string, words: string): Line => [
  predicate,
  object,
  time,
  { words },
]

const kinds = async (...documents: Parameters<typeof found>) =>
  (await found(...documents)).map(({ kind, predicate }) => `${predicate} ${kind}`)

describe('a return told of two times', () => {
  const first = (words: string) => line('RETURNED_TO', 'Bergen', '1931', words)
  const second = (words: string) => line('RETURNED_TO', 'Bergen', '1934-05', words)
  const AT_ODDS = ['RETURNED_TO self-contradiction']

  test.each<[string, string, string, readonly string[]]>([
    ['nothing says twice', 'In 1931 she came home.', 'She came home in May 1934.', AT_ODDS],
    ['again', 'In 1931 she came home.', 'In May 1934 she came home again.', []],
    ['once more, over a line’s end', 'In 1931 she came home.', 'She came home once\nmore in May 1934.', []],
    ['for the second time', 'In 1931 she came home.', 'She came home for the second time in May 1934.', []],
    ['for the first time', 'In 1931 she came home for the first time.', 'She came home in May 1934.', []],
    ['twice', 'Twice she came home, in 1931 and in 1934.', 'She came home in May 1934.', []],
    ['again of the earlier alone', 'In 1931 she came home again.', 'She came home in May 1934.', AT_ODDS],
    ['again of both: it may be the same', 'In 1931 she came home again.', 'Again she came home in May 1934.', AT_ODDS],
    ['a second first time', 'She first came home in 1931.', 'She came home for the first time in May 1934.', AT_ODDS],
    ['never again', 'In 1931 she came home.', 'In May 1934 she came home, never again to leave.', AT_ODDS],
    ['again of something else', 'In 1931 she came home.', 'She came home in May 1934, hoping to sing again.', AT_ODDS],
    [
      'again of something else, without a comma',
      'In 1931 she came home.',
      'She came home in May 1934 because her mother was ill again.',
      AT_ODDS,
    ],
    ['a part of a word', 'In 1931 she came home.', 'In May 1934 she came home against all advice.', AT_ODDS],
  ])('%s', async (_, early, late, expected) => {
    expect(await kinds(document('a', [first(early), second(late)]))).toEqual(expected)
  })

  test('over two documents too', async () => {
    const early = document('a', [first('In 1931 she came home.')])
    expect(await kinds(early, document('b', [second('In May 1934 she came home again.')]))).toEqual([])
    expect(await kinds(early, document('b', [second('In May 1934 she came home.')]))).toEqual([
      'RETURNED_TO sources-disagree',
    ])
  })
})

describe('detained at two times', () => {
  const spring = line('DETAINED', 'Lima', '2019-03', 'Zora Vance was arrested in Lima in March 2019.')
  const autumn = line('DETAINED', 'Lima', '2019-09', 'Zora Vance was arrested in Lima in September 2019.')
  const copyOf = (id: string, lines: readonly Line[]) => document(id, lines, { derivedFrom: 'a' })

  test('by one text, or by two that have nothing to do with each other: it may happen twice', async () => {
    expect(await found(document('a', [spring, autumn]))).toEqual([])
    expect(await found(document('a', [spring]), document('b', [autumn]))).toEqual([])
  })

  test('by a text and its retelling, which tell of one time each: one of them is wrong', async () => {
    const all = await found(document('a', [spring]), copyOf('b', [autumn]))
    expect(all).toMatchObject([
      { predicate: 'DETAINED', kind: 'retelling-differs', sides: [{ claims: ['a/c2'] }, { claims: ['b/c2'] }] },
    ])
    expect(all[0]?.reason).toBe(
      '“Zora Vance was detained in Lima in March 2019” and “Zora Vance was detained in Lima in September 2019”: one text retells the other, and has it at another time.',
    )
  })

  test('but not where the first tells of both, where the dates fit, or where the towns are two', async () => {
    expect(await found(document('a', [spring, autumn]), copyOf('b', [autumn]))).toEqual([])
    const year = line('DETAINED', 'Lima', '2019', 'Zora Vance was arrested in 2019.')
    expect(await found(document('a', [spring]), copyOf('b', [year]))).toEqual([])
    const elsewhere = line('DETAINED', 'Quito', '2019-09', 'Zora Vance was arrested in Quito in September 2019.')
    expect(await found(document('a', [spring]), copyOf('b', [elsewhere]))).toEqual([])
  })

  test('nor where the retelling says that it was not the first time', async () => {
    const again = line('DETAINED', 'Lima', '2019-09', 'In September 2019 Zora Vance was arrested again, in Lima.')
    expect(await found(document('a', [spring]), copyOf('b', [again]))).toEqual([])
  })

  test('visits are no such thing: of many, a retelling may tell another', async () => {
    const visit = (when: string) => line('VISITED', 'Lima', when, `Zora Vance visited Lima in ${when}.`)
    expect(await found(document('a', [visit('2017')]), copyOf('b', [visit('2019')]))).toEqual([])
  })
})

test('let go before being held, of one happening, is out of order; told as two happenings it is not', async () => {
  const held = (more: object): Line => ['DETAINED', 'Lima', '2019-09', more]
  const freed = (more: object): Line => ['RELEASED', 'Lima', '2019-03', more]
  const one = { occurrence: 'o90' }
  expect(await kinds(document('a', [held(one), freed(one)]))).toEqual(['RELEASED self-contradiction'])
  expect(await kinds(document('a', [held({}), freed({})]))).toEqual([])
})

describe('what merely changed', () => {
  test.each<[string, readonly Line[]]>([
    [
      'homes, one after another',
      [
        ['LIVED_IN', 'Lima', '2001/2005'],
        ['LIVED_IN', 'Bergen', '2006/..'],
      ],
    ],
    [
      'employers',
      [
        ['WORKED_FOR', 'Acme', '../2015'],
        ['WORKED_FOR', 'Acme Two', '2016/..'],
      ],
    ],
    [
      'trades',
      [
        ['OCCUPATION', 'nurse', '2001/2005'],
        ['OCCUPATION', 'baker', '2006/..'],
      ],
    ],
  ])('%s: no contradiction', async (_, lines) => {
    expect(await found(document('a', lines))).toEqual([])
    const [early, late] = lines
    expect(await found(document('a', [early as Line]), document('b', [late as Line]))).toEqual([])
  })
})
