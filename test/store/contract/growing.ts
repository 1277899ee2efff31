import { describe, expect, it } from 'vitest'
import type { Alias, Entity } from '../../../src/model/graph.ts'
import type { GrownForm, Growth } from '../../../src/store/growth.ts'
import type { Change, DocumentRecord, Store } from '../../../src/store/store.ts'
import { chain, change, claim, entity, fact, record } from '../change-builder.ts'
import { readAll } from '../read-all.ts'

const KEY = 'place:test:1'

/** A document that names the town once, and says that somebody left it. */
const telling = (id: string, town: string): DocumentRecord =>
  record(
    id,
    [chain('e1', 'Person', `Ana of ${id}`), chain('e2', 'Place', town)],
    [claim('c1', 'e1', 'LEFT', { object: 'e2' })],
    {},
    {
      chainKeys: { e2: [KEY] },
    },
  )

const person = (id: string): Entity => entity([`${id}/e1`], 'Person', `Ana of ${id}`)

const left = (id: string, town: string) => fact([`${id}/c1`], `${id}/e1`, 'LEFT', { object: `${town}/e2` })

const form = (
  text: string,
  count: number | null,
  add: readonly string[],
  remove: readonly string[] = [],
): GrownForm => ({
  text,
  count,
  add,
  remove,
})

const town = (id: string, name: string): Growth['entity'] => ({
  id: `${id}/e2`,
  type: 'Place',
  name,
  details: { gazetteer: 'test:1' },
})

const grows = (one: Growth['entity'], chains: readonly string[], forms: readonly GrownForm[]): readonly Growth[] => [
  { key: KEY, entity: one, chains: chains.map((id) => `${id}/e2`), forms },
]

const whole = (documents: readonly string[], name: string, aliases: readonly Alias[] = []): Entity =>
  entity(
    documents.map((id) => `${id}/e2`),
    'Place',
    name,
    { aliases, details: { gazetteer: 'test:1' } },
  )

const comes = (revision: number, id: string, name: string, first: string, growEntities: readonly Growth[]): Change =>
  change({
    revision,
    put: [telling(id, name)],
    putEntities: [person(id)],
    putFacts: [left(id, first)],
    growEntities,
  })

