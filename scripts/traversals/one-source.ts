// What only one source says of people whom several tell of:  npx tsx scripts/traversals/one-source.ts [STORE]
import { openGraph } from './open-graph.ts'

const graph = await openGraph()
const families = new Map<string, string>()
for await (const { id, family } of graph.documents()) families.set(id, family)
for await (const person of graph.people()) {
  const sources = new Set(person.entity.documents.map((document) => families.get(document)))
  if (sources.size < 2) continue
  console.log(`${person.name}, of whom ${sources.size} sources tell:`)
  for await (const { fact, sentence, claims } of person.facts({ statuses: ['single-source', 'disputed'] })) {
    if (fact.independentSources > 1) continue
    console.log(`  ${sentence} (only ${claims[0]?.document})`)
  }
}
await graph.close()
