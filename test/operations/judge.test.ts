import { beforeEach, describe, expect, test } from 'vitest'
import { jsonl } from '../../src/export/jsonl.ts'
import { StorygraphError } from '../../src/model/errors.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { explain } from '../../src/operations/explain.ts'
import { judgeIdentity, judgeWrong, undoJudgement } from '../../src/operations/judge.ts'
import { replace } from '../../src/operations/replace.ts'
import { retract } from '../../src/operations/retract.ts'
import { judgementsOf } from '../../src/operations/standings.ts'
import type { Store } from '../../src/store/store.ts'
import { put, storeOf } from './graph-of.ts'
import { at, Telling } from './telling.ts'

const on = (day: number, more: { note?: string } = {}) => ({ author: 'Odile', time: `2024-05-0${day}`, ...more })

const told = (id: string, name: string, more: { home?: string; gender?: 'male' | 'female' } = {}): Telling => {
  const telling = new Telling(id)
  const person = telling.person(name, { gender: more.gender ?? 'unknown' })
  telling.claim(person, 'ORIGIN', { object: telling.place(more.home ?? 'Bergen') })
  return telling
}

const exported = async (store: Store): Promise<string> => {
  let text = ''
  for await (const piece of jsonl.write(store)) text += piece
  return text
}

const code = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof StorygraphError ? error.code : `none: ${String(error)}`
}

const forget = async (store: Store, id: string): Promise<void> => {
  for await (const { outcome } of retract(store, [id])) expect(outcome).toBe('retracted')
}

/** The chains of each person, joined by blanks. */
const persons = async (store: Store): Promise<readonly string[]> =>
  (await store.entities({ types: ['Person'] }, { first: 100 })).items.map(({ node }) => node.chains.join(' '))

const states = async (store: Store): Promise<readonly string[]> =>
  (await judgementsOf(store))
    .map(({ judgement: { time, kind }, standing }) => `${time[9]} ${kind} ${standing.state}`)
    .sort()

const of = (...tellings: readonly Telling[]): Promise<Store> => storeOf(tellings.map((one) => one.extraction()))

