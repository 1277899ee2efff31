import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { makeDocument } from '../../src/text/make-document.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'names-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (file: string, yaml: string): void => writeFileSync(join(folder, file), yaml)

const entitiesOf = (text: string, rules: string | null): string[] =>
  createExtractor({ rules })(makeDocument({ text })).entities.map(({ type, name, aliases = [] }) =>
    [type, [name, ...aliases].join(' = ')].join(' '),
  )

const claimsOf = (text: string, rules: string | null): string[] => {
  const { claims, entities } = createExtractor({ rules })(makeDocument({ text }))
  const nameOf = (id: string | null): string => entities.find((entity) => entity.id === id)?.name ?? ''
  return claims.map(({ predicate, subject, object }) => `${nameOf(subject)} ${predicate} ${nameOf(object)}`)
}

const PEOPLE = `people:
  Ilmara Quell:
    gender: female
    aliases: [Ilma Quellova, Beba]
  Ana Sofia Rudde: {}
  Ana Rudde: {}
  Brook: { gender: male }
  Harvest Rain:
`

const ORGANIZATIONS = `organizations:
  Bread and Lanterns:
    kind: charity
    aliases: [BAL]
  Tenbury: { kind: school }
  Wendham Close: { kind: newspaper }
  iVela: { kind: company }
`

describe('people of the user', () => {
  beforeEach(() => write('people.yaml', PEOPLE))

  it.each([
    ['Harvest Rain grew up in Porto.', 'Person Harvest Rain'],
    ['They met Brook in Riga.', 'Person Brook'],
    ['Ilmara Quell was born in Riga. In 1990 Beba moved to Oslo.', 'Person Ilmara Quell = Beba'],
    ['Ilma Quellova left Riga in 1990. Ilmara Quell came back in 2001.', 'Person Ilmara Quell = Ilma Quellova'],
  ])('%s', (text, entity) => {
    expect(entitiesOf(text, folder)).toContain(entity)
    expect(entitiesOf(text, null)).not.toContain(entity)
  })

  it('stay apart where two are listed, though their names could be one', () => {
    const found = entitiesOf('Ana Sofia Rudde left Lima. Ana Rudde stayed in Lima.', folder)
    expect(found.filter((each) => each.startsWith('Person'))).toEqual(['Person Ana Sofia Rudde', 'Person Ana Rudde'])
  })

  it('are known by the variants of each listed name', () => {
    const text =
      'Ilmara Quell left Riga. Ilma Quellova wrote home. Later Ilmara J. Quell came back, and Quell opened a shop.'
    expect(entitiesOf(text, folder).filter((each) => each.startsWith('Person'))).toEqual([
      'Person Ilmara Quell = Ilma Quellova = Ilmara J. Quell = Quell',
    ])
  })

  it('are of the gender that is listed, so that a pronoun finds them', () => {
    const text = 'Brook met Petra Lind in Riga. He moved to Oslo in 1999.'
    expect(claimsOf(text, folder)).toContain('Brook MOVED_TO Oslo')
    const { entities } = createExtractor({ rules: folder })(makeDocument({ text: 'Ilmara Quell left Riga.' }))
    expect(entities.find(({ name }) => name === 'Ilmara Quell')?.gender).toBe('female')
  })

  it.each([
    // Others of the same word, other words, and what a title speaks against.
    ['Beba Lund left Riga. Ilmara Quell stayed.', ['Person Beba Lund', 'Person Ilmara Quell']],
    ['They walked along the brook in Riga.', []],
    ['Harvest rain fell in Porto.', []],
    ['The Ilmara Quell Foundation moved to Porto.', ['Organization Ilmara Quell Foundation']],
    ['Ilmara Quell left Riga. Mr. Ilma Quellova left Oslo.', ['Person Ilmara Quell', 'Person Ilma Quellova']],
  ])('are nobody else: %s', (text, expected) => {
    expect(entitiesOf(text, folder).filter((each) => !each.startsWith('Place'))).toEqual(expected)
  })
})

describe('organizations of the user', () => {
  beforeEach(() => write('organizations.yaml', ORGANIZATIONS))

  it.each([
    ['Bread and Lanterns opened an office in Riga.', 'Organization Bread and Lanterns'],
    ['Wendham Close was sold in Riga in 1990.', 'Organization Wendham Close'],
    ['Mei Lin works for iVela in Porto.', 'Organization iVela'],
    ['Mei Lin worked for Bread and Lanterns in 1990. She left BAL in 1995.', 'Organization Bread and Lanterns = BAL'],
  ])('%s', (text, entity) => {
    expect(entitiesOf(text, folder)).toContain(entity)
    expect(entitiesOf(text, null)).not.toContain(entity)
  })

  it('are of the kind that is listed', () => {
    const text = 'Mei Lin attended Tenbury in 1990.'
    expect(claimsOf(text, folder)).toContain('Mei Lin STUDIED_AT Tenbury')
    expect(claimsOf('Mei Lin attended Wendham Close in 1990.', folder)).toEqual([])
  })

  it.each([
    ['They sold bread and lanterns in Riga.', []],
    ['Mei Lin wrote of bread and Lanterns.', ['Person Mei Lin']],
  ])('are nothing else: %s', (text, expected) => {
    expect(entitiesOf(text, folder).filter((each) => /^(?:Person|Organization)/.test(each))).toEqual(expected)
  })
})

describe('lists of the user', () => {
  it.each([
    [
      'a gender',
      'people.yaml',
      'people:\n  A:\n    gender: f\n',
      /people\.yaml: line 2: "A" has the gender "f"; write/,
    ],
    ['a field', 'people.yaml', 'people:\n  A:\n\n  B:\n    age: 3\n', /line 4: "B" has an unknown field "age"; take/],
    ['fields', 'people.yaml', 'people:\n  A: tall\n', /line 2: "A" must have fields, such as gender and aliases/],
    ['aliases', 'people.yaml', 'people:\n  A: { aliases: B }\n', /line 2: "A" needs aliases as a list of names/],
    ['a name', 'people.yaml', 'people:\n  12: {}\n', /line 2: "12" must be a name/],
    ['no people', 'people.yaml', 'persons: 3\n', /must map "people" to people by name/],
    ['a kind', 'organizations.yaml', 'organizations:\n  A: { kind: tree }\n', /line 2: "A" has the kind "tree"; write/],
    ['twice', 'organizations.yaml', 'organizations:\n  A: {}\n  A: {}\n', /is not YAML: .* line 3/],
  ])('are refused with the line: %s', (_, file, yaml, message) => {
    write(file, yaml)
    expect(() => createExtractor({ rules: folder })).toThrow(message)
  })
})