export const testGrowing = (current: () => Store): void => {
  describe('what grows by a key', () => {
    const townNow = async (): Promise<Entity | undefined> =>
      (await current().entities({ types: ['Place'] }, { first: 9 })).items[0]?.node
    const growing = async (...leavingOut: readonly string[]) => (await current().growing([KEY], leavingOut)).get(KEY)

    const growTwice = async (): Promise<void> => {
      await current().write(comes(0, 'm', 'Aarau', 'm', grows(town('m', 'Aarau'), ['m'], [form('Aarau', 1, ['m'])])))
      await current().write(comes(1, 'z', 'Arow', 'm', grows(town('m', 'Aarau'), ['z'], [form('Arow', 1, ['z'])])))
    }

    it('is not there before its first chain', async () => {
      expect(await current().growing([KEY, 'place:test:2'], [])).toEqual(new Map())
    })

    it('gains chains and names, and is then what it would be if it had been put whole', async () => {
      await growTwice()
      const aliases = [{ text: 'Arow', documents: ['z'], count: 1 }]
      expect(await townNow()).toEqual(whole(['m', 'z'], 'Aarau', aliases))
      expect(await growing()).toEqual({
        key: KEY,
        entity: town('m', 'Aarau'),
        first: 'm/e2',
        forms: expect.arrayContaining([
          { text: 'Aarau', count: 1, stays: true },
          { text: 'Arow', count: 1, stays: true },
        ]),
      })
      const grown = await readAll(current())
      const revision = await current().revision()
      await current().write(change({ revision, putEntities: [whole(['m', 'z'], 'Aarau', aliases)] }))
      expect(await readAll(current())).toEqual(grown)
      expect(await growing()).toBe('whole')
      expect(await current().check(false)).toEqual([])
    })

    it('is found by every name it has, and by none that it has no more', async () => {
      await growTwice()
      const found = async (text: string): Promise<readonly string[]> =>
        (await current().search(text, ['Place'], { first: 5 })).items.map(({ node }) => node.matched)
      expect([await found('Aarau'), await found('Arow')]).toEqual([['Aarau'], ['Arow']])
      const growEntities = grows(town('m', 'Aarau'), [], [form('Arow', null, [], ['z'])])
      const gone = { remove: ['z'], removeEntities: ['z/e1'], removeFacts: ['z/f1'] }
      await current().write(change({ revision: 2, ...gone, growEntities }))
      expect(await found('Arow')).not.toContain('Arow')
      expect(await townNow()).toEqual(whole(['m'], 'Aarau'))
    })

    it('takes another id and name, and its facts follow without being named', async () => {
      await growTwice()
      const forms = [form('Arow', 2, ['a'])]
      await current().write(comes(2, 'a', 'Arow', 'a', grows(town('a', 'Arow'), ['a'], forms)))
      const aliases = [{ text: 'Aarau', documents: ['m'], count: 1 }]
      expect(await townNow()).toEqual(whole(['a', 'm', 'z'], 'Arow', aliases))
      const { facts } = await readAll(current())
      expect(facts).toEqual(['a', 'm', 'z'].map((id) => left(id, 'a')))
    })

    it('tells what remains of it without some documents', async () => {
      await growTwice()
      expect(await growing('m')).toMatchObject({
        first: 'z/e2',
        forms: expect.arrayContaining([
          { text: 'Aarau', count: 1, stays: false },
          { text: 'Arow', count: 1, stays: true },
        ]),
      })
      expect(await growing('m', 'z')).toMatchObject({ first: null })
    })

    it('loses its first chain, then its last, and is gone', async () => {
      await growTwice()
      const forms = [form('Aarau', null, [], ['m'])]
      const gone = (id: string) => ({ remove: [id], removeEntities: [`${id}/e1`], removeFacts: [`${id}/f1`] })
      await current().write(change({ revision: 2, ...gone('m'), growEntities: grows(town('z', 'Arow'), [], forms) }))
      expect(await townNow()).toEqual(whole(['z'], 'Arow'))
      expect((await readAll(current())).facts).toEqual([left('z', 'z')])
      await current().write(change({ revision: 3, ...gone('z'), growEntities: grows(null, [], []) }))
      const { documents, entities, facts } = await readAll(current())
      expect([documents, entities, facts]).toEqual([[], [], []])
      expect(await current().growing([KEY], [])).toEqual(new Map())
    })

    it('grows again where it is put whole and named with its key', async () => {
      await growTwice()
      const aliases = [{ text: 'Arow', documents: ['z'], count: 1 }]
      const putEntities = [whole(['m', 'z'], 'Aarau', aliases)]
      await current().write(change({ revision: 2, putEntities }))
      expect(await growing()).toBe('whole')
      const growEntities = grows(town('m', 'Aarau'), [], [form('Aarau', 1, ['m'])])
      await current().write(change({ revision: 3, putEntities, growEntities }))
      await current().write(comes(4, 'a', 'Arow', 'a', grows(town('a', 'Arow'), ['a'], [form('Arow', 2, ['a'])])))
      expect(await townNow()).toEqual(whole(['a', 'm', 'z'], 'Arow', [{ text: 'Aarau', documents: ['m'], count: 1 }]))
    })

    it('gives its id to what takes its first chain', async () => {
      await growTwice()
      const put = [record('m', [chain('e1', 'Person', 'Ana of m'), chain('e2', 'Place', 'Arau')])]
      const putEntities = [entity(['m/e2'], 'Place', 'Arau')]
      const growEntities = grows(town('z', 'Arow'), [], [form('Aarau', null, [], ['m'])])
      await current().write(change({ revision: 2, put, putEntities, growEntities, removeFacts: ['m/f1'] }))
      const { entities, facts } = await readAll(current())
      expect(entities).toEqual([person('m'), entity(['m/e2'], 'Place', 'Arau'), person('z'), whole(['z'], 'Arow')])
      expect(facts).toEqual([left('z', 'z')])
    })

    it.each<readonly [what: string, growth: Growth['entity'], chains: readonly string[], forms: readonly GrownForm[]]>([
      ['a chain that no document has', town('m', 'Aarau'), ['q'], []],
      ['an id that none of its chains has', town('q', 'Aarau'), [], []],
      ['a name that is none of its forms', town('m', 'Basel'), [], []],
    ])('refuses %s, and leaves all as it was', async (_, one, chains, forms) => {
      await growTwice()
      const before = await readAll(current())
      const wrong = change({ revision: 2, growEntities: grows(one, chains, forms) })
      await expect(current().write(wrong)).rejects.toMatchObject({ code: 'BAD_INPUT' })
      expect(await readAll(current())).toEqual(before)
    })
  })
}
