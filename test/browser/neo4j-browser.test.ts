import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import neo4j, { type Driver, type Plan } from 'neo4j-driver'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extract/extract.ts'
import { ingest } from '../../src/operations/ingest.ts'
import { openStore } from '../../src/store/open.ts'
import { makeDocument } from '../../src/text/make-document.ts'
import { readInputs } from '../../src/text/read-inputs.ts'
import { describeNeo4j, type TestServer } from '../neo4j.ts'

const CHROMIUM = '/usr/bin/chromium'
const isRequired = (process.env.STORYGRAPH_REQUIRE ?? '').split(/[\s,]+/).includes('browser')

const root = resolve(import.meta.dirname, '../..')
const schema = resolve(root, 'schema/neo4j')
/** Those of schema/neo4j/pictures are copies of what a run leaves here. */
const pictures = resolve(root, 'out/pictures')

/** Names that each saved query has to draw; a file without a row here fails. */
const SHOWS: Readonly<Record<string, readonly string[]>> = {
  'contradiction.cypher': ['Arseny', 'self contradiction', '2023-09', '2023-12', 'Gone, and back again'],
  'document.cypher': ['Gone, and back again', 'Arseny', 'Artur', 'Al Jazeera', 'Belgrade'],
  'life.cypher': ['Arseny', 'left', 'Yerevan', 'mother of Arseny', '2022-09-21', '2022-09', '2022'],
  'month.cypher': ['Arseny', 'Russia', 'Artur', 'Belgrade', '2022-09-21'],
  'place.cypher': ['Russia', 'Arseny', 'returned to', '2023-09', '2023'],
  'two-people.cypher': ['Arseny', 'Serbia', 'Artur', 'Belgrade'],
}

const files = readdirSync(resolve(schema, 'saved')).sort()
const queryOf = (file: string): string => readFileSync(resolve(schema, 'saved', file), 'utf8')

/** A store with the one story that the saved queries ask of. */
const fill = async ({ bolt, user, password }: TestServer, driver: Driver): Promise<void> => {
  await driver.executeQuery('MATCH (n:Storygraph) DETACH DELETE n')
  const store = await openStore(bolt, { credentials: { user, password } })
  const extract = createExtractor()
  for await (const input of readInputs([resolve(root, 'seeds/stories/gone-and-back.md')])) {
    if (input instanceof Error) throw input
    const extraction = extract(makeDocument(input.fields, input.place))
    for await (const outcome of ingest(store, [extraction])) if (outcome.outcome === 'refused') throw outcome.error
  }
  await store.close()
}

const operatorsOf = (plan: Plan | false): readonly string[] =>
  plan === false ? [] : [plan.operatorType, ...plan.children.flatMap(operatorsOf)]

/** Neo4j Browser with a query in its editor, as a link opens it. */
const openWith = async (page: Page, { browser }: TestServer, query: string): Promise<void> => {
  await page.goto(`${browser}?cmd=edit&arg=${encodeURIComponent(query)}`)
  await page.waitForFunction(() => document.querySelector('[data-testid=activeEditor]')?.textContent?.includes('MATCH'))
}

const connect = async (page: Page, server: TestServer): Promise<void> => {
  await openWith(page, server, 'MATCH (n) RETURN n')
  await page.getByTestId('username').fill(server.user)
  await page.getByTestId('password').fill(server.password)
  await page.getByTestId('connect').click()
  await page.getByText('You are connected as user').waitFor()
  // It is connected again when the next link opens: once it has kept the password, which it does a little later.
  await page.waitForFunction(
    (kept) => localStorage.getItem('neo4j.connections')?.includes(kept),
    JSON.stringify({ password: server.password }).slice(1, -1),
  )
}

/** The same, once it has found its connection again: on a busy machine it gives up at times, forgets it, and has to be told once more. */
const openConnected = async (page: Page, server: TestServer, query: string): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    await openWith(page, server, query)
    const banner = page.getByTestId('disconnectedBanner').waitFor({ state: 'detached', timeout: 15_000 })
    const isConnected = await banner.then(
      () => true,
      () => false,
    )
    if (isConnected) return
    if (attempt === 5) throw new Error('Neo4j Browser does not find its connection again.')
    await page.evaluate(() => localStorage.removeItem('neo4j.connections'))
    await connect(page, server)
  }
}

/** A name that may stand on several lines, by which its spaces are lost. */
const closed = (name: string): string => name.replace(/\s+/g, '')

