import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { Connection } from '../../src/store/sqlite/connection.ts'
import { openDatabase } from '../../src/store/sqlite/driver.ts'
import { MIGRATIONS, migrate } from '../../src/store/sqlite/migrations.ts'
import { chain, change, claim, fact, record, story } from './change-builder.ts'
import { readAll } from './read-all.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'storygraph-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const raw = async (path: string): Promise<Connection> => new Connection(path, await openDatabase(path))

const small = change(
  story(
    'd1',
    [chain('e1', 'Person', 'Lucia Ferro')],
    [claim('c1', 'e1', 'UNEMPLOYED')],
    ({ entity, claim: global }) => [fact([global('c1')], entity('e1'), 'UNEMPLOYED')],
  ),
)

describe('opening a store', () => {
  it.each(['sqlite:', ''])('keeps the graph in the file that "%s…" names', async (scheme) => {
    const url = `${scheme}${join(folder, `kept${scheme.length}.db`)}`
    const store = await openStore(url)
    expect(store.url).toBe(url)
    await store.write(small)
    const written = await readAll(store)
    await store.close()
    const again = await openStore(url)
    expect(await readAll(again)).toEqual(written)
    expect(await again.revision()).toBe(1)
    await again.close()
  })

  it.each(['postgres://me:secret@x', 'http://localhost:7474', '', 'sqlite:'])(
    'refuses %j without repeating it',
    async (url) => {
      const error: unknown = await openStore(url).catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(/SQLite.*give a path/) })
      expect(String(error)).not.toContain('secret')
    },
  )

  it.each(['bolt://', 'bolt:me:secret', 'neo4j://me:secret@x/a/b', 'bolt://me:secret@x#y'])(
    'refuses %j, which is no address of a server, without repeating it',
    async (url) => {
      const error: unknown = await openStore(url).catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(/no address of a Neo4j/) })
      expect(String(error)).not.toContain('secret')
    },
  )

  it.each(['sqlite:', ''])('opens only what is there where it must exist ("%s…")', async (scheme) => {
    const path = join(folder, `wanted${scheme.length}.db`)
    const expected = { code: 'STORE_UNREACHABLE', message: expect.stringMatching(/no store at .*wanted\d\.db yet/) }
    await expect(openStore(scheme + path, { mustExist: true })).rejects.toMatchObject(expected)
    expect(existsSync(path)).toBe(false)
    await (await openStore(scheme + path)).close()
    const store = await openStore(scheme + path, { mustExist: true })
    expect(await store.revision()).toBe(0)
    await store.close()
  })

  it('opens an empty store in memory even where it must exist, for there is none to be missed', async () => {
    const store = await openStore('memory:', { mustExist: true })
    expect((await store.stats()).documents).toBe(0)
    await store.close()
  })

  it('refuses a folder, and a file in a folder that is not there', async () => {
    mkdirSync(join(folder, 'folder.db'))
    for (const path of [join(folder, 'folder.db'), join(folder, 'nowhere', 'x.db')]) {
      const expected = { code: 'STORE_UNREACHABLE', message: expect.stringContaining('Check that its folder exists') }
      await expect(openStore(path)).rejects.toMatchObject(expected)
    }
  })

  it('refuses a folder that may not be written to', async () => {
    // Root may write wherever a mode forbids it, but not into the kernel's own folder.
    const closed = process.getuid?.() === 0 ? '/proc' : join(folder, 'closed')
    if (!existsSync(closed)) {
      mkdirSync(closed)
      chmodSync(closed, 0o555)
    }
    await expect(openStore(join(closed, 'x.db'))).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
  })

  it('refuses a file that is no database, and leaves it as it is', async () => {
    const path = join(folder, 'story.txt')
    const text = 'This is a story and not a store.\n'.repeat(100)
    writeFileSync(path, text)
    const expected = { code: 'STORE_DAMAGED', message: expect.stringContaining('no SQLite database') }
    await expect(openStore(path)).rejects.toMatchObject(expected)
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  it("refuses another program's database, and leaves it as it is", async () => {
    const path = join(folder, 'other.db')
    const other = await raw(path)
    other.execute('CREATE TABLE recipes (name TEXT)')
    other.close()
    const before = readFileSync(path)
    const expected = { code: 'BAD_INPUT', message: expect.stringContaining('another program') }
    await expect(openStore(path)).rejects.toMatchObject(expected)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('tells damage from an empty store', async () => {
    const path = join(folder, 'whole.db')
    const store = await openStore(path)
    await store.write(small)
    await store.close()
    const cut = join(folder, 'cut.db')
    copyFileSync(path, cut)
    truncateSync(cut, 8192)
    const reading = openStore(cut).then((opened) => readAll(opened).finally(() => opened.close()))
    await expect(reading).rejects.toMatchObject({ code: 'STORE_DAMAGED' })
  })

  it('finds and mends a search index that is out of step, and what rests on nothing', async () => {
    const path = join(folder, 'mend.db')
    const store = await openStore(path)
    await store.write(small)
    const spoiled = await raw(path)
    for (const index of ['name_words', 'name_grams']) {
      spoiled.execute(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`)
    }
    spoiled.execute('UPDATE claims SET fact = NULL')
    spoiled.close()
    const codes = ['FACT_WITHOUT_CLAIM', 'NAME_INDEX', 'NAME_INDEX']
    const found = await store.check(false)
    expect(found.map(({ code, repaired }) => [code, repaired])).toEqual(codes.map((code) => [code, false]))
    const mended = await store.check(true)
    expect(mended.map(({ code, repaired }) => [code, repaired])).toEqual(codes.map((code) => [code, true]))
    expect(await store.check(false)).toEqual([])
    expect((await store.search('Lucia', null, { first: 5 })).items).toHaveLength(1)
    await store.close()
  })
})

describe('the schema version', () => {
  const steps = ['CREATE TABLE a (x)', 'ALTER TABLE a ADD COLUMN y', 'INSERT INTO a (x, y) VALUES (1, 2)'].map(
    (sql) => () => sql,
  )
  const version = (connection: Connection) =>
    connection.get<{ user_version: number }>('PRAGMA user_version')?.user_version

  it('takes a database through the steps it has not had, in order', async () => {
    const connection = await raw(':memory:')
    migrate(connection, steps.slice(0, 1))
    expect(version(connection)).toBe(1)
    migrate(connection, steps)
    migrate(connection, steps)
    expect(version(connection)).toBe(3)
    expect(connection.all('SELECT x, y FROM a').map((row) => ({ ...row }))).toEqual([{ x: 1, y: 2 }])
    connection.close()
  })

  it('takes all steps or none', async () => {
    const connection = await raw(':memory:')
    migrate(connection, steps.slice(0, 1))
    expect(() => migrate(connection, [...steps, () => 'SELECT nonsense'])).toThrow()
    expect(version(connection)).toBe(1)
    expect(connection.all('SELECT * FROM a')).toEqual([])
    connection.close()
  })

  it('finds the sentences of documents that were stored before these were kept', async () => {
    const path = join(folder, 'older.db')
    const store = await openStore(path)
    await store.write(small)
    await store.close()
    const older = await raw(path)
    older.execute(
      'DROP TABLE document_heads; DROP TRIGGER passages_deleted; DROP TABLE passages; DROP INDEX facts_by_subject_place; DROP INDEX facts_by_pair; PRAGMA user_version = 3',
    )
    older.close()
    const again = await openStore(path)
    const { items } = await again.search('text', null, { first: 5 }, true)
    expect(items.map(({ node }) => [node.entity.name, node.passage])).toEqual([
      ['Lucia Ferro', { document: 'd1', start: 0, end: 4 }],
    ])
    expect(await again.check(false)).toEqual([])
    await again.close()
  })

  it('answers the same of documents that were stored before their heads were kept', async () => {
    const path = join(folder, 'headless.db')
    const store = await openStore(path)
    const warnings = [{ code: 'ODD', message: 'An odd “text”.' }]
    const put = [
      record('d2', [], [], { title: 'Señales', published: '1999-04-02', derivedFrom: 'd1' }),
      record('d3', [], [], { author: 'Ö', text: 'long '.repeat(10_000) }),
    ].map((one) => ({ ...one, extraction: { ...one.extraction, warnings, rules: 'some' } }))
    await store.write(change({ ...small, put: [...small.put, ...put], families: new Map([['d2', 'd1']]) }))
    const stored = await readAll(store)
    await store.close()
    const older = await raw(path)
    older.execute('DROP TABLE document_heads; PRAGMA user_version = 6')
    older.close()
    const again = await openStore(path)
    expect(stored.documentHeads).toHaveLength(3)
    expect(await readAll(again)).toEqual(stored)
    // And forgets them with their documents.
    await again.write(change({ revision: 1, remove: ['d3'] }))
    await again.close()
    const now = await raw(path)
    expect(now.get<{ n: number }>('SELECT count(*) AS n FROM document_heads')?.n).toBe(2)
    now.close()
  })

  it('refuses a store of a newer version', async () => {
    const path = join(folder, 'newer.db')
    await (await openStore(path)).close()
    const newer = await raw(path)
    newer.execute(`PRAGMA user_version = ${MIGRATIONS.length + 1}`)
    newer.close()
    const expected = { code: 'STORE_VERSION', message: expect.stringContaining('Install that version') }
    await expect(openStore(path)).rejects.toMatchObject(expected)
  })
})
