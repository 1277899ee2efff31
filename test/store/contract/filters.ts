import { beforeEach, describe, expect, it } from 'vitest'
import type {
  ChainFilter,
  ClaimFilter,
  ContradictionFilter,
  DocumentFilter,
  EntityFilter,
  FactFilter,
  TimeFilter,
} from '../../../src/store/filters.ts'
import type { FactPage, FactPaging, Store } from '../../../src/store/store.ts'
import { chain, change, claim, contradiction, entity, fact, instant, record, span } from '../change-builder.ts'

/** Two papers on Nuria, who went from León to Tromsø with Pau, and on Pau, a potter. */
const fill = async (store: Store): Promise<void> => {
  const nuria = chain('e1', 'Person', 'Nuria Vidal')
  const claims = [
    claim('c1', 'e1', 'MOVED_TO', { object: 'e2', with: ['e3'], attributedTo: 'e3' }),
    claim('c2', 'e3', 'OCCUPATION', { value: 'Pötter', modality: 'reported' }),
    claim('c3', 'e1', 'AGE', { value: 31, negated: true, attributedTo: 'e3' }),
  ]
  const chains = [nuria, chain('e2', 'Place', 'Tromsø'), chain('e3', 'Person', 'Pau'), chain('e4', 'Date', 'May 1987')]
  const first = record('d1', chains, claims, { title: 'Señales', source: 'The Bulletin', published: '1999-04-02' })
  const second = record(
    'd2',
    [nuria, chain('e2', 'Place', 'León')],
    [claim('c1', 'e1', 'LEFT', { object: 'e2' }), claim('c2', 'e1', 'AGE', { value: 33, place: 'e2' })],
    { title: 'Later', published: '2001-01-01' },
    { lineageKeys: ['k1', 'k2'], chainKeys: { e1: ['nuria'], e2: ['leon'] } },
  )
  const age = fact(['d1/c3'], 'd1/e1', 'AGE', { value: 31 })
  const older = fact(['d2/c2'], 'd1/e1', 'AGE', { value: 33, place: 'd2/e2', status: 'disputed' })
  const alias = { text: 'Núria V.', documents: ['d2'], count: 2 }
  await store.write(
    change({
      put: [first, second],
      families: new Map([['d2', 'd1']]),
      putEntities: [
        entity(['d1/e1', 'd2/e1'], 'Person', 'Nuria Vidal', { aliases: [alias] }),
        entity(['d1/e2'], 'Place', 'Tromsø'),
        entity(['d1/e3'], 'Person', 'Pau'),
        entity(['d1/e4'], 'Date', 'May 1987', { details: { edtf: '1987-05' } }),
        entity(['d2/e2'], 'Place', 'León'),
      ],
      putFacts: [
        fact(['d1/c1'], 'd1/e1', 'MOVED_TO', { object: 'd1/e2', time: instant('1987-05-01', '1987-05-31') }),
        fact(['d1/c2'], 'd1/e3', 'OCCUPATION', { value: 'Pötter' }),
        age,
        fact(['d2/c1'], 'd1/e1', 'LEFT', { object: 'd2/e2' }),
        older,
      ],
      putContradictions: [contradiction([[age], [older]])],
    }),
  )
}

const page = { first: 50 }

type Case<Filter> = readonly [filter: Filter, expected: string]

const DOCUMENTS: readonly Case<DocumentFilter>[] = [
  [{}, 'd1 d2'],
  [{ ids: ['d2', 'd9'] }, 'd2'],
  [{ ids: [] }, ''],
  [{ families: ['d1'] }, 'd1 d2'],
  [{ families: ['d2'] }, ''],
  [{ near: { any: ['k2', 'k7'], several: [], least: 2 } }, 'd2'],
  [{ near: { any: [], several: [['k1', 'k2'], ['k7']], least: 2 } }, 'd2'],
  [{ near: { any: [], several: [['k1', 'k7'], ['k2']], least: 2 } }, ''],
  [{ near: { any: [], several: [['k1', 'k7'], ['k2']], least: 1 } }, 'd2'],
  [{ title: { contains: 'SENAL' } }, 'd1'],
  [{ title: { startsWith: 'enal' } }, ''],
  [{ title: { eq: 'señales' } }, ''],
  [{ source: { in: ['The Bulletin', 'Other'] } }, 'd1'],
  [{ published: { from: '1999-04-02', to: '2000-12-31' } }, 'd1'],
  [{ published: { from: '1999-04-03' } }, 'd2'],
]

