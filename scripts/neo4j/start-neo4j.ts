import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { askBolt, changePassword } from './bolt.ts'
import type { Engine, Settings } from './engine.ts'
import { isTaken } from './free-port.ts'
import { fromDocker } from './from-docker.ts'
import { fromMaven } from './from-maven.ts'
import { forgetPassword, givenPassword, keptPassword, makePassword } from './password.ts'
import { ServerError } from './server-error.ts'
import type { ServerProcess } from './server-process.ts'

/** How long a server may take to answer, in ms: a slow machine needs a minute, an image has to be fetched first. */
const PATIENCE = 600_000

/** What to start. */
export interface StartOptions extends Partial<Settings> {
  /** Where the data, the settings and the logs are; made where it is not there. */
  readonly folder: string
  /** The user's password, in place of the one before if there is one; without it, that of the folder, or a new one. */
  readonly password?: string | undefined
  /** Runs a container rather than Maven's jars. */
  readonly docker?: boolean
  readonly env?: NodeJS.ProcessEnv
  /** Is told in one line what takes a while. */
  readonly tell?: (line: string) => void
}

/** A server that answers, and who may ask. */
export interface Neo4jServer {
  /** `bolt://127.0.0.1:7687` */
  readonly bolt: string
  /** The address of Neo4j Browser: `http://127.0.0.1:7474/browser/` */
  readonly browser: string
  /** The absolute path of the folder with its data, its logs and the password that was made up. */
  readonly folder: string
  readonly user: 'neo4j'
  readonly password: string
  /** Whether the password was made up just now, and nobody has seen it. */
  readonly isNewPassword: boolean
  readonly pid: number
  /** Comes true once the server has ended, whoever ended it. */
  readonly ended: Promise<void>
  /** Stops it cleanly. May be called again. */
  stop(): Promise<void>
}

const refuseTaken = async (name: string, port: number): Promise<void> => {
  if (await isTaken(port)) {
    throw new ServerError(
      `Port ${port} of 127.0.0.1 is taken, perhaps by another Neo4j: end that, or give another with --${name}-port.`,
    )
  }
}

/** The password that the server starts with, and the one to have: they differ where the user changes it. */
const passwordsOf = async (engine: Engine, folder: string, given: string | null) => {
  const kept = keptPassword(folder)
  if (engine.hasData()) {
    const wanted = given ?? kept
    if (wanted !== null) return { now: kept ?? wanted, wanted, isNew: false }
    throw new ServerError(`${folder} holds data: set NEO4J_PASSWORD to the password that was given when it was made.`)
  }
  const wanted = given ?? kept ?? makePassword(folder)
  await engine.setPassword(wanted)
  return { now: wanted, wanted, isNew: given === null }
}

/** Waits until the server answers this user. */
const untilItAnswers = async (server: ServerProcess, port: number, password: string): Promise<void> => {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await sleep(250)) {
    if (server.hasEnded()) throw new ServerError(`Neo4j ended while it started:\n${server.lastWords()}`)
    const answer = await askBolt(port, password)
    if (answer === 'answers') return
    if (answer === 'refused') {
      throw new ServerError('Neo4j refuses the password: set NEO4J_PASSWORD to the one that this data folder has.')
    }
  }
  throw new ServerError(`Neo4j does not answer after ${PATIENCE / 60_000} minutes:\n${server.lastWords()}`)
}

/**
 * Starts a real Neo4j with Browser on 127.0.0.1, and gives it once it answers over Bolt.
 *
 * @throws ServerError where Java or Maven is missing, a port is taken, or the server does not come up; nothing runs then
 * @example
 * const server = await startNeo4j({ folder: '.neo4j' })
 * console.log(server.bolt) // bolt://127.0.0.1:7687
 * await server.stop()
 */
export const startNeo4j = async (options: StartOptions): Promise<Neo4jServer> => {
  const { boltPort = 7687, httpPort = 7474, heap = '512m', pageCache = '128m', env = process.env } = options
  const { docker = false, tell = () => {} } = options
  // Apart: two releases of Neo4j may not share their files, nor the password.
  const folder = resolve(options.folder, docker ? 'docker' : '')
  const given = givenPassword(options.password)
  await refuseTaken('bolt', boltPort)
  await refuseTaken('http', httpPort)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const make = docker ? fromDocker : fromMaven
  const engine = await make({ folder, env, tell, boltPort, httpPort, heap, pageCache })
  const { now, wanted, isNew } = await passwordsOf(engine, folder, given)
  tell('Neo4j starts …')
  const server = engine.run(now)
  try {
    await untilItAnswers(server, boltPort, now)
    if (now !== wanted) await changePassword(boltPort, now, wanted)
    if (given !== null) forgetPassword(folder)
  } catch (error) {
    await server.stop()
    throw error
  }
  return {
    bolt: `bolt://127.0.0.1:${boltPort}`,
    browser: `http://127.0.0.1:${httpPort}/browser/`,
    folder,
    user: 'neo4j',
    password: wanted,
    isNewPassword: isNew,
    pid: server.pid,
    ended: server.ended,
    stop: server.stop,
  }
}