/** Runs a query; gives the names that are drawn, whole or cut, without their spaces. On a busy machine Browser loses a click at times: it is clicked again. */
const draw = async (page: Page, server: TestServer, query: string): Promise<readonly string[]> => {
  for (let attempt = 1; ; attempt++) {
    await openConnected(page, server, query)
    await page.getByTestId('editor-Run').click()
    const node = page.locator('svg .node').first().waitFor({ timeout: 25_000 })
    const isDrawn = await node.then(
      () => true,
      () => false,
    )
    if (isDrawn) break
    if (attempt === 3) throw new Error('Neo4j Browser was told to run the query three times, and drew nothing.')
  }
  const names = await page.locator('svg .node').allTextContents()
  return names.map(closed)
}

/** Waits until nodes have found their places. */
const settle = async (page: Page): Promise<void> => {
  const places = () =>
    page.locator('svg .node').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('transform')))
  let before: unknown = null
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await places())
        const isStill = now === before
        before = now
        return isStill
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(true)
}

/** Lets a file fall on Browser's window, as a hand would. */
const drop = async (page: Page, name: string): Promise<void> => {
  const text = readFileSync(resolve(schema, name), 'utf8')
  const dataTransfer = await page.evaluateHandle(
    ([content, called]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], called))
      return transfer
    },
    [text, name] as const,
  )
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.getByTestId('main').dispatchEvent(type, { dataTransfer })
}

test('each saved query has its title first', () => {
  expect(files).toEqual(Object.keys(SHOWS).sort())
  for (const file of files) expect(queryOf(file)).toMatch(/^\/\/ [A-Z].*\n/)
})

describeNeo4j('Neo4j Browser', (server) => {
  let driver: Driver
  beforeAll(async () => {
    driver = neo4j.driver(server.bolt, neo4j.auth.basic(server.user, server.password))
    await fill(server, driver)
  }, 300_000)
  afterAll(() => driver.close())

  test.each(files)('%s gives paths, found by an index', async (file) => {
    const { records, summary } = await driver.executeQuery(queryOf(file))
    const values = records.flatMap((record) => [...record.values()]).filter((value) => value !== null)
    expect(values.length).toBeGreaterThan(0)
    expect(values.every((value) => neo4j.isPath(value))).toBe(true)
    expect(summary.gqlStatusObjects.filter(({ gqlStatus }) => /^0[1-9]N(?!51)|^[2-5]/.test(gqlStatus))).toEqual([])
    const plan = (await driver.executeQuery(`EXPLAIN ${queryOf(file)}`)).summary.plan
    const operators = operatorsOf(plan)
    expect(operators.some((operator) => /Index(Seek|Scan)/.test(operator))).toBe(true)
    expect(operators.filter((operator) => /AllNodesScan|NodeByLabelScan/.test(operator))).toEqual([])
  })

  describe.skipIf(!isRequired && !existsSync(CHROMIUM))('in Chromium', () => {
    let chrome: Browser
    let page: Page
    beforeAll(async () => {
      mkdirSync(pictures, { recursive: true })
      chrome = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
      page = await chrome.newPage({ viewport: { width: 1280, height: 900 } })
      // Its maker's statistics and fonts are elsewhere; it does without.
      await page.route('**/*', (route) =>
        route.request().url().startsWith(new URL(server.browser).origin) ? route.continue() : route.abort(),
      )
      // The server plans its first queries slowly, the more so on a busy machine.
      page.setDefaultTimeout(80_000)
      await connect(page, server)
    }, 120_000)
    afterAll(() => chrome?.close())

    test.each(files)(
      'draws %s with names, unstyled',
      async (file) => {
        const names = await draw(page, server, queryOf(file))
        // Small circles cut long names, mostly with an ellipsis.
        const cuts = names.map((drawn) => drawn.replace(/…$/, '')).filter((drawn) => drawn.length > 3)
        const isShown = (name: string): boolean =>
          names.includes(closed(name)) || cuts.some((cut) => closed(name).startsWith(cut))
        expect(SHOWS[file]?.filter((name) => !isShown(name))).toEqual([])
        expect(names).not.toContain('')
      },
      180_000,
    )

    test('draws names whole, and people as people, once story.grass fell on it', async () => {
      await drop(page, 'story.grass')
      // It is kept a little later.
      await page.waitForFunction(() => localStorage.getItem('neo4j.grass')?.includes('#F2A65A'))
      for (const file of files) {
        const names = await draw(page, server, queryOf(file))
        expect(names).toEqual(expect.arrayContaining((SHOWS[file] ?? []).map(closed)))
        const arseny = page.locator('svg .node', { hasText: /^\s*Arseny\s*$/ }).first()
        expect(await arseny.locator('circle.b-outline').getAttribute('fill')).toBe('#F2A65A')
        await settle(page)
        await page
          .getByTestId('frame')
          .first()
          .screenshot({ path: resolve(pictures, file.replace('.cypher', '.png')) })
      }
    }, 240_000)
  })
})
