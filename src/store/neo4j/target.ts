import { StorygraphError } from '../../model/errors.ts'

/** Where a Neo4j is, and who asks. */
export interface Neo4jTarget {
  /** As the driver takes it: scheme, host and port. */
  readonly address: string
  /** Null for the server's own default. */
  readonly database: string | null
  readonly user: string
  /** Null where none was given: a server without passwords. */
  readonly password: string | null
  /** Without user and password. */
  readonly url: string
}

/** Name and password that the environment gives; those of the URL come first. */
export interface Credentials {
  readonly user?: string | undefined
  readonly password?: string | undefined
}

const SCHEMES = new Set(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])

/** Whether a URL of this scheme, such as `neo4j+s`, names a Neo4j. */
export const isNeo4jScheme = (scheme: string): boolean => SCHEMES.has(scheme)

const badUrl = (): StorygraphError =>
  // The URL may hold a password, and is not repeated.
  new StorygraphError(
    'BAD_INPUT',
    'That is no address of a Neo4j: give one such as "bolt://localhost:7687", or "bolt://localhost:7687/DATABASE".',
  )

const parsed = (url: string): URL => {
  try {
    return new URL(url)
  } catch {
    throw badUrl()
  }
}

/**
 * Takes a URL apart; BAD_INPUT where it is none. A password in it is of use for a server of one's own, but stands in the
 * shell's history.
 *
 * @example targetOf('bolt://neo4j:secret@localhost:7687', {}).url // 'bolt://localhost:7687'
 */
export const targetOf = (url: string, credentials: Credentials): Neo4jTarget => {
  const { protocol, username, password, host, pathname, search, hash } = parsed(url)
  if (host === '' || hash !== '' || pathname.split('/').length > 2) throw badUrl()
  const database = decodeURIComponent(pathname.slice(1))
  return {
    address: `${protocol}//${host}${search}`,
    database: database === '' ? null : database,
    user: (username === '' ? credentials.user : decodeURIComponent(username)) ?? 'neo4j',
    password: (password === '' ? credentials.password : decodeURIComponent(password)) ?? null,
    url: `${protocol}//${host}${pathname}${search}`,
  }
}
