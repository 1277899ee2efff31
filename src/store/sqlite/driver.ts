/** What SQLite takes as a parameter. */
export type Parameter = string | number | null

export type Row = Readonly<Record<string, string | number | null>>

export interface Statement {
  run(...parameters: readonly Parameter[]): {
    readonly changes: number | bigint
    readonly lastInsertRowid: number | bigint
  }
  get(...parameters: readonly Parameter[]): unknown
  all(...parameters: readonly Parameter[]): unknown[]
  iterate(...parameters: readonly Parameter[]): IterableIterator<unknown>
}

/** The part of `node:sqlite`'s DatabaseSync that we use; `@photostructure/sqlite` has the same. */
export interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

interface Driver {
  readonly DatabaseSync: new (path: string) => Database
}

/** Node says once that its SQLite is experimental. We know, and the user can do nothing about it; other warnings pass. */
const withoutSqliteWarning = <T>(load: () => T): T => {
  const emitWarning = process.emitWarning
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    const ours = rest[0] === 'ExperimentalWarning' && String(warning).includes('SQLite')
    if (!ours) Reflect.apply(emitWarning, process, [warning, ...rest])
  }) as typeof process.emitWarning
  try {
    return load()
  } finally {
    process.emitWarning = emitWarning
  }
}

const builtIn = (): Driver | undefined => {
  const { getBuiltinModule } = process as { getBuiltinModule?: (name: string) => unknown }
  return withoutSqliteWarning(() => getBuiltinModule?.('node:sqlite') as Driver | undefined)
}

/** Opens a database file, or `:memory:`, with Node's own SQLite where it has one. Throws the driver's errors. */
export const openDatabase = async (path: string): Promise<Database> => {
  const driver = builtIn() ?? ((await import('@photostructure/sqlite')) as unknown as Driver)
  return new driver.DatabaseSync(path)
}
