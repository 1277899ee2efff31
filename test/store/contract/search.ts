import { describe, expect, it } from 'vitest'
import type { EntityType } from '../../../src/model/extraction.ts'
import type { Change, DocumentRecord, Paging, Store } from '../../../src/store/store.ts'
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

/** A nurse and a miller of Trondheim, and a sentence that speaks of nobody; the second is what the nurse says. */
const LINES = [
  'Sigrid Moen lost her bicycle near the harbour of Trondheim.',
  'I shall never buy another bicycle, she said.',
  'It rained.',
  'Olav Bergh mended the Bicycles of half Trondheim in Čáslav street.',
]
const NAMES = [
  ['e1', 'Person', 'Sigrid Moen'],
  ['e2', 'Place', 'Trondheim'],
  ['e3', 'Person', 'Olav Bergh'],
] as const

/** The document, told again under another id or by other lines. */
const paper = (id: string, lines: readonly string[] = LINES): DocumentRecord => {
  const text = lines.join(' ')
  const begins = lines.map((_, index) => lines.slice(0, index).join(' ').length + Number(index > 0))
  const made = record(
    id,
    NAMES.map(([local, type, name]) => chain(local, type, name)),
    [],
    { text },
  )
  const mentions = NAMES.flatMap(([local, type, name]) =>
    begins.flatMap((start, index) => {
      const at = lines[index]?.indexOf(name) ?? -1
      const from = start + at
      return at < 0
        ? []
        : [{ entity: local, type, form: 'name' as const, start: from, end: from + name.length, text: name }]
    }),
  )
  const said = begins[1] ?? 0
  const quotes = [{ speaker: 'e1', start: said, end: said + 5, text: text.slice(said, said + 5) }]
  const sentences = begins.map((start, index) => ({ start, end: start + (lines[index]?.length ?? 0) }))
  return { ...made, extraction: { ...made.extraction, mentions, quotes, sentences } }
}

const putPaper = (...papers: readonly DocumentRecord[]): Change =>
  change({
    put: papers,
    putEntities: NAMES.map(([local, type, name]) =>
      entity(
        papers.map(({ extraction }) => `${extraction.document.id}/${local}`),
        type,
        name,
      ),
    ),
  })

const told = async (store: Store, text: string, types: readonly EntityType[] | null = null) =>
  (await store.search(text, types, { first: 10 }, true)).items.map(({ node: { entity: found, passage, score } }) => {
    const start = passage?.start ?? -1
    return [
      found.name,
      LINES.findIndex((_, index) => LINES.slice(0, index).join(' ').length + Number(index > 0) === start),
      score <= 0.5,
    ]
  })

export const testSearch = (current: () => Store): void => {
  describe('search in texts', () => {
    it.each([
      [
        'lost a bicycle',
        [
          ['Sigrid Moen', 0, true],
          ['Trondheim', 0, true],
        ],
      ],
      [
        'mended bicycle',
        [
          ['Olav Bergh', 3, true],
          ['Trondheim', 3, true],
        ],
      ],
      ['never buy', [['Sigrid Moen', 1, true]]],
      [
        'čáslav',
        [
          ['Olav Bergh', 3, true],
          ['Trondheim', 3, true],
        ],
      ],
      ['Чаславский', []],
      ['rained', []],
      ['bicycle umbrella', []],
      ['who is the', []],
      ['icycle', []],
    ])('finds by %j whom the sentences speak of: %j', async (text, expected) => {
      await current().write(putPaper(paper('d1')))
      expect(await told(current(), text)).toEqual(expected)
    })

    it('has names before, each entity once, and only where texts are asked for', async () => {
      await current().write(putPaper(paper('d1')))
      const all = await told(current(), 'trondheim')
      expect(all).toEqual([
        ['Trondheim', -1, false],
        ['Sigrid Moen', 0, true],
        ['Olav Bergh', 3, true],
      ])
      const names = await current().search('trondheim', null, { first: 10 })
      expect(names.items.map(({ node }) => [node.entity.name, node.passage])).toEqual([['Trondheim', null]])
      expect(await told(current(), 'bicycle', ['Place'])).toEqual([['Trondheim', expect.any(Number), true]])
    })

    it('tells the same words of whoever is asked page by page', async () => {
      await current().write(putPaper(paper('d1')))
      const search = (paging: Paging) => current().search('trondheim', null, paging, true)
      const whole = (await search({ first: 10 })).items.map(({ node }) => node)
      expect(whole).toHaveLength(3)
      expect(await collect(search, 1)).toEqual(whole)
    })

    it('forgets the sentences of a document that goes or is told anew, and no others', async () => {
      await current().write(putPaper(paper('d1'), paper('d2')))
      const other = LINES.map((line) => line.replace('bicycle', 'umbrella'))
      await current().write({ ...putPaper(paper('d1', other), paper('d2')), put: [paper('d1', other)], revision: 1 })
      const passagesOf = async (text: string) =>
        (await current().search(text, ['Person'], { first: 9 }, true)).items.map(({ node }) => node.passage?.document)
      expect(await passagesOf('lost umbrella')).toEqual(['d1'])
      expect(await passagesOf('lost bicycle')).toEqual(['d2'])
      await current().write({ ...putPaper(paper('d1', other)), put: [], remove: ['d2'], revision: 2 })
      expect(await passagesOf('lost bicycle')).toEqual([])
      expect(await passagesOf('lost umbrella')).toEqual(['d1'])
      expect(await current().check(false)).toEqual([])
    })

    it.each([
      '"',
      'lost AND',
      'NEAR(lost, bicycle)',
      'words:lost',
      '^lost',
      'lost*',
      '-lost',
      'lost) OR (bicycle',
      '☃ ☃',
      'lost '.repeat(1000),
      '\\u0000',
      '{lost}',
    ])('takes %j as words, whatever an index makes of it', async (text) => {
      await current().write(putPaper(paper('d1')))
      expect(Array.isArray(await told(current(), text))).toBe(true)
    })
  })

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

    it('finds by misspelt names what was stored since it was asked before', async () => {
      const found = async () =>
        (await current().search('Tamraa', ['Person'], { first: 1 })).items.map(({ node }) => node.matched)
      expect(await found()).toEqual([])
      await fill(current())
      expect(await found()).toEqual(['Tamara Yusupova'])
    })

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
