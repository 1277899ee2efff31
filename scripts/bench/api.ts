import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { installPeers } from './api/peers.ts'
import { root } from './measure.ts'

const PEOPLE = 10_000
const FULL = 100_000
/** For each question to each server, twice. */
const SECONDS = 4
const FULL_SECONDS = 10

/** How the API is measured: beside @neo4j/graphql and while documents are ingested, or with so many minutes of all questions at once. */
export interface ApiOptions {
  readonly full: boolean
  readonly people: number | null
  readonly mixed: number | null
}

const run = (script: string, ...args: readonly number[]): void => {
  const file = resolve(import.meta.dirname, 'api', script)
  const options = { cwd: root, stdio: 'inherit' } as const
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args.map(String)], options)
  if (status !== 0) throw new Error(`${script} ended with status ${status}.`)
}

export const benchApi = ({ full, people, mixed }: ApiOptions): void => {
  installPeers()
  const size = people ?? (full ? FULL : PEOPLE)
  const seconds = full ? FULL_SECONDS : SECONDS
  if (mixed === null) {
    run('run.ts', size, seconds)
    run('while-ingesting.ts', size, seconds)
  } else run('mixed.ts', size, mixed)
}
