import { expect, test } from 'vitest'
import { createApi } from '../../src/api/server.ts'
import { storeOf } from '../operations/graph-of.ts'
import { Telling } from '../operations/telling.ts'

test('fields come in the order in which they are asked for, and what retells another document is quoted last', async () => {
  const documents = ['a-retold', 'b-first'].map((id) => {
    const telling = new Telling(id, { derivedFrom: id === 'a-retold' ? 'b-first' : null })
    telling.claim(telling.person('Zora Vance'), 'LEFT', { object: telling.place('Bergen') })
    return telling.extraction()
  })
  const store = await storeOf(documents)
  const { fetch } = createApi({ store, read: () => Promise.reject(new Error('nothing to read')) })
  const query = '{ facts { edges { node { subject { name } status evidence { quote document { id } } predicate } } } }'
  const response = await fetch(new Request(`http://127.0.0.1/graphql?query=${encodeURIComponent(query)}`))
  const text = await response.text()
  const { data } = JSON.parse(text) as {
    data: { facts: { edges: { node: { evidence: { document: { id: string } }[] } }[] } }
  }
  const [fact] = data.facts.edges.map(({ node }) => node)
  expect(Object.keys(fact ?? {})).toEqual(['subject', 'status', 'evidence', 'predicate'])
  expect(fact?.evidence.map(({ document }) => document.id)).toEqual(['b-first', 'a-retold'])
  await store.close()
})
