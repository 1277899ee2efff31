import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for the tests of one file, gone after them; `write` gives the path of what it wrote. */
export const temporaryFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'storygraph-'))
  afterAll(() => rmSync(path, { recursive: true }))
  const write = (name: string, content: string | Uint8Array): string => {
    const file = join(path, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    return file
  }
  return { path, write }
}

/** Everything that a stream gives. */
export const listOf = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

/** Bytes in chunks of a size, as a pipe may give them. */
export async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
