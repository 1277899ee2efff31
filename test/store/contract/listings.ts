import { describe, expect, it } from 'vitest'
import type { Page, Paging, Store } from '../../../src/store/store.ts'
import { chain, change, claim, entity, fact, instant, record } from '../change-builder.ts'
import { collect, readAll } from '../read-all.ts'

// In the order of their UTF-16 units: a surrogate pair stands before U+E000 to U+FFFF, and after all else.
const IDS = ['A', 'Z1', 'a', 'a/b', 'zoé', '한', '\u{1f600}', '\u{1f600}b', '\u{2f800}', '\ue000', 'ｆｕｌｌ', '\uffee']

/** `a/b/f1` stands before `a/f1`. */
const localIds = (local: string): readonly string[] => IDS.map((id) => `${id}/${local}`).sort()

/** A document with one visit of one person for each id, given in another order than the ids'. */
const fill = async (store: Store, times: readonly (string | null)[] = []): Promise<void> => {
  const put = IDS.map((id, index) => {
    const published = index % 3 === 0 ? null : `200${index % 4}-01-01`
    return record(id, [chain('e1', 'Person', `N${IDS.length - index}`)], [claim('c1', 'e1', 'VISITED')], { published })
  })
  const putEntities = IDS.map((id, index) =>
    entity([`${id}/e1`], 'Person', `${index % 2 ? 'ñ' : 'N'}${IDS.length - index}`),
  )
  const putFacts = IDS.map((id, index) => {
    const day = times[index % Math.max(1, times.length)] ?? null
    return fact([`${id}/c1`], `${id}/e1`, 'VISITED', { time: day === null ? null : instant(day, day) })
  })
  await store.write(change({ put: put.reverse(), putEntities: putEntities.reverse(), putFacts }))
}

const later = async (store: Store, id: string, revision: number): Promise<void> => {
  const put = [record(id, [chain('e1', 'Person', 'N')], [claim('c1', 'e1', 'VISITED')])]
  const putFacts = [fact([`${id}/c1`], `${id}/e1`, 'VISITED')]
  await store.write(change({ revision, put, putEntities: [entity([`${id}/e1`], 'Person', 'N')], putFacts }))
}

const TIMES = ['1980-01-01', null, '1970-05-05', '1990-12-31', '1970-05-05']

/** Facts as `day id`, in the given direction. */
const byTime = (descending: boolean) => async (store: Store, size: number) =>
  (await collect((paging) => store.facts({}, paging, { field: 'time', descending }), size)).map(
    ({ time, id }) => `${time?.start?.earliest ?? '-'} ${id}`,
  )

const testOrder = (current: () => Store): void => {
  it('gives heads by the id of any chain, and nothing for what is not there', async () => {
    const put = [record('a', [chain('e1', 'Person', 'Ana')]), record('b', [chain('e1', 'Person', 'Ana Reis')])]
    const details = { gender: 'female' as const }
    const ana = entity(['a/e1', 'b/e1'], 'Person', 'Ana Reis', { details })
    await current().write(change({ put, putEntities: [ana] }))
    const heads = await current().heads(['b/e1', 'a/e1', 'b/e1', 'c/e1', ''])
    const head = { id: 'a/e1', type: 'Person', name: 'Ana Reis', details }
    expect(new Map(heads)).toEqual(
      new Map([
        ['a/e1', head],
        ['b/e1', head],
      ]),
    )
    expect((await current().heads([])).size).toBe(0)
  })

  it('orders by the UTF-16 units of ids, in pages of any size', async () => {
    await fill(current())
    expect([...IDS].sort()).toEqual(IDS)
    for (const size of [1, 2, 5, 100]) {
      const found = await readAll(current(), size)
      expect(found.documents.map(({ id }) => id)).toEqual(IDS)
      expect(found.chains.map(({ globalId }) => globalId)).toEqual(localIds('e1'))
      expect(found.claims.map(({ globalId }) => globalId)).toEqual(localIds('c1'))
      expect(found.entities.map(({ id }) => id)).toEqual(localIds('e1'))
      expect(found.facts.map(({ id }) => id)).toEqual(localIds('f1'))
    }
    const backwards = await collect((paging) => current().facts({}, paging, { field: 'id', descending: true }), 3)
    expect(backwards.map(({ id }) => id)).toEqual([...localIds('f1')].reverse())
  })

  it('orders facts by time, those without last in either direction', async () => {
    await fill(current(), TIMES)
    const rows = IDS.map((id, index) => [TIMES[index % TIMES.length] ?? '-', `${id}/f1`] as const)
    const dated = rows.filter(([day]) => day !== '-').map((row) => row.join(' '))
    const rest = rows
      .filter(([day]) => day === '-')
      .map((row) => row.join(' '))
      .sort()
    for (const size of [1, 3, 100]) {
      expect(await byTime(false)(current(), size)).toEqual([...[...dated].sort(), ...rest])
      expect(await byTime(true)(current(), size)).toEqual([...[...dated].sort().reverse(), ...[...rest].reverse()])
    }
  })

  it('orders documents by publication and entities by folded name', async () => {
    await fill(current())
    const documents = await collect((paging) => current().documents({}, paging, { field: 'published' }), 2)
    const published = documents.map((one) => one.published ?? '9')
    expect(published).toEqual([...published].sort())
    const entities = await collect((paging) => current().entities({}, paging, { field: 'name' }), 2)
    const names = entities.map(({ name }) => name.replace('ñ', 'n').toLowerCase())
    expect(names).toEqual([...names].sort())
    expect(new Set(names).size).toBe(IDS.length)
  })
}

