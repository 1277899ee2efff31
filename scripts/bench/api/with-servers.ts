import { resolve } from 'node:path'
import neo4j from 'neo4j-driver'
import { PASSWORD, startLarge } from '../imported.ts'
import { root } from '../measure.ts'
import { makeGraphs } from './graphs.ts'
import { PEER_INDEXES } from './peer-schema.ts'
import type { Question } from './question.ts'
import { questionsOf } from './questions.ts'
import { type Measured, startServer } from './server-process.ts'

const cli = resolve(root, 'dist/cli/main.js')

/** Ours over a store, as users start it. */
export const serveOurs = (name: string, store: string, env?: Readonly<Record<string, string>>): Promise<Measured> =>
  startServer(name, [cli, 'serve', '--quiet', '--port', '0', '--store', store], env)

const makeIndexes = async (bolt: string): Promise<void> => {
  const driver = neo4j.driver(bolt, neo4j.auth.basic('neo4j', PASSWORD))
  try {
    for (const statement of PEER_INDEXES) await driver.executeQuery(statement)
  } finally {
    await driver.close()
  }
}

/** What is measured, and by what. */
export interface Setting {
  /** Ours on SQLite, ours on Neo4j, the other: each a process of its own on the same graph. */
  readonly servers: readonly [Measured, Measured, Measured]
  readonly questions: readonly Question[]
}

/** Starts all servers over a generated graph of so many people, and ends them once `work` is done. */
export const withServers = async (people: number, work: (setting: Setting) => Promise<void>): Promise<void> => {
  const graphs = await makeGraphs(people)
  const database = await startLarge(graphs.neo4j)
  const running: Measured[] = []
  const started = async (starting: Promise<Measured>): Promise<Measured> => {
    const server = await starting
    running.push(server)
    return server
  }
  try {
    const env = { NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD }
    const sqlite = await started(serveOurs('ours on SQLite', graphs.sqlite))
    const ours = await started(serveOurs('ours on Neo4j', database.bolt, env))
    await makeIndexes(database.bolt)
    const script = ['--import', 'tsx', resolve(import.meta.dirname, 'serve-peer.ts'), database.bolt]
    const peer = await started(startServer('@neo4j/graphql', script, env))
    await work({
      servers: [sqlite, ours, peer],
      questions: await questionsOf(people, [sqlite.url, ours.url, peer.url]),
    })
  } finally {
    for (const server of running) await server.stop()
    await database.stop()
  }
}
