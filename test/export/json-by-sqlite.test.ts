import { expect, test } from 'vitest'
import { Connection } from '../../src/store/sqlite/connection.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { storeOf } from '../operations/graph-of.ts'
import { randomCorpus } from '../properties/random-corpus.ts'
import { awkward } from './awkward.ts'
import { exported } from './exported.ts'

// SQLite's own reader of JSON, which has nothing to do with how a store keeps things.

const CORPUS = [...randomCorpus(7, 40), awkward()]

/** The lines of an export as rows of a table `lines` with one column. */
const table = async (format: string): Promise<Connection> => {
  const store = await storeOf(CORPUS)
  const lines = (await exported(store, format)).split('\n')
  await store.close()
  expect(lines.pop()).toBe('')
  const connection = new Connection('memory:', await openDatabase(':memory:'))
  connection.execute('CREATE TABLE lines (line TEXT)')
  for (const line of lines) connection.run('INSERT INTO lines VALUES (?)', line)
  return connection
}

test.each(['jsonl', 'facts', 'entities', 'contradictions'])('every line of %s is JSON to SQLite', async (format) => {
  const connection = await table(format)
  expect(connection.all('SELECT line FROM lines WHERE NOT json_valid(line)')).toEqual([])
  expect(connection.get<{ count: number }>('SELECT count(*) AS count FROM lines')?.count).toBeGreaterThan(0)
  connection.close()
})

test('jsonl answers a question in SQL: who went where, in whose words', async () => {
  const connection = await table('jsonl')
  const rows = connection.all<{ name: string; quote: string; stands: number }>(
    `SELECT e.line ->> '$.entity.name' AS name, c.line ->> '$.claim.evidence.text' AS quote,
      substr(d.line ->> '$.document.text', 1 + (c.line ->> '$.claim.evidence.start'), length(c.line ->> '$.claim.evidence.text'))
        = c.line ->> '$.claim.evidence.text' AS stands
    FROM lines f
    JOIN lines e ON e.line ->> '$.entity.id' = f.line ->> '$.fact.subject'
    JOIN json_each(f.line, '$.fact.claims') k
    JOIN lines c ON c.line ->> '$.type' = 'claim' AND (c.line ->> '$.document') || '/' || (c.line ->> '$.claim.id') = k.value
    JOIN lines d ON d.line ->> '$.document.id' = c.line ->> '$.document'
    WHERE f.line ->> '$.fact.predicate' = 'MOVED_TO' AND d.line ->> '$.document.id' LIKE 'post/%'`,
  )
  connection.close()
  expect(rows).toHaveLength(7)
  expect(rows.map(({ name }) => name)).toContain('Zoë "Zed" O’Neil, & <Sons>')
  expect(rows.every(({ quote, stands }) => quote.includes('MOVED_TO') && stands === 1)).toBe(true)
})
