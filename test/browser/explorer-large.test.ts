import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeGenerated } from '../../scripts/bench/generated-graph.ts'
import { chain, change, claim, entity, fact, record, span } from '../store/change-builder.ts'
import { type Explorer, find, hasNoBrowser, openExplorer } from './open-explorer.ts'

/** Four hundred people, of whom some four thousand facts are told. */
const PEOPLE = 400

/** One town in which more people were in one year than are weighed for one answer. */
const pilgrims = () => {
  const year = span(['1954-01-01', '1954-01-01'], ['1954-12-31', '1954-12-31'])
  const people = Array.from({ length: 2_002 }, (_, index) => `e${index + 2}`)
  const claims = people.map((id, index) =>
    claim(`c${index + 1}`, id, 'LIVED_IN', { object: 'e1', time: { ...year, date: null } }),
  )
  const chains = [chain('e1', 'Place', 'Lourdes'), ...people.map((id) => chain(id, 'Person', `Pilgrim ${id}`))]
  return change({
    put: [record('lourdes', chains, claims)],
    families: new Map([['lourdes', 'lourdes']]),
    putEntities: chains.map(({ id, type, name }) =>
      entity([`lourdes/${id}`], type, name, type === 'Person' ? { details: { nameStatus: 'given-only' } } : {}),
    ),
    putFacts: claims.map(({ id, subject }) =>
      fact([`lourdes/${id}`], `lourdes/${subject}`, 'LIVED_IN', { object: 'lourdes/e1', time: year }),
    ),
  })
}

let explorer: Explorer
beforeAll(async () => {
  if (!hasNoBrowser) explorer = await openExplorer({ fill: (store) => writeGenerated(store, PEOPLE) })
})
afterAll(async () => explorer?.close())

describe.skipIf(hasNoBrowser)('a graph of thousands', () => {
  test('the first page asks for no more than it shows', async () => {
    const page = await explorer.open('/about')
    const sizes: Promise<number>[] = []
    page.on('response', (response) => {
      if (!response.url().endsWith('/graphql')) return
      // What the page itself has given up has no size.
      sizes.push(
        response.body().then(
          ({ length }) => length,
          () => 0,
        ),
      )
    })
    await page.goto(explorer.url)
    await page.locator('svg.lives .life').first().waitFor()
    await page.getByText('There are more: the search finds them.').waitFor()
    expect(await page.locator('.people .ties li').count()).toBeLessThan(100)
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
    // Of all that is told of four hundred people, some hundred facts with their quotes.
    const size = (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0)
    expect(size).toBeGreaterThan(10_000)
    expect(size).toBeLessThan(400_000)
    await page.context().close()
  })

  test('whose paths crossed is looked for only where somebody wants it', async () => {
    const large = await openExplorer({ fill: (store) => writeGenerated(store, 600) })
    const page = await large.open('/about')
    let asked = 0
    page.on('request', (request) => {
      if (request.postData()?.includes('crossedPaths') === true) asked += 1
    })
    await page.goto(large.url)
    await page.getByText('rings are left out').waitFor()
    await page.locator('.people .ties a').first().click()
    await page.getByRole('button', { name: 'Look for them' }).waitFor()
    expect(asked).toBe(0)
    await page.getByRole('button', { name: 'Look for them' }).click()
    await page.locator('.crossed .answer[aria-busy=false]').waitFor()
    expect(asked).toBe(1)
    await page.context().close()
    await large.close()
  })

  test('a town where so many were that meetings there are left out is named, and not silently empty', async () => {
    const crowded = await openExplorer({ fill: (store) => store.write(pilgrims()) })
    const page = await crowded.open('/?id=lourdes%2Fe2')
    await page.locator('.crossed').getByText('Left out, because so many are told to have been there: Lourdes').waitFor()
    await page.locator('.crossed').getByText('Nobody’s elsewhere').waitFor()
    await page.locator('main .crowded').getByRole('link', { name: 'Lourdes' }).click()
    await expect.poll(() => page.locator('.dossier h2').textContent()).toBe('Lourdes')
    await page.getByText('More stand around it than are shown here').waitFor()
    await page.locator('.visitors').getByText('More are told to have been here than can be weighed').waitFor()
    await page.context().close()
    await crowded.close()
  })

  test('is drawn on a canvas, which zooms, moves and selects; the list has it line by line', async () => {
    const page = await explorer.open('/?view=graph&most=2500', { reducedMotion: 'reduce', bypassCSP: true })
    const canvas = page.locator('canvas.large')
    await canvas.waitFor({ timeout: 20_000 })
    await page.getByText('2500 facts; there are more').waitFor({ timeout: 20_000 })
    await page.evaluate(axe.source)
    // biome-ignore lint/suspicious/noExplicitAny: axe stands in the page, not here.
    const violations = await page.evaluate(async () => (await (globalThis as any).axe.run()).violations)
    expect(violations).toEqual([])
    const whole = await canvas.screenshot()
    await page.getByRole('button', { name: 'Nearer' }).click()
    await expect.poll(async () => (await canvas.screenshot()).equals(whole)).toBe(false)
    await page.getByRole('button', { name: 'All of it' }).click()
    await expect.poll(async () => (await canvas.screenshot()).equals(whole)).toBe(true)

    const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 90, y + 40, { steps: 4 })
    await page.mouse.up()
    expect(page.url()).not.toContain('id=')
    await expect.poll(async () => (await canvas.screenshot()).equals(whole)).toBe(false)
    // Somebody stands within ten pixels of one of these points.
    for (let step = 0; step < 60 && !page.url().includes('id='); step += 1) {
      await page.mouse.click(x + (step % 10) * 21 - 100, y + Math.floor(step / 10) * 17 - 50)
    }
    await page.locator('.dossier h2').waitFor()

    await page.getByText('The same as a list').click()
    await expect.poll(() => page.locator('.twin .fact').count()).toBe(200)
    await page.getByRole('button', { name: /^\d+ more$/ }).click()
    await expect.poll(() => page.locator('.twin .fact').count()).toBe(400)
    expect([page.elsewhere, page.complaints]).toEqual([[], []])
    await page.context().close()
  })

  test('only around one it is a drawing with words again', async () => {
    const page = await explorer.open('/?view=graph&most=2500')
    await page.locator('canvas.large').waitFor({ timeout: 20_000 })
    const name = (await page.locator('.people .ties a').first().textContent()) ?? ''
    await find(page, name)
    await page.getByRole('link', { name: 'Only around the selected' }).click()
    await page.locator('svg.graph .node.selected').waitFor()
    expect(await page.locator('svg.graph .edge.near').count()).toBeGreaterThan(2)
    expect(await page.locator('canvas.large').count()).toBe(0)
    await page.context().close()
  })
})
