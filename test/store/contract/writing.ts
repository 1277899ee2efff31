import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../src/model/graph.ts'
import type { Store } from '../../../src/store/store.ts'
import { chain, change, claim, contradiction, entity, fact, instant, record, story } from '../change-builder.ts'
import { readAll } from '../read-all.ts'

const refused = (code: string, message: RegExp) => ({ code, message: expect.stringMatching(message) })

/** Marek moved to Bergen, one teller says in May, another in June. */
const contradictory = () => {
  const people = [
    chain('e1', 'Person', 'Marek Dvorak', { gender: 'male' }),
    chain('e2', 'Place', 'Bergen', { kind: 'city' }),
  ]
  const claims = [claim('c1', 'e1', 'MOVED_TO', { object: 'e2' }), claim('c2', 'e1', 'MOVED_TO', { object: 'e2' })]
  const told = { object: 'd1/e2', status: 'disputed' } as const
  const may = fact(['d1/c1'], 'd1/e1', 'MOVED_TO', { ...told, time: instant('1991-05-01', '1991-05-31') })
  const june = fact(['d1/c2'], 'd1/e1', 'MOVED_TO', { ...told, time: instant('1991-06-01', '1991-06-30') })
  return {
    put: [record('d1', people, claims, {}, { lineageKeys: ['l1'], chainKeys: { e1: ['marek', 'dvorak'] } })],
    putEntities: [entity(['d1/e1'], 'Person', 'Marek Dvorak'), entity(['d1/e2'], 'Place', 'Bergen')],
    putFacts: [may, june],
    putContradictions: [contradiction([[may], [june]])],
  }
}

const testReadBack = (current: () => Store): void => {
  it('is empty at first', async () => {
    const store = current()
    expect(await store.revision()).toBe(0)
    expect(Object.values(await readAll(store)).flat()).toEqual([])
    expect(await store.stats()).toEqual({
      documents: 0,
      claims: 0,
      facts: 0,
      contradictions: 0,
      entities: { Person: 0, Place: 0, Organization: 0, Date: 0, Group: 0, Event: 0 },
    })
    expect(await store.check(false)).toEqual([])
  })

  it('gives back exactly what was written', async () => {
    const store = current()
    const graph = contradictory()
    const [first] = graph.putEntities as [Entity]
    const joined: Entity = {
      ...first,
      aliases: [
        { text: 'Dvorak', documents: ['d1'], count: 3 },
        { text: 'Márek', documents: ['d1'], count: 1 },
      ],
      details: { nameStatus: 'full', gender: 'male' },
      identity: [
        {
          left: 'd0/e1',
          right: 'd1/e1',
          score: 3.5,
          verdict: 'same',
          features: [{ name: 'full-name', weight: 3.5, detail: 'both are Marek Dvorak' }],
        },
      ],
    }
    const put = graph.put.map((one) => ({ ...one, extraction: { ...one.extraction, rules: '1.0-mark' } }))
    await store.write(change({ ...graph, put, putEntities: [joined, ...graph.putEntities.slice(1)] }))
    const found = await readAll(store)
    const [{ extraction }] = graph.put as [(typeof graph.put)[number]]
    expect(found.documents).toEqual([
      {
        ...extraction.document,
        family: 'd1',
        story: { cast: [], told: [] },
        sentences: extraction.sentences,
        quotes: [],
        warnings: [],
        rules: '1.0-mark',
      },
    ])
    expect(found.chains).toEqual(
      extraction.entities.map((one) => ({
        ...one,
        globalId: `d1/${one.id}`,
        document: 'd1',
        entityId: `d1/${one.id}`,
        mentions: extraction.mentions.filter((mention) => mention.entity === one.id),
      })),
    )
    expect(found.claims).toEqual(
      extraction.claims.map((one) => ({
        ...one,
        globalId: `d1/${one.id}`,
        document: 'd1',
        factId: `d1/${one.id.replace('c', 'f')}`,
        entities: { e1: 'd1/e1', e2: 'd1/e2' },
      })),
    )
    expect(found.entities).toEqual([joined, graph.putEntities[1]])
    expect(found.facts).toEqual(graph.putFacts)
    expect(found.contradictions).toEqual(graph.putContradictions)
    expect(await store.stats()).toMatchObject({ documents: 1, claims: 2, facts: 2, contradictions: 1 })
    expect(await store.check(false)).toEqual([])
  })

  it('keeps every character of a text, a value and a name', async () => {
    const store = current()
    const odd = 'a\0b\ud83d \u{1f600} “ß” \r\n\u2028'
    const parts = story(
      'd1',
      [chain('e1', 'Person', 'Zoë \u{1f600} O’Neill')],
      [claim('c1', 'e1', 'OCCUPATION', { value: odd })],
    )
    const [only] = parts.put
    const put =
      only === undefined
        ? []
        : [{ ...only, extraction: { ...only.extraction, document: { ...only.extraction.document, text: odd } } }]
    await store.write(change({ ...parts, put, putFacts: [fact(['d1/c1'], 'd1/e1', 'OCCUPATION', { value: odd })] }))
    const found = await readAll(store)
    expect(found.documents[0]?.text).toBe(odd)
    expect(found.claims[0]?.value).toBe(odd)
    expect(found.facts[0]?.value).toBe(odd)
    expect(found.entities[0]?.name).toBe('Zoë \u{1f600} O’Neill')
  })
}

