import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { afterAll, describe, inject, test } from 'vitest'
import { classPathOf } from '../scripts/neo4j/class-path.ts'
import { findJava } from '../scripts/neo4j/java.ts'
import { ServerError } from '../scripts/neo4j/server-error.ts'

/** A real Neo4j with Browser, and who may ask it. */
export interface TestServer {
  /** `bolt://127.0.0.1:7687` */
  readonly bolt: string
  /** `http://127.0.0.1:7474/browser/` */
  readonly browser: string
  readonly user: string
  readonly password: string
}

/** What a test file gets when it asks for the server: that, or why there is none. */
export type Lent = { readonly server: TestServer } | { readonly reason: string; readonly isMissing: boolean }

const isRequired = (process.env.STORYGRAPH_REQUIRE ?? '').split(/[\s,]+/).includes('neo4j')

/** The server, to this file alone, until it is given back. */
const borrow = (): Promise<{ readonly lent: Lent; readonly giveBack: () => void }> =>
  new Promise((done, failed) => {
    const lender = connect(inject('neo4jLender'), '127.0.0.1')
    lender.on('error', failed)
    createInterface(lender).once('line', (line) =>
      done({ lent: JSON.parse(line) as Lent, giveBack: () => lender.destroy() }),
    )
  })

/** The one test that stands for those that cannot run. */
const without = ({ reason, isMissing }: { readonly reason: string; readonly isMissing: boolean }): void =>
  test('with a Neo4j', (context) => {
    if (isMissing && !isRequired) context.skip(reason)
    throw new Error(reason)
  })

let borrowed: ReturnType<typeof borrow> | null = null
let users = 0

/**
 * Tests that need a Neo4j. One server is started for the whole run, when the first file asks, and a file has it to itself until
 * its last such tests are done: they may empty it. Where Java or Maven is missing they are skipped with the reason, and fail
 * under STORYGRAPH_REQUIRE=neo4j.
 *
 * @example
 * describeNeo4j('a store', (server) => {
 *   test('opens', () => openStore(server.bolt, { credentials: server }))
 * })
 */
export const describeNeo4j = (name: string, tests: (server: TestServer) => void): void => {
  users += 1
  describe(name, async () => {
    borrowed ??= borrow()
    const { lent, giveBack } = await borrowed
    afterAll(() => {
      users -= 1
      if (users === 0) giveBack()
    })
    if ('server' in lent) return tests(lent.server)
    without(lent)
  })
}

/** As `describeNeo4j`, for tests that start servers of their own: none is lent to them. */
export const describeOwnNeo4j = (name: string, tests: () => void): void => {
  describe(name, async () => {
    try {
      findJava(process.env)
      await classPathOf(process.env, (line) => console.error(`[neo4j] ${line}`))
    } catch (error) {
      if (!(error instanceof ServerError)) throw error
      return without({ reason: error.message, isMissing: error.isMissing })
    }
    tests()
  })
}
