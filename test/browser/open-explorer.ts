import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { type Serving, serve } from '../../src/api/serve.ts'
import { ingest } from '../../src/operations/ingest.ts'
import { openReaders } from '../../src/operations/reading-pool.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { readInputs } from '../../src/text/read-inputs.ts'
import { buildExplorer } from './build-explorer.ts'

const CHROMIUM = '/usr/bin/chromium'
const isRequired = (process.env.STORYGRAPH_REQUIRE ?? '').split(/[\s,]+/).includes('browser')

/** Without a browser the tests of pages are left out, unless STORYGRAPH_REQUIRE wants them. */
export const hasNoBrowser = !isRequired && !existsSync(CHROMIUM)

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The explorer over the seeds, built as `npm run build` does, in a real browser. */
export interface Explorer {
  readonly url: string
  /** A page at an address, with what it complained of and whom else it asked. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page & Watched>
  /** Ends the server; what it gives begins it again at the same address. */
  readonly pause: () => Promise<() => Promise<void>>
  readonly close: () => Promise<void>
}

interface Given {
  readonly seeds?: boolean
  /** Puts something else into the store. */
  readonly fill?: (store: Store) => Promise<unknown>
  /** That changes of the graph need. */
  readonly token?: string | null
}

interface Watched {
  readonly complaints: string[]
  readonly elsewhere: string[]
}

/** Finds somebody or something in the search, with the keyboard alone. */
export const find = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Find' }).focus()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.locator('.dossier').waitFor()
}

/** Builds the page, reads the seeds (or nothing), and serves them. */
export const openExplorer = async ({ seeds = true, token = null, fill }: Given = {}): Promise<Explorer> => {
  await buildExplorer()
  const store = await openStore('memory:')
  const readers = openReaders({ workers: 0, rules: null })
  await fill?.(store)
  if (seeds && fill === undefined) {
    const told = readers.readAll(readInputs([at('../../seeds/stories')]))
    for await (const outcome of ingest(store, told)) if (outcome.outcome === 'refused') throw outcome.error
  }
  const begin = (port: number): Promise<Serving> =>
    serve({ store, read: (fields) => readers.read(fields), port, token })
  let serving = await begin(0)
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  const url = serving.urls[0] ?? ''
  return {
    url,
    open: async (path, options = {}) => {
      const page = await (await browser.newContext(options)).newPage()
      const watched: Watched = { complaints: [], elsewhere: [] }
      await page.route('**/*', (route) => {
        const asked = route.request().url()
        if (asked.startsWith(url) || asked.startsWith('data:')) return route.fallback()
        watched.elsewhere.push(asked)
        return route.abort()
      })
      page.on('console', (message) => {
        if (message.type() === 'error') watched.complaints.push(message.text())
      })
      page.on('pageerror', (error) => watched.complaints.push(error.message))
      await page.goto(new URL(path, url).href)
      return Object.assign(page, watched)
    },
    pause: async () => {
      await serving.close()
      return async () => {
        serving = await begin(Number(new URL(url).port))
      }
    },
    close: async () => {
      await browser.close()
      await serving.close()
      await readers.close()
      await store.close()
    },
  }
}
