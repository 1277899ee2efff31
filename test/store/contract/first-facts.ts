import { beforeEach, describe, expect, it } from 'vitest'
import type { FactFilter } from '../../../src/store/filters.ts'
import type { FactPage, FirstFacts, Page, Store } from '../../../src/store/store.ts'
import { chain, change, claim, entity, fact, instant, record } from '../change-builder.ts'

const DAYS = ['1911-03-01', null, '1897-10-30', '1911-03-01', null, '1905-01-01']

/** Two papers on Edda and Ines, who went to Cork, Riga and Cork again, each with the other once; a day is known of some. */
const fill = async (store: Store): Promise<void> => {
  const chains = (place: string) => [
    chain('e1', 'Person', 'Edda'),
    chain('e2', 'Person', 'Ines'),
    chain('e3', 'Place', place),
  ]
  const ways = DAYS.map((_, index) =>
    claim(`c${index + 1}`, index % 2 === 0 ? 'e1' : 'e2', 'VISITED', {
      object: 'e3',
      with: index === 2 ? ['e2'] : index === 3 ? ['e1'] : [],
    }),
  )
  const put = [record('d1', chains('Cork'), ways), record('d2', chains('Riga'), ways)]
  await store.write(
    change({
      put,
      putEntities: [
        entity(['d1/e1', 'd2/e1'], 'Person', 'Edda'),
        entity(['d1/e2', 'd2/e2'], 'Person', 'Ines'),
        entity(['d1/e3'], 'Place', 'Cork'),
        entity(['d2/e3'], 'Place', 'Riga'),
      ],
      putFacts: put.flatMap(({ extraction: { document } }) =>
        DAYS.map((day, index) =>
          fact([`${document.id}/c${index + 1}`], index % 2 === 0 ? 'd1/e1' : 'd1/e2', 'VISITED', {
            object: `${document.id}/e3`,
            time: day === null ? null : instant(day, day),
          }),
        ),
      ),
    }),
  )
}

const seen = <T>({ items, hasNext }: Page<T>) => ({
  items: items.map(({ node, cursor }) => ({ node, cursor })),
  hasNext,
})

/** Each once. */
const sorted = (found: readonly object[] = []): readonly string[] =>
  [...new Set(found.map((one) => JSON.stringify(one)))].sort()

const oneByOne = (store: Store, { ids, as, filter, first, order, beside }: FirstFacts): Promise<readonly FactPage[]> =>
  Promise.all([...new Set(ids)].map((id) => store.facts({ and: [{ [as]: [id] }, filter] }, { first, beside }, order)))

const FILTERS: readonly FactFilter[] = [{}, { documents: ['d2'] }, { predicates: ['LEFT'] }]

const ASKED = (['about', 'ends'] as const).flatMap((as) =>
  [undefined, ...(['id', 'time'] as const).flatMap((field) => [{ field }, { field, descending: true }])].map(
    (order) => [as, order] as const,
  ),
)

export const testFirstFacts = (current: () => Store): void => {
  describe('first facts', () => {
    beforeEach(() => fill(current()))

    it.each(ASKED)('of each are those that it has alone: %s, %j', async (as, order) => {
      // The last three: an entity by another of its chains, one that is not there, and one twice.
      const ids = ['d1/e1', 'd1/e2', 'd1/e3', 'd2/e3', 'd2/e1', 'd9/e1', 'd1/e1']
      for (const filter of FILTERS)
        for (const first of [0, 1, 3, 50]) {
          const asked = { ids, as, filter, first, order, beside: ['ends', 'evidence'] } as const
          const { pages, ends, claims, documents } = await current().firstFacts(asked)
          expect([...pages.keys()]).toEqual([...new Set(ids)])
          const alone = await oneByOne(current(), asked)
          expect([...pages.values()].map(seen)).toEqual(alone.map(seen))
          expect(new Map(ends)).toEqual(new Map(alone.flatMap((page) => [...(page.ends ?? [])])))
          expect(sorted(claims)).toEqual(sorted(alone.flatMap((page) => page.claims ?? [])))
          expect(sorted(documents)).toEqual(sorted(alone.flatMap((page) => page.documents ?? [])))
        }
    })

    it('bring nothing that was not asked for, and go on where they end', async () => {
      const asked: FirstFacts = { ids: ['d1/e2'], as: 'about', filter: {}, first: 3, order: { field: 'time' } }
      expect(Object.keys(await current().firstFacts(asked))).toEqual(['pages'])
      expect((await current().firstFacts({ ...asked, ids: [] })).pages.size).toBe(0)
      const page = (await current().firstFacts(asked)).pages.get('d1/e2')
      const own = { about: ['d1/e2'] }
      const rest = await current().facts(own, { first: 50, after: page?.items.at(-1)?.cursor ?? null }, asked.order)
      const whole = await current().facts(own, { first: 50 }, asked.order)
      const idsOf = ({ items }: Page<{ readonly id: string }>) => items.map(({ node }) => node.id)
      expect([...idsOf(page ?? whole), ...idsOf(rest)]).toEqual(idsOf(whole))
      expect(whole.items).toHaveLength(8)
      await expect(current().firstFacts({ ...asked, first: -1 })).rejects.toMatchObject({ code: 'BAD_INPUT' })
    })
  })
}
