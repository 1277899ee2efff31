import { expect, test } from 'vitest'
import { Refusals } from '../../src/resolve/refusals.ts'

test('a refusal is remembered either way round, until one of the two has grown', () => {
  const refusals = new Refusals(3)
  expect(refusals.has(0, 2)).toBe(false)
  refusals.add(0, 2)
  expect(refusals.has(2, 0)).toBe(true)
  refusals.forget(1)
  expect(refusals.has(0, 2)).toBe(true)
  refusals.forget(2)
  expect(refusals.has(0, 2)).toBe(false)
  refusals.add(2, 0)
  expect(refusals.has(0, 2)).toBe(true)
})
