import neo4j, { type Driver, type QueryResult, type Session, type SessionMode } from 'neo4j-driver'
import { StorygraphError } from '../../model/errors.ts'
import { translateError } from './neo4j-error.ts'
import type { Neo4jTarget } from './target.ts'

/** The driver would look for a dead server for a minute; whoever waits wants to know within five seconds. In milliseconds. */
const CONNECT_WITHIN = 3_000
const ACQUIRE_WITHIN = 3_500
const RETRY_WITHIN = 3_000
/** A read that fails later than this is not asked again: whoever waits would wait for too long. In milliseconds. */
const ASK_AGAIN_WITHIN = 1_500
/** All rows of an answer at once: they are collected anyway, and queries that are sent one after the other end in that order. */
const ALL_ROWS = -1
/** A connection that lay idle for longer is tried before it is used. */
const IDLE = 20_000

export type Parameters = Readonly<Record<string, unknown>>
export type Row = Readonly<Record<string, unknown>>

/** Runs one query; the rows as plain objects. */
export type Run = <R = Row>(query: string, parameters?: Parameters) => Promise<readonly R[]>

/** Told of every query that is sent: for tests, which look at what the server makes of it. */
export type Observer = (query: string, parameters: Parameters) => void

/** As the driver takes it: its whole numbers are integers, not floating. */
const packed = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(packed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, packed(one)]))
}

/** Sends a query in a transaction, or in a session without one. */
type Send = (query: string, parameters: Parameters) => PromiseLike<QueryResult>

/** How a query is run that nothing else goes with. */
interface Settings {
  /** Milliseconds after which the server stops. */
  readonly timeout?: number
}

/** One driver with its sessions. Its errors are StorygraphErrors. */
export class Connection {
  readonly url: string
  readonly #driver: Driver
  readonly #database: string | null
  readonly #observe: Observer
  // So that whoever wrote reads what was written, on a cluster too.
  readonly #bookmarks = neo4j.bookmarkManager()
  #open = true

  constructor(target: Neo4jTarget, observe: Observer = () => undefined) {
    this.url = target.url
    this.#database = target.database
    this.#observe = observe
    const auth = target.password === null ? undefined : neo4j.auth.basic(target.user, target.password)
    this.#driver = neo4j.driver(target.address, auth, {
      connectionTimeout: CONNECT_WITHIN,
      connectionAcquisitionTimeout: ACQUIRE_WITHIN,
      maxTransactionRetryTime: RETRY_WITHIN,
      connectionLivenessCheckTimeout: IDLE,
      fetchSize: ALL_ROWS,
      disableLosslessIntegers: true,
      userAgent: 'storygraph',
    })
  }

  /** Name and version of the server, such as `Neo4j/5.26.30`. */
  agent(): Promise<string> {
    return this.#guarded(async () => (await this.#driver.getServerInfo({ ...this.#named() })).agent ?? '')
  }

  /**
   * One query, one round trip: a transaction of ours would take three, and is only begun where the server asks for the query again, or went away.
   * The server stops it after `timeout` milliseconds, where there is one (TIMEOUT).
   */
  read<R = Row>(query: string, parameters: Parameters = {}, timeout?: number): Promise<readonly R[]> {
    const settings: Settings = timeout === undefined ? {} : { timeout: Math.max(1, Math.ceil(timeout)) }
    const began = performance.now()
    return this.#within(async (session) => {
      try {
        return await this.#run((...asked) => session.run(...asked, settings))<R>(query, parameters)
      } catch (error) {
        if (!neo4j.isRetryableError(error) || performance.now() - began > ASK_AGAIN_WITHIN) throw error
        return session.executeRead(
          (transaction) => this.#run((...asked) => transaction.run(...asked))<R>(query, parameters),
          settings,
        )
      }
    }, neo4j.session.READ)
  }

  /**
   * All that `work` writes is stored, or nothing of it. It runs again where the server asks for it, or went away: `again` is true
   * where an earlier run may have been stored before its answer was lost.
   */
  write<T>(work: (run: Run, again: boolean) => Promise<T>): Promise<T> {
    let runs = 0
    return this.#within((session) =>
      session.executeWrite((transaction) => {
        runs += 1
        return work(
          this.#run((...asked) => transaction.run(...asked)),
          runs > 1,
        )
      }),
    )
  }

  /** A query that will not be part of a transaction of ours: a change of the schema, or one that commits by itself. */
  alone<R = Row>(query: string, parameters: Parameters = {}): Promise<readonly R[]> {
    return this.#within((session) => this.#run((...asked) => session.run(...asked))<R>(query, parameters))
  }

  /** May be called more than once. */
  async close(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    await this.#driver.close()
  }

  #named(): { database?: string } {
    return this.#database === null ? {} : { database: this.#database }
  }

  #run(send: Send): Run {
    return async <R = Row>(query: string, parameters: Parameters = {}) => {
      this.#observe(query, parameters)
      const { records } = await send(query, packed(parameters) as Parameters)
      return records.map((record) => record.toObject() as R)
    }
  }

  #within<T>(work: (session: Session) => Promise<T>, mode: SessionMode = neo4j.session.WRITE): Promise<T> {
    return this.#guarded(async () => {
      const settings = { ...this.#named(), defaultAccessMode: mode, bookmarkManager: this.#bookmarks }
      const session = this.#driver.session(settings)
      try {
        return await work(session)
      } finally {
        // What ended the work is the error to tell.
        await session.close().catch(() => undefined)
      }
    })
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    if (!this.#open) {
      throw new StorygraphError('STORE_UNREACHABLE', `The store ${this.url} has been closed. Open it again to go on.`)
    }
    try {
      return await work()
    } catch (error) {
      throw translateError(error, this.url)
    }
  }
}
