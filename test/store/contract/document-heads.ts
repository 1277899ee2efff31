import { describe, expect, it } from 'vitest'
import type { DocumentRecord, Order, Store } from '../../../src/store/store.ts'
import { change, record } from '../change-builder.ts'
import { collect, headOf } from '../read-all.ts'

/** A document of which nothing is left out, as it is where `version` has been read. */
const whole = (id: string, version: number): DocumentRecord => {
  const made = record(id, [], [], {
    title: `Title “${id}” ${version}`,
    source: 'The Bulletin',
    url: `https://bulletin.example/${id}`,
    author: 'Ñ. Ø. Ýr',
    published: version === 1 ? null : `200${version}-01-01`,
    language: 'is',
    derivedFrom: 'elsewhere',
    text: `text ${version}`,
    sha256: String(version).repeat(64),
  })
  const extraction = {
    ...made.extraction,
    quotes: [{ speaker: null, start: 0, end: 4, text: 'text' }],
    warnings: [{ code: 'ODD', message: `"odd" ${version}` }],
    rules: `rules-${version}`,
  }
  return { ...made, extraction, story: { cast: [], told: [{ start: 0, end: 4 }] } }
}

const ORDERS: readonly (Order<'id' | 'published'> | undefined)[] = [
  undefined,
  { field: 'id', descending: true },
  { field: 'published' },
  { field: 'published', descending: true },
]

export const testDocumentHeads = (current: () => Store): void => {
  const both = async (order?: Order<'id' | 'published'>, size = 100) => ({
    heads: await collect((paging) => current().documentHeads({}, paging, order), size),
    documents: await collect((paging) => current().documents({}, paging, order), size),
  })

  describe('heads of documents', () => {
    it('are documents without what may be long, in the same orders', async () => {
      await current().write(change({ put: [whole('b', 2), record('c', []), whole('a', 1), whole('d/é', 3)] }))
      for (const order of ORDERS)
        for (const size of [1, 3, 100]) {
          const { heads, documents } = await both(order, size)
          expect(heads).toHaveLength(4)
          expect(heads).toEqual(documents.map(headOf))
        }
      const { heads } = await both()
      expect(heads[0]).toEqual({
        id: 'a',
        title: 'Title “a” 1',
        source: 'The Bulletin',
        url: 'https://bulletin.example/a',
        author: 'Ñ. Ø. Ýr',
        published: null,
        language: 'is',
        derivedFrom: 'elsewhere',
        sha256: '1'.repeat(64),
        family: 'a',
        warnings: [{ code: 'ODD', message: '"odd" 1' }],
        rules: 'rules-1',
      })
    })

    it('go on where the documents left off, and the other way round', async () => {
      await current().write(change({ put: [whole('a', 1), whole('b', 2), whole('c', 3)] }))
      for (const order of ORDERS) {
        const [heads, documents] = [
          await current().documentHeads({}, { first: 3 }, order),
          await current().documents({}, { first: 3 }, order),
        ]
        expect(heads.items.map(({ cursor }) => cursor)).toEqual(documents.items.map(({ cursor }) => cursor))
        const after = heads.items[0]?.cursor ?? ''
        const rest = await current().documents({}, { first: 3, after }, order)
        expect(rest.items).toEqual(documents.items.slice(1))
      }
    })

    it('follow documents that are put again, get another family, or go', async () => {
      await current().write(change({ put: [whole('a', 1), whole('b', 1)] }))
      const families = new Map([['b', 'a']])
      await current().write(change({ revision: 1, put: [whole('b', 2)], families }))
      const { heads, documents } = await both()
      expect(heads).toEqual(documents.map(headOf))
      expect(heads[1]).toMatchObject({ title: 'Title “b” 2', family: 'a', rules: 'rules-2' })
      await current().write(change({ revision: 2, remove: ['a'], families: new Map([['b', 'b']]) }))
      expect((await both()).heads).toEqual([{ ...heads[1], family: 'b' }])
    })
  })
}
