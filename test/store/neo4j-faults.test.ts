import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver } from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../scripts/neo4j/free-port.ts'
import { type Neo4jServer, type StartOptions, startNeo4j } from '../../scripts/neo4j/start-neo4j.ts'
import { createApi } from '../../src/api/server.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import { ingest } from '../../src/operations/ingest.ts'
import { LOCK } from '../../src/store/neo4j/cypher/write-documents.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { runHere } from '../cli/run-here.ts'
import { describeNeo4j } from '../neo4j.ts'
import { chain, change, claim, entity, fact, record, story } from './change-builder.ts'
import { cuttingProxy } from './cutting-proxy.ts'
import { emptyStore, openServer, rawDriver, rowsOf } from './neo4j-server.ts'
import { readAll } from './read-all.ts'

const paper = (id: string) =>
  story(
    id,
    [chain('e1', 'Person', `Miro of ${id}`), chain('e2', 'Place', `Quay ${id}`)],
    [claim('c1', 'e1', 'VISITED', { object: 'e2' })],
    ({ entity: of, claim: by }) => [fact([by('c1')], of('e1'), 'VISITED', { object: of('e2') })],
  )

/** Documents, each of a person who left one of three towns. */
const papers: readonly Extraction[] = Array.from({ length: 6 }, (_, index) => {
  const name = `Miro${'abcdef'[index]} Vlk`
  const town = ['Opava', 'Zlin', 'Tabor'][index % 3] ?? ''
  const key = { gazetteer: `test:${town}` }
  return record(
    `n${10 + index}`,
    [chain('e1', 'Person', name, { nameStatus: 'full' }), chain('e2', 'Place', town, key)],
    [claim('c1', 'e1', 'LEFT', { object: 'e2' })],
  ).extraction
})

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

const unreachable = (message: RegExp) => ({ code: 'STORE_UNREACHABLE', message: expect.stringMatching(message) })

/** Whoever waits for a server that is dead is told within five seconds. */
const SOON = 5_000

