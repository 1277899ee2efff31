import type { ServerProcess } from './server-process.ts'

/** Where a server listens, and how much memory it takes. */
export interface Settings {
  readonly boltPort: number
  readonly httpPort: number
  /** Memory of the Java heap and of the page cache, in Neo4j's words: `512m`. */
  readonly heap: string
  readonly pageCache: string
}

/** What an engine is made for. */
export interface Home extends Settings {
  /** The absolute path of the folder with data, settings and logs. */
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  /** Is told in one line what takes a while. */
  readonly tell: (line: string) => void
}

/** A way to run a Neo4j server: its jars on this machine's Java, or a container. */
export interface Engine {
  /** Whether there is data already, and with it a password. */
  hasData(): boolean
  /** Says what the user's password will be. Only before there is data. */
  setPassword(password: string): Promise<void>
  run(password: string): ServerProcess
}

/** @throws ServerError where a program is missing */
export type MakeEngine = (home: Home) => Promise<Engine>
