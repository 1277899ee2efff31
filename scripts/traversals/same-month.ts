// Who left in the same month:  npx tsx scripts/traversals/same-month.ts [STORE]
import { openGraph } from './open-graph.ts'

const graph = await openGraph()
const months = new Map<string, Map<string, string[]>>()
for await (const { subject, sentence, bounds } of graph.facts({ predicates: ['LEFT', 'MOVED_TO'] })) {
  const month = bounds.earliest?.slice(0, 7)
  // A time of more than a month says nothing of the month.
  if (month === undefined || bounds.latest?.slice(0, 7) !== month) continue
  const people = months.get(month) ?? new Map<string, string[]>()
  people.set(subject.id, [...(people.get(subject.id) ?? []), sentence])
  months.set(month, people)
}
for (const [month, people] of [...months].sort(([a], [b]) => (a < b ? -1 : 1)))
  if (people.size > 1) console.log([`${month}: ${people.size} people`, ...[...people.values()].flat()].join('\n  '))
await graph.close()
