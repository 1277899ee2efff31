import { expect, test } from 'vitest'
import { organizationKey, organizationName } from '../../src/resolve/organization-name.ts'

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
