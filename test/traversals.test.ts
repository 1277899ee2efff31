import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../src/store/open.ts'
import { put } from './operations/graph-of.ts'
import { at, Telling } from './operations/telling.ts'

test('the script of the README says who left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'storygraph-'))
  const file = join(folder, 'a.db')
  const telling = new Telling('letters')
  telling.claim(telling.person('Zora Vance'), 'LEFT', { object: telling.place('Bergen'), time: at('1921-03') })
  const store = await openStore(file)
  await put(store, [telling.extraction()])
  await store.close()
  const script = resolve(import.meta.dirname, '../scripts/traversals/who-left.mjs')
  // From sources: the package itself may not be built yet.
  const args = ['--conditions=source', '--import', 'tsx', script, 'Bergen', file]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^Zora Vance, 1921-03: “.*” \(letters\)\n$/)
})
