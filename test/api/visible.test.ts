import { expect, test } from 'vitest'
import { storeOf } from '../operations/graph-of.ts'
import { apiOver, ask, dataOf, failing } from './ask.ts'
import { exile } from './exile.ts'

const TOKEN = 'a-token'

test('what another server restricted since is not shown, though it was shown a moment ago', async () => {
  const store = await storeOf([exile()])
  const [one, other] = [apiOver(store, { token: TOKEN }), apiOver(store, { token: TOKEN })]
  const query =
    '{ people(first: 50) { edges { node { name facts { edges { node { sentence } } } } } } stats { people } }'
  const names = async () =>
    (await dataOf(one, query)).people.edges.map(({ node }: { node: { name: string } }) => node.name)
  expect(await names()).toContain('Arseny')
  const { search } = await dataOf(one, '{ search(text: "Arseny") { edges { node { id } } } }')
  const restrict = (restricted: boolean) =>
    ask(
      other,
      `mutation { restrict(id: "${search.edges[0].node.id}", restricted: ${restricted}) { id } }`,
      {},
      {
        Authorization: `Bearer ${TOKEN}`,
      },
    )
  expect((await restrict(true)).errors).toEqual([])
  expect(await names()).not.toContain('Arseny')
  expect(JSON.stringify(await dataOf(one, query))).not.toContain('Arseny')
  expect((await restrict(false)).errors).toEqual([])
  expect(await names()).toContain('Arseny')
})

test('nothing is shown while it cannot be known what may be seen', async () => {
  let broken = false
  const whole = await storeOf([exile()])
  const store = failing(whole, async () => {
    if (broken) throw new Error('gone')
    return (await whole.revision()) as never
  }, ['revision'])
  const api = apiOver(store)
  expect((await ask(api, '{ people { edges { node { name } } } }')).errors).toEqual([])
  broken = true
  const { data, errors } = await ask(api, '{ people { edges { node { name } } } __typename }')
  expect([data, errors[0]?.extensions.code]).toEqual([null, 'INTERNAL'])
  broken = false
  expect((await ask(api, '{ people { edges { node { name } } } }')).errors).toEqual([])
})
