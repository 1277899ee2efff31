import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { type Edge, type PathSource, searchPaths } from '../../src/store/path-search.ts'
import { chain, change, claim, fact, story } from './change-builder.ts'

/** A small graph: facts from one of its entities to another, by number. */
type Graph = { readonly size: number; readonly facts: readonly (readonly [from: number, to: number])[] }

const GRAPHS: fc.Arbitrary<Graph> = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    facts: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 20 }),
  }),
)

const idOf = (index: number): string => `f${String(index).padStart(2, '0')}`

/** Of several facts between two, in either direction, the one with the smallest id. */
const edgesOf = ({ facts }: Graph, at: number): readonly Edge[] => {
  const edges = new Map<number, string>()
  for (const [index, [from, to]] of facts.entries()) {
    if (from === to || (from !== at && to !== at)) continue
    const other = from === at ? to : from
    if (!edges.has(other)) edges.set(other, idOf(index))
  }
  return [...edges].map(([to, fact]) => ({ to, fact })).sort((a, b) => (a.fact < b.fact ? -1 : 1))
}

/** Every way that meets nobody twice, by length, then by the facts in their order: no search, all of them. */
const allWays = (graph: Graph, from: number, to: number, maxHops: number): readonly string[] => {
  const ways: (readonly Edge[])[] = []
  const walk = (at: number, met: readonly number[], steps: readonly Edge[]): void => {
    if (at === to) ways.push(steps)
    else if (steps.length < maxHops)
      for (const edge of edgesOf(graph, at))
        if (!met.includes(edge.to)) walk(edge.to, [...met, edge.to], [...steps, edge])
  }
  walk(from, [from], [])
  const words = ways.map((steps) => steps.map(({ to: next, fact: by }) => `${by}>${next}`).join(' '))
  return words.sort((a, b) => a.split(' ').length - b.split(' ').length || (a < b ? -1 : 1))
}

const QUERIES = fc.record({ maxHops: fc.integer({ min: 1, max: 6 }), first: fc.integer({ min: 1, max: 12 }) })

test('the paths that are found are the first of all there are', () => {
  fc.assert(
    fc.property(GRAPHS, QUERIES, (graph, query) => {
      const source: PathSource = {
        neighbours: (entity) => edgesOf(graph, entity).map(({ to }) => to),
        edgesTo: (entity, among) => edgesOf(graph, entity).filter(({ to }) => among.includes(to)),
      }
      const search = searchPaths(source, 0, 1, query)
      let step = search.next()
      while (!step.done) step = search.next()
      const found = step.value.map((steps) => steps.map(({ to, fact: by }) => `${by}>${to}`).join(' '))
      expect(found).toEqual(allWays(graph, 0, 1, query.maxHops).slice(0, query.first))
    }),
    { numRuns: 400 },
  )
})

/** Some that are groups, over which no way leads; the ends never are. */
const GROUPS = fc.uniqueArray(fc.integer({ min: 2, max: 8 }), { maxLength: 3 })

/** The same numbers, as if nothing were told of some; a fact of them that is left has one of the ends alone. */
const without = ({ size, facts }: Graph, groups: readonly number[]): Graph => ({
  size,
  facts: facts.map(([from, to]) => (groups.includes(from) || groups.includes(to) ? [from, from] : [from, to])),
})

test('so they are in SQLite, which reads neighbours ahead, and whether they are groups only where it matters', async () => {
  await fc.assert(
    fc.asyncProperty(GRAPHS, QUERIES, GROUPS, async (graph, query, groups) => {
      const store = await openStore('memory:')
      const claims = graph.facts.map(([from, to], index) =>
        claim(`c${10 + index}`, `e${10 + from}`, 'MET', { object: `e${10 + to}` }),
      )
      const chains = Array.from({ length: graph.size }, (_, index) =>
        chain(`e${10 + index}`, groups.includes(index) ? 'Group' : 'Person', `N${index}`),
      )
      const facts = graph.facts.map(([from, to], index) =>
        fact([`d/c${10 + index}`], `d/e${10 + from}`, 'MET', { object: `d/e${10 + to}` }),
      )
      await store.write(change({ ...story('d', chains, claims), putFacts: facts }))
      const found = await store.paths({ from: 'd/e10', to: 'd/e11', ...query })
      const words = found.map((hops) =>
        hops.map(({ to, fact: by }) => `${idOf(Number(by.slice(3)) - 10)}>${Number(to.slice(3)) - 10}`).join(' '),
      )
      expect(words).toEqual(allWays(without(graph, groups), 0, 1, query.maxHops).slice(0, query.first))
      await store.close()
    }),
    { numRuns: 40 },
  )
}, 60_000)
