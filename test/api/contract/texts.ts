import { expect, test } from 'vitest'
import type { Api } from '../../../src/api/server.ts'
import { Telling } from '../../operations/telling.ts'
import { dataOf } from '../ask.ts'
import { counted } from '../counted.ts'
import type { OpenApi } from '../open-api.ts'

const LETTERS = 5

/** Letters that retell each other, of somebody whose age each tells and whose words each quotes. */
const letters = () =>
  Array.from({ length: LETTERS }, (_, index) => {
    const from = index === 0 ? {} : { derivedFrom: 'letter0' }
    const telling = new Telling(`letter${index}`, {
      title: `Letter ${index}`,
      source: 'The Harbour Gazette',
      published: `193${index}-01-01`,
      ...from,
    })
    const ada = telling.person('Ada Reyes')
    telling.claim(ada, 'LEFT', { object: telling.place('Porto') })
    telling.claim(ada, 'AGE', { value: 30 + index })
    telling.quote(ada, 'I shall come back')
    return telling.extraction()
  })

/** What is told of documents where nobody asks for their words. */
const WITHOUT_TEXT: readonly string[] = [
  '{ documents { edges { node { title source } } pageInfo { endCursor } } }',
  `{ documents { edges { node { id title source url author published language derivedFrom sha256 warnings { code message }
     lineage { original { title } documents { title sha256 } } } } } }`,
  '{ documents(filter: { title: { contains: "letter" } }, orderBy: [{ field: PUBLISHED }]) { edges { node { title } } } }',
  '{ documents { edges { node { mentions { edges { node { at { quote document { title } } } } } } } } }',
  '{ document(id: "letter1") { title claims { edges { node { document { title } } } } } }',
  '{ node(id: "letter1") { id ... on Document { title } } }',
  '{ facts { edges { node { claims { edges { node { document { title } } } } } } } }',
  '{ facts { edges { node { evidence { quote document { title } } } } } }',
  '{ claims { edges { node { evidence { quote document { title source } } } } } }',
  '{ people { edges { node { documents { edges { node { title } } } aliases { garbled documents { title } } } } } }',
  '{ people { edges { node { age { least most facts { evidence { document { title } } } } } } } }',
]

/** Words of documents, asked for in several ways at once. */
const WITH_TEXT: readonly string[] = [
  '{ documents { edges { node { text } } } }',
  '{ documents { edges { node { title text quotes { edges { node { at { quote } } } } } } } }',
  '{ claims { edges { node { document { text } evidence { context document { text } } } } } }',
  '{ people { edges { node { quotes { edges { node { at { quote context } } } } } } } }',
  '{ documents { edges { node { title lineage { alignment(with: "letter0") { left { quote } } } } } } }',
]

/** What is loaded of documents, and nothing more than is asked for. */
export const testTexts = (open: OpenApi): void => {
  /** Gives what the store is asked to answer a query. */
  const opened = async () => {
    let taken = (): readonly string[] => []
    const api: Api = await open(letters(), (store) => {
      const noting = counted(store)
      taken = noting.taken
      return noting.store
    })
    // What is restricted is looked up by the first request.
    await dataOf(api, '{ stats { documents } }')
    return async (query: string): Promise<readonly string[]> => {
      taken()
      expect(JSON.stringify(await dataOf(api, query))).toMatch(/etter/)
      return taken()
    }
  }

  const whole = (reads: readonly string[]): readonly string[] => reads.filter((name) => name === 'documents')

  test('titles and whatever else is short are told without a text being read', async () => {
    const readsOf = await opened()
    for (const query of WITHOUT_TEXT) expect([query, whole(await readsOf(query))]).toEqual([query, []])
  })

  test('texts and quotes are read once for all documents', async () => {
    const readsOf = await opened()
    for (const query of WITH_TEXT) expect([query, whole(await readsOf(query))]).toEqual([query, ['documents']])
  })

  test('texts that are skipped are not read', async () => {
    const readsOf = await opened()
    expect(whole(await readsOf('{ documents { edges { node { title text @skip(if: true) } } } }'))).toEqual([])
  })
}
