import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { out } from '../measure.ts'

/**
 * What is measured beside us and by what, fetched into a folder of its own when it is asked for: 135 packages of 66 MB that nobody
 * else needs, and that want other versions of some of ours. @neo4j/graphql is under Apache-2.0, autocannon under MIT.
 */
const PACKAGES = {
  '@neo4j/graphql': '7.6.3',
  autocannon: '9.0.0',
  graphql: '16.15.0',
  'graphql-yoga': '5.24.1',
  'neo4j-driver': '6.3.0',
} as const

const folder = resolve(out, 'peers')

/** Loads one of them. */
export const fromPeers = (name: keyof typeof PACKAGES) => createRequire(resolve(folder, 'package.json'))(name)

/** @throws Error where npm cannot fetch them */
export const installPeers = (): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(resolve(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }))
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm could not fetch what is measured beside us:\n${stderr}`)
}