describe('a Neo4j that is not there', () => {
  it('is named, where nothing listens', { timeout: SOON }, async () => {
    const error = await errorOf(openStore(`bolt://me:secret@127.0.0.1:${await freePort()}`))
    expect(error).toMatchObject(unreachable(/No Neo4j answers at bolt:\/\/127\.0\.0\.1:\d+ \(connect ECONNREFUSED/))
    expect(String(error)).not.toContain('secret')
  })

  it('is named, where what listens says nothing', { timeout: SOON }, async () => {
    const mute = createServer((socket) => socket.on('error', () => undefined))
    const port = await freePort()
    mute.listen(port, '127.0.0.1')
    expect(await errorOf(openStore(`bolt://127.0.0.1:${port}`))).toMatchObject(unreachable(/No Neo4j answers/))
    mute.close()
  })
})

describe('a command', () => {
  it('ends with 3 where its Neo4j is not there', { timeout: SOON }, async () => {
    const store = `bolt://127.0.0.1:${await freePort()}`
    const { status, stdout, stderr } = await runHere(['timeline', 'Miro', '--store', store])
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain(`STORE_UNREACHABLE: No Neo4j answers at ${store}`)
  })
})

describeNeo4j('a Neo4j that refuses', (server) => {
  let driver: Driver
  beforeAll(() => {
    driver = rawDriver(server)
  })
  afterAll(() => driver.close())

  it('names a wrong password, and does not print it', async () => {
    // Of another user, for a server locks one out whose password is wrong too often.
    const credentials = { user: 'somebody', password: 'open-sesame' }
    const error = await errorOf(openStore(server.bolt, { credentials }))
    expect(error).toMatchObject(unreachable(/does not accept the user name or password.*NEO4J_PASSWORD/))
    expect(String(error)).not.toContain('sesame')
  })

  it("names an address that is the browser's, and a host that is none", async () => {
    const { port } = new URL(server.browser)
    expect(await errorOf(openStore(`bolt://127.0.0.1:${port}`))).toMatchObject(
      unreachable(/No Neo4j answers.*Bolt's is 7687, not that of the browser/),
    )
    expect(await errorOf(openStore('neo4j://no-such-host.invalid:7687'))).toMatchObject(unreachable(/No Neo4j answers/))
  })

  it('takes name and password from the environment', async () => {
    await (await openServer(server)).close()
    await emptyStore(driver)
    const env = { NEO4J_USERNAME: server.user, NEO4J_PASSWORD: server.password }
    const { status, stdout, stderr } = await runHere(['doctor', '--store', server.bolt], { env })
    expect({ status, stderr: stderr.replaceAll(server.password, '***') }).toEqual({ status: 0, stderr })
    expect(stdout).not.toContain(server.password)
  })

  it('names a database that it has not', async () => {
    const { user, password } = server
    expect(await errorOf(openStore(`${server.bolt}/nowhere`, { credentials: { user, password } }))).toMatchObject(
      unreachable(/no such database/),
    )
  })

  it('opens nothing that must exist and does not', async () => {
    await (await openServer(server)).close()
    const [meta] = await rowsOf<{ properties: object }>(
      driver,
      "MATCH (n:Storygraph {key: 'meta'}) RETURN properties(n) AS properties",
    )
    await driver.executeQuery("MATCH (n:Storygraph {key: 'meta'}) DETACH DELETE n")
    const { user, password } = server
    const options = { mustExist: true, credentials: { user, password } }
    expect(await errorOf(openStore(server.bolt, options))).toMatchObject(unreachable(/no store at bolt:.* yet/))
    await driver.executeQuery('CREATE (n:Storygraph:StorygraphMeta) SET n = $properties', { ...meta })
    const store = await openStore(server.bolt, options)
    expect(store.url).toBe(server.bolt)
    await store.close()
  })

  it('is of a newer version', async () => {
    await (await openServer(server)).close()
    await driver.executeQuery("MATCH (n:Storygraph {key: 'meta'}) SET n.version = 99")
    expect(await errorOf(openServer(server))).toMatchObject({ code: 'STORE_VERSION' })
    await driver.executeQuery("MATCH (n:Storygraph {key: 'meta'}) SET n.version = 1")
  })

  it('has an index in the way of ours: says which, and goes on once it is dropped', async () => {
    await (await openServer(server)).close()
    await emptyStore(driver)
    await driver.executeQuery("MATCH (n:Storygraph {key: 'meta'}) DETACH DELETE n")
    await driver.executeQuery('DROP CONSTRAINT storygraph_key')
    await driver.executeQuery('CREATE INDEX by_hand FOR (n:Storygraph) ON (n.key)')
    const error = await errorOf(openServer(server))
    expect(error).toMatchObject({
      code: 'STORE_DAMAGED',
      message: expect.stringMatching(/in the way of ours.*Storygraph.*Drop it/),
    })
    await driver.executeQuery('DROP INDEX by_hand')
    const store = await openServer(server)
    expect(await store.check(false)).toEqual([])
    await store.close()
  })
})

describeNeo4j('writers of a Neo4j', (server) => {
  let driver: Driver
  let store: Store
  beforeAll(() => {
    driver = rawDriver(server)
  })
  afterAll(() => driver.close())
  beforeEach(async () => {
    store = await openServer(server)
    await emptyStore(driver)
    return () => store.close()
  })

  it('follow each other: whoever comes late is told, and nothing is lost or doubled', {
    timeout: 120_000,
  }, async () => {
    const write = async (own: Store, id: string): Promise<number> => {
      for (let times = 0; ; times += 1) {
        const error = await errorOf(own.write(change({ revision: await own.revision(), ...paper(id) })))
        if (error === null) return times
        expect(error).toMatchObject({ code: 'STALE' })
      }
    }
    const other = await openServer(server)
    const ids = Array.from({ length: 6 }, (_, index) => String(index))
    await Promise.all(
      [store, other].map(async (own, which) => {
        for (const id of ids) await write(own, `${'ab'[which]}${id}`)
      }),
    )
    expect(await store.revision()).toBe(12)
    const { documents, facts, entities } = await readAll(other)
    expect(documents.map(({ id }) => id)).toEqual([...ids.map((id) => `a${id}`), ...ids.map((id) => `b${id}`)])
    expect([facts.length, entities.length]).toEqual([12, 24])
    expect(await store.check(false)).toEqual([])
    await other.close()
  })

  it('that wait for each other are parted, and the change is stored once', async () => {
    await store.write(change(paper('a')))
    let heard = (): void => undefined
    const locked = new Promise<void>((resolve) => {
      heard = resolve
    })
    let hasLock = false
    const own = await openServer(server, (query) => {
      // The first query after the lock was given is behind it.
      if (hasLock) heard()
      hasLock = query === LOCK
    })
    const session = driver.session()
    const theirs = session.beginTransaction()
    await theirs.run("MATCH (n:Storygraph {key: 'e:a/e1'}) SET n.theirs = true")
    const renamed = entity(['a/e1'], 'Person', 'Miroslav')
    const ours = own.write(change({ revision: 1, putEntities: [renamed] }))
    await locked
    const fate = await errorOf(
      theirs.run("MATCH (n:Storygraph {key: 'meta'}) SET n.theirs = true").then(() => theirs.rollback()),
    )
    await session.close()
    await ours
    // One of the two was parted; ours ran again if it was ours.
    if (fate !== null) expect(fate).toMatchObject({ code: 'Neo.TransientError.Transaction.DeadlockDetected' })
    expect(await store.revision()).toBe(2)
    expect((await store.entities({ ids: ['a/e1'] }, { first: 1 })).items[0]?.node.name).toBe('Miroslav')
    await own.close()
  })

  it('whose connection ends between the commit and its answer have stored it once', async () => {
    const proxy = await cuttingProxy(Number(new URL(server.bolt.replace('bolt:', 'http:')).port))
    const own = await openServer({ ...server, bolt: `bolt://127.0.0.1:${proxy.port}` })
    proxy.cutNextCommit()
    await own.write(change(paper('a')))
    expect(proxy.cut()).toBe(1)
    expect(await store.revision()).toBe(1)
    await own.write(change({ revision: 1, ...paper('b') }))
    expect((await readAll(store)).documents.map(({ id }) => id)).toEqual(['a', 'b'])
    await own.close()
    await proxy.close()
  })
})

describeNeo4j('a Neo4j that is killed', () => {
  let folder: string
  const started: Neo4jServer[] = []
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'storygraph-'))
  })
  afterAll(async () => {
    for (const server of started) await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const start = async (options: StartOptions): Promise<Neo4jServer> => {
    const server = await startNeo4j(options)
    started.push(server)
    return server
  }

  it('in the middle of a load has lost nothing that it took, and the load run again ends in the same graph', {
    timeout: 600_000,
  }, async () => {
    const options = { folder, boltPort: await freePort(), httpPort: await freePort(), password: 'kill-me-softly' }
    const first = await start(options)
    const store = await openServer(first)
    const outcomes: string[] = []
    // Two are stored in one write; the others come once the server is gone.
    let killed: () => void = () => undefined
    const gone = new Promise<void>((resolve) => {
      killed = resolve
    })
    async function* coming() {
      yield* papers.slice(0, 2)
      await gone
      yield* papers.slice(2)
    }
    const load = async (into: Store): Promise<void> => {
      for await (const outcome of ingest(into, coming())) {
        outcomes.push(outcome.outcome)
        if (outcomes.length < 2) continue
        process.kill(first.pid, 'SIGKILL')
        killed()
      }
    }
    expect(await errorOf(load(store))).toMatchObject(unreachable(/./))
    const taken = outcomes.filter((outcome) => outcome === 'added').length
    await first.ended
    const api = createApi({ store, read: async () => Promise.reject(new Error('Nothing is read here.')) })
    const ready = await api.fetch(new Request('http://127.0.0.1/ready'))
    expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining('STORE_UNREACHABLE')])
    await store.close()
    const again = await start(options)
    const reopened = await openServer(again)
    const { documents } = await readAll(reopened)
    expect([taken, documents.length]).toEqual([2, 2])
    for await (const { outcome } of ingest(reopened, papers)) expect(['added', 'unchanged']).toContain(outcome)
    const plain = await openStore('memory:')
    for await (const { outcome } of ingest(plain, papers)) expect(outcome).toBe('added')
    expect(await readAll(reopened)).toEqual(await readAll(plain))
    expect(await reopened.check(false)).toEqual([])
    await plain.close()
    await reopened.close()
  })
})