describe('same and different', () => {
  let store: Store
  beforeEach(async () => {
    store = await of(told('a', 'Ada Reyes'), told('b', 'Zoya Petrova'), told('c', 'Ada Reyes'), told('d', 'Bruno'))
  })

  test('join names with nothing in common; what evidence had joined comes along', async () => {
    expect(await persons(store)).toEqual(['a/e1 c/e1', 'b/e1', 'd/e1'])
    const before = await exported(store)
    const { judgement, standing, outcome } = await judgeIdentity(store, 'same', ['d/e1', 'Ada Reyes'], on(1))
    expect({ standing, outcome }).toEqual({ standing: { state: 'holds' }, outcome: 'judged' })
    expect(await persons(store)).toEqual(['a/e1 c/e1 d/e1', 'b/e1'])
    await undoJudgement(store, judgement.id)
    expect(await exported(store)).toBe(before)
  })

  test('part what evidence joins, whichever side is named first, and mentions by place will do', async () => {
    await judgeIdentity(store, 'different', ['c:13-22', 'a/e1'], on(1))
    expect(await persons(store)).toEqual(['a/e1', 'b/e1', 'c/e1', 'd/e1'])
  })

  test('facts go with their people', async () => {
    const facts = async () =>
      (await store.facts({}, { first: 9 })).items.map(({ node }) => `${node.subject} ${node.independentSources}`)
    expect(await facts()).toEqual(['a/e1 2', 'b/e1 1', 'd/e1 1'])
    await judgeIdentity(store, 'different', ['a/e1', 'c/e1'], on(1))
    await judgeIdentity(store, 'same', ['b/e1', 'c/e1'], on(1))
    expect(await facts()).toEqual(['a/e1 1', 'b/e1 2', 'd/e1 1'])
  })

  test('outrank vetoes', async () => {
    await put(store, [
      told('e', 'Ada Reyes', { gender: 'male' }).extraction(),
      told('f', 'Ada', { gender: 'female' }).extraction(),
    ])
    await judgeIdentity(store, 'same', ['e/e1', 'f/e1'], on(1))
    expect((await persons(store))[0]).toContain('e/e1 f/e1')
  })

  test('on the same two the later word holds, whatever came first; of one moment, "different"', async () => {
    await judgeIdentity(store, 'same', ['a/e1', 'b/e1'], on(2))
    const { standing, others } = await judgeIdentity(store, 'different', ['b/e1', 'a/e1'], on(1))
    expect(standing).toMatchObject({ state: 'overruled' })
    expect(others).toEqual([])
    expect(await persons(store)).toEqual(['a/e1 b/e1 c/e1', 'd/e1'])
    expect((await judgeIdentity(store, 'different', ['b/e1', 'a/e1'], on(2))).outcome).toBe('judged-again')
    expect(await persons(store)).toEqual(['a/e1 c/e1', 'b/e1', 'd/e1'])
    expect(await states(store)).toEqual(['2 different holds', '2 same overruled'])
  })

  test('the same judged again keeps the later word, an earlier one changes nothing', async () => {
    const first = await judgeIdentity(store, 'same', ['a/e1', 'b/e1'], on(2))
    const before = await exported(store)
    const again = await judgeIdentity(store, 'same', ['b/e1', 'a/e1'], on(1, { note: 'earlier' }))
    expect(again).toMatchObject({ outcome: 'unchanged', judgement: { id: first.judgement.id, note: null } })
    expect(await exported(store)).toBe(before)
  })

  test('through a "different", the oldest "same" of the chain is set aside and told, in any order', async () => {
    const steps = [
      ['same', 'a/e1', 'b/e1', on(2)],
      ['same', 'b/e1', 'd/e1', on(1)],
      ['different', 'a/e1', 'd/e1', on(3)],
    ] as const
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ] as const
    const seen = new Set<string>()
    for (const order of orders) {
      const fresh = await of(
        told('a', 'Ada Reyes'),
        told('b', 'Zoya Petrova'),
        told('c', 'Ada Reyes'),
        told('d', 'Bruno'),
      )
      const outcomes = []
      for (const index of order) {
        const [kind, left, right, said] = steps[index]
        outcomes.push(await judgeIdentity(fresh, kind, [left, right], said))
      }
      const last = outcomes.at(-1)
      const told1 = [last, ...(last?.others ?? [])].map((one) => `${one?.judgement.kind} ${one?.standing.state}`)
      if (order[2] !== 0) expect(told1).toContain('same set-aside')
      expect(await persons(fresh)).toEqual(['a/e1 b/e1 c/e1', 'd/e1'])
      expect(await states(fresh)).toEqual(['1 same set-aside', '2 same holds', '3 different holds'])
      seen.add(await exported(fresh))
    }
    expect(seen.size).toBe(1)
  })

  test('evidence joins nobody with whom a tied one must not be one', async () => {
    await judgeIdentity(store, 'same', ['c/e1', 'b/e1'], on(1))
    await judgeIdentity(store, 'different', ['b/e1', 'a/e1'], on(1))
    expect(await persons(store)).toEqual(['a/e1', 'b/e1 c/e1', 'd/e1'])
  })

  test('hold for places and organizations too', async () => {
    await judgeIdentity(store, 'different', ['a/e2', 'b/e2'], on(1))
    const places = (await store.entities({ types: ['Place'] }, { first: 9 })).items.map(({ node }) => node.chains)
    expect(places).toEqual([['a/e2', 'c/e2', 'd/e2'], ['b/e2']])
  })

  test('what cannot be judged says why, and changes nothing', async () => {
    const before = await exported(store)
    const judge = (a: string, b: string, time = '2024-05-01') => code(judgeIdentity(store, 'same', [a, b], { time }))
    expect(await judge('a/e1', 'a/e1')).toBe('BAD_INPUT')
    expect(await judge('a/e1', 'a/e2')).toBe('BAD_INPUT')
    expect(await judge('a/e1', 'b/e9')).toBe('NOT_FOUND')
    expect(await judge('a/e1', 'b:0-4')).toBe('NOT_FOUND')
    expect(await judge('a/e1', 'b:90-4000')).toBe('NOT_FOUND')
    expect(await judge('a/e1', 'Nobody Atall')).toBe('NOT_FOUND')
    expect(await judge('a/e1', 'b/e1', 'yesterday')).toBe('BAD_INPUT')
    expect(await judge('a/e1', 'b/e1', '2024-13-45')).toBe('BAD_INPUT')
    await put(store, [told('e', 'Bruno', { home: 'Lima' }).extraction()])
    expect(await judge('a/e1', 'Bruno')).toBe('AMBIGUOUS_NAME')
    await forget(store, 'e')
    expect(await code(judgeWrong(store, 'a/c9', on(1)))).toBe('NOT_FOUND')
    expect(await code(undoJudgement(store, 'j-1'))).toBe('NOT_FOUND')
    expect(await exported(store)).toBe(before)
  })
})

