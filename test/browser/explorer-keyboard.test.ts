import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Explorer, hasNoBrowser, openExplorer } from './open-explorer.ts'

// By keys alone: nothing here clicks, and nothing is given the focus but by Tab.

let explorer: Explorer
beforeAll(async () => {
  if (!hasNoBrowser) explorer = await openExplorer()
})
afterAll(async () => explorer?.close())

/** Presses Tab until something has the focus; each that has it on the way must be seen to. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  await wanted.first().waitFor()
  for (let step = 0; step < 300; step += 1) {
    await page.keyboard.press('Tab')
    const hidden = await page.evaluate(() => {
      // biome-ignore lint/suspicious/noExplicitAny: the page's document is not known here.
      const { document, getComputedStyle } = globalThis as any
      const element = document.activeElement
      if (element === document.body) return null
      const { width, height } = element.getBoundingClientRect()
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const isSeen = width > 0 && height > 0 && outlineStyle !== 'none' && outlineWidth !== '0px'
      return isSeen ? null : element.outerHTML.slice(0, 200)
    })
    expect(hidden).toBeNull()
    if (await wanted.first().evaluate((element) => element === element.ownerDocument.activeElement)) return
  }
  throw new Error(`Tab does not lead to ${wanted}.`)
}

const press = async (page: Page, wanted: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
}

const link = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true })

describe.skipIf(hasNoBrowser)('by keyboard alone', () => {
  test('the first Tab leads past everything to the view, and every view is reached', async () => {
    const page = await explorer.open('/')
    await page.locator('svg.lives').waitFor()
    await press(page, link(page, 'To the view'))
    expect(await page.evaluate('document.activeElement.id')).toBe('view')
    for (const [name, shown] of [
      ['Graph', 'svg.graph .node'],
      ['Map', 'svg.map .country'],
      ['Sources', '.documents a'],
      ['Paths', '.ends'],
      ['Add a text', 'form'],
      ['Lives', 'svg.lives .life'],
    ] as const) {
      await press(page, link(page, name))
      await page.locator(shown).first().waitFor()
    }
    await page.context().close()
  })

  test('the search is walked with arrows, and closed with Escape', async () => {
    const page = await explorer.open('/')
    const field = page.getByRole('combobox', { name: 'Find' })
    await tabTo(page, field)
    await page.keyboard.type('Russia')
    await page.getByRole('option').nth(1).waitFor()
    const second = await page.getByRole('option').nth(1).locator('.entity').textContent()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    expect(await field.getAttribute('aria-activedescendant')).toBe(
      await page.getByRole('option').nth(1).getAttribute('id'),
    )
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.dossier h2').textContent()).toBe(second)
    await page.keyboard.type('Istanbul')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('option').first().isVisible()).toBe(false)
    await page.context().close()
  })

  test('the lists of drawings select, open quotes and lead into the texts', async () => {
    const page = await explorer.open('/')
    for (const [view, name] of [
      ['Lives', 'Mikhail'],
      ['Graph', 'Anastasia Burakova'],
      ['Map', 'Istanbul'],
    ] as const) {
      await press(page, link(page, view))
      await press(page, page.getByText('The same as a list'))
      await press(page, page.locator('.twin').getByRole('link', { name, exact: true }))
      await expect.poll(() => page.locator('.dossier h2').textContent()).toBe(name)
    }
    await press(page, page.locator('.dossier ol.facts .fact summary'))
    await press(page, page.locator('.dossier ol.facts .fact cite a'))
    await page.locator('.text .asked').first().waitFor()
    const mention = page.locator('.text a.mention.person').first()
    await press(page, mention)
    await expect.poll(() => page.locator('.dossier h2').textContent()).toBe(await mention.getAttribute('title'))
    await press(page, page.locator('.documents a', { hasText: 'Gone, and back again' }))
    await expect.poll(() => page.locator('.source h3').textContent()).toBe('Gone, and back again')
    await press(page, link(page, 'Close'))
    await page.locator('.people').waitFor()
    await page.context().close()
  }, 90_000)

  test('filters are set and cleared', async () => {
    const page = await explorer.open('/')
    await press(page, page.locator('.filters summary'))
    await tabTo(page, page.getByLabel('What'))
    await page.keyboard.type('moved')
    await expect.poll(() => page.url()).toContain('predicate=MOVED_TO')
    await press(page, page.getByRole('button', { name: 'Clear filters' }))
    await expect.poll(() => page.url()).not.toContain('predicate')
    await page.context().close()
  })

  test('a path is found between two', async () => {
    const page = await explorer.open('/?view=paths')
    await tabTo(page, page.getByRole('combobox', { name: 'From', exact: true }))
    await page.keyboard.type('Arseny')
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('combobox', { name: 'To', exact: true }))
    await page.keyboard.type('Artur')
    await page.keyboard.press('Enter')
    await press(page, page.locator('.ways cite a'))
    await page.locator('.text .asked').first().waitFor()
    await page.context().close()
  })

  test('two are judged not the same, and that is undone', async () => {
    const page = await explorer.open('/')
    await tabTo(page, page.getByRole('combobox', { name: 'Find' }))
    await page.keyboard.type('Snoub')
    await page.keyboard.press('Enter')
    await press(page, page.getByText('of the merge'))
    await press(page, page.getByRole('button', { name: 'Not the same' }))
    await press(page, page.getByRole('button', { name: 'Undo' }))
    await expect.poll(() => page.getByText('Judged by people').count()).toBe(0)
    await page.context().close()
  })

  test('a text is added and taken back', async () => {
    const page = await explorer.open('/')
    await page.locator('svg.lives').waitFor()
    await press(page, link(page, 'Add a text'))
    await tabTo(page, page.getByLabel('The text'))
    await page.keyboard.type('Rosa Lindqvist left Oslo in May 1994.')
    await press(page, page.getByRole('button', { name: 'Read it' }), 'Space')
    await press(page, page.getByRole('button', { name: 'Take it back' }))
    await page.getByText('It is taken back').waitFor()
    await page.context().close()
  })

  test('more of the graph is asked for, and its list is read', async () => {
    const page = await explorer.open('/?view=graph')
    await tabTo(page, page.getByLabel('Show'))
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.url()).toContain('most=500')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.url()).toContain('most=2500')
    await press(page, page.getByText('The same as a list'))
    await tabTo(page, page.locator('.twin .fact a.entity'))
    await page.context().close()
  })
})
