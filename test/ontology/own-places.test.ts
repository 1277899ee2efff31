import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { makeDocument } from '../../src/text/make-document.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'places-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const readBy = (yaml: string) => {
  writeFileSync(join(folder, 'places.yaml'), yaml)
  return createExtractor({ rules: folder })
}

const VELDRA = `places:
  Veldra:
    kind: city
    country: EE
    lat: 58.5
    lon: 25.1
    aliases: [Weldern]
`

describe('places of the user', () => {
  it('are found by name and by alias, and only by who has them', () => {
    const extract = readBy(VELDRA)
    const { entities } = extract(makeDocument({ text: 'Ada Reyes moved to Veldra in 1921. She left Weldern in 1925.' }))
    const places = entities.filter(({ type }) => type === 'Place')
    expect(places).toHaveLength(1)
    expect(places[0]).toMatchObject({ name: 'Veldra', country: 'EE', latitude: 58.5, longitude: 25.1 })
    const without = createExtractor()(makeDocument({ text: 'Ada Reyes moved to Veldra in 1921.' }))
    expect(without.entities.find(({ name }) => name === 'Veldra')?.country).toBeUndefined()
  })

  it.each([
    ['an unknown kind', 'places:\n  Veldra:\n    kind: town\n', /places\.yaml: line 2: "Veldra" needs a kind/],
    [
      'a long country',
      'places:\n  A:\n    kind: city\n  Veldra:\n    kind: city\n    country: Estonia\n',
      /line 4: "Veldra" names the country "Estonia"/,
    ],
    ['half a position', 'places:\n  Veldra: { kind: city, lat: 3 }\n', /line 2: "Veldra" needs both lat and lon/],
    ['no places', 'cities: 3\n', /must map "places" to places by name/],
    ['no YAML', 'places:\n  a: [\n', /is not YAML: .*line/],
  ])('are refused with the line: %s', (_, yaml, message) => {
    expect(() => readBy(yaml)).toThrow(message)
  })
})
