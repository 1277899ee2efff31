// A life as a calendar:  npx tsx scripts/traversals/timeline-calendar.ts [STORE [NAME]] > life.ics
import { openGraph } from './open-graph.ts'

const [, , url, name = 'Arseny'] = process.argv
const graph = await openGraph(url === '-' ? undefined : url)
const { entity } = await graph.person(name)
for await (const piece of graph.export('ics', { person: entity })) process.stdout.write(piece)
await graph.close()
