import { beforeAll, expect, test } from 'vitest'
import type { Api } from '../../src/api/server.ts'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { apiOver, codeOf, dataOf, exileApi } from './ask.ts'

const inPeru = { kind: 'city', country: 'PE' } as const

/** Three people in Peru, one of them with a family and a firm. */
const peru = () => {
  const telling = new Telling('peru', { published: '2020-06-01' })
  const zora = telling.person('Zora Vance')
  const otto = telling.person('Otto Lund')
  const ines = telling.person('Ines Duarte')
  const child = telling.person('Mina Vance')
  const lima = telling.place('Lima', inPeru)
  const cusco = telling.place('Cusco', inPeru)
  const country = telling.place('Peru', { kind: 'country', gazetteer: 'country:PE', country: 'PE' })
  const firm = telling.organization('Alba Mills')
  const month = telling.other('Date', 'May 2019', { edtf: '2019-05' })
  telling.other('Date', '2019', { edtf: '2019' })
  telling.other('Date', 'about May 2019', { edtf: '2019-05~' })
  telling.claim(zora, 'VISITED', { object: lima, time: { ...at('2019-05-01/2019-05-20'), date: month }, with: [child] })
  telling.claim(otto, 'VISITED', { object: lima, time: at('2019-05-15/2019-06-01') })
  telling.claim(ines, 'VISITED', { object: cusco, time: at('2019-05-10') })
  telling.claim(zora, 'AGE', { value: 37 })
  telling.claim(otto, 'BORN_ON', { time: at('1980-03-02') })
  telling.claim(otto, 'DIED', { time: at('2019-12-01') })
  telling.claim(zora, 'PARENT_OF', { object: child })
  telling.claim(otto, 'SIBLING_OF', { object: zora })
  telling.claim(zora, 'FOUNDED', { object: firm })
  telling.claim(zora, 'LED', { object: firm, time: at('2018') })
  telling.claim(otto, 'WORKED_FOR', { object: firm })
  telling.claim(cusco, 'PART_OF', { object: country })
  return telling.extraction()
}

let api: Api
beforeAll(async () => {
  api = apiOver(await storeOf([peru()]))
})

test('where somebody was on a day, with the facts that say so', async () => {
  const query = `{ person(name: "Zora Vance") {
    there: whereabouts(on: "2019-05-03") { place { name } certain facts { sentence } }
    later: whereabouts(on: "2019-07-01") { place { name } } } }`
  expect((await dataOf(api, query)).person).toEqual({
    there: [
      {
        place: { name: 'Lima' },
        certain: true,
        facts: [{ sentence: 'Zora Vance visited Lima from 1 May 2019 to 20 May 2019.' }],
      },
    ],
    later: [],
  })
})

const CROSSED = `query ($within: PlaceKind, $during: DateRange, $first: Int, $after: String) {
  crossedPaths(person: "Zora Vance", within: $within, during: $during, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor } crowded { name }
    edges { node { person { name } place { name } countryCode certain from to days facts { id } } } } }`

const met = async (variables: object): Promise<readonly string[]> =>
  (await dataOf(api, CROSSED, variables)).crossedPaths.edges.map(
    ({ node }: { node: { person: { name: string }; place: { name: string }; days: number; certain: boolean } }) =>
      `${node.person.name} in ${node.place.name}, ${node.days}${node.certain ? '' : '?'}`,
  )

test('who could have met somebody: in one town, in one country, on some days, page by page', async () => {
  const { crossedPaths } = await dataOf(api, CROSSED, { first: 1 })
  expect(crossedPaths.edges).toEqual([
    {
      node: {
        person: { name: 'Otto Lund' },
        place: { name: 'Lima' },
        countryCode: 'PE',
        certain: true,
        from: '2019-05-15',
        to: '2019-05-20',
        days: 6,
        facts: [{ id: 'peru/f1' }, { id: 'peru/f2' }],
      },
    },
  ])
  expect(crossedPaths.crowded).toEqual([])
  // Who came along was there too.
  expect(crossedPaths.pageInfo.hasNextPage).toBe(true)
  expect(await met({ after: crossedPaths.pageInfo.endCursor })).toEqual(['Mina Vance in Lima, 20'])
  expect(await met({})).toEqual(['Otto Lund in Lima, 6', 'Mina Vance in Lima, 20'])
  expect(await met({ within: 'COUNTRY' })).toEqual([
    'Ines Duarte in Peru, 1',
    'Otto Lund in Peru, 6',
    'Mina Vance in Peru, 20',
  ])
  expect(await met({ within: 'OTHER' })).toEqual([])
  expect(await met({ during: { to: '2019-05-14' } })).toEqual(['Mina Vance in Lima, 20'])
  expect(await codeOf(api, CROSSED, { within: 'CONTINENT' })).toBe('BAD_INPUT')
  expect(await codeOf(api, CROSSED, { after: 'nothing' })).toBe('BAD_CURSOR')
  expect(await codeOf(api, '{ crossedPaths(person: "Nobody Atall") { edges { cursor } } }')).toBe('NOT_FOUND')
})

