import { existsSync } from 'node:fs'
import { StorygraphError } from '../model/errors.ts'
import { type Credentials, isNeo4jScheme, targetOf } from './neo4j/target.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

/** A scheme such as `bolt:`; a single letter is a drive. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i

export interface OpenOptions {
  /** Open only what is there already; false where it is left out. */
  readonly mustExist?: boolean
  /** For a server: whoever the URL does not name. */
  readonly credentials?: Credentials
}

const schemeOf = (url: string): string | undefined => SCHEME.exec(url)?.[1]?.toLowerCase()

/** Whether a URL names a store that ends with the process, of which nobody else sees anything. */
export const isInMemory = (url: string): boolean => schemeOf(url) === 'memory'

/**
 * Opens the store that a URL names: `sqlite:path` or a bare path for a file, made where there is none, `memory:` for one that
 * ends with the process, and so is new, and `bolt://host:7687` or `neo4j://host:7687` for a Neo4j, a database of it behind a slash.
 * Throws BAD_INPUT for any other URL, STORE_UNREACHABLE, STORE_VERSION or STORE_DAMAGED where it cannot be used;
 * STORE_UNREACHABLE also where it `mustExist` and does not.
 *
 * @example const store = await openStore('sqlite:storygraph.db')
 */
export const openStore = async (
  url: string,
  { mustExist = false, credentials = {} }: OpenOptions = {},
): Promise<Store> => {
  const scheme = schemeOf(url)
  if (isInMemory(url)) return openSqliteStore(':memory:', url)
  if (scheme !== undefined && isNeo4jScheme(scheme)) {
    // Loaded where it is wanted: the driver takes as long to load as a small command takes.
    const { openNeo4jStore } = await import('./neo4j/neo4j-store.ts')
    return openNeo4jStore(targetOf(url, credentials), { mustExist })
  }
  const path = scheme === 'sqlite' ? url.slice('sqlite:'.length) : url
  if ((scheme === undefined || scheme === 'sqlite') && path !== '' && path !== ':memory:') {
    if (!mustExist || existsSync(path)) return openSqliteStore(path, url)
    const message = `There is no store at ${path} yet. Make one with \`storygraph ingest FILES\`, or name another with --store.`
    throw new StorygraphError('STORE_UNREACHABLE', message)
  }
  // The URL may hold a password, and is not repeated.
  throw new StorygraphError(
    'BAD_INPUT',
    'A store is a SQLite file or a Neo4j: give a path, "sqlite:path", "memory:" or "bolt://host:7687".',
  )
}
