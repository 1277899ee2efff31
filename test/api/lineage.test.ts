import { expect, test } from 'vitest'
import { storeOf } from '../operations/graph-of.ts'
import { Telling } from '../operations/telling.ts'
import { apiOver, codeOf, dataOf } from './ask.ts'

test('retellings know their original, and which sentences say the same', async () => {
  const sentences = [
    'Zora Vance packed two suitcases and walked to the harbour of Bergen.',
    'There she sold her grandmother’s violin to a sailor from Lisbon.',
    'Nobody in the bakery believed the story afterwards.',
  ]
  const told = (id: string, published: string, lines: readonly string[]) => {
    const telling = new Telling(id, { published, derivedFrom: id === 'copy' ? 'first' : null })
    telling.person('Zora Vance')
    for (const line of lines) telling.words(line)
    return telling.extraction()
  }
  const [one = '', two = '', three = ''] = sentences
  const copy = [one.replace('packed', 'had packed'), 'The weather was grey.', three]
  const family = apiOver(
    await storeOf([told('first', '2001-02-03', [one, two, three]), told('copy', '2001-02-04', copy)]),
  )
  const query = `{ document(id: "copy") { lineage { documents { id } original { id }
    alignment(with: "first") { left { quote document { id } } right { quote start } } } } }`
  const { lineage } = (await dataOf(family, query)).document
  expect([lineage.documents, lineage.original]).toEqual([[{ id: 'copy' }, { id: 'first' }], { id: 'first' }])
  expect(
    lineage.alignment.map(({ left, right }: { left: { quote: string }; right: { quote: string } }) => [
      left.quote,
      right.quote,
    ]),
  ).toEqual([
    [copy[0], one],
    [three, three],
  ])
  expect(
    await codeOf(family, '{ document(id: "copy") { lineage { alignment(with: "none") { left { quote } } } } }'),
  ).toBe('NOT_FOUND')
})
