import { defaultModel, Model, type Schema } from '@alephdata/followthemoney'
import { expect, test } from 'vitest'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { awkward } from './awkward.ts'
import { exported } from './exported.ts'

interface Line {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

// The model as its authors publish it.
const model = new Model(defaultModel)

/** What the published model has against a property of an entity. */
const propertyFaults = (
  schema: Schema,
  key: string,
  values: readonly string[],
  schemata: ReadonlyMap<string, Schema>,
) => {
  if (!schema.hasProperty(key)) return [`${schema.name} has no ${key}`]
  const property = schema.getProperty(key)
  const { type, stub } = property
  const wrong = (value: string): boolean => {
    if (type.values.size > 0) return !type.values.has(value)
    if (type.name === 'date') return !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value)
    return type.isEntity && !schemata.get(value)?.isA(property.getRange())
  }
  return [
    ...(stub ? [`${schema.name}.${key} is worked out by others`] : []),
    ...values.filter(wrong).map((value) => `${schema.name}.${key} cannot be ${value}`),
  ]
}

/** What the published model has against entities: schemata and properties that are not there, missing or false ones. */
const faults = (lines: readonly Line[]): readonly string[] => {
  const schemata = new Map(lines.map(({ id, schema }) => [id, model.getSchema(schema)]))
  return lines.flatMap(({ id, schema: name, properties }) => {
    const schema = model.getSchema(name)
    return [
      ...(schema.abstract ? [`${name} is abstract`] : []),
      ...(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(id) ? [] : [`${id} is no id`]),
      ...schema.required.filter((required) => !properties[required]?.length).map((key) => `${name} lacks ${key}`),
      ...Object.entries(properties).flatMap(([key, values]) => propertyFaults(schema, key, values, schemata)),
    ]
  })
}

test('the check itself finds what is false', () => {
  const line = { id: 'a', schema: 'Family', properties: { person: ['a'], colour: ['red'], date: ['spring'] } }
  expect(faults([line])).toEqual([
    'Family lacks relative',
    'Family.person cannot be a',
    'Family has no colour',
    'Family.date cannot be spring',
  ])
})

const linesOf = async (documents: Parameters<typeof storeOf>[0]): Promise<readonly Line[]> => {
  const store = await storeOf(documents)
  const text = await exported(store, 'ftm')
  await store.close()
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test.each([1, 2, 3])('every entity is as the published model wants it (corpus %i)', async (seed) => {
  const lines = await linesOf([...randomCorpus(seed + 40, 20), awkward()])
  expect(faults(lines)).toEqual([])
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
})

test('ties have their own schemata, what is said of a person stands with the person', async () => {
  const telling = new Telling('d1', { url: 'https://example.org/ines' })
  const [person, brother] = [telling.person('Ines Duarte', { gender: 'female' }), telling.person('Rui Duarte')]
  const [bakery, country] = [
    telling.organization('Forno'),
    telling.place('Portugal', { kind: 'country', country: 'PT' }),
  ]
  telling.claim(person, 'WORKED_FOR', { object: bakery, time: at('2001/2003') }, 'She baked there.')
  telling.claim(person, 'SIBLING_OF', { object: brother })
  telling.claim(person, 'BORN_ON', { time: at('1970-05') })
  telling.claim(person, 'NATIONALITY', { object: country })
  telling.claim(person, 'OCCUPATION', { value: 'baker' })
  telling.claim(person, 'LED', { object: country })
  telling.claim(brother, 'DETAINED', { time: at('1999') })
  const lines = await linesOf([telling.extraction()])
  expect(faults(lines)).toEqual([])
  const of = (schema: string) => lines.filter((line) => line.schema === schema).map(({ properties }) => properties)
  expect(of('Person')).toMatchObject([
    { name: ['Ines Duarte'], gender: ['female'], birthDate: ['1970-05'], nationality: ['pt'], position: ['baker'] },
    { name: ['Rui Duarte'] },
  ])
  expect(of('Employment')).toMatchObject([
    {
      startDate: ['2001'],
      endDate: ['2003'],
      description: ['She baked there.'],
      recordId: ['d1/f1'],
      role: ['worked for'],
    },
  ])
  expect(of('Employment')[0]?.sourceUrl).toEqual(['https://example.org/ines'])
  expect(of('Family')).toMatchObject([{ relationship: ['sibling of'] }])
  expect(of('Directorship')).toEqual([])
  expect(of('UnknownLink').map(({ role }) => role)).toEqual([['nationality'], ['led']])
  expect(of('Event')).toMatchObject([{ name: ['Rui Duarte was detained in 1999.'], date: ['1999'] }])
})
