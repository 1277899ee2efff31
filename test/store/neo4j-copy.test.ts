import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver } from 'neo4j-driver'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { copyGraph } from '../../src/operations/copy-graph.ts'
import { openStore } from '../../src/store/open.ts'
import { runHere } from '../cli/run-here.ts'
import { exported } from '../export/exported.ts'
import { describeNeo4j } from '../neo4j.ts'
import { dyingAfter } from '../operations/dying-store.ts'
import { judged } from '../operations/judged-letters.ts'
import { emptyStore, openServer, rawDriver } from './neo4j-server.ts'

describeNeo4j('a copy by a Neo4j', (server) => {
  let driver: Driver
  let folder: string
  beforeAll(() => {
    driver = rawDriver(server)
    folder = mkdtempSync(join(tmpdir(), 'storygraph-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await driver.close()
  })
  beforeEach(async () => {
    await (await openServer(server)).close()
    await emptyStore(driver)
  })

  it('there and back gives the same bytes, judgements too', { timeout: 120_000 }, async () => {
    const from = await judged()
    const there = await openServer(server)
    expect(await copyGraph(from, there)).toEqual({ added: 10, unchanged: 0 })
    const bytes = await exported(from, 'jsonl')
    expect(bytes).toContain('"type":"judgement"')
    expect(await exported(there, 'jsonl')).toBe(bytes)
    expect(await there.check(false)).toEqual([])
    expect(await copyGraph(there, there)).toEqual({ added: 0, unchanged: 10 })
    const back = await openStore('memory:')
    await copyGraph(there, back)
    expect(await exported(back, 'jsonl')).toBe(bytes)
    for (const store of [from, there, back]) await store.close()
  })

  it('that was killed ends the same where it is run again', { timeout: 300_000 }, async () => {
    const from = await judged()
    const bytes = await exported(from, 'jsonl')
    for (const writes of [1, 3, 5, 6]) {
      await emptyStore(driver)
      const to = await openServer(server)
      await expect(copyGraph(from, dyingAfter(to, writes), { most: 3 })).rejects.toThrow('killed')
      await copyGraph(from, to)
      expect(await exported(to, 'jsonl')).toBe(bytes)
      expect(await to.check(false)).toEqual([])
      await to.close()
    }
    await from.close()
  })

  it('goes by the command line', { timeout: 120_000 }, async () => {
    const [a, b] = [join(folder, 'a.db'), join(folder, 'b.db')]
    const [from, original] = [await judged(), await openStore(a)]
    await copyGraph(from, original)
    const env = { NEO4J_USERNAME: server.user, NEO4J_PASSWORD: server.password }
    for (const [source, target] of [
      [a, server.bolt],
      [server.bolt, b],
    ] as const) {
      const { status, stdout, stderr } = await runHere(['copy', '--from', source, '--to', target], { env })
      expect({ status, stdout, stderr }).toEqual({
        status: 0,
        stdout: '',
        stderr: '10 documents copied, with all that follows from them.\n',
      })
    }
    const copy = await openStore(b)
    expect(await exported(copy, 'jsonl')).toBe(await exported(from, 'jsonl'))
    for (const store of [from, original, copy]) await store.close()
  })
})
