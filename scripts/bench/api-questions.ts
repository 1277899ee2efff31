import type { Store } from '../../src/store/store.ts'
import { generatedPerson } from './generated-cast.ts'

/** Questions to the API, as the README asks them, of a generated graph. */
export const apiQuestions = async (store: Store): Promise<readonly (readonly [name: string, query: string])[]> => {
  const [one, other] = [generatedPerson(20), generatedPerson(21)]
  const [moved] = (await store.facts({ about: [one], predicates: ['MOVED_TO'] }, { first: 1 })).items
  const place = moved?.node.object ?? ''
  const [found] = (await store.entities({ ids: [place] }, { first: 1 })).items
  const name = JSON.stringify(found?.node.name ?? '')
  const fact = 'sentence evidence(first: 1) { quote document { title } }'
  return [
    [
      'twenty people, each with facts and their evidence',
      `{ people(first: 20) { edges { node { name facts(first: 5) { edges { node { ${fact} } } } } } } }`,
    ],
    [
      'who left a place, and when',
      `{ facts(filter: { predicate: { eq: LEFT }, object: { name: { eq: ${name} } } }, orderBy: [{ field: TIME }]) { edges { node { subject { name } time { edtf } ${fact} } } } }`,
    ],
    [
      'how two people hang together',
      `{ paths(from: "${one}", to: "${other}", first: 3) { sentence steps { quote { quote document { id } } } } }`,
    ],
    [
      'contradictions of a person',
      `{ person(id: "${one}") { contradictions { reason sides { facts { sentence } evidence(first: 1) { quote } } } } }`,
    ],
    [
      'what happened in a month',
      `{ facts(filter: { time: { overlaps: { from: "2001-03-01", to: "2001-03-31" } } }) { edges { node { ${fact} } } } }`,
    ],
    ['a life in order', `{ person(id: "${one}") { name timeline { fact { ${fact} } } } }`],
    ['a search', '{ search(text: "Baran Tomir") { edges { node { name } } } }'],
  ]
}
