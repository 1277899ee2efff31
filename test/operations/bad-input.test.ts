import { describe, expect, test } from 'vitest'
import { StorygraphError } from '../../src/model/errors.ts'
import type { Claim, Extraction, Mention } from '../../src/model/extraction.ts'
import { explain } from '../../src/operations/explain.ts'
import { explainPair } from '../../src/operations/explain-pair.ts'
import { judgeIdentity, judgeWrong, undoJudgement } from '../../src/operations/judge.ts'
import { retract } from '../../src/operations/retract.ts'
import { judgementsOf } from '../../src/operations/standings.ts'
import { matchNames } from '../../src/resolve/names/match-names.ts'
import { graphFrom, graphOf, put, storeOf } from './graph-of.ts'
import { at, Telling } from './telling.ts'

const told = (id: string, name: string, derivedFrom: string | null = null): Telling => {
  const telling = new Telling(id, { derivedFrom })
  const person = telling.person(name)
  telling.claim(person, 'LEFT', { object: telling.place('Bergen'), time: at('1921') })
  return telling
}

const errorOf = async (work: Promise<unknown>): Promise<StorygraphError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof StorygraphError)) throw new Error(`no error of ours: ${String(error)}`)
  return error
}

const ON = { author: 'Odile', time: '2024-05-01' }

describe('documents that claim each other as origin', () => {
  const circle = [told('a', 'Ada Reyes', 'b'), told('b', 'Ada Reyes', 'c'), told('c', 'Ada Reyes', 'a')]
  const documents = circle.map((one) => one.extraction())

  test('are one family and one source, in any order', async () => {
    const graph = await graphFrom(documents)
    expect(graph.families.map(([, family]) => family)).toEqual(['a', 'a', 'a'])
    expect(graph.entities[0]?.chains).toEqual(['a/e1', 'b/e1', 'c/e1'])
    expect(graph.facts).toMatchObject([{ independentSources: 1, claims: ['a/c1', 'b/c1', 'c/c1'] }])
    expect(await graphFrom([...documents].reverse())).toEqual(graph)
  })

  test('and a document that claims itself is its own source', async () => {
    const graph = await graphFrom([told('a', 'Ada Reyes', 'a').extraction(), told('b', 'Ada Reyes').extraction()])
    expect(graph.families).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
    expect(graph.entities[0]?.name).toBe('Ada Reyes')
  })

  test('part where one of them goes', async () => {
    const store = await storeOf(documents)
    for await (const { outcome } of retract(store, ['b'])) expect(outcome).toBe('retracted')
    expect(await graphOf(store)).toEqual(await graphFrom([documents[0], documents[2]] as Extraction[]))
  })
})

/** A document that names one person in each of many sentences, by name and pronoun in turn. */
const longTelling = (id: string, count: number, claimCount: number, derivedFrom: string | null = null): Extraction => {
  const made = told(id, 'Ada Reyes', derivedFrom).extraction()
  const [mentions, sentences, claims]: [Mention[], Extraction['sentences'][number][], Claim[]] = [
    [...made.mentions],
    [...made.sentences],
    [...made.claims],
  ]
  const words: string[] = []
  let start = made.document.text.length
  for (let i = 0; i < count; i++) {
    const form = i % 2 === 0 ? 'name' : 'pronoun'
    const text = form === 'name' ? 'Reyes' : 'She'
    const sentence = `${text} waited on day ${i}.`
    const end = start + sentence.length
    mentions.push({ entity: 'e1', type: 'Person', form, start, end: start + text.length, text })
    sentences.push({ start, end })
    const [first] = made.claims
    if (i < claimCount && first !== undefined) {
      const args = { subject: { start, end: start + text.length } }
      claims.push({
        ...first,
        id: `c${i + 2}`,
        occurrence: `o${i + 2}`,
        args,
        evidence: { start, end, text: sentence },
      })
    }
    words.push(sentence)
    start = end + 1
  }
  const text = `${made.document.text}${words.join(' ')}`
  return { ...made, document: { ...made.document, text }, sentences, mentions, claims }
}

