import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { chain, change, entity, record } from '../change-builder.ts'
import { collect } from '../read-all.ts'

const people = [
  'Tamara Yusupova',
  'Andrzej Kowalczyk',
  'Andrea Kovač',
  'Юрій Гончар',
  'Zoë O’Neill',
  'Anna Lis',
  'Lía Sanz',
]

const fill = async (store: Store): Promise<void> => {
  const chains = people.map((name, index) => chain(`e${index + 1}`, 'Person', name))
  const town = chain('e9', 'Place', 'Annaberg')
  const named = chains.map(({ id, name }) => entity([`d1/${id}`], 'Person', name))
  const aliases = ['Tamara Yusupov', 'Toma'].map((text) => ({ text, documents: ['d1'], count: 1 }))
  const [first, ...others] = named
  const putEntities = [
    ...(first === undefined ? [] : [{ ...first, aliases }]),
    ...others,
    entity(['d1/e9'], 'Place', 'Annaberg'),
  ]
  await store.write(change({ put: [record('d1', [...chains, town])], putEntities }))
}

export const testSearch = (current: () => Store): void => {
  describe('search', () => {
    it.each([
      ['Tamara Yusupova', 'Tamara Yusupova', 'Tamara Yusupova'],
      ['tamara', 'Tamara Yusupova', 'Tamara Yusupova'],
      ['Yusupowa', 'Tamara Yusupova', 'Tamara Yusupova'],
      ['Jusupova Tamara', 'Tamara Yusupova', 'Tamara Yusupova'],
      ['Тамара Юсупова', 'Tamara Yusupova', 'Tamara Yusupova'],
      ['toma', 'Tamara Yusupova', 'Toma'],
      ['Tamara Yusupov', 'Tamara Yusupova', 'Tamara Yusupov'],
      ['k', 'Andrea Kovač', 'Andrea Kovač'],
      ['Andrey Kowalchyk', 'Andrzej Kowalczyk', 'Andrzej Kowalczyk'],
      ['kovac', 'Andrea Kovač', 'Andrea Kovač'],
      ['Yurii Honchar', 'Юрій Гончар', 'Юрій Гончар'],
      ['oneil', 'Zoë O’Neill', 'Zoë O’Neill'],
      ['Ana Lis', 'Anna Lis', 'Anna Lis'],
      ['lia sans', 'Lía Sanz', 'Lía Sanz'],
      ['Tamraa', 'Tamara Yusupova', 'Tamara Yusupova'],
    ])('finds by %j %s', async (text, name, matched) => {
      await fill(current())
      const { items } = await current().search(text, ['Person'], { first: 1 })
      expect(items.map(({ node }) => [node.entity.name, node.matched])).toEqual([[name, matched]])
    })

    it.each(['Rosalind Franklin', 'Xq', '', '  ', '"', '* OR (', 'NEAR', "'; DROP TABLE names; --", 'a'.repeat(5000)])(
      'finds nobody by %j',
      async (text) => {
        await fill(current())
        expect((await current().search(text, null, { first: 5 })).items).toEqual([])
      },
    )

    it('gives 1 to the exact name, and better matches first', async () => {
      await fill(current())
      const { items } = await current().search('anna lis', null, { first: 5 })
      expect(items[0]?.node).toMatchObject({ score: 1, matched: 'Anna Lis' })
      const scores = (await current().search('ann', null, { first: 5 })).items.map(({ node }) => node.score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      expect(scores.length).toBeGreaterThan(1)
    })

    it('keeps to the types', async () => {
      await fill(current())
      const { items } = await current().search('anna', ['Place'], { first: 5 })
      expect(items.map(({ node }) => node.entity.name)).toEqual(['Annaberg'])
    })

    it('goes on page by page', async () => {
      await fill(current())
      const whole = (await current().search('an', null, { first: 50 })).items.map(({ node }) => node)
      expect(whole.length).toBeGreaterThan(2)
      expect(await collect((paging) => current().search('an', null, paging), 1)).toEqual(whole)
      expect(await current().search('an', null, { first: 0 })).toEqual({ items: [], hasNext: true })
      await expect(current().search('an', null, { first: 5, after: 'x' })).rejects.toMatchObject({ code: 'BAD_CURSOR' })
    })

    it('forgets a name that an entity has no more', async () => {
      await fill(current())
      const putEntities = [entity(['d1/e1'], 'Person', 'Tamara Bekova')]
      await current().write(change({ revision: 1, putEntities }))
      expect((await current().search('Yusupova', null, { first: 5 })).items).toEqual([])
      expect((await current().search('Bekova', null, { first: 5 })).items).toHaveLength(1)
      expect(await current().check(false)).toEqual([])
    })
  })
}
