import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Explorer, hasNoBrowser, openExplorer } from './open-explorer.ts'

let explorer: Explorer
beforeAll(async () => {
  if (!hasNoBrowser) explorer = await openExplorer()
})
afterAll(async () => explorer?.close())

describe.skipIf(hasNoBrowser)('whatever the server does', () => {
  test('an empty graph says so, and how to fill it', async () => {
    const empty = await openExplorer({ seeds: false })
    const page = await empty.open('/')
    await page.getByText('Nothing has been read yet').waitFor()
    await page.getByRole('link', { name: 'Add a text' }).last().click()
    await page.getByLabel('The text').waitFor()
    await page.context().close()
    await empty.close()
  })

  test('a server that fails, and one that is slow, are said to be so, and asked again', async () => {
    const page = await explorer.open('/about')
    let answers: 'fails' | 'waits' = 'fails'
    await page.route('**/graphql', async (route) => {
      if (answers === 'fails') return route.abort()
      await new Promise((done) => setTimeout(done, 3500))
      return route.fallback()
    })
    await page.goto(explorer.url)
    await page.getByText('The server does not answer').waitFor()
    answers = 'waits'
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('takes its time').waitFor()
    await page.locator('svg.lives').waitFor({ timeout: 20_000 })
    await page.context().close()
  })

  test('a server that has gone is said to have, and asked again when it is back; what was shown before can be gone back to', async () => {
    const page = await explorer.open('/?id=gone-and-back%2Fe1')
    await page.locator('svg.lives').waitFor()
    await page.locator('.dossier h2').waitFor()
    const back = await explorer.pause()
    await page.getByRole('link', { name: 'Sources', exact: true }).click()
    const alert = page.locator('main [role=alert]')
    expect(await alert.textContent()).toContain('No answer for the sources. The server does not answer')
    expect(await page.locator('.dossier h2').textContent()).toBe('Arseny')
    await page.getByRole('link', { name: 'Lives', exact: true }).click()
    await page.locator('svg.lives .life.selected').waitFor()
    await page.getByRole('link', { name: 'Sources', exact: true }).click()
    // Asked again while the server is away: else there may be an answer, and nothing to try again.
    await alert.waitFor()
    await back()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.documents a').first().waitFor()
    await page.context().close()
  })

  test('a view that fails over an answer says so in its place, the rest goes on, and it can be tried again', async () => {
    const page = await explorer.open('/about')
    const broken = { data: { facts: { pageInfo: { hasNextPage: false }, edges: null } } }
    const isStays = (body: string | null): boolean => body?.includes('query Stays') === true
    await page.route('**/graphql', (route) =>
      isStays(route.request().postData()) ? route.fulfill({ json: broken }) : route.fallback(),
    )
    await page.goto(explorer.url)
    const alert = page.locator('main [role=alert]')
    await alert.getByText('Here the lives should be').waitFor()
    await page.locator('.people a').first().click()
    await page.locator('.dossier h2').waitFor()
    await alert.waitFor()
    await page.getByRole('link', { name: 'Sources', exact: true }).click()
    await page.locator('.documents a').first().waitFor()
    await page.getByRole('link', { name: 'Lives', exact: true }).click()
    await alert.waitFor()
    await page.unrouteAll()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await page.locator('svg.lives .life').first().waitFor()
    expect(await alert.count()).toBe(0)
    await page.context().close()
  })

  test('a part of the page that cannot be loaded is said to be missing, and loaded when it can be', async () => {
    const page = await explorer.open('/about')
    await page.route('**/assets/world-*', (route) => route.abort())
    await page.goto(`${explorer.url}?view=map`)
    const alert = page.locator('main [role=alert]')
    await alert.getByText('could not be loaded').waitFor()
    await page.locator('.people a').first().waitFor()
    await page.unrouteAll()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await page.locator('svg.map .country').first().waitFor()
    await page.context().close()
  })

  test('a link that asks for what makes no sense says so, and the rest of the page stands', async () => {
    const page = await explorer.open('/?from=yesterday')
    await page.locator('main [role=alert]', { hasText: 'No answer for the lives' }).waitFor()
    expect(await page.locator('main [role=alert]').textContent()).toContain('yesterday')
    await page.locator('.people a').first().waitFor()
    await page.goto(`${explorer.url}?id=nobody%2Fe1&view=elsewhere&span=9-1&document=nothing`)
    await page.getByText('Nothing in the graph has the id “nobody/e1”').waitFor()
    await page.locator('svg.lives').waitFor()
    await page.goto(`${explorer.url}?view=sources&document=nothing&span=9-1`)
    await page.locator('main [role=alert]', { hasText: 'No document here has the id nothing' }).waitFor()
    await page.locator('.documents a').first().waitFor()
    await page.context().close()
  })

  test('the map tints a country by whatever name it was told', async () => {
    const empty = await openExplorer({ seeds: false })
    const page = await empty.open('/?view=add')
    const moves = ['the United States in 1948', 'the Czech Republic in 1994', 'Bosnia and Herzegovina in 1996']
    await page.getByLabel('The text').fill(moves.map((move) => `Milena Dvorak moved to ${move}.`).join(' '))
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.locator('.brought .fact').first().waitFor({ timeout: 20_000 })
    await page.getByRole('link', { name: 'Map', exact: true }).click()
    await page.locator('svg.map .country').first().waitFor()
    const tinted = page.locator('svg.map .country.told title')
    await expect.poll(() => tinted.count()).toBe(3)
    expect((await tinted.allTextContents()).sort()).toEqual(['Bosnia and Herzegovina', 'Czechia', 'United States'])
    await page.context().close()
    await empty.close()
  })

  test('the map says whose borders it draws, and lists what has no point on it', async () => {
    const page = await explorer.open('/?view=map')
    await page.locator('svg.map').waitFor()
    await page.getByText('not where they are recognized').waitFor()
    const listed = page.locator('.unplaced li')
    expect(await listed.allTextContents()).toContainEqual(expect.stringMatching(/^Serbia \d+ (person|people)$/))
    await listed.getByRole('link', { name: 'Serbia' }).click()
    await expect.poll(() => page.locator('.dossier h2').textContent()).toBe('Serbia')
    expect(await page.locator('svg.map .country.told.selected').count()).toBe(1)
    const artur = page.locator('.visitors .card', { hasText: 'Artur' }).first()
    await artur.getByText('no day is told').waitFor()
    await artur.locator('summary').first().click()
    await artur.getByText('Artur lived in Serbia').first().waitFor()
    await page.context().close()
  })
})
