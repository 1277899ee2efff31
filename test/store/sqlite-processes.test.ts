import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { readAll } from './read-all.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'storygraph-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const writer = (url: string, name: string, count: number): ChildProcess => {
  const script = fileURLToPath(new URL('writer-process.ts', import.meta.url))
  const parameters = ['--import', 'tsx', script, url, name, String(count)]
  return spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'] })
}

const textOf = async (stream: NodeJS.ReadableStream | null): Promise<string> => {
  let text = ''
  for await (const chunk of stream ?? []) text += String(chunk)
  return text
}

/** Opens the store again and says which documents are there, having looked that each is whole. */
const wholeDocuments = async (url: string): Promise<readonly string[]> => {
  const store = await openStore(url)
  const found = await readAll(store)
  const ids = found.documents.map(({ id }) => id)
  expect(found.chains.map(({ globalId }) => globalId)).toEqual(ids.flatMap((id) => [`${id}/e1`, `${id}/e2`]))
  expect(found.claims).toHaveLength(ids.length * 20)
  expect(found.facts.map(({ id }) => id)).toEqual(ids.map((id) => `${id}/f1`))
  expect(found.facts.every(({ claims }) => claims.length === 20)).toBe(true)
  expect(found.entities).toHaveLength(ids.length * 2)
  expect(await store.revision()).toBe(ids.length)
  expect(await store.check(false)).toEqual([])
  await store.close()
  return ids
}

describe('a SQLite store and its processes', () => {
  it.each([1, 7, 23])(
    'loses nothing that was acknowledged, and holds nothing half, after a kill -9 (at %i)',
    async (killAt) => {
      const url = `sqlite:${join(folder, `killed-${killAt}.db`)}`
      const child = writer(url, 'd', 100_000)
      const acknowledged: string[] = []
      for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
        acknowledged.push(line)
        if (acknowledged.length === killAt) child.kill('SIGKILL')
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(killAt)
      const ids = await wholeDocuments(url)
      expect(ids.slice(0, acknowledged.length)).toEqual(acknowledged)
      expect(ids.length - acknowledged.length).toBeLessThanOrEqual(1)
    },
  )

  it('lets two processes write at once', async () => {
    const url = `sqlite:${join(folder, 'shared.db')}`
    const children = ['a', 'b'].map((name) => writer(url, name, 40))
    const ends = await Promise.all(
      children.map(async (child) => {
        const [said, complaint, [status]] = await Promise.all([
          textOf(child.stdout),
          textOf(child.stderr),
          once(child, 'exit'),
        ])
        return { written: said.split('\n').length - 1, complaint, status }
      }),
    )
    const well = { written: 40, complaint: '', status: 0 }
    expect(ends).toEqual([well, well])
    expect(await wholeDocuments(url)).toHaveLength(80)
  })

  it('reads while another process writes', async () => {
    const url = `sqlite:${join(folder, 'read.db')}`
    const child = writer(url, 'd', 60)
    const exit = once(child, 'exit')
    await once(child.stdout ?? process.stdin, 'data')
    const store = await openStore(url)
    let seen = 0
    while (child.exitCode === null) {
      const { items } = await store.facts({}, { first: 100 })
      expect(items.every(({ node }) => node.claims.length === 20)).toBe(true)
      expect(items.length).toBeGreaterThanOrEqual(seen)
      seen = items.length
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(await exit).toEqual([0, null])
    await store.close()
    expect(await wholeDocuments(url)).toHaveLength(60)
  })

  it('prints no warning of Node', async () => {
    const child = writer('memory:', 'd', 1)
    const [complaint, [status]] = await Promise.all([textOf(child.stderr), once(child, 'exit')])
    expect([complaint, status]).toEqual(['', 0])
  })
})
