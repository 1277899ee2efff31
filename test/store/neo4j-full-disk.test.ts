import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '../../scripts/neo4j/free-port.ts'
import { type Neo4jServer, startNeo4j } from '../../scripts/neo4j/start-neo4j.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { describeOwnNeo4j } from '../neo4j.ts'
import { chain, change, claim, fact, record, story } from './change-builder.ts'
import { openServer } from './neo4j-server.ts'
import { readAll } from './read-all.ts'

const MIB = 2 ** 20

/** Documents whose text alone is two megabytes. */
const heavy = (id: string) => {
  const chains = [chain('e1', 'Person', `Miro of ${id}`), chain('e2', 'Place', `Quay ${id}`)]
  const claims = [claim('c1', 'e1', 'VISITED', { object: 'e2' })]
  return {
    ...story(id, chains, claims, ({ entity, claim: by }) => [
      fact([by('c1')], entity('e1'), 'VISITED', { object: entity('e2') }),
    ]),
    put: [record(id, chains, claims, { text: `${id} `.repeat((2 * MIB) / (id.length + 1)) })],
  }
}

describeOwnNeo4j('a Neo4j on a small disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'storygraph-'))
  const disk = join(folder, 'disk')
  let server: Neo4jServer | null = null
  mkdirSync(disk)
  // Only whoever may mount can have a disk that is full.
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=900m', 'tmpfs', disk], { encoding: 'utf8' })
  afterAll(async () => {
    await server?.stop()
    if (mounted.status === 0) spawnSync('umount', [disk])
    rmSync(folder, { recursive: true })
  })

  it('that is full says so, has lost nothing that it took, and goes on once there is room', {
    timeout: 900_000,
  }, async (context) => {
    if (mounted.status !== 0) return context.skip(`A small disk cannot be mounted here: ${mounted.stderr ?? ''}`)
    const options = {
      folder: join(disk, 'home'),
      boltPort: await freePort(),
      httpPort: await freePort(),
      password: 'no-room-left',
    }
    server = await startNeo4j(options)
    const store = await openServer(server)
    await store.write(change(heavy('d0')))
    const { bavail, bsize } = statfsSync(disk)
    const ballast = join(disk, 'ballast')
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - 4 * MIB))
    let taken = 1
    let error: unknown = null
    while (error === null && taken < 400) {
      error = await store.write(change({ revision: taken, ...heavy(`d${taken}`) })).catch((thrown: unknown) => thrown)
      if (error === undefined) error = null
      if (error === null) taken++
    }
    expect(error).toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringMatching(/failed, and stored nothing of it.*Look at its disk|No Neo4j answers/),
    })
    await store.close()
    await server.stop()
    rmSync(ballast)
    server = await startNeo4j(options)
    const again = await openServer(server)
    const there = (await readAll(again)).documents.length
    // What it took is there; of the change that failed, all or nothing.
    expect([taken, taken + 1]).toContain(there)
    expect(await again.check(false)).toEqual([])
    for (let index = there; index <= taken + 1; index++)
      await again.write(change({ revision: index, ...heavy(`d${index}`) }))
    const plain: Store = await openStore('memory:')
    for (let index = 0; index <= taken + 1; index++)
      await plain.write(change({ revision: index, ...heavy(`d${index}`) }))
    expect(await readAll(again)).toEqual(await readAll(plain))
    await plain.close()
    await again.close()
  })
})
