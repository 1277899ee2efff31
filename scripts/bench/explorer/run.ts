import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { serve } from '../../../src/api/serve.ts'
import { ingest } from '../../../src/operations/ingest.ts'
import { openReaders } from '../../../src/operations/reading-pool.ts'
import { openStore } from '../../../src/store/open.ts'
import type { Store } from '../../../src/store/store.ts'
import { readInputs } from '../../../src/text/read-inputs.ts'
import { writeGenerated } from '../generated-graph.ts'
import { head, out, root, row } from '../measure.ts'
import { between, threadTime, traced } from './trace.ts'

const CHROMIUM = '/usr/bin/chromium'
const full = process.argv.includes('--full')

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const ms = (value: number): string => `${value.toFixed(0)} ms`

/** What the first page loads, and what a view asks for later. */
const sizes = (): void => {
  const built = resolve(root, 'dist/explorer')
  const page = readFileSync(resolve(built, 'index.html'), 'utf8')
  head('file', 'bytes', 'gzip', 'brotli', 'first load')
  let first = 0
  for (const name of readdirSync(resolve(built, 'assets')).filter((file) => /\.(js|css)$/.test(file))) {
    const plain = readFileSync(resolve(built, 'assets', name))
    const gzip = gzipSync(plain, { level: 9 }).length
    const isFirst = page.includes(name)
    if (isFirst) first += gzip
    const brotli = readFileSync(resolve(built, 'assets', `${name}.br`)).length
    row(name, String(plain.length), String(gzip), String(brotli), isFirst ? 'yes' : 'no')
  }
  row('first load', '', String(first), '', '(most: 150000)')
}

/** Marks in the trace when the page first shows something, once it is painted. */
const markWhen = (page: Page, selector: string): Promise<unknown> =>
  page.addInitScript(`
    new MutationObserver((_, observer) => {
      if (document.querySelector(${JSON.stringify(selector)}) === null) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => performance.mark('shown')))
    }).observe(document, { subtree: true, childList: true })
  `)

const firstViews = async (browser: Browser, url: string, runs: number): Promise<void> => {
  const paints: number[] = []
  const shown: number[] = []
  for (let run = 0; run < runs; run += 1) {
    // A new context has nothing kept.
    const page = await (await browser.newContext()).newPage()
    await markWhen(page, 'svg.lives .life')
    const events = await traced(page, async () => {
      await page.goto(url)
      await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0)
    })
    paints.push(between(events, 'navigationStart', 'firstContentfulPaint'))
    shown.push(between(events, 'navigationStart', 'shown'))
    await page.context().close()
  }
  row('first paint', ms(middle(paints)), ms(Math.max(...paints)))
  row('lives shown', ms(middle(shown)), ms(Math.max(...shown)))
}

/** From the key that chooses somebody to their dossier, and how long the server took of it. */
const selections = async (browser: Browser, url: string, names: readonly string[]): Promise<void> => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(url)
  await page.locator('.people').waitFor()
  const taken: number[] = []
  const answered: number[] = []
  page.on('requestfinished', async (request) => {
    if (request.postData()?.startsWith('{"query":"query Selection') === true)
      answered.push(request.timing().responseEnd - request.timing().requestStart)
  })
  for (const name of names) {
    const link = page.locator('.people .ties a', { hasText: name }).first()
    const events = await traced(page, async () => {
      await link.evaluate((element) => {
        performance.mark('chosen')
        ;(element as unknown as { click(): void }).click()
      })
      await page.locator('.dossier h2').waitFor({ timeout: 60_000 })
      await page.evaluate("requestAnimationFrame(() => setTimeout(() => performance.mark('there')))")
      await page.waitForFunction(() => performance.getEntriesByName('there').length > 0)
    })
    taken.push(between(events, 'chosen', 'there'))
    await page.evaluate('performance.clearMarks()')
    await page.getByRole('link', { name: 'Close' }).click()
    await page.locator('.people').waitFor()
  }
  row('selection shown', ms(middle(taken)), ms(Math.max(...taken)))
  row('… of it, the answer', ms(middle(answered)), ms(Math.max(...answered)))
  await page.context().close()
}

