import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxOf, lockedPdf, pdfOf, type Story, scannedPdf } from '../text/formats/made-files.ts'
import { type Explorer, find, hasNoBrowser, openExplorer } from './open-explorer.ts'

let explorer: Explorer
beforeAll(async () => {
  if (!hasNoBrowser) explorer = await openExplorer()
})
afterAll(async () => explorer?.close())

const STORY: Story = {
  title: 'The road to Arequipa',
  author: 'M. Quispe',
  published: '1971-06-02',
  paragraphs: [
    'Hilda Quispe left Cusco in March 1968, when she was twenty, and went to Arequipa by train with her brother.',
    'In Arequipa she worked as a nurse until 1970, and then she moved to Lima, where she lives today.',
  ],
}

const bytes = (name: string, content: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

describe.skipIf(hasNoBrowser)('adding a text', () => {
  test('it is read, what it changed is told, and it is taken back; script in it stays text', async () => {
    const page = await explorer.open('/?view=add')
    const footer = page.locator('footer')
    const before = await footer.textContent()
    await page
      .getByLabel('The text')
      .fill('Rosa Lindqvist left Oslo in May 1994. She moved to Lisbon <script>window.hit = 1</script>.')
    await page.getByLabel('Title').fill('<img src=x onerror="window.hit = 1">')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.locator('.brought .fact', { hasText: 'Lisbon' }).first().waitFor({ timeout: 20_000 })
    expect(await page.locator('.brought [role=status]').textContent()).toMatch(
      /^The graph has 1 document, 1 person, 2 places, \d+ facts more\.$/,
    )
    await expect.poll(() => footer.textContent()).toContain('6 documents')
    await find(page, 'Rosa Lindqvist')
    await expect.poll(() => page.locator('.dossier h2').textContent()).toBe('Rosa Lindqvist')
    expect(await page.locator('.dossier').textContent()).toContain('<img src=x')
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('It is taken back').waitFor()
    await expect.poll(() => footer.textContent()).toBe(before)
    expect(page.complaints).toEqual([])
    await page.context().close()
  })

  test('what contradicts what was there is shown with both quotes', async () => {
    const page = await explorer.open('/?view=add')
    for (const [title, month] of [
      ['First', 'March'],
      ['Second', 'July'],
    ] as const) {
      await page.getByLabel('Title').fill(title)
      await page.getByLabel('The text').fill(`Amalia Kristensen was born in Bergen in ${month} 1951.`)
      await page.getByRole('button', { name: 'Read it' }).click()
      await page.locator('.brought summary', { hasText: title }).waitFor({ timeout: 20_000 })
    }
    await expect.poll(() => page.locator('.brought .contradiction .side').count()).toBe(2)
    expect(await page.locator('.brought .contradiction').textContent()).toContain('July 1951')
    await page.context().close()
  })

  test('several files are followed one by one; front matter is understood, and what is refused says why', async () => {
    const page = await explorer.open('/?view=add')
    const telling: string[] = []
    await page.exposeFunction('tell', (words: string) => telling.push(words))
    await page.evaluate(() => {
      // biome-ignore lint/suspicious/noExplicitAny: it stands in the page, not here.
      const { tell } = globalThis as any
      new MutationObserver(() => {
        const said = document.querySelector('.add .notice [role=status]')?.textContent
        if (said != null) tell(said)
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    await page
      .getByLabel('Files (text, PDF')
      .setInputFiles([
        file(
          'one.md',
          '---\nid: one\ntitle: "The first: one"\npublished: 1962-03-04\n---\nCarl Reyes left Cusco last year.\n',
        ),
        file('two.txt', 'Carl Reyes moved to Quito in 1963.'),
        file('gone-and-back.md', '---\nid: gone-and-back\n---\nAnother text under an id that is taken.'),
        file('four.txt', 'not\u0000text'),
      ])
    await page.getByText('3 texts: The first: one, two, gone-and-back').waitFor()
    const noText = page.locator('.add ul[role=alert] li')
    expect(await noText.allTextContents()).toEqual([
      expect.stringMatching(/^four\.txt: This is no text, for it holds NULs/),
    ])
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByRole('button', { name: 'Take all 2 back' }).waitFor({ timeout: 20_000 })
    expect(telling).toContain('0 of 3 read')
    expect(telling.filter((words) => /^[1-3] of 3 read$/.test(words)).length).toBeGreaterThan(0)
    const refused = await page.locator('.brought [role=alert]').allTextContents()
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatch(/^gone-and-back not taken: .*another text/)
    await page.locator('.brought summary', { hasText: 'The first: one' }).click()
    await page.locator('.brought .sentence', { hasText: 'Carl Reyes left Cusco' }).waitFor()
    // A year before the day that the front matter gives.
    expect(await page.locator('.brought .sentence').first().textContent()).toContain('1961')
    await page.getByRole('button', { name: 'Take all 2 back' }).click()
    await page.getByText('All 2 are taken back').waitFor()
    await page.context().close()
  })

  test('a PDF and a Word file are opened, looked at and read; a scan and a file with a password say what they are', async () => {
    const page = await explorer.open('/?view=add')
    const files = page.getByLabel('Files (text, PDF')
    await files.setInputFiles(bytes('road.pdf', await pdfOf(STORY)))
    await expect.poll(() => page.getByLabel('Title').inputValue(), { timeout: 20_000 }).toBe(STORY.title)
    expect(await page.getByLabel('Published').inputValue()).toBe(STORY.published)
    expect(await page.getByLabel('The text').inputValue()).toContain('Hilda Quispe left Cusco in March 1968')
    await page.getByLabel('Source').fill('The Highland Post')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.locator('.brought .sentence', { hasText: 'Hilda Quispe left Cusco in March 1968' }).waitFor()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('It is taken back').waitFor()

    await files.setInputFiles([
      bytes('road.docx', docxOf({ ...STORY, title: 'Hilda in Word' })),
      bytes('scan.pdf', await scannedPdf()),
      bytes('locked.pdf', await lockedPdf(STORY)),
      bytes('half.docx', docxOf(STORY).slice(0, 300)),
    ])
    const noText = page.locator('.add ul[role=alert] li')
    await expect.poll(() => noText.count(), { timeout: 20_000 }).toBe(3)
    const said = await noText.allTextContents()
    expect(said[0]).toMatch(/^scan\.pdf: .*scan/)
    expect(said[1]).toMatch(/^locked\.pdf: .*password/)
    expect(said[2]).toMatch(/^half\.docx: /)
    expect(await page.getByLabel('Title').inputValue()).toBe('Hilda in Word')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.locator('.brought .sentence', { hasText: 'Hilda Quispe left Cusco in March 1968' }).waitFor()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('It is taken back').waitFor()
    await page.context().close()
  })

  test('files are dropped on the form', async () => {
    const page = await explorer.open('/?view=add')
    const dropped = await page.evaluateHandle(
      (base64) => {
        const transfer = new DataTransfer()
        const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        transfer.items.add(new File([content], 'road.docx'))
        return transfer
      },
      Buffer.from(docxOf(STORY)).toString('base64'),
    )
    await page.locator('.add form').dispatchEvent('drop', { dataTransfer: dropped })
    await expect.poll(() => page.getByLabel('Title').inputValue(), { timeout: 20_000 }).toBe(STORY.title)
    await page.context().close()
  })

  test('a connection that breaks off while a text is being read is said to have', async () => {
    const page = await explorer.open('/?view=add')
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('subscription') === true ? route.abort() : route.fallback(),
    )
    await page.getByLabel('The text').fill('Inge Halvorsen left Turku in 1931.')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.locator('.add [role=alert]', { hasText: 'The server does not answer' }).waitFor()
    expect(await page.getByRole('button', { name: 'Read it' }).isEnabled()).toBe(true)
    await page.context().close()
  })
})

describe.skipIf(hasNoBrowser)('a server with a token', () => {
  test('asks for it before it changes anything, and takes the right one', async () => {
    const guarded = await openExplorer({ seeds: false, token: 'sesame' })
    const page = await guarded.open('/?view=add')
    await page.getByLabel('The text').fill('Inge Halvorsen left Turku in 1931.')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByLabel('This server wants its token').fill('sesame')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.locator('.brought .fact', { hasText: 'Turku' }).first().waitFor({ timeout: 20_000 })
    await page.context().close()
    await guarded.close()
  })

  test('asks for it before it opens a file, and the file need not be chosen again', async () => {
    const guarded = await openExplorer({ seeds: false, token: 'sesame' })
    const page = await guarded.open('/?view=add')
    await page.getByLabel('Files (text, PDF').setInputFiles(file('turku.txt', 'Inge Halvorsen left Turku in 1931.'))
    await page.getByLabel('This server wants its token').fill('sesame')
    await page.getByRole('button', { name: 'Take the file again' }).click()
    await expect.poll(() => page.getByLabel('The text').inputValue(), { timeout: 20_000 }).toContain('Turku')
    await page.context().close()
    await guarded.close()
  })
})
