import type { Driver } from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { describeNeo4j } from '../neo4j.ts'
import { put } from '../operations/graph-of.ts'
import { emptyStore, openServer, rawDriver } from '../store/neo4j-server.ts'
import { apiOver } from './ask.ts'
import { testApi } from './contract.ts'

// A server plans each query when it first gets it, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 120_000 })

describeNeo4j('the API on Neo4j', (server) => {
  let driver: Driver
  beforeAll(async () => {
    driver = rawDriver(server)
    // The first to open it makes the schema, which takes seconds.
    await (await openServer(server)).close()
  })
  const opened: Store[] = []
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()))
  })
  afterAll(async () => {
    await emptyStore(driver)
    await driver.close()
  })

  testApi(async (documents, watch = (one) => one) => {
    const store = await openServer(server)
    opened.push(store)
    await emptyStore(driver)
    await put(store, documents)
    return apiOver(watch(store), { deadline: 60_000 })
  })
})