test('an age as a range, counted from the day it was told of or from the birth', async () => {
  const query = `query ($name: String, $on: LocalDate) { person(name: $name) { age(on: $on) { least most facts { id } } } }`
  const age = async (name: string, on?: string) => (await dataOf(api, query, { name, on })).person.age
  expect(await age('Zora Vance')).toEqual({ least: 37, most: 37, facts: [{ id: 'peru/f4' }] })
  expect(await age('Zora Vance', '2010-01-01')).toMatchObject({ least: 26, most: 27 })
  expect(await age('Otto Lund', '2019-03-01')).toEqual({ least: 38, most: 38, facts: [{ id: 'peru/f5' }] })
  expect(await age('Otto Lund', '2019-03-02')).toMatchObject({ least: 39, most: 39 })
  expect(await age('Otto Lund', '1979-01-01')).toBeNull()
  expect(await age('Otto Lund', '2020-01-01')).toBeNull()
  expect(await age('Ines Duarte')).toBeNull()
})

test('relatives, whichever side tells of them', async () => {
  const query = '{ person(name: "Zora Vance") { relatives { predicate isSubject person { name } fact { sentence } } } }'
  expect((await dataOf(api, query)).person.relatives).toEqual([
    {
      predicate: 'PARENT_OF',
      isSubject: false,
      person: { name: 'Mina Vance' },
      fact: { sentence: 'Zora Vance is a parent of Mina Vance.' },
    },
    {
      predicate: 'SIBLING_OF',
      isSubject: true,
      person: { name: 'Otto Lund' },
      fact: { sentence: 'Otto Lund and Zora Vance are siblings.' },
    },
  ])
})

test('who was in a place, from when to when; what it lies in', async () => {
  const query = `{ place(name: "Lima") { country { name } partOf { name } people(during: { to: "2019-05-14" }) { edges {
    node { name } certain { from to } possible { from to } home facts { id } } } } }`
  const days = { from: '2019-05-01', to: '2019-05-20' }
  const stay = { certain: days, possible: days, home: false, facts: [{ id: 'peru/f1' }] }
  expect((await dataOf(api, query)).place).toEqual({
    country: { name: 'Peru' },
    partOf: { name: 'Peru' },
    people: {
      edges: [
        { node: { name: 'Zora Vance' }, ...stay },
        { node: { name: 'Mina Vance' }, ...stay },
      ],
    },
  })
  const others = `{ cusco: place(name: "Cusco") { partOf { name } } peru: place(name: "Peru") { country { name } partOf { name } }
    lima: place(name: "Lima") { people { edges { node { name } } } } }`
  expect(await dataOf(api, others)).toEqual({
    cusco: { partOf: { name: 'Peru' } },
    peru: { country: { name: 'Peru' }, partOf: null },
    lima: { people: { edges: ['Zora Vance', 'Mina Vance', 'Otto Lund'].map((name) => ({ node: { name } })) } },
  })
  const exile = await exileApi()
  // No text names the country of Istanbul there.
  expect(await dataOf(exile, '{ place(name: "Istanbul") { country { name } partOf { name } } }')).toEqual({
    place: { country: null, partOf: null },
  })
})

test('the people of an organization, with the facts that say how', async () => {
  const query = `query ($roles: [Predicate!]) { organization(name: "Alba Mills") { people(roles: $roles) { edges {
    node { name } facts { predicate } } } } }`
  const people = async (roles?: readonly string[]) => (await dataOf(api, query, { roles })).organization.people.edges
  expect(await people()).toEqual([
    { node: { name: 'Zora Vance' }, facts: [{ predicate: 'LED' }, { predicate: 'FOUNDED' }] },
    { node: { name: 'Otto Lund' }, facts: [{ predicate: 'WORKED_FOR' }] },
  ])
  expect(await people(['LED'])).toEqual([{ node: { name: 'Zora Vance' }, facts: [{ predicate: 'LED' }] }])
  expect(await people(['MEMBER_OF'])).toEqual([])
})

test('a public event has its time, its source and who announced it', async () => {
  const exile = await exileApi()
  const { events } = await dataOf(
    exile,
    '{ events { edges { node { name time { edtf basis date { id } } source announcedBy { name } } } } }',
  )
  expect(events.edges[0].node).toEqual({
    name: 'the mobilisation',
    time: { edtf: '2022-09-21', basis: 'PUBLIC_EVENT', date: null },
    source: expect.stringMatching(/\S/),
    announcedBy: [{ name: 'Artur' }],
  })
})

