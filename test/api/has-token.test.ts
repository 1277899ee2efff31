import { createHash } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { hasToken } from '../../src/api/http/has-token.ts'

const { compared } = vi.hoisted(() => ({ compared: [] as (readonly [string, string])[] }))
// The real comparison, noting what it is given.
vi.mock('node:crypto', async (importActual) => {
  const actual = await importActual<typeof import('node:crypto')>()
  const timingSafeEqual: typeof actual.timingSafeEqual = (a, b) => {
    compared.push([Buffer.from(a as Uint8Array).toString('hex'), Buffer.from(b as Uint8Array).toString('hex')])
    return actual.timingSafeEqual(a, b)
  }
  return { ...actual, timingSafeEqual }
})
beforeEach(() => {
  compared.length = 0
})

const TOKEN = 'let-me-in'
const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const requestWith = (authorization: string | null): Request =>
  new Request('http://localhost/graphql', { headers: authorization === null ? {} : { Authorization: authorization } })

test.each([
  ['let-me-in', true],
  ['Let-me-in', false],
  ['let-me-iN', false],
  ['let-me-in-', false],
  ['let-me-i', false],
  ['l', false],
  [`let-me-in${'x'.repeat(5000)}`, false],
])('%s is compared once, whole, at the length of every other', (given, expected) => {
  expect(hasToken(requestWith(`Bearer ${given}`), TOKEN)).toBe(expected)
  expect(compared).toEqual([[digest(given), digest(TOKEN)]])
  expect(compared.flat().map(({ length }) => length)).toEqual([64, 64])
})

test.each([null, '', 'Bearer', 'Bearer ', 'Basic let-me-in', 'let-me-in', 'Bearer let-me in'])(
  '%j brings no token',
  (given) => {
    expect(hasToken(requestWith(given), TOKEN)).toBe(false)
    expect(compared).toEqual([])
  },
)
