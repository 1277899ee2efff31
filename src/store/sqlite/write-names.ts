import { fold } from '../../model/fold.ts'
import type { Entity } from '../../model/graph.ts'
import { toKey } from '../sort-key.ts'
import type { Connection } from './connection.ts'

interface WantedName {
  readonly main: number
  readonly text: string
  readonly count: number
  readonly documents: readonly string[]
}

interface NameRow {
  readonly n: number
  readonly main: number
  readonly text: string
  readonly count: number
}

const wantedNames = (entity: Entity): readonly WantedName[] => [
  { main: 1, text: entity.name, count: 0, documents: [] },
  ...entity.aliases.map(({ text, count, documents }) => ({ main: 0, text, count, documents })),
]

const nameKey = ({ main, text }: { main: number; text: string }): string => `${main}${text}`

/** Writes only the documents that are new or gone: a country's name may stand in thousands. */
const writeNameDocuments = (connection: Connection, name: number, wanted: readonly string[]): void => {
  const sql = 'SELECT d.n, d.id FROM name_documents p JOIN documents d ON d.n = p.document WHERE p.name = ?'
  const gone = new Map(connection.all<{ n: number; id: string }>(sql, name).map(({ n, id }) => [id, n]))
  for (const key of wanted.map(toKey)) {
    if (gone.delete(key)) continue
    const document = connection.get<{ n: number }>('SELECT n FROM documents WHERE id = ?', key)?.n ?? -1
    connection.run('INSERT INTO name_documents (name, document) VALUES (?, ?)', name, document)
  }
  for (const document of gone.values()) {
    connection.run('DELETE FROM name_documents WHERE name = ? AND document = ?', name, document)
  }
}

const insertName = (connection: Connection, entity: number, { main, text, count }: WantedName): number => {
  const sql = 'INSERT INTO names (entity, main, text, folded, count) VALUES (?, ?, ?, ?, ?) RETURNING n'
  return connection.insert(sql, entity, main, text, fold(text), count)
}

/** Brings the stored name and aliases of an entity in step with `entity`, touching only what differs. */
export const writeNames = (connection: Connection, n: number, entity: Entity): void => {
  const stored = connection.all<NameRow>('SELECT n, main, text, count FROM names WHERE entity = ?', n)
  const gone = new Map(stored.map((row) => [nameKey(row), row]))
  for (const wanted of wantedNames(entity)) {
    const row = gone.get(nameKey(wanted))
    gone.delete(nameKey(wanted))
    const name = row?.n ?? insertName(connection, n, wanted)
    if (row !== undefined && row.count !== wanted.count) {
      connection.run('UPDATE names SET count = ? WHERE n = ?', wanted.count, name)
    }
    writeNameDocuments(connection, name, wanted.documents)
  }
  for (const row of gone.values()) connection.run('DELETE FROM names WHERE n = ?', row.n)
}