const CHAINS: readonly Case<ChainFilter>[] = [
  [{ ids: ['d2/e2', 'd1/e1'] }, 'd1/e1 d2/e2'],
  [{ documents: ['d2'] }, 'd2/e1 d2/e2'],
  [{ entities: ['d1/e1'] }, 'd1/e1 d2/e1'],
  [{ keys: ['leon', 'nobody'] }, 'd2/e2'],
  [{ keys: ['leon'], documents: ['d1'] }, ''],
]

const CLAIMS: readonly Case<ClaimFilter>[] = [
  [{ ids: ['d1/c2'] }, 'd1/c2'],
  [{ documents: ['d2'] }, 'd2/c1 d2/c2'],
  [{ facts: ['d1/f1', 'd2/f2'] }, 'd1/c1 d2/c2'],
  [{ subjects: ['d1/e3'] }, 'd1/c2'],
  [{ about: ['d1/e3'] }, 'd1/c1 d1/c2 d1/c3'],
  [{ about: ['d2/e2'] }, 'd2/c1 d2/c2'],
  [{ about: ['d2/e1'] }, 'd1/c1 d1/c3 d2/c1 d2/c2'],
  [{ chains: ['d2/e1'] }, 'd2/c1 d2/c2'],
  [{ predicates: ['AGE'], negated: false }, 'd2/c2'],
  [{ modalities: ['reported'] }, 'd1/c2'],
]

const ENTITIES: readonly Case<EntityFilter>[] = [
  [{ ids: ['d2/e1'] }, 'd1/e1'],
  [{ types: ['Place', 'Date'] }, 'd1/e2 d1/e4 d2/e2'],
  [{ name: { eq: 'Tromsø' } }, 'd1/e2'],
  [{ name: { eq: 'Tromso' } }, ''],
  [{ name: { in: ['Pau', 'Núria V.'] } }, 'd1/e1 d1/e3'],
  [{ name: { contains: 'ROMSO' } }, 'd1/e2'],
  [{ name: { contains: 'o' } }, 'd1/e2 d2/e2'],
  [{ name: { contains: '' } }, 'd1/e1 d1/e2 d1/e3 d1/e4 d2/e2'],
  [{ name: { startsWith: 'leó' } }, 'd2/e2'],
  [{ name: { startsWith: 'vidal' } }, ''],
  [{ name: { contains: '%' } }, ''],
  [{ documents: ['d2'] }, 'd1/e1 d2/e2'],
  [{ facts: { predicates: ['OCCUPATION'] } }, 'd1/e3'],
  [{ facts: { object: { name: { startsWith: 'Leo' } } } }, 'd1/e1'],
  [{ not: { types: ['Person'] }, documents: ['d1'] }, 'd1/e2 d1/e4'],
  [{ or: [{ ids: ['d1/e3'] }, { name: { eq: 'León' } }] }, 'd1/e3 d2/e2'],
  [{ or: [] }, ''],
  [{ and: [{ types: ['Person'] }, { facts: { predicates: ['LEFT'] } }] }, 'd1/e1'],
  // All that is asked must hold, whichever of it an engine begins with.
  [{ ids: ['d1/e1', 'd1/e2'], types: ['Place'] }, 'd1/e2'],
  [{ name: { contains: 'o' }, documents: ['d1'] }, 'd1/e2'],
  [
    { facts: { object: { name: { contains: 'o' }, documents: ['d2'] }, predicates: ['LEFT'] }, types: ['Person'] },
    'd1/e1',
  ],
  [{ facts: { object: { name: { contains: 'o' } }, predicates: ['AGE'] } }, ''],
  [
    { facts: { object: { name: { eq: 'Tromsø' } }, time: { overlaps: { from: '1987-05-09', to: '1987-05-10' } } } },
    'd1/e1',
  ],
  [{ facts: { object: { name: { eq: 'Tromsø' } }, time: { overlaps: { from: '1988-01-01', to: '1988-02-01' } } } }, ''],
  [{ facts: { and: [{ about: ['d1/e3'] }, { predicates: ['OCCUPATION'] }] }, name: { contains: 'a' } }, 'd1/e3'],
  [{ facts: { and: [{ about: ['d1/e3'] }, { predicates: ['OCCUPATION'] }] }, name: { contains: 'n' } }, ''],
  [{ during: { from: '1987-05-31' } }, 'd1/e4'],
  [{ during: { from: '1987-06-01' } }, ''],
  [{ during: { to: '1987-05-01' } }, 'd1/e4'],
  [{ during: { from: '1980-01-01', to: '1987-04-30' } }, ''],
]

