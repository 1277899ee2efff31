import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '../scripts/neo4j/free-port.ts'
import { ServerError } from '../scripts/neo4j/server-error.ts'
import { type Neo4jServer, startNeo4j } from '../scripts/neo4j/start-neo4j.ts'
import type { Lent } from './neo4j.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The port where a test file asks for the Neo4j of this run. */
    readonly neo4jLender: number
  }
}

/** Starts the one server of a run, in a folder of its own. */
const start = async (folder: string): Promise<Neo4jServer> =>
  startNeo4j({
    folder,
    boltPort: await freePort(),
    httpPort: await freePort(),
    pageCache: '64m',
    tell: (line) => console.error(`[neo4j] ${line}`),
  })

const lent = (server: Promise<Neo4jServer>): Promise<Lent> =>
  server.then(
    ({ bolt, browser, user, password }) => ({ server: { bolt, browser, user, password } }),
    (error: unknown) => ({
      reason: error instanceof Error ? error.message : String(error),
      isMissing: error instanceof ServerError && error.isMissing,
    }),
  )

/**
 * Vitest's global set-up: lends one Neo4j to one test file at a time, for its edition has but one database. It starts when the first
 * file asks; a file has it until it hangs up, or its process ends.
 */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'storygraph-neo4j-'))
  let server: Promise<Neo4jServer> | null = null
  let holder: Socket | null = null
  const waiting: Socket[] = []

  const next = async (): Promise<void> => {
    if (holder !== null) return
    holder = waiting.shift() ?? null
    if (holder === null) return
    server ??= start(folder)
    holder.write(`${JSON.stringify(await lent(server))}\n`)
  }
  const lender = createServer((file) => {
    waiting.push(file)
    // A process that dies hangs up too, and need not say more.
    file.on('error', () => {})
    file.on('close', () => {
      if (waiting.includes(file)) waiting.splice(waiting.indexOf(file), 1)
      if (holder === file) holder = null
      void next()
    })
    file.resume()
    void next()
  })
  await new Promise<void>((done) => lender.listen(0, '127.0.0.1', done))
  provide('neo4jLender', (lender.address() as AddressInfo).port)

  return async () => {
    lender.close()
    for (const file of [...waiting, holder]) file?.destroy()
    await server?.then(
      (running) => running.stop(),
      () => {},
    )
    rmSync(folder, { recursive: true })
  }
}