describe('judgements outlive what they are pinned to', () => {
  test('a retracted document leaves them waiting, and finds them when it comes again', async () => {
    const [a, b] = [told('a', 'Ada Reyes').extraction(), told('b', 'Zoya Petrova').extraction()]
    const store = await storeOf([a, b])
    const { judgement } = await judgeIdentity(store, 'same', ['a/e1', 'b/e1'], on(1))
    const joined = await exported(store)
    await forget(store, 'b')
    expect(await judgementsOf(store)).toEqual([{ judgement, standing: { state: 'dangling', documents: ['b'] } }])
    expect((await explain(store, judgement.id)).text).toContain('It waits: what it speaks of is not there in b.')
    await put(store, [b])
    expect(await exported(store)).toBe(joined)
  })

  test('a new text keeps them where the words still stand, and else leaves them waiting', async () => {
    const store = await of(told('a', 'Ada Reyes'), told('b', 'Zoya Petrova'))
    await judgeIdentity(store, 'same', ['a/e1', 'b/e1'], on(1))
    await replace(store, told('b', 'Zoya Petrova', { home: 'Lima' }).extraction())
    expect(await persons(store)).toEqual(['a/e1 b/e1'])
    await replace(store, told('b', 'Lena Petrova').extraction())
    expect(await persons(store)).toEqual(['a/e1', 'b/e1'])
    expect(await states(store)).toEqual(['1 same dangling'])
    await replace(store, told('b', 'Zoya Petrova').extraction())
    expect(await persons(store)).toEqual(['a/e1 b/e1'])
  })

  test('newer rules may number chains otherwise, and find longer or shorter mentions', async () => {
    const store = await of(told('a', 'Ada Reyes'), told('b', 'Zoya Petrova'))
    await judgeIdentity(store, 'same', ['a/e1', 'b/e1'], on(1))
    const { document, mentions, entities, claims, ...rest } = told('b', 'Zoya Petrova').extraction()
    const renamed = (id: string): string => (id === 'e1' ? 'e2' : 'e1')
    const reread = (shorter: number): Extraction => ({
      ...rest,
      document,
      entities: entities.map((chain) => ({ ...chain, id: renamed(chain.id) })),
      mentions: mentions.map((one) => {
        const start = one.type === 'Person' ? one.start + shorter : one.start
        return { ...one, start, text: document.text.slice(start, one.end), entity: renamed(one.entity) }
      }),
      claims: claims.map((claim) => ({ ...claim, subject: 'e2', object: 'e1' })),
    })
    for (const shorter of [0, 5, -3]) {
      await replace(store, reread(shorter))
      expect(await persons(store)).toEqual(['a/e1 b/e2'])
    }
  })

  test('two that newer rules read as of two types wait too', async () => {
    const store = await of(told('a', 'Ada Reyes'), told('b', 'Zoya Petrova'))
    await judgeIdentity(store, 'same', ['a/e1', 'b/e1'], on(1))
    const firm = new Telling('b')
    firm.organization('Zoya Petrova')
    await replace(store, firm.extraction())
    expect(await states(store)).toEqual(['1 same unfit'])
    expect(await persons(store)).toEqual(['a/e1'])
  })
})

describe('a wrong claim', () => {
  const left = (id: string, year: string): Telling => {
    const telling = told(id, 'Ada Reyes')
    telling.claim('e1', 'LEFT', { object: 'e2', time: at(year) })
    return telling
  }

  test('stays, and has no weight in facts and contradictions', async () => {
    const store = await of(left('a', '2019'), left('b', '2021'))
    const before = await exported(store)
    expect((await store.contradictions({}, { first: 5 })).items).toHaveLength(1)
    const { judgement } = await judgeWrong(store, 'b/c2', on(1, { note: 'a misprint' }))
    expect((await store.contradictions({}, { first: 5 })).items).toEqual([])
    const facts = (await store.facts({ predicates: ['LEFT'] }, { first: 5 })).items.map(({ node }) => node)
    expect(facts).toMatchObject([{ id: 'a/f2', status: 'single-source', claims: ['a/c2'] }])
    const [claim] = (await store.claims({ ids: ['b/c2'] }, { first: 1 })).items
    expect(claim?.node).toMatchObject({ judgedWrong: true, factId: null, evidence: { text: 'e1 LEFT in b as c2.' } })
    expect(await exported(store)).toContain('"type":"claim","document":"b","fact":null,"wrong":true')
    expect((await explain(store, 'b/c2')).text).toContain('by Odile on 2024-05-01 (a misprint)')
    await undoJudgement(store, judgement.id)
    expect(await exported(store)).toBe(before)
  })

  test('speaks for no identity either', async () => {
    const store = await of(told('a', 'Ada Reyes'), told('b', 'Ada Reyes'))
    expect(await persons(store)).toEqual(['a/e1 b/e1'])
    await judgeWrong(store, 'b/c1', on(1))
    expect(await persons(store)).toEqual(['a/e1', 'b/e1'])
  })

  test('is found again under another number, and by newer rules that give it a time', async () => {
    const store = await of(left('a', '2019'))
    await judgeWrong(store, 'a/c2', on(1))
    const { claims, ...rest } = left('a', '2019').extraction()
    const [first, second] = claims as [(typeof claims)[number], (typeof claims)[number]]
    const wrong = async () =>
      (await store.claims({}, { first: 9 })).items.filter(({ node }) => node.judgedWrong).map(({ node }) => node.id)
    await replace(store, {
      ...rest,
      claims: [
        { ...second, id: 'c1' },
        { ...first, id: 'c2' },
      ],
    })
    expect(await wrong()).toEqual(['c1'])
    await replace(store, { ...rest, claims: [first, { ...second, time: at('2019-03') }] })
    expect(await wrong()).toEqual(['c2'])
    await replace(store, { ...rest, claims: [first] })
    expect(await wrong()).toEqual([])
    expect(await states(store)).toEqual(['1 wrong dangling'])
  })
})

