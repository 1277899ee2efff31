import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { StorygraphError } from '../../src/model/errors.ts'
import { boundsOf } from '../../src/model/fuzzy-time.ts'
import { loadEvents } from '../../src/ontology/events.ts'

const folders: string[] = []

const rules = (yaml: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'events-'))
  folders.push(folder)
  writeFileSync(join(folder, 'events.yaml'), yaml)
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const event = (fields: string): string => `events:\n  harbour-fire-1904:\n    ${fields.split('; ').join('\n    ')}\n`
const GOOD = 'name: Harbour fire; kind: fire; date: "1904-05-02"; countries: "NO"; source: "Town chronicle"'

describe('the events that come with the program', () => {
  const { events, kinds } = loadEvents()

  it('are at least sixty, of kinds that are listed, each with a source', () => {
    expect(events.size).toBeGreaterThanOrEqual(60)
    for (const { kind, source } of events.values()) {
      expect(kinds.has(kind)).toBe(true)
      expect(source).toMatch(/\w/)
    }
  })

  it('carry in their key the year that they began in, where it has one', () => {
    for (const { key, time } of events.values()) {
      const year = /-(\d{4})$/.exec(key)?.[1]
      if (year !== undefined) expect(`${key} ${boundsOf(time).earliest?.slice(0, 4)}`).toBe(`${key} ${year}`)
    }
  })

  it('never share a name that always means one', () => {
    const names = [...events.values()].flatMap((each) => each.names.map((name) => name.toLowerCase()))
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })
})

describe('events of a user', () => {
  it('are added to those of the program, and may stand in for one', () => {
    const all = loadEvents([
      rules(
        event(GOOD).concat(
          '  kobe-earthquake-1995:\n    name: Kobe\n    kind: earthquake\n    date: "1995-01"\n    source: me\n',
        ),
      ),
    ])
    expect(all.events.get('harbour-fire-1904')?.time.edtf).toBe('1904-05-02')
    expect(all.events.get('kobe-earthquake-1995')?.time.edtf).toBe('1995-01')
    expect(all.events.get('fall-of-saigon-1975')?.time.edtf).toBe('1975-04-30')
    expect(loadEvents().events.has('harbour-fire-1904')).toBe(false)
  })

  it('may be of a new kind', () => {
    const kinds = 'kinds:\n  strike: { nouns: [strike], years: 2 }\n'
    const all = loadEvents([rules(kinds + event(GOOD.replace('kind: fire', 'kind: strike')))])
    expect(all.events.get('harbour-fire-1904')?.kind).toBe('strike')
  })

  it('are none in a folder without the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'events-'))
    folders.push(folder)
    expect(loadEvents([folder]).events.size).toBe(loadEvents().events.size)
  })

  it.each([
    ['a date that does not exist', GOOD.replace('1904-05-02', '1904-02-30'), 'needs a date'],
    ['an unknown kind', GOOD.replace('kind: fire', 'kind: strike'), 'unknown kind "strike"'],
    ['no source', GOOD.replace('; source: "Town chronicle"', ''), 'a source'],
    ['a misspelled field', GOOD.replace('countries', 'country'), 'unknown field "country"'],
    ['a country in words', GOOD.replace('"NO"', 'Norway'), 'two-letter codes'],
  ])('are refused with %s', (_what, fields, message) => {
    const folder = rules(event(fields))
    expect(() => loadEvents([folder])).toThrow(message)
    expect(() => loadEvents([folder])).toThrow(StorygraphError)
  })

  it.each(['events: [', '- a\n- b\n', 'events: 3\n'])('are refused where the file is no map: %j', (yaml) => {
    const folder = rules(yaml)
    expect(() => loadEvents([folder])).toThrow(expect.objectContaining({ code: 'BAD_RULES' }))
  })
})
