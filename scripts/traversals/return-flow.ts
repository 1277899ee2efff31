// How many left each place, how many came to it, how many returned:  npx tsx scripts/traversals/return-flow.ts [STORE]
import { openGraph } from './open-graph.ts'

const FLOWS = ['LEFT', 'MOVED_TO', 'RETURNED_TO']
const graph = await openGraph()
const places = new Map<string, Map<string, Set<string>>>()
for await (const { fact, subject, object } of graph.facts({ predicates: FLOWS })) {
  // "She came back" does not say where.
  const name = object === null ? '(not said)' : `${object.name}, ${object.details.country ?? '?'}`
  const flows = places.get(name) ?? new Map<string, Set<string>>()
  flows.set(fact.predicate, (flows.get(fact.predicate) ?? new Set()).add(subject.id))
  places.set(name, flows)
}
const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, column) => (column === 0 ? String(cell).padEnd(24) : String(cell).padStart(9))).join('')
console.log(row(['place', 'left', 'came', 'returned']))
for (const [name, flows] of [...places].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(row([name, ...FLOWS.map((flow) => flows.get(flow)?.size ?? 0)]))
await graph.close()