test('a date lies within the narrowest wider one that is named; what is vague lies in none', async () => {
  const { dates } = await dataOf(api, '{ dates { edges { node { edtf within { edtf within { edtf } } } } } }')
  const found = dates.edges.map(({ node }: { node: { edtf: string } }) => node)
  expect(found).toContainEqual({ edtf: '2019-05', within: { edtf: '2019', within: null } })
  expect(found).toContainEqual({ edtf: '2019', within: null })
  expect(found).toContainEqual({ edtf: '2019-05~', within: null })
})

test('a timeline marks what has no date, and silences of a year and more', async () => {
  const telling = new Telling('life')
  const person = telling.person('Ines Duarte')
  for (const [town, year] of [
    ['Porto', '1931'],
    ['Braga', '1932-02'],
    ['Faro', '1940-05'],
  ] as const)
    telling.claim(person, 'VISITED', { object: telling.place(town), time: at(year) })
  telling.claim(person, 'OCCUPATION', { value: 'bookbinder' })
  const life = apiOver(await storeOf([telling.extraction()]))
  const query = '{ person(name: "Ines Duarte") { timeline { fact { id } dated gapBefore { from to } } } }'
  expect((await dataOf(life, query)).person.timeline).toEqual([
    { fact: { id: 'life/f1' }, dated: true, gapBefore: null },
    { fact: { id: 'life/f2' }, dated: true, gapBefore: null },
    { fact: { id: 'life/f3' }, dated: true, gapBefore: { from: '1932-02-29', to: '1940-05-01' } },
    { fact: { id: 'life/f4' }, dated: false, gapBefore: null },
  ])
})

test('who was in a place at no time that is told is there, possible on any day and certain on none', async () => {
  const telling = new Telling('undated')
  const [zora, otto, ines] = ['Zora Vance', 'Otto Lund', 'Ines Duarte'].map((name) => telling.person(name)) as [
    string,
    string,
    string,
  ]
  const [lima, cusco] = [telling.place('Lima', inPeru), telling.place('Cusco', inPeru)]
  telling.claim(zora, 'LIVED_IN', { object: lima })
  telling.claim(otto, 'VISITED', { object: lima, time: at('2019-05-10') })
  telling.claim(ines, 'LEFT', { object: lima })
  telling.claim(ines, 'BORN_IN', { object: cusco })
  telling.claim(ines, 'VISITED', { object: cusco, time: at('2019-05-10') })
  telling.claim(zora, 'VISITED', { object: cusco, time: at('2019-06-01') })
  const lives = apiOver(await storeOf([telling.extraction()]))

  const people = `{ place(name: "Lima") { people(during: { to: "2019-05-31" }) { edges {
    node { name } certain { from } possible { from to } dated home facts { id } } } } }`
  const anyDay = { certain: null, possible: { from: null, to: null }, dated: false, home: true }
  expect((await dataOf(lives, people)).place.people.edges).toMatchObject([
    { node: { name: 'Otto Lund' }, certain: { from: '2019-05-10' }, dated: true },
    { node: { name: 'Zora Vance' }, ...anyDay, facts: [{ id: 'undated/f1' }] },
    { node: { name: 'Ines Duarte' }, ...anyDay, facts: [{ id: 'undated/f3' }] },
  ])

  const where = async (name: string, on: string) =>
    (
      await dataOf(lives, `{ person(name: "${name}") { whereabouts(on: "${on}") { place { name } certain dated } } }`)
    ).person.whereabouts.map((one: { place: { name: string }; certain: boolean; dated: boolean }) => [
      one.place.name,
      one.certain,
      one.dated,
    ])
  expect(await where('Zora Vance', '2011-01-01')).toEqual([['Lima', false, false]])
  // Where she certainly was leaves no room for it, and nobody is born for years.
  expect(await where('Zora Vance', '2019-06-01')).toEqual([['Cusco', true, true]])
  expect(await where('Ines Duarte', '2011-01-01')).toEqual([['Lima', false, false]])

  const crossed = async (undated: boolean) =>
    (
      await dataOf(
        lives,
        `{ crossedPaths(person: "Zora Vance", undated: ${undated}) { edges { node {
        person { name } place { name } certain from to days } } } }`,
      )
    ).crossedPaths.edges.map(({ node }: { node: unknown }) => node)
  const never = { certain: false, from: null, to: null, days: null }
  expect(await crossed(false)).toEqual([])
  expect(await crossed(true)).toEqual([
    { person: { name: 'Otto Lund' }, place: { name: 'Lima' }, ...never },
    { person: { name: 'Ines Duarte' }, place: { name: 'Lima' }, ...never },
    { person: { name: 'Ines Duarte' }, place: { name: 'Cusco' }, ...never },
  ])
})