const testPages = (current: () => Store): void => {
  it('tells whether there is more', async () => {
    await fill(current())
    expect(await current().documents({}, { first: 0 })).toEqual({ items: [], hasNext: true })
    expect((await current().documents({}, { first: IDS.length - 1 })).hasNext).toBe(true)
    const whole = await current().documents({}, { first: IDS.length })
    expect(whole.hasNext).toBe(false)
    const after = whole.items.at(-1)?.cursor ?? ''
    expect(await current().documents({}, { first: 3, after })).toEqual({ items: [], hasNext: false })
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses first: %s', async (first) => {
    await expect(current().facts({}, { first })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  it('refuses cursors that it did not give for this listing', async () => {
    await fill(current(), TIMES)
    const cursorOf = async <T>(list: Promise<Page<T>>): Promise<string> => (await list).items[0]?.cursor ?? ''
    const cursor = await cursorOf(current().facts({}, { first: 1 }))
    const others = [
      'nonsense',
      '',
      `${cursor}A`,
      Buffer.from('["facts-id",null]').toString('base64url'),
      Buffer.from('[7').toString('base64url'),
      await cursorOf(current().facts({}, { first: 1 }, { field: 'time' })),
      await cursorOf(current().facts({}, { first: 1 }, { field: 'id', descending: true })),
      await cursorOf(current().claims({}, { first: 1 })),
      await cursorOf(current().entities({}, { first: 1 })),
    ]
    for (const after of others) {
      await expect(current().facts({}, { first: 1, after })).rejects.toMatchObject({ code: 'BAD_CURSOR' })
    }
    expect((await current().facts({}, { first: 1, after: cursor })).items).toHaveLength(1)
    expect((await current().facts({}, { first: 1, after: null })).items).toHaveLength(1)
  })

  it('neither repeats nor skips when the graph changes between two pages', async () => {
    const store = current()
    await fill(store)
    const list = (paging: Paging) => store.facts({}, paging)
    const start = await list({ first: 3 })
    const last = start.items[2]
    expect(last?.node.id).toBe('a/b/f1')
    await later(store, '0', 1)
    await later(store, 'm', 2)
    const gone = { remove: ['a/b'], removeEntities: ['a/b/e1'], removeFacts: ['a/b/f1'] }
    await store.write(change({ revision: 3, ...gone }))
    const rest = await list({ first: 100, after: last?.cursor ?? null })
    expect(rest.items.map(({ node }) => node.id)).toEqual(['a/f1', 'm/f1', ...localIds('f1').slice(4)])
  })
}

export const testListings = (current: () => Store): void => {
  describe('listings', () => {
    testOrder(current)
    testPages(current)
  })
}
