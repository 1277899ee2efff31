import { expect, test } from 'vitest'
import { readQuestions } from '../../../src/api/questions.ts'
import { dataOf } from '../ask.ts'
import { exile } from '../exile.ts'
import type { OpenApi } from '../open-api.ts'

/** The five questions of the README. */
export const testQuestions = (open: OpenApi): void => {
  test('each question has its answer', async () => {
    const api = await open([exile()])
    const [left, paths, back, istanbul, day] = await Promise.all(readQuestions().map(({ query }) => dataOf(api, query)))
    expect(left.facts.edges).toEqual([
      {
        node: {
          subject: { name: 'Mikhail' },
          time: { edtf: '2022-03', text: null },
          evidence: [{ quote: 'e3 LEFT in exile as c5.' }],
        },
      },
    ])
    expect(paths.paths[0].sentence).toBe('Arseny left Russia on 21 September 2022; Artur left Russia in February 2022.')
    expect(back.person.contradictions).toHaveLength(1)
    expect(back.person.contradictions[0].sides.map(({ facts }: { facts: object[] }) => facts)).toEqual([
      [{ sentence: 'Arseny came back to Russia in December 2023.' }],
      [{ sentence: 'Arseny came back to Russia in September 2023.' }],
    ])
    expect(istanbul.facts.edges).toEqual([
      { node: { sentence: 'Mikhail lived in Istanbul.', evidence: [{ quote: 'e3 LIVED_IN in exile as c6.' }] } },
    ])
    expect(day.facts.edges.map(({ node }: { node: { sentence: string } }) => node.sentence)).toEqual([
      'Arseny left Russia on 21 September 2022.',
      'Artur announced the mobilisation on 21 September 2022.',
    ])
  })
}