const FACTS: readonly Case<FactFilter>[] = [
  [{ ids: ['d1/f3', 'd9/f1'] }, 'd1/f3'],
  [{ predicates: ['LEFT', 'MOVED_TO'] }, 'd1/f1 d2/f1'],
  [{ subject: { ids: ['d1/e3'] } }, 'd1/f2'],
  [{ object: { types: ['Place'] } }, 'd1/f1 d2/f1'],
  [{ about: ['d1/e3'] }, 'd1/f1 d1/f2'],
  [{ about: ['d2/e2'] }, 'd2/f1 d2/f2'],
  [{ about: ['d2/e1'] }, 'd1/f1 d1/f3 d2/f1 d2/f2'],
  [{ ends: ['d1/e3'] }, 'd1/f2'],
  [{ ends: ['d2/e2'] }, 'd2/f1 d2/f2'],
  [{ ends: ['d2/e1', 'd1/e3'], predicates: ['AGE', 'OCCUPATION'] }, 'd1/f2 d1/f3 d2/f2'],
  [{ ids: ['d1/f1', 'd1/f2'], ends: ['d1/e2'] }, 'd1/f1'],
  [{ not: { ends: ['d1/e1'] } }, 'd1/f2'],
  [{ value: { eq: '31' } }, 'd1/f3'],
  [{ value: { eq: 'Pötter' } }, 'd1/f2'],
  [{ value: { eq: 'potter' } }, ''],
  [{ value: { contains: 'TTE' } }, 'd1/f2'],
  [{ value: { startsWith: '3' } }, 'd1/f3 d2/f2'],
  [{ statuses: ['disputed'] }, 'd2/f2'],
  [{ documents: ['d2'] }, 'd2/f1 d2/f2'],
  [{ not: { object: { types: ['Place'] } } }, 'd1/f2 d1/f3 d2/f2'],
  [{ not: { time: { overlaps: { from: '1980-01-01' } } } }, 'd1/f2 d1/f3 d2/f1 d2/f2'],
  [{ or: [{ statuses: ['disputed'] }, { predicates: ['LEFT'] }] }, 'd2/f1 d2/f2'],
  [{ and: [{ predicates: ['AGE'] }, { documents: ['d1'] }] }, 'd1/f3'],
  [{ about: ['d1/e3'], predicates: ['MOVED_TO'] }, 'd1/f1'],
  [{ ids: ['d1/f1', 'd1/f2'], about: ['d1/e2'] }, 'd1/f1'],
  [{ subject: { ids: ['d1/e1'], types: ['Place'] } }, ''],
  [{ subject: { ids: ['d1/e1'] }, object: { name: { eq: 'León' } } }, 'd2/f1'],
  [{ and: [{ about: ['d1/e1'] }, { statuses: ['disputed'] }, { documents: ['d2'] }] }, 'd2/f2'],
]

