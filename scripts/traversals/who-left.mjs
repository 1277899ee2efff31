// Who left a place, when, and in whose words:  node scripts/traversals/who-left.mjs Moscow
import { open } from 'storygraph'

const graph = await open(process.argv[3] ?? 'storygraph.db')
const place = await graph.place(process.argv[2] ?? 'Moscow')
for await (const { fact, subject, claims } of graph.facts({ predicates: ['LEFT'], object: { ids: [place.id] } }))
  console.log(
    `${subject.name}, ${fact.time?.edtf ?? 'no date'}: “${claims[0]?.evidence.text}” (${claims[0]?.document})`,
  )
await graph.close()
