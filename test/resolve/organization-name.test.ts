import { expect, test } from 'vitest'
import {
  keysInQuestion,
  organizationKey,
  organizationKeys,
  organizationName,
} from '../../src/resolve/organization-name.ts'

test.each([
  ['the Ministry of Labour', 'Ministry of Labor'],
  ['Okafor & Daughters', 'Okafor and Daughters'],
  ['Saint Brigid Centre', 'St Brigid Center'],
  ['Civil Defence Forces', 'Civil Defense Forces'],
  ['World Health Organisation', 'World Health Organization'],
])('%s and %s are one name', (one, other) => {
  expect(organizationName(one)).toBe(organizationName(other))
})

test.each([
  ['South African Broadcasting Corporation', 'SABC'],
  ['Tygerberg Hospital', 'the Tygerberg'],
  ['Lumen Choir', 'Lumen'],
])('%s is looked for where %s is', (long, short) => {
  expect(organizationKey(long)).toBe(organizationKey(short))
})

test.each([
  ['Lumen Choir', 'Lunar Choir'],
  ['Harbour Court', 'Supreme Court'],
])('%s is not looked for where %s is', (one, other) => {
  expect(organizationKey(one)).not.toBe(organizationKey(other))
})

test('long names meet by their words, or where an acronym is that may be short for both', () => {
  const meet = (one: string, other: string): boolean => {
    const keys = new Set(keysInQuestion(organizationKeys(one)))
    return organizationKeys(other).some((key) => keys.has(key))
  }
  expect(meet('National Health Service', 'the National Health Service')).toBe(true)
  expect(meet('National Health Service', 'New Harbour School')).toBe(false)
  expect(meet('National Health Service', 'NHS')).toBe(true)
  expect(meet('NHS', 'New Harbour School')).toBe(true)
  expect(meet('NHS', 'NHS Trust')).toBe(true)
  expect(meet('Tygerberg Hospital', 'the Tygerberg')).toBe(true)
})