const CONTRADICTIONS: readonly Case<ContradictionFilter>[] = [
  [{}, 'd1/x3'],
  [{ ids: ['d1/x3'] }, 'd1/x3'],
  [{ subjects: ['d2/e1'] }, 'd1/x3'],
  [{ subjects: ['d1/e3'] }, ''],
  [{ predicates: ['AGE'], kinds: ['sources-disagree'] }, 'd1/x3'],
  [{ kinds: ['self-contradiction'] }, ''],
  [{ documents: ['d2'] }, 'd1/x3'],
  [{ documents: ['d9'] }, ''],
]

// f1 the instant 1 to 31 May 1990; f2 a span from within January to within March 1990; f3 a span since within 1989, open;
// f4 at some day before 1970; f5 without bounds.
const TIMES: readonly Case<TimeFilter>[] = [
  [{ overlaps: { from: '1990-05-31', to: '1990-06-30' } }, 'f1 f3'],
  [{ overlaps: { from: '1990-05-02', to: '1990-05-31' }, certainty: 'certain' }, ''],
  [{ overlaps: { from: '1990-05-01', to: '1990-05-31' }, certainty: 'certain' }, 'f1'],
  [{ overlaps: { from: '1990-02-01', to: '1990-02-02' } }, 'f2 f3'],
  [{ overlaps: { from: '1990-02-01', to: '1990-02-02' }, certainty: 'certain' }, 'f2'],
  [{ overlaps: { from: '1990-03-05', to: '1990-03-06' }, certainty: 'certain' }, ''],
  [{ overlaps: { from: '1989-01-01', to: '1989-12-31' }, certainty: 'certain' }, 'f3'],
  [{ overlaps: { from: '1990-03-01', to: '1990-03-31' }, certainty: 'certain' }, 'f2'],
  [{ overlaps: { from: '1989-02-01', to: '1989-12-31' }, certainty: 'certain' }, ''],
  [{ overlaps: {} }, 'f1 f2 f3 f4'],
  [{ overlaps: { to: '1960-01-01' } }, 'f4'],
  [{ overlaps: { to: '1989-12-31' }, certainty: 'certain' }, 'f3 f4'],
  [{ within: { from: '1990-01-01', to: '1990-12-31' }, certainty: 'certain' }, 'f1 f2'],
  [{ within: { from: '1990-01-31', to: '1990-03-01' } }, 'f2'],
  [{ within: { from: '1990-02-01' } }, 'f1'],
  [{ within: { from: '1989-06-01', to: '2000-01-01' } }, 'f1 f2 f3'],
  [{ before: '1990-05-02' }, 'f1 f2 f3 f4'],
  [{ before: '1990-05-01' }, 'f2 f3 f4'],
  [{ before: '1990-06-01', certainty: 'certain' }, 'f1 f2 f4'],
  [{ before: '1990-05-31', certainty: 'certain' }, 'f2 f4'],
  [{ after: '1990-05-30' }, 'f1'],
  [{ after: '1990-05-31' }, ''],
  [{ after: '1989-12-31', certainty: 'certain' }, 'f1 f2'],
  [{ after: '1989-06-01' }, 'f1 f2 f3'],
]

const fillTimes = async (store: Store): Promise<void> => {
  const times = [
    instant('1990-05-01', '1990-05-31'),
    span(['1990-01-01', '1990-01-31'], ['1990-03-01', '1990-03-31']),
    span(['1989-01-01', '1989-12-31'], [null, null]),
    instant(null, '1969-12-31'),
    instant(null, null),
  ]
  const claims = times.map((_, index) => claim(`c${index + 1}`, 'e1', 'VISITED'))
  await store.write(
    change({
      put: [record('t', [chain('e1', 'Person', 'Bo')], claims)],
      putEntities: [entity(['t/e1'], 'Person', 'Bo')],
      putFacts: times.map((time, index) => fact([`t/c${index + 1}`], 't/e1', 'VISITED', { time })),
    }),
  )
}

