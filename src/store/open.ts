import { existsSync } from 'node:fs'
import { StorygraphError } from '../model/errors.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

/** A scheme such as `bolt:`; a single letter is a drive. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i

export interface OpenOptions {
  /** Open only what is there already; false where it is left out. */
  readonly mustExist?: boolean
}

/**
 * Opens the store that a URL names: `sqlite:path` or a bare path for a file, made where there is none, and `memory:` for one
 * that ends with the process, and so is new. Throws BAD_INPUT for any other URL, STORE_UNREACHABLE, STORE_VERSION or
 * STORE_DAMAGED where the file cannot be used; STORE_UNREACHABLE also where it `mustExist` and does not.
 *
 * @example const store = await openStore('sqlite:storygraph.db')
 */
export const openStore = async (url: string, { mustExist = false }: OpenOptions = {}): Promise<Store> => {
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase()
  if (scheme === 'memory') return openSqliteStore(':memory:', url)
  const path = scheme === 'sqlite' ? url.slice('sqlite:'.length) : url
  if ((scheme === undefined || scheme === 'sqlite') && path !== '' && path !== ':memory:') {
    if (!mustExist || existsSync(path)) return openSqliteStore(path, url)
    const message = `There is no store at ${path} yet. Make one with \`storygraph ingest FILES\`, or name another with --store.`
    throw new StorygraphError('STORE_UNREACHABLE', message)
  }
  const what =
    scheme === 'bolt' || scheme === 'neo4j' || scheme?.startsWith('bolt+') || scheme?.startsWith('neo4j+')
      ? 'This version keeps the graph in SQLite only'
      : 'A store is a SQLite file'
  // The URL may hold a password, and is not repeated.
  throw new StorygraphError('BAD_INPUT', `${what}: give a path, "sqlite:path" or "memory:".`)
}
