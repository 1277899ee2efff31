import { describe, expect, it } from 'vitest'
import type { EntityType } from '../../../src/model/extraction.ts'
import type { PathQuery, Store } from '../../../src/store/store.ts'
import { chain, change, claim, fact, instant, story } from '../change-builder.ts'

type EdgeRow = readonly [
  subject: number,
  predicate: string,
  object: number | null,
  place?: number | undefined,
  year?: string,
]

const TYPES: readonly EntityType[] = [
  'Person',
  'Person',
  'Person',
  'Place',
  'Place',
  'Organization',
  'Date',
  'Group',
  'Person',
]

// e1–e3 and e9 people, e4 and e5 places, e6 an organization, e7 a date, e8 a group.
const EDGES: readonly EdgeRow[] = [
  [1, 'MOVED_TO', 4, undefined, '1990'],
  [2, 'LEFT', 4, undefined, '1995'],
  [2, 'FOUNDED', 6, 5],
  [3, 'WORKED_FOR', 6],
  [1, 'MET', null, 5],
  [3, 'FRIEND_OF', 8],
  [1, 'FRIEND_OF', 8],
  [1, 'BORN_ON', 7],
  [9, 'BORN_ON', 7],
  [1, 'LEFT', 4, undefined, '1991'],
]

const fill = (store: Store): Promise<void> => {
  const chains = TYPES.map((type, index) => chain(`e${index + 1}`, type, `${type} ${index + 1}`))
  const ref = (number: number | null | undefined): string | null => (number == null ? null : `e${number}`)
  const claims = EDGES.map(([subject, predicate, object, place], index) =>
    claim(`c${index + 1}`, `e${subject}`, predicate, { object: ref(object), place: ref(place) }),
  )
  const global = (number: number | null | undefined): string | null => (number == null ? null : `d/e${number}`)
  const facts = EDGES.map(([subject, predicate, object, place, year], index) =>
    fact([`d/c${index + 1}`], `d/e${subject}`, predicate, {
      object: global(object),
      place: global(place),
      time: year === undefined ? null : instant(`${year}-01-01`, `${year}-12-31`),
    }),
  )
  return store.write(change({ ...story('d', chains, claims), putFacts: facts }))
}

/** Paths written `1-f1-4`: who, by which fact, to whom. */
const pathsOf = async (
  store: Store,
  query: Partial<PathQuery> & { from: string; to: string },
): Promise<readonly string[]> => {
  const paths = await store.paths({ maxHops: 4, first: 10, ...query })
  return paths.map((hops) => {
    for (const [index, hop] of hops.entries()) expect(hop.from).toBe(index === 0 ? query.from : hops[index - 1]?.to)
    return [query.from, ...hops.flatMap(({ fact: by, to }) => [by, to])].join(' ').replaceAll('d/', '')
  })
}

export const testPaths = (current: () => Store): void => {
  describe('paths', () => {
    it('finds the shortest first, each step over the first of its facts', async () => {
      await fill(current())
      expect(await pathsOf(current(), { from: 'd/e1', to: 'd/e2' })).toEqual(['e1 f1 e4 f2 e2', 'e1 f5 e5 f3 e2'])
      expect(await pathsOf(current(), { from: 'd/e2', to: 'd/e1' })).toEqual(['e2 f2 e4 f1 e1', 'e2 f3 e5 f5 e1'])
      expect(await pathsOf(current(), { from: 'd/e1', to: 'd/e2', first: 1 })).toEqual(['e1 f1 e4 f2 e2'])
      expect(await pathsOf(current(), { from: 'd/e1', to: 'd/e4', first: 3 })).toEqual([
        'e1 f1 e4',
        'e1 f5 e5 f3 e2 f2 e4',
      ])
    })

    it('goes no further than it may', async () => {
      await fill(current())
      const far = ['e1 f1 e4 f2 e2 f3 e6 f4 e3', 'e1 f5 e5 f3 e2 f3 e6 f4 e3']
      expect(await pathsOf(current(), { from: 'd/e1', to: 'd/e3' })).toEqual(far)
      expect(await pathsOf(current(), { from: 'd/e1', to: 'd/e3', maxHops: 3 })).toEqual([])
      expect(await pathsOf(current(), { from: 'd/e1', to: 'd/e3', maxHops: 6, first: 9 })).toEqual(far)
      expect(await pathsOf(current(), { from: 'd/e1', to: 'd/e2', maxHops: 1 })).toEqual([])
    })

    it('does not go over days and groups', async () => {
      await fill(current())
      expect(await pathsOf(current(), { from: 'd/e1', to: 'd/e9', maxHops: 6 })).toEqual([])
    })

    it('keeps to predicates and to a time', async () => {
      await fill(current())
      const query = { from: 'd/e1', to: 'd/e2' }
      expect(await pathsOf(current(), { ...query, predicates: ['LEFT'] })).toEqual(['e1 f10 e4 f2 e2'])
      expect(await pathsOf(current(), { ...query, predicates: [] })).toEqual([])
      const during = { from: '1991-06-01', to: '1995-03-01' }
      expect(await pathsOf(current(), { ...query, during })).toEqual(['e1 f10 e4 f2 e2'])
    })

    it('finds nothing to itself, to nobody and from nobody', async () => {
      await fill(current())
      expect(await pathsOf(current(), { from: 'd/e1', to: 'd/e1' })).toEqual([])
      expect(await pathsOf(current(), { from: 'd/e1', to: 'd/e77' })).toEqual([])
      expect(await pathsOf(current(), { from: 'x', to: 'd/e1' })).toEqual([])
      expect(await pathsOf(current(), { from: 'd/e1', to: 'd/e2', first: 0 })).toEqual([])
    })

    it('stops at its deadline, and refuses what is no number of hops', async () => {
      await fill(current())
      const query = { from: 'd/e1', to: 'd/e2', first: 1 }
      await expect(current().paths({ ...query, maxHops: 4, deadline: 0 })).rejects.toMatchObject({ code: 'TIMEOUT' })
      for (const maxHops of [0, 7, 1.5, Number.NaN]) {
        await expect(current().paths({ ...query, maxHops })).rejects.toMatchObject({ code: 'BAD_INPUT' })
      }
    })
  })
}
