import { expect, test } from 'vitest'
import { isRetelling } from '../../src/resolve/original.ts'

const printed = (id: string, published: string | null, derivedFrom: string | null = null) => ({
  id,
  published,
  derivedFrom,
})

const first = printed('first', '2019-03-01')
const later = printed('later', '2019-03-02')
const undated = printed('undated', null)

test('what comes later retells what came before, and what is undated retells what is dated', () => {
  const family = [first, later, undated]
  expect(family.map((one) => isRetelling(one, family))).toEqual([false, true, true])
})

test('what says so retells, whenever it was printed', () => {
  const early = printed('early', '2019-01-01', 'first')
  expect(isRetelling(early, [early, first])).toBe(true)
})

test('of two of one day, and of two without any, neither retells', () => {
  const family = [first, printed('other', '2019-03-01')]
  expect(family.map((one) => isRetelling(one, family))).toEqual([false, false])
  const unknown = [undated, printed('unknown', null)]
  expect(unknown.map((one) => isRetelling(one, unknown))).toEqual([false, false])
  expect(isRetelling(first, [first])).toBe(false)
})
