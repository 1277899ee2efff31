import { expand, toRDF } from 'jsonld'
import { expect, test } from 'vitest'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { awkward } from './awkward.ts'
import { exported } from './exported.ts'

/** Safe: what the context does not define is an error; and nothing is fetched. */
const STRICT = {
  safe: true,
  documentLoader: async (url: string): Promise<never> => {
    throw new Error(`${url} must not be fetched`)
  },
}

const lines = async (documents: Parameters<typeof storeOf>[0]): Promise<readonly string[]> => {
  const store = await storeOf(documents)
  const value = JSON.parse(await exported(store, 'jsonld'))
  await store.close()
  expect(await expand(value, STRICT)).not.toEqual([])
  const rdf = await toRDF(value, { ...STRICT, format: 'application/n-quads' })
  return String(rdf).trimEnd().split('\n')
}

const entity = (id: string) => `<urn:storygraph:entity:${encodeURIComponent(id)}>`
const schema = (name: string) => `<https://schema.org/${name}>`
const prov = (name: string) => `<http://www.w3.org/ns/prov#${name}>`

test.each([1, 2])('a library that is not ours reads it, and loses no word of it (corpus %i)', async (seed) => {
  expect((await lines([...randomCorpus(seed + 60, 15), awkward()])).length).toBeGreaterThan(500)
})

test('facts say what they do in the words of schema.org, and where it stands in those of PROV-O', async () => {
  const telling = new Telling('d1', { title: 'Of bread', published: '2004-02-01' })
  const [person, spouse] = [telling.person('Ines Duarte'), telling.person('Rui Duarte')]
  telling.claim(
    person,
    'WORKED_FOR',
    { object: telling.organization('Forno'), time: at('2001/2003') },
    'She baked there.',
  )
  telling.claim(person, 'SPOUSE_OF', { object: spouse })
  telling.claim(person, 'FOUNDED', { object: telling.organization('Padaria') })
  telling.claim(person, 'OCCUPATION', { value: 'baker' })
  telling.claim(person, 'DIED', { time: at('2003') })
  const quads = await lines([telling.extraction()])
  const ines = entity('d1/e1')
  expect(quads).toContain(`${ines} ${schema('worksFor')} ${entity('d1/e3')} .`)
  expect(quads).toContain(`${ines} ${schema('spouse')} ${entity('d1/e2')} .`)
  expect(quads).toContain(`${entity('d1/e4')} ${schema('founder')} ${ines} .`)
  expect(quads).toContain(`${ines} ${schema('jobTitle')} "baker" .`)
  expect(quads.filter((quad) => quad.includes('deathPlace'))).toEqual([])
  const claim = `<urn:storygraph:claim:d1%2Fc1>`
  expect(quads).toContain(`<urn:storygraph:fact:d1%2Ff1> ${prov('wasDerivedFrom')} ${claim} .`)
  expect(quads).toContain(`${claim} ${prov('value')} "She baked there." .`)
  expect(quads).toContain(`${claim} ${prov('wasQuotedFrom')} <urn:storygraph:document:d1> .`)
  expect(quads.some((quad) => quad.includes(schema('datePublished')) && quad.includes('XMLSchema#date'))).toBe(true)
})

test('what is disputed is told, and not asserted', async () => {
  const telling = new Telling('d1')
  const person = telling.person('Ines Duarte')
  for (const name of ['Porto', 'Faro']) telling.claim(person, 'BORN_IN', { object: telling.place(name) })
  const quads = await lines([telling.extraction()])
  expect(quads.filter((quad) => quad.includes(schema('birthPlace')))).toEqual([])
  expect(quads.filter((quad) => quad.includes('vocabulary:BORN_IN>'))).toHaveLength(2)
  expect(quads.some((quad) => quad.includes('vocabulary:Contradiction>'))).toBe(true)
})
