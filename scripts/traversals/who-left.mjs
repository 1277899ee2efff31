// Who left a place, when, and in whose words:  node scripts/traversals/who-left.mjs Moscow
import { all, findEntity, openStore } from 'storygraph'

const store = await openStore(process.argv[3] ?? 'storygraph.db')
const place = await findEntity(store, process.argv[2] ?? 'Moscow', 'Place')
for await (const fact of all((page) => store.facts({ predicates: ['LEFT'], object: { ids: [place.id] } }, page))) {
  const person = await findEntity(store, fact.subject)
  const [said] = (await store.claims({ ids: fact.claims }, { first: 1 })).items
  console.log(`${person.name}, ${fact.time?.edtf ?? 'no date'}: “${said.node.evidence.text}” (${said.node.document})`)
}
