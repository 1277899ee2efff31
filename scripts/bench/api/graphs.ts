import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openStore } from '../../../src/store/open.ts'
import { writeGenerated } from '../generated-graph.ts'
import { exportTables, importTables } from '../imported.ts'
import { out } from '../measure.ts'

/** One generated graph, kept twice. */
export interface Graphs {
  /** The file of the SQLite store. */
  readonly sqlite: string
  /** The folder of a Neo4j. */
  readonly neo4j: string
}

const DONE = 'made'

const once = async (folder: string, make: () => Promise<void>): Promise<void> => {
  const mark = join(folder, DONE)
  if (existsSync(mark)) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await make()
  writeFileSync(mark, '')
}

/**
 * The graph of so many people in both engines. It takes half an hour for 100,000 people, and is kept in out/bench for the next run: delete it
 * there once what is generated or how it is stored has changed.
 */
export const makeGraphs = async (people: number): Promise<Graphs> => {
  const folder = resolve(out, `graph-${people}`)
  const [sqlite, neo4j] = [join(folder, 'sqlite'), join(folder, 'neo4j')]
  const file = join(sqlite, 'graph.db')
  await once(sqlite, async () => {
    const store = await openStore(file)
    await writeGenerated(store, people)
    await store.close()
  })
  await once(neo4j, async () => {
    const tables = join(folder, 'tables')
    rmSync(tables, { recursive: true, force: true })
    const store = await openStore(file)
    await exportTables(store, tables)
    await store.close()
    await importTables(tables, neo4j)
    rmSync(tables, { recursive: true })
  })
  return { sqlite: file, neo4j }
}
