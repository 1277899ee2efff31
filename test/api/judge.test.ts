import { beforeEach, expect, test } from 'vitest'
import type { Api } from '../../src/api/server.ts'
import { storeOf } from '../operations/graph-of.ts'
import { Telling } from '../operations/telling.ts'
import { apiOver, ask, codeOf, dataOf } from './ask.ts'

const told = (id: string, name: string) => {
  const telling = new Telling(id)
  const person = telling.person(name)
  telling.claim(person, 'LEFT', { object: telling.place('Bergen') })
  return telling.extraction()
}

let api: Api
beforeEach(async () => {
  api = apiOver(await storeOf([told('a', 'Ada Reyes'), told('b', 'Bruno Lund'), told('c', 'Ada Reyes')]))
})

const people = async (): Promise<readonly string[]> =>
  (await dataOf(api, '{ people { edges { node { id name } } } }')).people.edges.map(
    ({ node }: { node: { id: string; name: string } }) => `${node.id} ${node.name}`,
  )

const judge = (args: string, fields = 'status judgement { id }'): string => `mutation { judge(${args}) { ${fields} } }`

test('two are judged one, by chain and by mention, and are two again once it is taken back', async () => {
  expect(await people()).toEqual(['a/e1 Ada Reyes', 'b/e1 Bruno Lund'])
  const text = (await dataOf(api, '{ document(id: "b") { text } }')).document.text as string
  const start = text.indexOf('Bruno Lund')
  const before = Date.now()
  const { judge: done } = await dataOf(
    api,
    judge(
      `left: "a/e1", right: "b:${start}-${start + 10}", verdict: SAME, note: "one signature", author: "Odile"`,
      `status others { id } entities { id } judgement {
         id verdict author note time standing sentence claims { id } words { documentId quote document { id } } }`,
    ),
  )
  const { id, time, sentence, ...judgement } = done.judgement
  expect({ ...done, judgement }).toEqual({
    status: 'JUDGED',
    others: [],
    entities: [{ id: 'a/e1' }],
    judgement: {
      verdict: 'SAME',
      author: 'Odile',
      note: 'one signature',
      standing: 'HOLDS',
      claims: [],
      words: [
        { documentId: 'a', quote: 'Ada Reyes', document: { id: 'a' } },
        { documentId: 'b', quote: 'Bruno Lund', document: { id: 'b' } },
      ],
    },
  })
  expect(id).toMatch(/^j-[0-9a-f]{16}$/)
  expect(Date.parse(time)).toBeGreaterThanOrEqual(before)
  expect(sentence).toContain('are one: judged by Odile')
  expect(await people()).toEqual(['a/e1 Ada Reyes'])
  const own = '{ person(id: "b/e1") { judgements { id verdict } } }'
  expect(await dataOf(api, own)).toEqual({ person: { judgements: [{ id, verdict: 'SAME' }] } })
  expect(await dataOf(api, `{ node(id: "${id}") { __typename id } }`)).toEqual({
    node: { __typename: 'Judgement', id },
  })

  const undone = await dataOf(api, `mutation { undo(judgement: "${id}") { status judgement { id } } }`)
  expect(undone).toEqual({ undo: { status: 'UNDONE', judgement: { id } } })
  expect(await people()).toEqual(['a/e1 Ada Reyes', 'b/e1 Bruno Lund'])
  expect(await dataOf(api, own)).toEqual({ person: { judgements: [] } })
  expect(await dataOf(api, `{ node(id: "${id}") { id } }`)).toEqual({ node: null })
})

test('one is judged two, named by the entity; the same again changes nothing, and the contrary overrules it', async () => {
  expect((await dataOf(api, judge('left: "a/e1", right: "c/e1", verdict: DIFFERENT'))).judge.status).toBe('JUDGED')
  expect(await people()).toEqual(['a/e1 Ada Reyes', 'b/e1 Bruno Lund', 'c/e1 Ada Reyes'])
  // A name that two have says which are meant.
  const { errors } = await ask(api, judge('left: "Ada Reyes", right: "b/e1", verdict: SAME'))
  expect(errors[0]?.extensions.candidates.map(({ id }: { id: string }) => id)).toEqual(['a/e1', 'c/e1'])
  const fields = 'status others { verdict standing } entities { id }'
  expect((await dataOf(api, judge('left: "c/e1", right: "a/e1", verdict: SAME', fields))).judge).toEqual({
    status: 'JUDGED',
    others: [{ verdict: 'DIFFERENT', standing: 'OVERRULED' }],
    entities: [{ id: 'a/e1' }],
  })
})

test('a claim is judged wrong: it stays, and speaks for nothing', async () => {
  const facts = '{ facts(filter: { document: { eq: "b" } }) { edges { node { id } } } }'
  expect((await dataOf(api, facts)).facts.edges).toHaveLength(1)
  const { judge: done } = await dataOf(
    api,
    judge(
      'left: "b/c1", verdict: WRONG',
      'status entities { name } judgement { id author note claims { id fact { id } } }',
    ),
  )
  const { id } = done.judgement
  expect(done).toEqual({
    status: 'JUDGED',
    entities: [{ name: 'Bruno Lund' }],
    judgement: { id, author: null, note: null, claims: [{ id: 'b/c1', fact: null }] },
  })
  expect((await dataOf(api, facts)).facts.edges).toEqual([])
  await dataOf(api, `mutation { undo(judgement: "${id}") { status } }`)
  expect((await dataOf(api, facts)).facts.edges).toHaveLength(1)
})

test('a judgement outlives its document and waits for it', async () => {
  const { judge: done } = await dataOf(api, judge('left: "a/e1", right: "b/e1", verdict: SAME'))
  await dataOf(api, 'mutation { retract(documents: ["b"]) { documents { id } } }')
  const query = `{ node(id: "${done.judgement.id}") { ... on Judgement { standing words { documentId document { id } } } } }`
  expect(await dataOf(api, query)).toEqual({
    node: {
      standing: 'DANGLING',
      words: [
        { documentId: 'a', document: { id: 'a' } },
        { documentId: 'b', document: null },
      ],
    },
  })
})

test('what one mutation wrote, the next of the same request reads', async () => {
  const data = await dataOf(
    api,
    `mutation {
       a: judge(left: "a/e1", right: "b/e1", verdict: SAME) { entities { id documents { edges { node { id } } } } }
       b: judge(left: "a/e1", right: "b/e1", verdict: DIFFERENT) { entities { id documents { edges { node { id } } } } } }`,
  )
  const ids = (found: { id: string }[]) => found.map(({ id }) => id)
  expect([ids(data.a.entities), ids(data.b.entities)]).toEqual([['a/e1'], ['a/e1', 'b/e1']])
})

test('what cannot be judged says why', async () => {
  const codes = await Promise.all(
    [
      judge('left: "a/e1", verdict: SAME'),
      judge('left: "a/c1", right: "b/c1", verdict: WRONG'),
      judge('left: "a/e1", right: "a/e2", verdict: SAME'),
      judge('left: "a/e1", right: "a/e1", verdict: DIFFERENT'),
      judge('left: "a/e9", right: "b/e1", verdict: SAME'),
      judge('left: "a/c9", verdict: WRONG'),
      'mutation { undo(judgement: "j-0000000000000000") { status } }',
    ].map((mutation) => codeOf(api, mutation)),
  )
  expect(codes).toEqual(['BAD_INPUT', 'BAD_INPUT', 'BAD_INPUT', 'BAD_INPUT', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
})