const testRefusals = (current: () => Store): void => {
  it('refuses a change that was worked out against an older graph', async () => {
    const store = current()
    await store.write(change(contradictory()))
    expect(await store.revision()).toBe(1)
    const before = await readAll(store)
    await expect(store.write(change({ remove: ['d1'] }))).rejects.toMatchObject(refused('STALE', /Work it out again/))
    expect(await readAll(store)).toEqual(before)
    expect(await store.revision()).toBe(1)
  })

  const wrong: Readonly<Record<string, () => Parameters<typeof change>[0]>> = {
    'a chain without an entity': () => ({ put: [record('d2', [chain('e1', 'Person', 'Ana')])] }),
    'an entity without a chain': () => ({ putEntities: [{ ...entity(['d1/e1'], 'Person', 'Ana'), chains: [] }] }),
    'an entity under an id that is none of its chains': () => ({
      putEntities: [{ ...entity(['d1/e1'], 'Person', 'Ana'), id: 'd1/e7' }],
      removeEntities: ['d1/e1'],
    }),
    'an entity of unknown chains': () => ({ putEntities: [entity(['d9/e1'], 'Person', 'Ana')] }),
    'a fact without a claim': () => ({ putFacts: [{ ...fact(['d1/c1'], 'd1/e1', 'LEFT'), id: 'd1/f9', claims: [] }] }),
    'a fact that lost its claim': () => ({
      putFacts: [fact(['d1/c1', 'd1/c2'], 'd1/e1', 'MOVED_TO', { object: 'd1/e2' })],
    }),
    'a fact of an unknown entity': () => ({ putFacts: [fact(['d1/c1'], 'd9/e1', 'MOVED_TO')] }),
    'a fact of an unknown claim': () => ({ putFacts: [fact(['d9/c1'], 'd1/e1', 'MOVED_TO')] }),
    'facts of a document taken out': () => ({ remove: ['d1'], removeEntities: ['d1/e1', 'd1/e2'] }),
    'an entity taken out that facts speak of': () => ({ removeEntities: ['d1/e1'] }),
    'a contradiction of a fact taken out': () => ({ removeFacts: ['d1/f1'] }),
    'a claim of an unknown chain': () => ({
      put: [record('d2', [chain('e1', 'Person', 'Ana')], [claim('c1', 'e7', 'LEFT')])],
      putEntities: [entity(['d2/e1'], 'Person', 'Ana')],
    }),
  }
  it.each(Object.keys(wrong))('refuses a change that leaves %s, and changes nothing', async (what) => {
    const store = current()
    await store.write(change(contradictory()))
    const before = await readAll(store)
    const bad = change({ revision: 1, ...wrong[what]?.() })
    await expect(store.write(bad)).rejects.toMatchObject({ name: 'StorygraphError', code: 'BAD_INPUT' })
    expect(await readAll(store)).toEqual(before)
    expect(await store.revision()).toBe(1)
  })

  it.each(['', 'a\0b', 'x\ud83d'])('refuses the document id %j', async (id) => {
    const put = [record(id, [])]
    await expect(current().write(change({ put }))).rejects.toMatchObject(refused('BAD_ID', /another id/))
  })
}