/** Frames a second while a large graph is dragged: those in which the browser ran the page's drawing. */
const frames = async (browser: Browser, url: string): Promise<void> => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage()
  await page.goto(`${url}?view=graph&most=10000`)
  const canvas = page.locator('canvas.large')
  await canvas.waitFor({ timeout: 120_000 })
  await page.locator('main [role=status]', { hasText: /^10000 facts/ }).waitFor({ timeout: 240_000 })
  const box = (await canvas.boundingBox()) ?? { x: 0, y: 0 }
  for (const [what, seconds] of [
    ['frames a second as it settles', 4],
    ['frames a second as it is dragged', 4],
  ] as const) {
    if (what.endsWith('dragged')) await page.waitForTimeout(8000)
    await page.mouse.move(box.x + 300, box.y + 300)
    await page.mouse.down()
    const events = await traced(page, async () => {
      const end = Date.now() + seconds * 1000
      // A hand does not wait for the page: were each move awaited, these would be counted and not frames.
      const moves: Promise<void>[] = []
      for (let step = 0; Date.now() < end; step += 1) {
        moves.push(page.mouse.move(box.x + 300 + (step % 80), box.y + 300 + (step % 60)))
        await setTimeout(8)
      }
      await Promise.all(moves)
    })
    await page.mouse.up()
    const drawn = events.filter(({ name }) => name === 'FireAnimationFrame')
    const span = ((drawn.at(-1)?.ts ?? 0) - (drawn[0]?.ts ?? 0)) / 1e6
    row(what, ((drawn.length - 1) / span).toFixed(0), '(least: 30)')
    const [first] = drawn
    if (first !== undefined) row('… processor time of one', ms(threadTime(events, first) / drawn.length), '')
  }
  row('entities drawn', String(await canvas.getAttribute('data-entities')), '')
  await page.context().close()
}

const served = async (store: Store, work: (url: string) => Promise<void>): Promise<void> => {
  const readers = openReaders({ workers: 0, rules: null })
  const serving = await serve({ store, read: (fields) => readers.read(fields), port: 0 })
  await work(serving.urls[0] ?? '')
  await serving.close()
  await readers.close()
  await store.close()
}

const seeds = async (): Promise<Store> => {
  const store = await openStore('memory:')
  const readers = openReaders({ workers: 0, rules: null })
  for await (const outcome of ingest(store, readers.readAll(readInputs([resolve(root, 'seeds/stories')]))))
    if (outcome.outcome === 'refused') throw outcome.error
  await readers.close()
  return store
}

/** A graph of so many people and whatever is told of them; made once. */
const generated = async (people: number): Promise<Store> => {
  const path = process.env.STORYGRAPH_BENCH_STORE ?? resolve(out, `explorer-${people}.db`)
  const isThere = existsSync(path)
  const store = await openStore(path)
  if (!isThere) await writeGenerated(store, people)
  return store
}

console.log('\n### Explorer\n')
if (existsSync(CHROMIUM)) {
  sizes()
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  console.log(`\nOn ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}. Seeds, nothing kept (most: 1500 ms)\n`)
  head('seeds', 'median', 'slowest')
  await served(await seeds(), (url) => firstViews(browser, url, 7))
  const store = await generated(full ? 90_000 : 5_000)
  const { entities, facts } = await store.stats()
  const people = await store.entities({ types: ['Person'] }, { first: 20 }, { field: 'name' })
  const count = Object.values(entities).reduce((sum, one) => sum + one, 0)
  console.log('')
  head(`${count} entities, ${facts} facts`, 'median', 'slowest')
  await served(store, async (url) => {
    await firstViews(browser, url, 5)
    await selections(
      browser,
      url,
      people.items.map(({ node }) => node.name),
    )
    await frames(browser, url)
  })
  await browser.close()
} else console.log(`Left out: there is no browser at ${CHROMIUM}.`)
