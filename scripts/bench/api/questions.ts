import { random } from '../../../test/properties/random-corpus.ts'
import { Cast, generatedPerson } from '../generated-cast.ts'
import { hundredthPage } from './hundredth-page.ts'
import type { Asked, Body, Question } from './question.ts'

/** So many different requests of a kind: enough that no answer is at hand from the one before. */
const VARIANTS = 200
/** As generatedGraph has it. */
const SEED = 7
/** Lists of which the hundredth page is asked for: to walk to each takes a while. */
const LISTS = 5
/** Places where most are: three in ten people have to do with one of them. */
const MANY = 40

const asked = (query: string, variables: readonly Body['variables'][], told: Asked['told']): Asked => ({
  bodies: variables.map((one) => ({ query, variables: one })),
  told,
})

/** A question that both stores are asked alike. */
type Same = Omit<Question, 'neo4j'>

const fact = 'predicate status subject { name } object { name }'

const person = (ids: readonly string[]): Same => {
  const variables = ids.map((id) => ({ id }))
  const line = (one: { predicate: string; subject: { name: string }; object: { name: string } | null }): string =>
    `${one.subject.name} ${one.predicate} ${one.object?.name ?? ''}`
  return {
    name: 'a person with up to 20 facts and their evidence',
    ours: asked(
      `query ($id: ID!) { person(id: $id) { name facts(first: 20) { edges { node {
        ${fact} time { edtf } evidence(first: 1) { quote document { title } } } } } } }`,
      variables,
      ({ person }) => person.facts.edges.map(({ node }: { node: Parameters<typeof line>[0] }) => line(node)),
    ),
    peer: asked(
      `query ($id: ID!) { people(where: { id: { eq: $id } }) { name told(limit: 20) { ...fact } toldOf(limit: 20) { ...fact } } }
       fragment fact on Fact { ${fact} time claims(limit: 1) { quote document { title } } }`,
      variables,
      ({ people: [{ told, toldOf }] }) =>
        [...told, ...toldOf].map(({ predicate, subject, object }) =>
          line({ predicate, subject: subject[0], object: object[0] ?? null }),
        ),
    ),
  }
}

const OURS_THERE = `query ($places: [String!]!, $from: LocalDate!, $to: LocalDate!, $first: Int!, $after: String) {
  people(first: $first, after: $after, filter: { facts: { some: { predicate: { in: [MOVED_TO, LIVED_IN] },
    object: { name: { in: $places } }, time: { overlaps: { from: $from, to: $to } } } } }) {
    edges { node { id name } } pageInfo { endCursor hasNextPage } } }`

const PEER_THERE = `query ($places: [String!]!, $from: Date!, $to: Date!, $first: Int!, $after: String) {
  peopleConnection(first: $first, after: $after, sort: [{ id: ASC }], where: { told: { some: {
    predicate: { in: ["MOVED_TO", "LIVED_IN"] }, placeOf: { some: { name: { in: $places } } },
    startEarliest: { lte: $to }, endLatest: { gte: $from } } } }) {
    edges { node { id name } } pageInfo { endCursor hasNextPage } } }`

type Listed = { readonly edges: readonly { readonly node: { readonly id: string } }[] }
const ids = ({ edges }: Listed): readonly string[] => edges.map(({ node }) => node.id)

const there = (name: string, ours: readonly Body['variables'][], neo4j = ours, peer = ours): Question => ({
  name,
  ours: asked(OURS_THERE, ours, ({ people }) => ids(people)),
  neo4j: asked(OURS_THERE, neo4j, ({ people }) => ids(people)),
  peer: asked(PEER_THERE, peer, ({ peopleConnection }) => ids(peopleConnection)),
})

const monthOf = (index: number): { readonly from: string; readonly to: string } => {
  const month = `${1990 + (index % 30)}-${String(1 + (index % 12)).padStart(2, '0')}`
  return { from: `${month}-01`, to: `${month}-28` }
}

