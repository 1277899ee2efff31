import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { matchNames, type NameMatch } from '../../../src/resolve/names/match-names.ts'

type Pairs = Readonly<Record<'same' | 'different', Readonly<Record<string, readonly (readonly [string, string])[]>>>>

const read = (file: string): Pairs => parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Pairs
const pairs = read('pairs.yaml')
const heldOut = read('held-out.yaml')

const all = (of: Pairs): readonly (readonly [a: string, b: string, isSame: boolean])[] =>
  (['same', 'different'] as const).flatMap((side) =>
    Object.values(of[side]).flatMap((kind) => kind.map(([a, b]) => [a, b, side === 'same'] as const)),
  )

describe.each(['same', 'different'] as const)('%s', (side) => {
  for (const [kind, rows] of Object.entries(pairs[side])) {
    test.each(rows)(`${kind}: %s and %s`, (a, b) => {
      const { score, match, reasons } = matchNames(a, b)
      expect({ match, score, reasons }).toMatchObject({ match: side === 'same' })
      expect(reasons.length).toBeGreaterThan(0)
    })
  }
})

test('half of the pairs or more are two people', () => {
  const rows = all(pairs)
  expect(rows.length).toBeGreaterThanOrEqual(150)
  expect(rows.filter(([, , isSame]) => !isSame).length * 2).toBeGreaterThanOrEqual(rows.length)
})

test('pairs set aside: F1 of 0.96 or more, none wrongly matched', () => {
  const rows = all(heldOut).map(([a, b, isSame]) => ({ isSame, says: matchNames(a, b).match }))
  const found = rows.filter(({ isSame, says }) => isSame && says).length
  const wrong = rows.filter(({ isSame, says }) => !isSame && says).length
  const missed = rows.filter(({ isSame, says }) => isSame && !says).length
  expect(rows.length).toBeGreaterThanOrEqual(200)
  expect(wrong).toBe(0)
  expect((2 * found) / (2 * found + wrong + missed)).toBeGreaterThanOrEqual(0.96)
})

test('which name comes first makes no difference, and a name is itself', () => {
  const names = [...all(pairs), ...all(heldOut)].flatMap((row) => row.slice(0, 2) as string[])
  for (const [index, a] of names.entries()) {
    for (let step = 1; step < 40; step++) {
      const b = names[(index + step * 7) % names.length] as string
      const there: NameMatch = matchNames(a, b)
      expect(matchNames(b, a)).toEqual(there)
      expect(there.score).toBeGreaterThanOrEqual(0)
      expect(there.score).toBeLessThanOrEqual(1)
    }
    const { match, reasons } = matchNames(a, a)
    if (!reasons.includes('one word that many are called')) expect({ a, match }).toEqual({ a, match: true })
  }
})

test('says why', () => {
  expect(matchNames('Misha Orlov', 'Orlov, Mikhail').reasons).toEqual([
    'both have Orlov',
    'Misha and Mikhail: what a Mikhail is called',
  ])
  expect(matchNames('Ivan Petrovich Sidorov', 'Ivan Pavlovich Sidorov').reasons).toContain(
    'two fathers: Pavlovich and Petrovich',
  )
  expect(matchNames('Orlov Misha', 'Misha Orlov').reasons).toContain('the same words in another order')
  expect(matchNames('Kim', 'Kim').reasons).toContain('one word that many are called')
})

test('the same score for rare names is more than for common ones', () => {
  const score = (a: string, b: string): number => matchNames(a, b).score
  expect(score('J. Kaltenbrook', 'John Kaltenbrook')).toBeGreaterThan(score('J. Smith', 'John Smith'))
  expect(score('Ida Vraalsen', 'Ida Vraalsen')).toBeGreaterThan(score('Mary Jones', 'Mary Jones'))
})