const plainly = async (list: (paging: FactPaging) => Promise<FactPage>, first: number) => {
  const { items, hasNext } = await list({ first })
  return { items: items.map(({ node, cursor }) => ({ node, cursor })), hasNext }
}

const ids = (found: { readonly items: readonly { readonly node: { readonly id: string } }[] }): string =>
  found.items.map(({ node }) => node.id).join(' ')

export const testFilters = (current: () => Store): void => {
  describe('filters', () => {
    beforeEach(() => fill(current()))
    it.each(DOCUMENTS)('documents %j', async (filter, expected) => {
      expect(ids(await current().documents(filter, page))).toBe(expected)
      expect(ids(await current().documentHeads(filter, page))).toBe(expected)
    })
    it.each(CHAINS)('chains %j', async (filter, expected) => {
      expect((await current().chains(filter)).map(({ globalId }) => globalId).join(' ')).toBe(expected)
    })
    it.each(CLAIMS)('claims %j', async (filter, expected) => {
      const { items } = await current().claims(filter, page)
      expect(items.map(({ node }) => node.globalId).join(' ')).toBe(expected)
    })
    it.each(ENTITIES)('entities %j', async (filter, expected) => {
      expect(ids(await current().entities(filter, page))).toBe(expected)
    })
    it.each(FACTS)('facts %j', async (filter, expected) => {
      expect(ids(await current().facts(filter, page))).toBe(expected)
    })
    it.each(CONTRADICTIONS)('contradictions %j', async (filter, expected) => {
      expect(ids(await current().contradictions(filter, page))).toBe(expected)
    })
    it.each(['id', 'time'] as const)('brings what goes with facts by %s', async (field) => {
      for (const first of [0, 1, 50]) {
        const list = (paging: FactPaging) => current().facts({}, paging, { field })
        const { items, hasNext, ends, claims, documents } = await list({ first, beside: ['evidence', 'ends'] })
        expect({ items: items.map(({ node, cursor }) => ({ node, cursor })), hasNext }).toEqual(
          await plainly(list, first),
        )
        const facts = items.map(({ node }) => node)
        const named = facts.flatMap(({ subject, object, place }) =>
          [subject, object, place].filter((id) => id !== null),
        )
        expect(ends).toEqual(await current().heads(named))
        const byId = (found: readonly object[] = []) => found.map((one) => JSON.stringify(one)).sort()
        const told = await current().claims({ ids: facts.flatMap((one) => one.claims) }, page)
        expect(byId(claims)).toEqual(byId(told.items.map(({ node }) => node)))
        const heads = await current().documentHeads({ ids: facts.flatMap((one) => one.documents) }, page)
        expect(byId(documents)).toEqual(byId(heads.items.map(({ node }) => node)))
      }
      expect(Object.keys(await current().facts({}, page)).sort()).toEqual(['hasNext', 'items'])
      expect((await current().facts({}, { ...page, beside: ['ends'] })).claims).toBeUndefined()
    })
    it('refuses a filter without a bottom', async () => {
      let filter: FactFilter = {}
      for (let depth = 0; depth < 2000; depth += 1) filter = { not: filter }
      await expect(current().facts(filter, page)).rejects.toMatchObject({ code: 'BAD_INPUT' })
    })
    it('takes values as values', async () => {
      const odd = "' OR 1=1; DROP TABLE facts; --"
      expect(ids(await current().facts({ ids: [odd], predicates: [odd], value: { contains: odd } }, page))).toBe('')
      expect(ids(await current().facts({}, page))).not.toBe('')
    })
  })

  describe('times', () => {
    beforeEach(() => fillTimes(current()))
    it.each(TIMES)('%j', async (time, expected) => {
      expect(ids(await current().facts({ time }, page)).replaceAll('t/', '')).toBe(expected)
    })
  })
}
