import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { apiOver, type Data, dataOf } from './ask.ts'
import { counted } from './counted.ts'

/** A document that calls a woman from Gdynia so, and so once more for each other name. */
const told = (id: string, names: readonly string[], about: Partial<Document> = {}) => {
  const telling = new Telling(id, about)
  const [name = '', ...others] = names
  const woman = telling.person(name, { aliases: [...new Set(others)] })
  for (const other of others) telling.again(woman, other)
  telling.claim(woman, 'LEFT', { object: telling.place('Gdynia'), time: at('1951-04') })
  return telling.extraction()
}

test('each alias has its documents, and how often it stands there', async () => {
  const api = apiOver(
    await storeOf([
      told('a', ['Zora Vance', 'Miss Vance', 'Miss Vance']),
      told('b', ['Zora Vance', 'Miss Vance', 'Zora'], { derivedFrom: 'a' }),
    ]),
  )
  const { people } = await dataOf(api, '{ people { edges { node { name aliases { text count documents { id } } } } } }')
  expect(people.edges.map(({ node }: Data) => node)).toEqual([
    {
      name: 'Zora Vance',
      aliases: [
        { text: 'Miss Vance', count: 3, documents: [{ id: 'a' }, { id: 'b' }] },
        { text: 'Zora', count: 1, documents: [{ id: 'b' }] },
      ],
    },
  ])
})

test('a spelling that retellings alone have is garbled, and what the original has is not', async () => {
  const documents = [
    told('diary', ['Halina Wilk', 'Miss Wilk'], { published: '1951-05-01' }),
    told('letters', ['Galina Vilk', 'Miss Vilk', 'Halina'], { published: '1962-03-04', derivedFrom: 'diary' }),
  ]
  const api = apiOver(await storeOf(documents))
  const asked = '{ people { edges { node { name aliases { text garbled } } } } }'
  const { people } = await dataOf(api, asked)
  expect(people.edges.map(({ node }: Data) => node)).toEqual([
    {
      name: 'Halina Wilk',
      aliases: [
        { text: 'Galina Vilk', garbled: true },
        { text: 'Halina', garbled: false },
        { text: 'Miss Vilk', garbled: true },
        { text: 'Miss Wilk', garbled: false },
      ],
    },
  ])
})

test('of two retellings of what is not here nobody knows which is garbled', async () => {
  const wire = { derivedFrom: 'https://agency.example/wire/7' }
  const api = apiOver(await storeOf([told('a', ['Halina Wilk'], wire), told('b', ['Galina Vilk'], wire)]))
  const { people } = await dataOf(api, '{ people { edges { node { aliases { text garbled } } } } }')
  expect(people.edges.map(({ node }: Data) => node)).toEqual([{ aliases: [{ text: 'Halina Wilk', garbled: false }] }])
})

test('who is garbled is read for a whole page at once, and only where it is asked', async () => {
  const pairs = ['Wilk', 'Sowa', 'Lis'].flatMap((surname) => [
    told(`${surname}-1`, [`Halina ${surname}`, 'Halina']),
    told(`${surname}-2`, [`Galina ${surname}`, 'Galina'], { derivedFrom: `${surname}-1` }),
  ])
  const { store, taken } = counted(await storeOf(pairs))
  const api = apiOver(store)
  await dataOf(api, '{ stats { people } }')
  const reads = async (field: string): Promise<readonly string[]> => {
    taken()
    await dataOf(api, `{ people { edges { node { aliases { ${field} } } } } }`)
    return taken().filter((name) => name !== 'revision')
  }
  expect(await reads('text count')).toEqual(['entities'])
  expect(await reads('text garbled')).toEqual(['entities', 'chains', 'documentHeads', 'documentHeads'])
})