const twoHops = (ids: readonly string[]): Same => {
  const near = 'neighbors(types: [PERSON], predicates: [FRIEND_OF, MET], first: 20)'
  const variables = ids.map((id) => ({ id }))
  interface Known {
    readonly name: string
    readonly neighbors: { readonly edges: readonly { readonly node: Known }[] }
    readonly friends: readonly Known[]
    readonly met: readonly Known[]
  }
  const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)]
  const around = ({ friends, met }: Known): readonly Known[] => [...friends, ...met]
  return {
    name: 'whom a person knows, and whom these know',
    ours: asked(
      `query ($id: ID!) { person(id: $id) { ${near} { edges { node { name ${near} { edges { node { name } } } } } } } }`,
      variables,
      ({ person }: { person: Known }) =>
        distinct(
          person.neighbors.edges.flatMap(({ node }) => [
            node.name,
            ...node.neighbors.edges.map(({ node: { name } }) => name),
          ]),
        ),
    ),
    peer: asked(
      `query ($id: ID!) { people(where: { id: { eq: $id } }) { friends(limit: 20) { ...near } met(limit: 20) { ...near } } }
       fragment near on Person { name friends(limit: 20) { name } met(limit: 20) { name } }`,
      variables,
      ({ people: [one] }: { people: readonly [Known] }) =>
        distinct(around(one).flatMap((near) => [near.name, ...around(near).map(({ name }) => name)])),
    ),
  }
}

const misspelt = (names: readonly string[]): Same => {
  const written = names.map((name) => name.replace(/[aeiou]/, 'y'))
  return {
    name: 'search by a misspelt name, the first ten',
    ours: asked(
      'query ($text: String!) { search(text: $text, types: [PERSON], first: 10) { edges { score node { id name } } } }',
      written.map((text) => ({ text })),
      ({ search }) => ids(search).slice(0, 1),
    ),
    peer: asked(
      'query ($text: String!) { peopleByName(phrase: $text, first: 10) { edges { score node { id name } } } }',
      written.map((text) => ({ text: text.replaceAll(/$|(?= )/g, '~').replaceAll('~ ', '~ AND ') })),
      ({ peopleByName }) => ids(peopleByName).slice(0, 1),
    ),
  }
}

const path = (ids: readonly string[]): Same => ({
  name: 'how two hang together, over up to six who know each other',
  ours: asked(
    `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxHops: 6, first: 1, predicates: [FRIEND_OF, MET]) {
      sentence steps { quote { quote document { title } } } } }`,
    ids.map((from, index) => ({ from, to: ids[(index + 1) % ids.length] })),
    ({ paths }) => paths.map(({ sentence }: { sentence: string }) => sentence),
  ),
  peer: null,
})

/** People of a generated graph, the same for the same size: those that are asked for. */
const somePeople = (people: number): readonly number[] => {
  const next = random(11)
  return Array.from({ length: VARIANTS }, () => Math.floor(next() * people))
}

/** People with what is told of them. */
export const askedPersons = (people: number): Same => person(somePeople(people).map(generatedPerson))

const alike = (question: Same): Question => ({ ...question, neo4j: question.ours })

/**
 * All questions to a generated graph of so many people. The servers, ours on SQLite, ours on Neo4j and the other, are asked for the cursors of
 * later pages.
 */
export const questionsOf = async (
  people: number,
  [sqlite, neo4j, peer]: readonly [string, string, string],
): Promise<readonly Question[]> => {
  const cast = new Cast(people, SEED)
  const some = somePeople(people)
  const all = some.map(generatedPerson)
  const names = cast.places.map(({ name }) => name)
  const one = some.map((_, index) => ({ places: [names[index % MANY]], ...monthOf(index), first: 20 }))
  const many = some.slice(0, LISTS).map((_, index) => ({ places: names.slice(0, MANY), ...monthOf(index) }))
  const later = await hundredthPage(many, [
    { url: sqlite, query: OURS_THERE },
    { url: neo4j, query: OURS_THERE },
    { url: peer, query: PEER_THERE },
  ])
  const name = `the same of ${MANY} places, the hundredth page of ${later?.first}`
  const [ours = [], onNeo4j, byPeer] = later?.variables ?? []
  return [
    alike(askedPersons(people)),
    there('people who were in a place in a month, the first page', one),
    ...(later === null ? [] : [there(name, ours, onNeo4j, byPeer)]),
    alike(twoHops(all)),
    alike(misspelt(some.map((index) => cast.names[index] ?? ''))),
    alike(path(all)),
  ]
}
