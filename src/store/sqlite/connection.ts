import { StorygraphError } from '../../model/errors.ts'
import type { Database, Parameter, Row, Statement } from './driver.ts'
import type { Sql } from './sql.ts'
import { translateError } from './sqlite-error.ts'

/** More texts of statements than any use of the store has; a cap only so that odd filters cannot fill the memory. */
const MAX_STATEMENTS = 500

/** An open database with its prepared statements. Its errors are StorygraphErrors. */
export class Connection {
  readonly url: string
  readonly #database: Database
  readonly #statements = new Map<string, Statement>()
  #open = true

  constructor(url: string, database: Database) {
    this.url = url
    this.#database = database
  }

  all<R = Row>(sql: string, ...parameters: readonly Parameter[]): R[] {
    return this.#guarded(() => this.#statement(sql).all(...parameters) as R[])
  }

  get<R = Row>(sql: string, ...parameters: readonly Parameter[]): R | undefined {
    return this.#guarded(() => this.#statement(sql).get(...parameters) as R | undefined)
  }

  /** Gives the number of rows changed. */
  run(sql: string, ...parameters: readonly Parameter[]): number {
    return this.#guarded(() => Number(this.#statement(sql).run(...parameters).changes))
  }

  /** For an INSERT that ends in RETURNING n: gives the number of the row that it made, or wrote anew. */
  insert(sql: string, ...parameters: readonly Parameter[]): number {
    return this.#guarded(() => (this.#statement(sql).get(...parameters) as { readonly n: number }).n)
  }

  /** As `all`, for a statement put together from parts. */
  query<R = Row>(sql: Sql): R[] {
    return this.all<R>(sql.text, ...sql.parameters)
  }

  /** Runs statements that take no parameters, such as pragmas and schemas. */
  execute(sql: string): void {
    this.#guarded(() => this.#database.exec(sql))
  }

  /** All that `work` reads is of one moment, whatever others write meanwhile. */
  reading<T>(work: () => T): T {
    return this.#transaction('BEGIN', work)
  }

  /** Waits for other writers; all that `work` writes is stored, or nothing of it. */
  writing<T>(work: () => T): T {
    return this.#transaction('BEGIN IMMEDIATE', work)
  }

  /** May be called more than once. */
  close(): void {
    if (!this.#open) return
    this.#statements.clear()
    this.#guarded(() => this.#database.close())
    this.#open = false
  }

  #transaction<T>(begin: string, work: () => T): T {
    this.execute(begin)
    let result: T
    try {
      result = work()
      this.execute('COMMIT')
    } catch (error) {
      this.#rollback()
      throw error
    }
    return result
  }

  /** SQLite may have rolled back by itself (a full disk); saying so again is its only error here, and hides the cause. */
  #rollback(): void {
    try {
      this.#database.exec('ROLLBACK')
    } catch {
      // The first error is the one to tell.
    }
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear()
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #guarded<T>(work: () => T): T {
    if (!this.#open) {
      throw new StorygraphError('STORE_UNREACHABLE', `The store ${this.url} has been closed. Open it again to go on.`)
    }
    try {
      return work()
    } catch (error) {
      throw translateError(error, this.url)
    }
  }
}
