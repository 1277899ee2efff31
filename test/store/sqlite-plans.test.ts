import { expect, test } from 'vitest'
import type { FactFilter } from '../../src/store/filters.ts'
import { Connection } from '../../src/store/sqlite/connection.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { factCondition, isNarrow } from '../../src/store/sqlite/graph-condition.ts'
import { readPage } from '../../src/store/sqlite/listing.ts'
import { migrate } from '../../src/store/sqlite/migrations.ts'
import { sql } from '../../src/store/sqlite/sql.ts'
import { factRows } from '../../src/store/sqlite/views.ts'

/** How SQLite looks for facts in the order of time: what it says of the table of facts itself, for those with a day and those without. */
const waysTo = async (filter: FactFilter): Promise<readonly string[]> => {
  const database = await openDatabase(':memory:')
  const asked: string[] = []
  const watched = {
    exec: (text: string) => database.exec(text),
    close: () => database.close(),
    prepare: (text: string) => {
      asked.push(text)
      return database.prepare(text)
    },
  }
  const connection = new Connection('memory:', watched)
  migrate(connection)
  asked.length = 0
  const listing = {
    ...factRows,
    name: 'facts',
    where: factCondition(filter),
    sort: sql`f.day`,
    isNarrow: isNarrow(filter),
  }
  readPage(connection, listing, { first: 10 }, () => [])
  const steps = asked.flatMap((text) => connection.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`))
  connection.close()
  return steps.flatMap(({ detail }) => (/^(SEARCH|SCAN) f\b/.test(detail) ? detail : []))
}

test('facts about somebody are looked up one by one, and not found along all facts', async () => {
  for (const filter of [{ about: ['d1/e1'] }, { and: [{ predicates: ['LEFT'] }, { about: ['d1/e1'] }] }])
    expect(await waysTo(filter)).toEqual(Array(2).fill('SEARCH f USING INTEGER PRIMARY KEY (rowid=?)'))
})

test('facts that nothing narrows are read along the index of their days', async () => {
  for (const way of await waysTo({ statuses: ['disputed'] })) expect(way).toMatch(/facts_by_day/)
})
