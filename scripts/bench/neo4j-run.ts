/** Fills SQLite and Neo4j with one generated graph and asks both the same: `neo4j-run.ts PEOPLE FOLDER`. Prints Markdown tables. */
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createApi } from '../../src/api/server.ts'
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts'
import { targetOf } from '../../src/store/neo4j/target.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import type { Neo4jServer } from '../neo4j/start-neo4j.ts'
import { apiQuestions } from './api-questions.ts'
import { writeGenerated } from './generated-graph.ts'
import { exportTables, importTables, startLarge } from './imported.ts'
import { head, row } from './measure.ts'
import { storeQuestions } from './store-questions.ts'

/** People that are written through the driver: more than these would tell nothing else, and take an hour. */
const THROUGH_DRIVER = 10_000

const people = Number(process.argv[2])
const folder = resolve(process.argv[3] ?? '')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

const open = ({ bolt, user, password }: Neo4jServer, observe: (query: string) => void = () => {}): Promise<Store> =>
  openNeo4jStore(targetOf(bolt, { user, password }), { mustExist: false, observe })

const nothing = (): Promise<never> => Promise.reject(new Error('Nothing is read here.'))

const rate = (facts: number, time: number): readonly string[] => [
  String(facts),
  time.toFixed(1),
  (facts / time).toFixed(0),
]

/** Writes the graph of so many people; gives the facts and the seconds. */
const fill = async (store: Store, count: number): Promise<readonly [facts: number, time: number]> => {
  let facts = 0
  const time = await seconds(async () => {
    facts = await writeGenerated(store, count)
  })
  return [facts, time]
}

console.log(`\n### One generated graph of ${people} people in SQLite and in Neo4j\n`)
head('loaded by', 'facts', 'seconds', 'facts/s')
const sqlite = await openStore(join(folder, 'graph.db'))
const [facts, written] = await fill(sqlite, people)
row('SQLite, `Store.write`', ...rate(facts, written))

const driven = await startLarge(join(folder, 'driven'))
try {
  const store = await open(driven)
  row('Neo4j, the driver', ...rate(...(await fill(store, Math.min(people, THROUGH_DRIVER)))))
  await store.close()
} finally {
  await driven.stop()
}
rmSync(join(folder, 'driven'), { recursive: true })

const [tables, home] = [join(folder, 'tables'), join(folder, 'imported')]
row('export of the tables', ...rate(facts, await seconds(() => exportTables(sqlite, tables))))
row('neo4j-admin', ...rate(facts, await seconds(() => importTables(tables, home))))
rmSync(tables, { recursive: true })

const server = await startLarge(home)
try {
  let trips = 0
  const opened = performance.now()
  const neo4j = await open(server, () => {
    trips++
  })
  row('its indexes, made when it is opened', ...rate(facts, (performance.now() - opened) / 1000))

  console.log('\n### Asked through `Store`, one after the other: milliseconds\n')
  head('', 'asked', 'SQLite median', 'p99', 'Neo4j median', 'p99', 'round trips')
  for (const { name, times, ask } of storeQuestions(people)) {
    const cells: string[] = []
    for (const store of [sqlite, neo4j]) {
      // The first plan of a query and cold pages are not what is asked for.
      for (let index = 0; index < 5; index++) await ask(store, index)
      trips = 0
      const took: number[] = []
      for (let index = 0; index < times; index++) took.push(1000 * (await seconds(() => ask(store, index))))
      took.sort((a, b) => a - b)
      const at = (share: number): string => (took[Math.floor(share * (times - 1))] ?? 0).toFixed(2)
      cells.push(at(0.5), at(0.99))
    }
    row(name, String(times), ...cells, (trips / times).toFixed(1))
  }

  console.log('\n### Round trips to Neo4j for a question to the API\n')
  head('question', 'round trips', 'milliseconds')
  const api = createApi({ store: neo4j, read: nothing, deadline: 600_000 })
  for (const [name, query] of await apiQuestions(neo4j)) {
    const ask = async (): Promise<void> => {
      const answer = await api.fetch(
        new Request('http://127.0.0.1/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        }),
      )
      const { errors } = (await answer.json()) as { errors?: readonly { message: string }[] }
      if (errors !== undefined) throw new Error(`${name}: ${errors[0]?.message}`)
    }
    await ask()
    trips = 0
    const took = await seconds(ask)
    row(name, String(trips), (1000 * took).toFixed(0))
  }
  await neo4j.close()
} finally {
  await server.stop()
}
await sqlite.close()
rmSync(folder, { recursive: true })
