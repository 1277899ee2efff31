/** Measures the API beside @neo4j/graphql on one generated graph: run.ts PEOPLE SECONDS. Prints Markdown tables. */
import { head, row } from '../measure.ts'
import { type Loaded, putLoad } from './put-load.ts'
import { type Asked, ask, type Question } from './question.ts'
import { type Measured, peakWhile } from './server-process.ts'
import { type Setting, withServers } from './with-servers.ts'

const [people, seconds] = [Number(process.argv[2]), Number(process.argv[3])]
/** As many as autocannon has unless it is told otherwise. */
const CONNECTIONS = 10
/** Of each question, so many are asked of both APIs to see that they tell the same. */
const COMPARED = 20

/** In how many of the first requests both tell the same. */
const agreeing = async (
  { ours, neo4j, peer }: Question,
  [sqlite, second, other]: Setting['servers'],
): Promise<string> => {
  const told = async ({ bodies, told: tell }: Asked, { url }: Measured): Promise<readonly string[]> => {
    const all: string[] = []
    for (const body of bodies.slice(0, COMPARED)) all.push(JSON.stringify([...tell(await ask(url, body))].sort()))
    return all
  }
  const first = await told(ours, sqlite)
  const same = (others: readonly string[]): string =>
    `${others.filter((one, index) => one === first[index]).length} of ${first.length}`
  return `${same(await told(neo4j, second))} on Neo4j${peer === null ? '' : `, ${same(await told(peer, other))} from @neo4j/graphql`}`
}

interface Result {
  readonly alone: Loaded
  readonly loaded: Loaded
  readonly peak: number
}

const measure = async ({ url, pid }: Measured, { bodies }: Asked): Promise<Result> => {
  const load = (connections: number, time: number): Promise<Loaded> =>
    putLoad({ url, bodies, connections, seconds: time })
  await load(CONNECTIONS, Math.max(2, seconds / 4))
  const [[alone, loaded], peak] = await peakWhile(
    pid,
    async () => [await load(1, seconds), await load(CONNECTIONS, seconds)] as const,
  )
  return { alone, loaded, peak }
}

const ms = (value: number | null): string => value?.toFixed(value < 10 ? 2 : 1) ?? 'none'

const table = async (questions: readonly Question[], servers: Setting['servers']): Promise<void> => {
  const [, onNeo4j, peer] = servers
  head(
    'question',
    'server',
    'median, one at a time (ms)',
    `median of ${CONNECTIONS} at once`,
    'p99',
    'answers/s',
    'times as many',
    'peak MB',
    'failed',
  )
  for (const question of questions) {
    const results = new Map<Measured, Result>()
    for (const server of servers) {
      const asked = server === peer ? question.peer : server === onNeo4j ? question.neo4j : question.ours
      if (asked !== null) results.set(server, await measure(server, asked))
    }
    const beside = results.get(peer)
    for (const [{ name }, { alone, loaded, peak }] of results) {
      const others = beside?.loaded.perSecond ?? 0
      const times = others === 0 ? '' : `${(loaded.perSecond / others).toFixed(1)}×`
      const counts = [alone, loaded].map(({ failures }) => failures)
      row(
        question.name,
        name,
        ms(alone.median),
        ms(loaded.median),
        ms(loaded.p99),
        loaded.perSecond.toFixed(1),
        times,
        peak.toFixed(0),
        counts.join(' + '),
      )
    }
  }
}

await withServers(people, async ({ servers, questions }) => {
  const { stats } = await ask(servers[0].url, { query: '{ stats { facts } }', variables: {} })
  console.log(`\n### The API beside @neo4j/graphql: ${people} people, ${stats.facts} facts\n`)
  head('question', 'the same is told as on SQLite')
  for (const question of questions) row(question.name, await agreeing(question, servers))
  console.log()
  await table(questions, servers)
})