const testFollowing = (current: () => Store): void => {
  it('lets facts follow an entity to a smaller id', async () => {
    const store = current()
    await store.write(change({ ...contradictory(), put: contradictory().put }))
    const joined = entity(['a/e5', 'd1/e1'], 'Person', 'Marek Dvorak')
    const put = [record('a', [chain('e5', 'Person', 'Marek Dvorak')])]
    await store.write(change({ revision: 1, put, removeEntities: ['d1/e1'], putEntities: [joined] }))
    const found = await readAll(store)
    expect(found.facts.map(({ subject }) => subject)).toEqual(['a/e5', 'a/e5'])
    expect(found.contradictions.map(({ subject }) => subject)).toEqual(['a/e5'])
    expect(found.claims.map(({ entities }) => entities.e1)).toEqual(['a/e5', 'a/e5'])
    expect(found.entities.map(({ id }) => id)).toEqual(['a/e5', 'd1/e2'])
    expect((await store.entities({ ids: ['d1/e1'] }, { first: 5 })).items.map(({ node }) => node)).toEqual([joined])
  })

  it('lets facts follow when two entities become one, and parts them again', async () => {
    const store = current()
    const of = (id: string) =>
      story(id, [chain('e1', 'Person', 'Ines Roca')], [claim('c1', 'e1', 'UNEMPLOYED')], () => [
        fact([`${id}/c1`], `${id}/e1`, 'UNEMPLOYED'),
      ])
    await store.write(change(of('d1')))
    await store.write(change({ revision: 1, ...of('d2') }))
    const apart = await readAll(store)
    const joined = entity(['d1/e1', 'd2/e1'], 'Person', 'Ines Roca')
    await store.write(change({ revision: 2, removeEntities: ['d2/e1'], putEntities: [joined] }))
    expect((await readAll(store)).facts.map(({ subject }) => subject)).toEqual(['d1/e1', 'd1/e1'])
    const { putEntities, putFacts } = of('d2')
    const parted = [entity(['d1/e1'], 'Person', 'Ines Roca'), ...putEntities]
    await store.write(change({ revision: 3, putEntities: parted, putFacts }))
    expect(await readAll(store)).toEqual(apart)
  })

  it('keeps what was derived when a document is replaced by one with the same claims', async () => {
    const store = current()
    const graph = contradictory()
    await store.write(change(graph))
    const before = await readAll(store)
    await store.write(change({ revision: 1, remove: ['d1'], put: graph.put }))
    expect(await readAll(store)).toEqual(before)
  })

  it('replaces a document', async () => {
    const store = current()
    await store.write(change(contradictory()))
    const after = story('d1', [chain('e1', 'Place', 'Bergen')])
    const gone = { removeFacts: ['d1/f1', 'd1/f2'], removeContradictions: ['d1/x1'], removeEntities: ['d1/e2'] }
    await store.write(change({ revision: 1, remove: ['d1'], ...after, ...gone }))
    const found = await readAll(store)
    expect(found.entities).toEqual(after.putEntities)
    expect([...found.claims, ...found.facts, ...found.contradictions]).toEqual([])
    expect(await store.chains({ keys: ['marek'] })).toEqual([])
    expect((await store.documents({ near: { any: ['l1'], several: [], least: 1 } }, { first: 1 })).items).toEqual([])
  })

  it('leaves nothing of a document taken out', async () => {
    const store = current()
    const empty = await readAll(store)
    await store.write(change(contradictory()))
    await store.write(
      change({
        revision: 1,
        remove: ['d1', 'never-there'],
        removeEntities: ['d1/e1', 'd1/e2'],
        removeFacts: ['d1/f1', 'd1/f2'],
        removeContradictions: ['d1/x1'],
      }),
    )
    expect(await readAll(store)).toEqual(empty)
    expect((await store.search('Marek Dvorak', null, { first: 5 })).items).toEqual([])
    expect((await store.search('Dvor', null, { first: 5 })).items).toEqual([])
    expect(await store.chains({ keys: ['marek'] })).toEqual([])
    expect(await store.check(false)).toEqual([])
  })

  it('may be closed twice, and says so when it is used after', async () => {
    const store = current()
    await store.close()
    await store.close()
    await expect(store.revision()).rejects.toMatchObject(refused('STORE_UNREACHABLE', /closed/))
  })
}

export const testWriting = (current: () => Store): void => {
  describe('writing', () => {
    testReadBack(current)
    testRefusals(current)
    testFollowing(current)
  })
}
