import { intoFolder } from '../../src/cli/into-file.ts'
import { FOLDER_FORMATS } from '../../src/export/index.ts'
import type { Store } from '../../src/store/store.ts'
import { neo4jAdmin } from '../neo4j/admin.ts'
import { freePort } from '../neo4j/free-port.ts'
import { type Neo4jServer, startNeo4j } from '../neo4j/start-neo4j.ts'

/** The password of servers that hold nothing but a generated graph. */
export const PASSWORD = 'generated-graph'

/** Writes a store as tables for neo4j-admin into a folder. */
export const exportTables = async (store: Store, tables: string): Promise<void> => {
  const format = FOLDER_FORMATS.get('neo4j-admin')
  if (format === undefined) throw new Error('There is no format neo4j-admin.')
  await intoFolder(tables, format.write(store))
}

/** Makes the database of a Neo4j that is to run in `home` from such tables. */
export const importTables = async (tables: string, home: string): Promise<void> => {
  const args = ['database', 'import', 'full', 'neo4j', '@import.args']
  const { status, said } = await neo4jAdmin(home, args, process.env, tables)
  if (status !== 0) throw new Error(said)
}

/** Starts a Neo4j with room for a large graph. */
export const startLarge = async (home: string): Promise<Neo4jServer> =>
  startNeo4j({
    folder: home,
    boltPort: await freePort(),
    httpPort: await freePort(),
    password: PASSWORD,
    heap: '2g',
    pageCache: '2g',
  })
