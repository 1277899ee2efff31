import { expect, test } from 'vitest'
import { createApi } from '../../src/api/server.ts'
import { ingest } from '../../src/operations/ingest.ts'
import { readPlainly } from '../api/ask.ts'
import { exile } from '../api/exile.ts'
import { describeNeo4j } from '../neo4j.ts'
import { storeOf } from '../operations/graph-of.ts'
import { emptyStore, openServer, rawDriver } from '../store/neo4j-server.ts'
import { buildExplorer } from './build-explorer.ts'

const at = (path: string, accept = '*/*'): Request =>
  new Request(`http://127.0.0.1${path}`, { headers: { Accept: accept } })

test('an embedded store has no page of its own to lead to', async () => {
  const store = await storeOf([exile()])
  const { fetch } = createApi({ store, read: readPlainly })
  expect((await fetch(at('/picture?id=exile%2Fe1'))).status).toBe(404)
  await store.close()
})

describeNeo4j('with a Neo4j', (server) => {
  test('the explorer leads to Neo4j Browser, with a query that draws the one who is selected', async () => {
    const driver = rawDriver(server)
    const store = await openServer(server)
    await emptyStore(driver)
    for await (const outcome of ingest(store, [exile()])) if (outcome.outcome === 'refused') throw outcome.error
    await buildExplorer()
    const { fetch } = createApi({ store, read: readPlainly })
    expect(await (await fetch(at('/', 'text/html'))).text()).toContain(
      'name="storygraph-pictures" content="Neo4j Browser"',
    )
    const { items } = await store.entities({ types: ['Person'] }, { first: 1 })
    const id = items[0]?.node.id ?? ''
    const drawnBy = async (entity: string): Promise<string> => {
      const response = await fetch(at(`/picture?id=${encodeURIComponent(entity)}`))
      const link = new URL(response.headers.get('location') ?? '')
      expect([response.status, `${link.origin}${link.pathname}`, link.searchParams.get('cmd')]).toEqual([
        302,
        server.browser,
        'edit',
      ])
      return link.searchParams.get('arg') ?? ''
    }
    expect((await driver.executeQuery(await drawnBy(id))).records.length).toBeGreaterThan(0)
    // What somebody writes into the address stays a text of the query.
    expect((await driver.executeQuery(await drawnBy('x"})\nMATCH (n) DETACH DELETE n //\\'))).records).toEqual([])
    expect((await store.stats()).facts).toBeGreaterThan(0)
    await store.close()
    await driver.close()
  }, 120_000)
})