describe('an entity with 100,000 mentions', () => {
  const MENTIONS = 100_000

  test('is read, set beside a retelling, explained, cut and taken back', async () => {
    const long = longTelling('a', MENTIONS, 1000)
    const store = await storeOf([long, told('b', 'Ada Reyes').extraction()])
    const before = await graphOf(store)
    expect((await explain(store, 'a/e1')).text).toContain('is made of 2 chains: a/e1, b/e1.')
    expect((await explainPair(store, 'a/e1', 'b/e1')).verdict).toBe('same')
    const last = long.mentions.filter(({ form }) => form === 'name').at(-1)
    const { judgement } = await judgeIdentity(store, 'different', ['a/e1', `a:${last?.start}-${last?.end}`], ON)
    expect((await explain(store, `a/e1.${last?.start}-${last?.end}`)).text).toContain('are two: judged by Odile')
    await undoJudgement(store, judgement.id)
    await put(store, [longTelling('r', MENTIONS, 0, 'a')])
    expect((await explainPair(store, 'a/e1', 'r/e1')).verdict).toBe('same')
    for await (const { outcome } of retract(store, ['r'])) expect(outcome).toBe('retracted')
    expect(await graphOf(store)).toEqual(before)
    // Once it grew as the square of the mentions.
  }, 120_000)
})

describe('a name of 5,000 characters', () => {
  const word = `Ar${'abel'.repeat(1249)}la`
  const names = [`Ada ${word.slice(4)}`, Array.from({ length: 625 }, (_, i) => `Ab${i % 10}defg`).join(' '), word]

  test.each(names)('is kept whole, compared, judged and explained, and messages say its beginning', async (name) => {
    const store = await storeOf([told('a', name).extraction(), told('b', `${name.slice(0, -1)}z`).extraction()])
    const [entity] = (await store.entities({ types: ['Person'] }, { first: 1 })).items
    expect(entity?.node.name).toBe(name)
    const { text, verdict } = await explainPair(store, name, 'b/e1')
    expect(verdict).toBe('apart')
    expect(text).toContain(`${name.slice(0, 80)}… (a/e1) and `)
    expect(text.length).toBeLessThan(1500)
    const { judgement, standing } = await judgeIdentity(store, 'same', [name, 'b/e1'], ON)
    expect(standing.state).toBe('holds')
    expect((await explainPair(store, 'a/e1', 'b/e1')).verdict).toBe('same')
    expect((await explain(store, judgement.id)).text.length).toBeLessThan(500)
    await undoJudgement(store, judgement.id)
    expect((await errorOf(explain(store, name))).code).toBe('NOT_FOUND')
    const { message } = await errorOf(explainPair(store, name.slice(0, 100), 'b/e1'))
    expect(message.length).toBeLessThan(500)
  })

  test('is matched as any other', () => {
    for (const name of names) expect(matchNames(name, name).match).toBe(true)
    expect(matchNames(names[0] ?? '', 'Ada Reyes').match).toBe(false)
  })
})

describe('judgements on what is gone', () => {
  test('a retracted document, chain or claim is told as not there; what was judged before waits', async () => {
    const store = await storeOf([told('a', 'Ada Reyes').extraction(), told('b', 'Zoya Petrova').extraction()])
    await judgeIdentity(store, 'same', ['a/e1', 'b/e1'], ON)
    await judgeWrong(store, 'b/c1', ON)
    for await (const { outcome } of retract(store, ['b'])) expect(outcome).toBe('retracted')
    expect((await errorOf(judgeIdentity(store, 'different', ['a/e1', 'b/e1'], ON))).code).toBe('NOT_FOUND')
    expect((await errorOf(judgeIdentity(store, 'same', ['a/e1', 'b:13-25'], ON))).code).toBe('NOT_FOUND')
    expect((await errorOf(judgeWrong(store, 'b/c1', ON))).code).toBe('NOT_FOUND')
    expect((await errorOf(explainPair(store, 'a/e1', 'b/e1'))).code).toBe('NOT_FOUND')
    const standings = (await judgementsOf(store)).map(({ standing }) => standing.state)
    expect(standings).toEqual(['dangling', 'dangling'])
  })
})

test('a text that names a thousand people who did one thing is read, and keeps them apart', async () => {
  const telling = new Telling('crowd')
  const place = telling.place('Lagos')
  for (let i = 0; i < 1_000; i++) {
    const person = telling.person(i % 2 === 0 ? `Ada Obi${i}x` : `Ada${i}x`)
    telling.claim(person, 'LEFT', { object: place, time: at('1967'), occurrence: 'o1' })
  }
  const store = await storeOf([telling.extraction()])
  expect((await store.stats()).entities.Person).toBe(1_000)
  await store.close()
})
