import { describe, expect, it } from 'vitest'
import { type ClaimJudgement, type IdentityJudgement, TAKEDOWNS } from '../../../src/model/judgement.ts'
import type { Store } from '../../../src/store/store.ts'
import { chain, change, claim, fact, story } from '../change-builder.ts'
import { readAll } from '../read-all.ts'

export const same = (id: string, a: string, b: string, more: Partial<IdentityJudgement> = {}): IdentityJudgement => ({
  id,
  kind: 'same',
  author: 'Odile',
  time: '2024-05-01T10:00:00.000Z',
  note: null,
  mentions: [
    { document: a, type: 'Person', start: 0, end: 3, text: 'Ana' },
    { document: b, type: 'Person', start: 0, end: 3, text: 'Ana' },
  ],
  ...more,
})

const wrong: ClaimJudgement = {
  id: 'j-3',
  kind: 'wrong',
  author: null,
  time: '2024-05-02T10:00:00.000Z',
  note: 'a misprint \u{1f600}',
  claim: {
    document: 'd1',
    predicate: 'LEFT',
    subject: { start: 0, end: 3 },
    object: null,
    value: null,
    time: '1921',
    evidence: { start: 0, end: 4, text: 'text' },
  },
}

const ana = () =>
  story('d1', [chain('e1', 'Person', 'Ana')], [claim('c1', 'e1', 'LEFT')], () => [
    fact(['d1/c1'], 'd1/e1', 'LEFT', { status: 'single-source' }),
  ])

export const testJudgements = (current: () => Store): void => {
  describe('judgements', () => {
    const ids = async (filter: Parameters<Store['judgements']>[0]): Promise<readonly string[]> =>
      (await current().judgements(filter, { first: 10 })).items.map(({ node }) => node.id)

    it('of who may see what, and of names taken down, are kept as they came and found by what they are of', async () => {
      const said = { author: null, time: '2024-05-01T10:00:00.000Z', note: null }
      const restricted = { id: 'j-5', kind: 'restricted', ...said, mentions: [], claim: wrong.claim } as const
      const sealed = {
        names: ['a1'],
        parts: [],
        firsts: ['d4'],
        sources: ['b2'],
        renamed: [['c3', 'document-1']],
      } as const
      const takedown = { id: 'j-6', kind: 'takedown', ...said, salt: 's', ...sealed } as const
      await current().write(change({ putJudgements: [restricted, takedown] }))
      expect((await readAll(current())).judgements).toEqual([restricted, takedown])
      expect(await ids({ documents: [wrong.claim.document] })).toEqual(['j-5'])
      expect(await ids({ documents: [TAKEDOWNS] })).toEqual(['j-6'])
    })

    it('are whole after a scrub, as everything is', async () => {
      await current().write(change({ putJudgements: [wrong] }))
      const before = await readAll(current())
      const left = await current().scrub()
      expect(left === null || left.length > 20).toBe(true)
      expect(await readAll(current())).toEqual(before)
      expect(await current().check(false)).toEqual([])
    })

    it('keeps them as they came, by id, whether their documents are there or not', async () => {
      const putJudgements = [wrong, same('j-2', 'd1', 'd9', { kind: 'different' }), same('j-1', 'd8', 'd9')]
      await current().write(change({ putJudgements }))
      expect((await readAll(current(), 1)).judgements).toEqual([...putJudgements].reverse())
      await current().write(change({ revision: 1, ...ana() }))
      const { removeEntities, removeFacts } = { removeEntities: ['d1/e1'], removeFacts: ['d1/f1'] }
      await current().write(change({ revision: 2, remove: ['d1'], removeEntities, removeFacts }))
      expect((await readAll(current(), 2)).judgements).toEqual([...putJudgements].reverse())
      expect(await current().check(false)).toEqual([])
    })

    it('finds them by id and by document', async () => {
      await current().write(change({ putJudgements: [same('j-1', 'd1', 'd2'), same('j-2', 'd2', 'd2'), wrong] }))
      expect(await ids({ ids: ['j-2', 'j-9'] })).toEqual(['j-2'])
      expect(await ids({ documents: ['d1'] })).toEqual(['j-1', 'j-3'])
      expect(await ids({ documents: ['d2', 'd7'] })).toEqual(['j-1', 'j-2'])
      expect(await ids({ documents: [] })).toEqual([])
    })

    it('replaces one that is put again, and forgets one', async () => {
      await current().write(change({ putJudgements: [same('j-1', 'd1', 'd2'), wrong] }))
      const again = same('j-1', 'd1', 'd3', { author: 'Per', time: '2025-01-01T00:00:00.000Z' })
      await current().write(change({ revision: 1, putJudgements: [again], removeJudgements: ['j-3', 'j-99'] }))
      expect((await readAll(current())).judgements).toEqual([again])
      expect(await ids({ documents: ['d2'] })).toEqual([])
      expect(await ids({ documents: ['d3'] })).toEqual(['j-1'])
    })

    it('marks a claim as wrong, and no more', async () => {
      const marks = async () => (await readAll(current())).claims.map(({ judgedWrong }) => judgedWrong ?? false)
      await current().write(change({ ...ana(), putFacts: [], wrongClaims: new Map([['d1/c1', true]]) }))
      expect(await marks()).toEqual([true])
      await current().write(change({ revision: 1, wrongClaims: new Map([['d1/c1', false]]) }))
      expect(await marks()).toEqual([false])
      await current().write(change({ revision: 2, wrongClaims: new Map([['d1/c1', true]]) }))
      await current().write(change({ revision: 3, ...ana() }))
      expect(await marks()).toEqual([false])
    })

    it('refuses to mark a claim that is not there, and changes nothing', async () => {
      const bad = change({ putJudgements: [wrong], wrongClaims: new Map([['d1/c1', true]]) })
      await expect(current().write(bad)).rejects.toMatchObject({ code: 'BAD_INPUT' })
      expect((await readAll(current())).judgements).toEqual([])
    })
  })
}
