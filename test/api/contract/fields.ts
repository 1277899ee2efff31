import { expect, test } from 'vitest'
import type { Extraction } from '../../../src/model/extraction.ts'
import { at, Telling } from '../../operations/telling.ts'
import { dataOf } from '../ask.ts'
import { exile } from '../exile.ts'
import { nodesOf } from '../nodes-of.ts'
import type { OpenApi } from '../open-api.ts'

const REASON = 'because the mill had burnt'

/** Of a weaver who had a job for two years and lost it, and of what her brother says of her. */
const weaver = (): Extraction => {
  const telling = new Telling('weaver')
  const irena = telling.person('Irena Sobol')
  const jan = telling.person('Jan Sobol')
  const mill = telling.organization('Red Mill')
  const lodz = telling.place('Łódź')
  const years = { ...at('1931/1933'), text: 'for two years from 1931', duration: 'P2Y' }
  telling.claim(irena, 'WORKED_FOR', { object: mill, place: lodz, time: years, rule: 'worked-for.job' })
  telling.claim(irena, 'LIVED_IN', { object: lodz, ended: true, confidence: 0.7 })
  telling.claim(irena, 'SPOUSE_OF', { object: jan, negated: true, attributedTo: jan })
  telling.claim(irena, 'AGE', { value: 31, time: at('1933'), attributedTo: jan, modality: 'reported' })
  telling.words(`Irena left ${REASON}.`)
  const { document, ...rest } = telling.extraction()
  const start = document.text.indexOf(REASON)
  const reason = { start, end: start + REASON.length, text: REASON }
  const [job, ...claims] = rest.claims
  return { ...rest, document, claims: job === undefined ? [] : [{ ...job, reason }, ...claims] }
}

/** Two travellers: when she came home is disputed, and how long she was away tells; when he did nobody can tell. */
const travellers = (): Extraction => {
  const telling = new Telling('travellers')
  const [signe, olof] = [telling.person('Signe Rask'), telling.person('Olof Rask')]
  const turku = telling.place('Turku')
  telling.claim(signe, 'LEFT', { object: turku, time: at('1908-05-20') })
  const away = 'She came back in September 1910 after over two years abroad.'
  telling.claim(signe, 'RETURNED_TO', { object: turku, time: at('1910-09') }, away)
  telling.claim(signe, 'RETURNED_TO', { object: turku, time: at('1910-05') })
  telling.claim(olof, 'RETURNED_TO', { object: turku, time: at('1911-04') })
  telling.claim(olof, 'RETURNED_TO', { object: turku, time: at('1911-08') })
  return telling.extraction()
}

/** Fields whose values the other cases do not look at. */
export const testFields = (open: OpenApi): void => {
  test('a claim has its value, time, place, reason, who says so, and how it was read', async () => {
    const api = await open([weaver()])
    const { claims } = await dataOf(
      api,
      `{ claims { edges { node { predicate value time { edtf } reason { quote } place { name } ended negated attributedTo { name } rule confidence } } } }`,
    )
    const plain = {
      value: null,
      time: null,
      reason: null,
      place: null,
      ended: false,
      negated: false,
      attributedTo: null,
      rule: 'made.by-hand',
      confidence: 0.9,
    }
    expect(nodesOf(claims)).toEqual([
      {
        ...plain,
        predicate: 'WORKED_FOR',
        time: { edtf: '1931/1933' },
        place: { name: 'Łódź' },
        reason: { quote: REASON },
        rule: 'worked-for.job',
      },
      { ...plain, predicate: 'LIVED_IN', ended: true, confidence: 0.7 },
      { ...plain, predicate: 'SPOUSE_OF', negated: true, attributedTo: { name: 'Jan Sobol' } },
      { ...plain, predicate: 'AGE', value: '31', time: { edtf: '1933' }, attributedTo: { name: 'Jan Sobol' } },
    ])
  })

  test('a claim names who shared in it', async () => {
    const api = await open([exile()])
    const query =
      '{ claims(filter: { id: { in: ["exile/c4", "exile/c5"] } }) { edges { node { companions { id name } } } } }'
    expect(nodesOf((await dataOf(api, query)).claims)).toEqual([
      { companions: [] },
      { companions: [{ id: 'exile/e4', name: 'wife of Mikhail' }] },
    ])
  })

  test('a fact has its object and its place, or neither', async () => {
    const api = await open([weaver()])
    const query = '{ facts { edges { node { predicate object { name } value place { name } } } } }'
    expect(nodesOf((await dataOf(api, query)).facts)).toEqual([
      { predicate: 'WORKED_FOR', object: { name: 'Red Mill' }, value: null, place: { name: 'Łódź' } },
      { predicate: 'LIVED_IN', object: { name: 'Łódź' }, value: null, place: null },
      { predicate: 'AGE', object: null, value: '31', place: null },
    ])
  })

  test('a time has its bounds at both ends, and how long it took', async () => {
    const api = await open([weaver()])
    const time = 'time { edtf text kind start { earliest latest } end { earliest latest } duration basis }'
    const data = await dataOf(
      api,
      `{ facts(filter: { predicate: { in: [WORKED_FOR, AGE] } }) { edges { node { ${time} } } }
         claims(filter: { predicate: { in: [WORKED_FOR, AGE] } }) { edges { node { ${time} } } } }`,
    )
    const times = [
      {
        edtf: '1931/1933',
        text: 'for two years from 1931',
        kind: 'SPAN',
        start: { earliest: '1931-01-01', latest: '1931-12-31' },
        end: { earliest: '1933-01-01', latest: '1933-12-31' },
        duration: 'P2Y',
        basis: 'EXPLICIT',
      },
      {
        edtf: '1933',
        text: null,
        kind: 'INSTANT',
        start: { earliest: '1933-01-01', latest: '1933-12-31' },
        end: null,
        duration: null,
        basis: 'EXPLICIT',
      },
    ]
    for (const list of [data.facts, data.claims]) expect(nodesOf(list)).toEqual(times.map((one) => ({ time: one })))
  })

  test('a person has their own words, and nobody else’s', async () => {
    const api = await open([exile()])
    const quotes = 'quotes { edges { node { text speaker { name } at { quote document { id } } } } }'
    const data = await dataOf(
      api,
      `{ mikhail: person(name: "Mikhail") { ${quotes} } arseny: person(name: "Arseny") { ${quotes} } }`,
    )
    const text = 'We don’t even talk about moving home'
    expect(nodesOf(data.mikhail.quotes)).toEqual([
      { text, speaker: { name: 'Mikhail' }, at: { quote: text, document: { id: 'exile' } } },
    ])
    expect(nodesOf(data.arseny.quotes)).toEqual([])
  })

  test('a contradiction is open, or leans to the side that something favours', async () => {
    const api = await open([travellers()])
    const { contradictions } = await dataOf(
      api,
      '{ contradictions { edges { node { predicate subject { name } status favours { facts { id } } sides { facts { id } } } } } }',
    )
    const side = (id: string) => ({ facts: [{ id }] })
    expect(nodesOf(contradictions)).toEqual([
      {
        predicate: 'RETURNED_TO',
        subject: { name: 'Signe Rask' },
        status: 'LEANING',
        favours: side('travellers/f2'),
        sides: [side('travellers/f2'), side('travellers/f3')],
      },
      {
        predicate: 'RETURNED_TO',
        subject: { name: 'Olof Rask' },
        status: 'OPEN',
        favours: null,
        sides: [side('travellers/f4'), side('travellers/f5')],
      },
    ])
  })
}
