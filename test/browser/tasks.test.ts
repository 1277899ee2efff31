import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Explorer, find, hasNoBrowser, openExplorer } from './open-explorer.ts'

// Ten tasks as a journalist would set them, each done in a browser and kept as a picture in out/explorer/. The README's pictures are
// copies of these: `npx tsx scripts/explorer/pictures.ts`.

const PICTURES = fileURLToPath(new URL('../../out/explorer/', import.meta.url))

let explorer: Explorer
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  if (!hasNoBrowser) explorer = await openExplorer()
})
afterAll(async () => explorer?.close())

/** Does a task on the first page, and keeps a picture of where it ended, scrolled to what answers it. */
const task = (question: string, picture: string, work: (page: Page) => Promise<string>): void => {
  test(question, async () => {
    const page = await explorer.open('/', { viewport: { width: 1440, height: 960 }, reducedMotion: 'reduce' })
    const answer = await work(page)
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
    await page.locator(answer).first().scrollIntoViewIfNeeded()
    await page.screenshot({ path: `${PICTURES}${picture}.png` })
    expect([page.elsewhere, page.complaints]).toEqual([[], []])
    await page.context().close()
  })
}

const textOf = (page: Page, selector: string) => page.locator(selector).first().textContent({ timeout: 10_000 })
const view = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

describe.skipIf(hasNoBrowser)('a journalist asks', () => {
  task('Where was Artur in May 2022, and who says so?', '01-where-on-a-day', async (page) => {
    await find(page, 'Artur')
    await page.getByLabel('Where on this day?').fill('2022-05-15')
    await expect.poll(() => textOf(page, '.whereabouts .answer')).toContain('says where Artur was on 2022-05-15')
    const next = page.locator('.whereabouts .fact', { hasText: 'The next after it: Artur went to Belgrade' })
    await next.locator('summary').click()
    expect(await next.locator('blockquote').first().textContent()).toContain('this time for Belgrade')
    return '.whereabouts .fact'
  })

  task('When did Arseny come back, and why are there two answers?', '02-two-answers', async (page) => {
    await page.locator('.people .ties', { hasText: 'came back' }).getByRole('link', { name: 'Arseny' }).click()
    await expect.poll(() => page.locator('.contradiction .side').count()).toBe(2)
    expect(await textOf(page, '.side.favoured')).toContain('December 2023')
    expect(await textOf(page, '.contradiction .reason')).toContain('more than a year abroad')
    expect(await page.locator('svg.lives .life.selected .fork').count()).toBe(1)
    return '.contradiction'
  })

  task('Who left Moscow, and in whose words?', '03-who-left', async (page) => {
    await find(page, 'Moscow')
    await page.locator('.filters summary').click()
    await page.getByLabel('What').selectOption('LEFT')
    const fact = page.locator('.dossier ol.facts .fact', { hasText: /^\s*Mikhail left Moscow in March 2022/ })
    await fact.locator('summary').click()
    expect(await fact.locator('blockquote').first().textContent()).toContain('uprooted his wife and his little girl')
    return '.dossier .facts'
  })

  task('How do Arseny and Artur hang together?', '04-path', async (page) => {
    await view(page, 'Paths')
    for (const [label, name] of [
      ['From', 'Arseny'],
      ['To', 'Artur'],
    ] as const) {
      await page.getByRole('combobox', { name: label, exact: true }).fill(name)
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => textOf(page, '.ways h3')).toBe('Arseny went to Serbia; Artur lived in Serbia.')
    expect(await page.locator('.ways > li').first().locator('blockquote').count()).toBe(2)
    return '.ways'
  })

  task('What happened on 21 September 2022?', '05-one-day', async (page) => {
    await find(page, '21 September 2022')
    await page.getByRole('link', { name: 'Narrow every view to this time' }).click()
    expect(page.url()).toContain('from=2022-09-21&to=2022-09-21')
    await page.locator('.filters summary').click()
    await page.getByLabel('Dates').selectOption('certain')
    const told = page.locator('.dossier .fact .sentence')
    await expect
      .poll(() => told.allTextContents())
      .toEqual(expect.arrayContaining(['Arseny left Russia on 21 September 2022.']))
    for (const sentence of await told.allTextContents()) expect(sentence).toContain('21 September 2022')
    return '.dossier'
  })

  task('Whom may Arseny have come across in Russia?', '06-crossed-paths', async (page) => {
    await find(page, 'Arseny')
    const met = page.locator('.crossed .card', { hasText: 'Pavel Snop' }).first()
    await expect.poll(() => met.textContent()).toContain('possible')
    expect(await met.textContent()).toMatch(/and 21 September 2022, at most \d+ days/)
    expect(await met.textContent()).toContain('Russia')
    await met.getByText('What says so').click()
    expect(await met.locator('.fact').count()).toBeGreaterThan(0)
    expect(await page.locator('svg.lives .crossing.possible').count()).toBeGreaterThan(0)
    return '.crossed'
  })

  task('Which texts retell this one, and in which sentences?', '07-retellings', async (page) => {
    await view(page, 'Sources')
    await page.locator('.documents a', { hasText: 'would not bring them home' }).first().click()
    await page.locator('.source .tools a').first().click()
    await expect.poll(() => page.locator('.aligned li').count()).toBeGreaterThan(2)
    await page.locator('.aligned a').first().click()
    await expect.poll(() => page.locator('.source:has(.asked)').count()).toBe(2)
    return '.aligned'
  })

  task('Why is Pavel Snoop the same man as Pavel Snop?', '08-one-person', async (page) => {
    await find(page, 'Snoub')
    await expect.poll(() => textOf(page, '.dossier h2')).toBe('Pavel Snop')
    expect(await page.locator('.aliases').textContent()).toContain('Pavel Snoop')
    await page.getByText('of the merge').click()
    const card = page.locator('.dossier .card', { hasText: 'both are of one trade: real-estate agent' }).first()
    expect(await card.locator('.features li').count()).toBeGreaterThan(1)
    return '.dossier .card .features'
  })

  task('Who came to Istanbul, and from where?', '09-map', async (page) => {
    await view(page, 'Map')
    await page.locator('svg.map .spot', { hasText: 'Istanbul' }).locator('circle').click()
    await expect.poll(() => textOf(page, '.dossier h2')).toBe('Istanbul')
    const sentences = await page.locator('.dossier .facts .sentence').allTextContents()
    expect(sentences).toContain('Olig Cerenosov went to Istanbul in March 2022.')
    expect(sentences).toContain('Mikhail lived in Istanbul.')
    return 'svg.map'
  })

  task('What did Mikhail say in his own words, and where does it stand?', '10-own-words', async (page) => {
    await find(page, 'Mikhail')
    const quote = page.locator('.dossier blockquote', { hasText: 'talk about moving home' }).first()
    await quote.getByRole('link').click()
    await expect
      .poll(async () => (await page.locator('.text .asked').allTextContents()).join(''))
      .toContain('talk about moving home')
    return '.text .asked'
  })
})
