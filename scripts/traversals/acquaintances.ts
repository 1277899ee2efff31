// Chains of acquaintance from one person:  npx tsx scripts/traversals/acquaintances.ts [STORE [NAME [STEPS]]]
import type { PersonNode } from '../../src/index.ts'
import { openGraph } from './open-graph.ts'

const [, , url, name = 'Arseny', steps = '3'] = process.argv
const graph = await openGraph(url === '-' ? undefined : url)
// Whatever ties two people: kin, friends, a meeting.
const predicates = [...graph.predicates.values()].flatMap(({ name: called, subject, object }) =>
  subject.includes('Person') && object.includes('Person') ? called : [],
)
const seen = new Set<string>()
const walk = async (person: PersonNode, chain: readonly string[]): Promise<void> => {
  seen.add(person.id)
  if (chain.length > Number(steps)) return
  for await (const { fact, subject, object, sentence } of person.facts({ predicates })) {
    const other = subject.id === person.id ? object : subject
    if (other?.type !== 'Person' || seen.has(other.id)) continue
    console.log(`${[...chain, other.name].join(' – ')}: ${sentence} [${fact.id}]`)
    await walk(await graph.person(other.id), [...chain, other.name])
  }
}
const start = await graph.person(name)
await walk(start, [start.name])
await graph.close()
