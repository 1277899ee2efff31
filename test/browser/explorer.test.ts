import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Explorer, find, hasNoBrowser, openExplorer } from './open-explorer.ts'

let explorer: Explorer
beforeAll(async () => {
  if (!hasNoBrowser) explorer = await openExplorer()
})
afterAll(async () => explorer?.close())

const textOf = (page: Page, selector: string) => page.locator(selector).first().textContent({ timeout: 10_000 })

describe.skipIf(hasNoBrowser)('the explorer', () => {
  test('its page allows no inline script or style, its files are kept for ever, and the first load is small', async () => {
    const page = await fetch(explorer.url, { headers: { Accept: 'text/html' } })
    expect(page.headers.get('content-security-policy')).toMatch(
      /script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'/,
    )
    const html = await page.text()
    expect(html).toContain('content="facts entities')
    let bytes = 0
    for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/explorer\/[^"]+)"/g)) {
      const file = await fetch(new URL(path, explorer.url))
      expect([path, file.status, file.headers.get('cache-control')]).toEqual([
        path,
        200,
        'public, max-age=31536000, immutable',
      ])
      const plain = await file.arrayBuffer()
      bytes += gzipSync(plain).length
      for (const [accepted, coding] of [
        ['identity', null],
        ['gzip, deflate, br', 'br'],
        ['gzip;q=0.5', 'gzip'],
        ['br;q=0, *', 'gzip'],
        ['gzip;q=0, br; q=0.0', null],
      ] as const) {
        const again = await fetch(file.url, { headers: { 'Accept-Encoding': accepted } })
        expect([accepted, again.headers.get('content-encoding')]).toEqual([accepted, coding])
        expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(plain))).toBe(true)
      }
    }
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThan(150_000)
  })

  test('opens on the lives, and asks nobody but its own server', async () => {
    const page = await explorer.open('/')
    await page.locator('svg.lives .life').first().waitFor()
    expect(await page.locator('svg.lives .life').count()).toBeGreaterThan(3)
    expect(await textOf(page, 'footer')).toContain('5 documents')
    expect([page.elsewhere, page.complaints]).toEqual([[], []])
    await page.context().close()
  })

  test('a misspelt name typed in the search is found, by keys alone, and its dossier has a quote for each fact', async () => {
    const page = await explorer.open('/')
    await find(page, 'Arsenij')
    await expect.poll(() => textOf(page, '.dossier h2')).toBe('Arseny')
    expect(page.url()).toContain('id=gone-and-back')
    const fact = page.locator('.dossier .facts .fact', { hasText: 'left Russia on 21 September 2022' }).first()
    await fact.locator('summary').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => fact.locator('blockquote').first().isVisible()).toBe(true)
    expect(await fact.locator('cite').first().textContent()).toContain('Gone, and back again')
    await page.context().close()
  })

  test('Enter pressed before an answer has come takes what was written, not what was found on the way', async () => {
    const page = await explorer.open('/about')
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Search') === true)
        await new Promise((done) => setTimeout(done, 400))
      return route.fallback()
    })
    await page.goto(explorer.url)
    const field = page.getByRole('combobox', { name: 'Find' })
    await field.fill('A')
    await page.getByRole('option').first().waitFor()
    await field.pressSequentially('rtur')
    await page.keyboard.press('Enter')
    await expect.poll(() => textOf(page, '.dossier h2')).toBe('Artur')
    await page.context().close()
  })

  test('a contradiction stands side by side with both quotes, the reason and what is favoured', async () => {
    const page = await explorer.open('/')
    await find(page, 'Arseny')
    const sides = page.locator('.contradiction .side')
    await expect.poll(() => sides.count()).toBe(2)
    expect(await sides.allTextContents()).toEqual([
      expect.stringContaining('In September 2023 he returned to Russia.'),
      expect.stringContaining('In December 2023, after more than a year abroad, Arseny came back.'),
    ])
    expect(await textOf(page, '.side.favoured h5')).toContain('December 2023')
    expect(await textOf(page, '.contradiction .reason')).toContain('favours December 2023')
    await page.context().close()
  })

  test('whoever is selected in one view is selected in the others, and the address is a link to it', async () => {
    const page = await explorer.open('/?view=graph')
    await page.locator('svg.graph .node.person', { hasText: 'Mikhail' }).first().locator('circle').click()
    await expect.poll(() => textOf(page, '.dossier h2')).toBe('Mikhail')
    for (const [tab, mark] of [
      ['Lives', 'svg.lives .life.selected'],
      ['Map', 'svg.map .spot.selected'],
    ] as const) {
      await page.getByRole('link', { name: tab, exact: true }).click()
      await expect.poll(() => page.locator(mark).count()).toBeGreaterThan(0)
    }
    await page.getByRole('link', { name: 'Sources', exact: true }).click()
    await page.locator('.documents a').first().click()
    await expect.poll(() => page.locator('.mention.selected').count()).toBeGreaterThan(0)
    const again = await explorer.open(page.url())
    await expect.poll(() => textOf(again, '.dossier h2')).toBe('Mikhail')
    await page.goBack()
    await page.goBack()
    await expect.poll(() => page.locator('svg.map').count()).toBe(1)
    await page.context().close()
    await again.context().close()
  })

  test('a quote leads to its place in the text', async () => {
    const page = await explorer.open('/')
    await find(page, 'Arseny')
    await page.locator('.contradiction cite a').first().click()
    await expect
      .poll(async () => (await page.locator('.text .asked').allTextContents()).join(''))
      .toBe('In September 2023 he returned to Russia.')
    await page.context().close()
  })

  test('filters stand in the address and narrow what is shown', async () => {
    const page = await explorer.open('/')
    await page.locator('.filters summary').click()
    await page.getByLabel('What').selectOption('LEFT')
    await expect.poll(() => page.url()).toContain('predicate=LEFT')
    await page.locator('.twin summary').first().click()
    const sentences = page.locator('.twin .fact .sentence')
    await expect
      .poll(async () => (await sentences.allTextContents()).every((text) => text.includes(' left ')))
      .toBe(true)
    expect(await sentences.count()).toBeGreaterThan(1)
    await page.context().close()
  })

  test('two people are joined by a path in sentences, a quote for each step', async () => {
    const page = await explorer.open('/?view=paths')
    for (const [label, name] of [
      ['From', 'Arseny'],
      ['To', 'Artur'],
    ] as const) {
      await page.getByRole('combobox', { name: label, exact: true }).fill(name)
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => page.locator('.ways > li').count(), { timeout: 10_000 }).toBeGreaterThan(0)
    const steps = page.locator('.ways > li').first().locator('.steps > li')
    expect(await steps.count()).toBe(await steps.locator('blockquote').count())
    await page.context().close()
  })

  test('two that were made one are judged not the same, and the judgement is undone', async () => {
    const page = await explorer.open('/')
    await find(page, 'Pavel Snop')
    await page.getByText('of the merge').click()
    await page.getByRole('button', { name: 'Not the same' }).first().click()
    await page.getByText('Judged by people').waitFor({ timeout: 10_000 })
    expect(await page.locator('.dossier').textContent()).toContain('are two: judged')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => page.getByText('Judged by people').count()).toBe(0)
    await page.context().close()
  })

  test('what retells the same stands beside it, sentence by sentence', async () => {
    const page = await explorer.open('/?view=sources&document=peace-without-return')
    await page.locator('.source .tools a').first().click()
    await expect.poll(() => page.locator('.aligned li').count(), { timeout: 10_000 }).toBeGreaterThan(2)
    expect(await page.locator('.source .text').count()).toBe(2)
    await page.context().close()
  })

  for (const [width, colorScheme] of [
    [360, 'light'],
    [360, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const) {
    test(`axe has nothing to say of any view at ${width} pixels, ${colorScheme}, and none is wider`, async () => {
      const page = await explorer.open('/', {
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
      })
      await page.evaluate(axe.source)
      for (const [link, drawn] of [
        ['?id=gone-and-back%2Fe1&day=2022-10-10', '.whereabouts .fact'],
        ['?id=gone-and-back%2Fe5', '.dossier h2'],
        ['?id=&from=2022-01-01&predicate=LEFT', 'svg.lives'],
        ['?view=graph', 'svg.graph'],
        ['?view=map&id=gone-and-back%2Fe1', 'svg.map'],
        ['?view=sources&document=gone-and-back&id=gone-and-back%2Fe1', '.text .mention'],
        ['?view=paths&start=gone-and-back%2Fe1&end=gone-and-back%2Fe19', '.ways'],
        ['?view=add', 'form'],
      ] as const) {
        await page.evaluate((to) => {
          history.pushState(null, '', `/${to}`)
          dispatchEvent(new PopStateEvent('popstate'))
        }, link)
        await page.locator(drawn).first().waitFor({ timeout: 10_000 })
        await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
        const violations = await page.evaluate(async () => {
          // biome-ignore lint/suspicious/noExplicitAny: axe stands in the page, not here.
          const { violations: found } = await (globalThis as any).axe.run()
          return found.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => [id, nodes[0]?.html])
        })
        expect([link, violations]).toEqual([link, []])
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect([link, excess]).toEqual([link, 0])
      }
      await page.context().close()
    }, 60_000)
  }

  test('printed it is a dossier, with every quote and none of what is for the screen', async () => {
    const page = await explorer.open('/?id=gone-and-back%2Fe1')
    await page.locator('.dossier .fact').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.top', 'main', 'footer', '.links-out', '.whereabouts input']) {
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false])
    }
    const quotes = page.locator('.dossier .facts blockquote')
    expect(await quotes.count()).toBeGreaterThan(5)
    for (const quote of await quotes.all()) expect(await quote.isVisible()).toBe(true)
    await page.context().close()
  })

  test('nothing moves for whoever wants that', async () => {
    for (const [reducedMotion, seconds] of [
      ['reduce', '0s'],
      ['no-preference', '0.15s'],
    ] as const) {
      const page = await explorer.open('/', { reducedMotion })
      await page.locator('svg.lives .life').first().waitFor()
      expect(await page.evaluate("getComputedStyle(document.querySelector('.life')).transitionDuration")).toBe(seconds)
      await page.context().close()
    }
  })

  test('the same selection, with its filters, is asked in GraphiQL; each export is a link that answers', async () => {
    const page = await explorer.open(
      '/?id=gone-and-back%2Fe1&predicate=LEFT&status=SINGLE_SOURCE&source=gone-and-back&from=2022-01-01&to=2022-12-31&dates=certain',
    )
    const exports = page.locator('.links-out a[href^="/export/"]')
    await exports.first().waitFor()
    const formats = await exports.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(formats.length).toBeGreaterThan(10)
    for (const path of formats) expect([path, (await fetch(new URL(path, explorer.url))).status]).toEqual([path, 200])
    await page.getByRole('link', { name: 'Ask more in GraphiQL' }).click()
    await page.locator('button.graphiql-execute-button').click({ timeout: 20_000 })
    // The editor breaks lines where it has no room.
    const answer = async (): Promise<string> => {
      const text = await page.locator('section.result-window, .graphiql-response').first().textContent()
      return (text ?? '').replace(/\s+/g, ' ')
    }
    await expect.poll(answer, { timeout: 20_000 }).toContain('Arseny left Russia on 21 September 2022.')
    expect(await answer()).not.toContain('Yerevan')
    await page.context().close()
  }, 60_000)
})
