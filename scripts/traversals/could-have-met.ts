// Who could have met in a place:  npx tsx scripts/traversals/could-have-met.ts [STORE [PLACE]]
import type { PersonNode } from '../../src/index.ts'
import { openGraph } from './open-graph.ts'

const [, , url, name = 'Istanbul'] = process.argv
const graph = await openGraph(url === '-' ? undefined : url)
const place = await graph.place(name)
const there = new Map<string, { person: PersonNode; dated: boolean; sentences: string[] }>()
for await (const { fact, subject, sentence } of place.facts()) {
  // The predicates' own files say which of them put somebody somewhere.
  if (subject.type !== 'Person' || !graph.predicates.get(fact.predicate)?.presence) continue
  const one = there.get(subject.id) ?? { person: await graph.person(subject.id), dated: false, sentences: [] }
  there.set(subject.id, { ...one, dated: one.dated || fact.time !== null, sentences: [...one.sentences, sentence] })
}
const people = [...there.values()]
for (const [index, { person, sentences, dated }] of people.entries()) {
  const met = (await person.crossedPaths()).filter((one) => one.place.id === place.id)
  for (const other of people.slice(index + 1)) {
    const crossing = met.find((one) => one.other.id === other.person.id)
    const { from, to } = crossing?.days ?? {}
    const open = dated && other.dated ? null : 'perhaps; of one of them no day is told'
    const when = to ? `between ${from} and ${to}` : `from ${from} on`
    const verdict = crossing ? `${crossing.certain ? 'yes' : 'perhaps'}, ${when}` : open
    if (verdict === null) continue
    console.log(`${person.name} and ${other.person.name}: ${verdict}`)
    for (const sentence of [...sentences, ...other.sentences]) console.log(`  ${sentence}`)
  }
}
await graph.close()
