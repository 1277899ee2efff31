import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Serving, serve } from '../../src/api/serve.ts'
import { readPlainly } from '../api/ask.ts'
import { exile } from '../api/exile.ts'
import { storeOf } from '../operations/graph-of.ts'

const CHROMIUM = '/usr/bin/chromium'
const isRequired = (process.env.STORYGRAPH_REQUIRE ?? '').split(/[\s,]+/).includes('browser')

let serving: Serving
let browser: Browser | null = null

beforeAll(async () => {
  serving = await serve({ store: await storeOf([exile()]), read: readPlainly, port: 0 })
  if (isRequired || existsSync(CHROMIUM)) {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  }
})
afterAll(async () => {
  await browser?.close()
  await serving.close()
})

test.skipIf(!isRequired && !existsSync(CHROMIUM))(
  'GraphiQL opens with five tabs and answers, and asks nobody but its own server',
  async () => {
    const url = serving.urls[0] ?? ''
    const page = await (browser as Browser).newPage()
    const elsewhere: string[] = []
    const complaints: string[] = []
    await page.route('**/*', (route) => {
      if (route.request().url().startsWith(url)) return route.continue()
      elsewhere.push(route.request().url())
      return route.abort()
    })
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${url}graphql`)
    const tabs = page.locator('.graphiql-tab-button')
    await expect.poll(() => tabs.count(), { timeout: 20_000 }).toBe(5)
    expect(await tabs.allTextContents()).toEqual([
      'WhoLeftMoscow',
      'HowTheyHangTogether',
      'WhenArsenyCameBack',
      'WhoWentToIstanbul',
      'WhatHappenedThatDay',
    ])
    await page.locator('button.graphiql-execute-button').click()
    const result = page.locator('section.result-window, .graphiql-response')
    await expect.poll(() => result.first().textContent(), { timeout: 20_000 }).toContain('Mikhail')
    expect(elsewhere.filter((address) => !address.startsWith('data:') && !address.startsWith('blob:'))).toEqual([])
    expect(complaints).toEqual([])
    await page.goto(`${url}about`)
    await page.getByText('Who went to Istanbul?').click()
    await expect
      .poll(() => page.locator('.graphiql-editors').first().textContent(), { timeout: 20_000 })
      .toContain('Istanbul')
    await page.close()
  },
  90_000,
)
