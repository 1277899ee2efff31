import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { neo4jAdmin } from '../../scripts/neo4j/admin.ts'
import { freePort } from '../../scripts/neo4j/free-port.ts'
import { type Done, runTool } from '../../scripts/neo4j/java-tool.ts'
import { startNeo4j } from '../../scripts/neo4j/start-neo4j.ts'
import { intoFolder } from '../../src/cli/into-file.ts'
import { FOLDER_FORMATS } from '../../src/export/index.ts'
import { copyGraph } from '../../src/operations/copy-graph.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { describeNeo4j, describeOwnNeo4j, type TestServer } from '../neo4j.ts'
import { put } from '../operations/graph-of.ts'
import { Telling } from '../operations/telling.ts'
import { neo4jDump } from '../store/neo4j-dump.ts'
import { emptyStore, openServer, rawDriver } from '../store/neo4j-server.ts'
import { exported } from './exported.ts'
import { awkwardGraph } from './neo4j-awkward.ts'

let store: Store
let bytes = ''
let folder = ''
beforeAll(async () => {
  store = await awkwardGraph()
  bytes = await exported(store, 'jsonl')
  folder = mkdtempSync(join(tmpdir(), 'storygraph-'))
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

/** That a server holds the graph, and that it is just what a copy through the driver makes of it. */
const expectGraph = async (server: TestServer): Promise<void> => {
  const driver = rawDriver(server)
  const there = await openServer(server)
  expect(await exported(there, 'jsonl')).toBe(bytes)
  expect(await there.check(false)).toEqual([])
  const dump = await neo4jDump(driver)
  // It goes on as any store does: by the keys under which documents and chains are found.
  const telling = new Telling('later')
  telling.claim(telling.person('Ines Duarte'), 'VISITED', { object: telling.place('Porto', { country: 'PT' }) })
  const grown = await openStore('memory:')
  await copyGraph(store, grown)
  for (const one of [there, grown]) await put(one, [telling.extraction()])
  expect(await exported(there, 'jsonl')).toBe(await exported(grown, 'jsonl'))
  await grown.close()
  await emptyStore(driver)
  await copyGraph(store, there)
  expect(dump).toEqual(await neo4jDump(driver))
  await there.close()
  await driver.close()
}

describeOwnNeo4j('neo4j-admin', () => {
  it('imports what was exported for it', { timeout: 600_000 }, async () => {
    const [tables, home] = [join(folder, 'tables'), join(folder, 'home')]
    const format = FOLDER_FORMATS.get('neo4j-admin')
    if (format === undefined) throw new Error('There is no such format.')
    await intoFolder(tables, format.write(store))
    const { status, said } = await neo4jAdmin(
      home,
      ['database', 'import', 'full', 'neo4j', '@import.args'],
      process.env,
      tables,
    )
    expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' })
    const server = await startNeo4j({
      folder: home,
      boltPort: await freePort(),
      httpPort: await freePort(),
      password: 'carried-over',
    })
    try {
      await expectGraph(server)
    } finally {
      await server.stop()
    }
  })
})

describeNeo4j('a script for cypher-shell', (server) => {
  /** Runs a script with the real cypher-shell. */
  const run = async (script: string): Promise<Done> => {
    const file = join(folder, 'graph.cypher')
    writeFileSync(file, script)
    const { bolt, user, password } = server
    return runTool('org.neo4j.shell.Main', ['--address', bolt, '--file', file], {
      ...process.env,
      NEO4J_USERNAME: user,
      NEO4J_PASSWORD: password,
    })
  }

  const OK = expect.objectContaining({ status: 0 })

  it('makes the graph, and changes nothing where it runs again', { timeout: 300_000 }, async () => {
    const driver = rawDriver(server)
    await (await openServer(server)).close()
    await emptyStore(driver)
    const script = await exported(store, 'cypher')
    // One that was cut off, and run again.
    expect(await run(script.slice(0, script.lastIndexOf(';\n', script.length / 2) + 2))).toEqual(OK)
    expect(await run(script)).toEqual(OK)
    const once = await neo4jDump(driver)
    expect(await run(script)).toEqual(OK)
    expect(await neo4jDump(driver)).toEqual(once)
    await expectGraph(server)
    await driver.close()
  })

  it('is refused by a database that holds another graph, which stays', { timeout: 120_000 }, async () => {
    const driver = rawDriver(server)
    const there = await openServer(server)
    await emptyStore(driver)
    const telling = new Telling('alone')
    telling.claim(telling.person('Jo Ek'), 'UNEMPLOYED')
    await put(there, [telling.extraction()])
    const before = await neo4jDump(driver)
    const { status, said } = await run(await exported(store, 'cypher'))
    expect(status).not.toBe(0)
    expect(said).toMatch(/holds another graph of Storygraph; give an empty/)
    expect(await neo4jDump(driver)).toEqual(before)
    await there.close()
    await driver.close()
  })
})
