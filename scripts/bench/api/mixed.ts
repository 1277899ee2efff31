/** A load of all questions at once, for so many minutes: mixed.ts PEOPLE MINUTES. Prints a Markdown table, a line for each minute. */
import { head, row } from '../measure.ts'
import { putLoad } from './put-load.ts'
import { peakWhile } from './server-process.ts'
import { withServers } from './with-servers.ts'

const CONNECTIONS = 64
const [people, minutes] = [Number(process.argv[2]), Number(process.argv[3])]

await withServers(people, async ({ servers: [sqlite], questions }) => {
  if (sqlite === undefined) throw new Error('There is no server.')
  // One of each kind after the other.
  const kinds = questions.map(({ ours }) => ours.bodies)
  const longest = Math.max(...kinds.map((bodies) => bodies.length))
  const bodies = Array.from({ length: longest }, (_, index) => kinds.flatMap((kind) => kind[index % kind.length] ?? []))
  console.log(`\n### ${minutes} minutes of all questions at ${CONNECTIONS} connections, on SQLite: ${people} people\n`)
  head('minute', 'answers/s', 'median (ms)', 'p99', 'failed', 'peak MB')
  for (let minute = 1; minute <= minutes; minute++) {
    const load = { url: sqlite.url, bodies: bodies.flat(), connections: CONNECTIONS, seconds: 60 }
    const [{ perSecond, median, p99, failures }, peak] = await peakWhile(sqlite.pid, () => putLoad(load))
    row(
      String(minute),
      perSecond.toFixed(0),
      String(median?.toFixed(0)),
      String(p99?.toFixed(0)),
      String(failures),
      peak.toFixed(0),
    )
  }
})