describe('mentions of one chain', () => {
  /** Two men called Kovac, read as one. */
  const twoAsOne = (): Extraction => {
    const telling = told('a', 'Ivo Kovac')
    const made = telling.extraction()
    const mentions = [...made.mentions]
    let { text } = made.document
    const say = (words: string, form: 'name' | 'pronoun' = 'name'): { start: number; end: number } => {
      const span = { start: text.length, end: text.length + words.length }
      mentions.push({ entity: 'e1', type: 'Person', form, text: words, ...span })
      text += `${words} `
      return span
    }
    say('he', 'pronoun')
    const other = say('Mr. Kovac')
    const pronoun = say('he', 'pronoun')
    say('Ivo')
    const again = say('Mr. Kovac')
    const [claim] = made.claims as [(typeof made.claims)[number]]
    const more = [other, pronoun, again].map((subject, index) => {
      const id = `c${index + 2}`
      return { ...claim, id, predicate: 'LEFT', args: { subject }, evidence: { ...subject, text: 'x' } }
    })
    return {
      ...made,
      document: { ...made.document, text },
      entities: made.entities.map((chain) => (chain.id === 'e1' ? { ...chain, aliases: ['Mr. Kovac', 'Ivo'] } : chain)),
      mentions,
      claims: [
        claim,
        ...more.map((one) => ({
          ...one,
          evidence: { ...one.evidence, text: text.slice(one.evidence.start, one.evidence.end) },
        })),
      ],
      quotes: [],
    }
  }

  test('judged different, they part the chain: names alike and pronouns go along, and claims with them', async () => {
    const extraction = twoAsOne()
    const store = await storeOf([extraction])
    const before = await exported(store)
    const other = extraction.mentions.find(({ text }) => text === 'Mr. Kovac')
    const where = `a:${other?.start}-${other?.end}`
    const { judgement } = await judgeIdentity(store, 'different', ['a/e1', where], on(1))
    const cut = `a/e1.${other?.start}-${other?.end}`
    expect(await persons(store)).toEqual(['a/e1', cut])
    const [one, two] = (await store.entities({ types: ['Person'] }, { first: 9 })).items.map(({ node }) => node)
    expect([one?.name, one?.aliases.map(({ text }) => text)]).toEqual(['Ivo Kovac', ['Ivo']])
    expect([two?.name, two?.aliases]).toEqual(['Mr. Kovac', []])
    const claims = (await store.claims({}, { first: 9 })).items.map(({ node }) => `a/${node.subject}`)
    expect(claims).toEqual(['a/e1', cut, cut, cut])
    expect((await explain(store, cut)).text).toContain('are two: judged by Odile')
    await judgeIdentity(store, 'same', [cut, 'a/e1'], on(2))
    expect(await persons(store)).toEqual(['a/e1'])
    await undoJudgement(
      store,
      (await judgementsOf(store)).find((one) => one.judgement.kind === 'same')?.judgement.id ?? '',
    )
    expect(await persons(store)).toEqual(['a/e1', cut])
    await undoJudgement(store, judgement.id)
    expect(await exported(store)).toBe(before)
  })

  test('a chain that joined two people is cut between them', async () => {
    const extraction = twoAsOne()
    const store = await storeOf([extraction, told('b', 'Marek Kovac').extraction()])
    const other = extraction.mentions.find(({ text }) => text === 'Mr. Kovac')
    const cut = `a:${other?.start}-${other?.end}`
    await judgeIdentity(store, 'same', [cut, 'b/e1'], on(1))
    expect(await persons(store)).toEqual(['a/e1 b/e1'])
    await judgeIdentity(store, 'different', [cut, 'a/e1'], on(2))
    expect(await persons(store)).toEqual(['a/e1', `a/e1.${other?.start}-${other?.end} b/e1`])
  })
})
