import { parseHTML } from 'linkedom'
import { micromark } from 'micromark'
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote'
import { expect, test } from 'vitest'
import { findEntity } from '../../src/operations/find-entity.ts'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { AWKWARD_NAMES, awkward } from './awkward.ts'
import { exported } from './exported.ts'

const returned = (id: string, year: string) => {
  const telling = new Telling(id, { title: `Of *bread*, ${id}`, source: 'Letters', url: `https://example.org/${id}` })
  const [person, place] = [telling.person('Ines Duarte'), telling.place('Porto')]
  telling.claim(person, 'ORIGIN', { object: place }, 'From Porto.')
  telling.claim(person, 'OCCUPATION', { value: 'baker' }, 'A baker.')
  telling.claim(person, 'RETURNED_TO', { object: place, time: at(year) }, `Back in ${year}.`)
  return telling.extraction()
}

const note = (number: number, words: string, document: string) =>
  `\n[^${number}]: “${words}” — Of \\*bread\\*, ${document}, Letters, https://example.org/${document}, ${document}\n`

test('a dossier has the life in order, what cannot all be true, and every sentence as a footnote', async () => {
  const store = await storeOf([returned('d1', '1970'), returned('d2', '1983')])
  const text = await exported(store, 'md')
  const reason = (await store.contradictions({}, { first: 1 })).items[0]?.node.reason
  await store.close()
  expect(text).toBe(
    [
      '# Ines Duarte\n\nIn 2 documents.\n',
      '\n## Life\n\n',
      '- **1970** Ines Duarte came back to Porto in 1970. (disputed)[^1]\n',
      '- **1983** Ines Duarte came back to Porto in 1983. (disputed)[^2]\n',
      '\n## Without a date\n\n',
      '- Ines Duarte is from Porto. (2 independent sources)[^3][^4]\n',
      '- The work of Ines Duarte: baker. (2 independent sources)[^5][^6]\n',
      `\n## What cannot all be true\n\n- ${reason}\n`,
      '  1. “Back in 1970.”[^7]\n  2. “Back in 1983.”[^8]\n',
      ...[note(1, 'Back in 1970.', 'd1'), note(2, 'Back in 1983.', 'd2')],
      ...[note(3, 'From Porto.', 'd1'), note(4, 'From Porto.', 'd2')],
      ...[note(5, 'A baker.', 'd1'), note(6, 'A baker.', 'd2')],
      ...[note(7, 'Back in 1970.', 'd1'), note(8, 'Back in 1983.', 'd2')],
    ].join(''),
  )
})

test('marks are numbered on through all dossiers, and each has its note', async () => {
  const store = await storeOf([awkward(), returned('d1', '1970')])
  const text = await exported(store, 'md')
  const one = await exported(store, 'md', { person: await findEntity(store, 'Ines Duarte', 'Person') })
  await store.close()
  const marks = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number))
  const notes = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => Number(number))
  expect(marks).toEqual(notes)
  expect(notes).toEqual(notes.map((_, index) => index + 1))
  expect(one.match(/^# /gm)).toHaveLength(1)
})

test('no name makes a heading, a link, a tag or a line of its own', async () => {
  const store = await storeOf([awkward()])
  const text = await exported(store, 'md')
  await store.close()
  expect(text.match(/^# .*$/gm)).toHaveLength(7)
  expect(text).toContain('# \\-Dash\\]\\]\\> \\*Star\\* \\[x\\](y) \\`z\\` # \\| ; \\\\ ,')
  expect(text).toContain('# Two Lines and tab')
  expect(text).toContain('# ליאור כהן')
  expect(text).not.toMatch(/(?<!\\)<|\p{Cc}(?<!\n)/u)
})

/** The page that a Markdown reader which is not ours makes of it, footnotes as GitHub has them. */
const pageOf = (text: string) =>
  parseHTML(
    `<html><body>${micromark(text, { extensions: [gfmFootnote()], htmlExtensions: [gfmFootnoteHtml()] })}</body></html>`,
  ).document

test('a reader of Markdown shows every name as it is, and every sentence as a note that is referred to', async () => {
  const store = await storeOf([awkward(), returned('d1', '1970')])
  const text = await exported(store, 'md')
  await store.close()
  const page = pageOf(text)
  const said = (selector: string) =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? '').trim())
  const shown = AWKWARD_NAMES.map((name) => name.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, ''))
  expect(said('h1').sort()).toEqual([...shown, 'Ines Duarte'].sort())
  const notes = said('section li')
  expect(notes.length).toBe([...text.matchAll(/^\[\^\d+\]:/gm)].length)
  expect(notes.find((note) => note.includes('Back in 1970.'))).toContain('Of *bread*, d1, Letters')
  const marks = said('sup a')
  expect(marks).toEqual(notes.map((_, index) => String(index + 1)))
  const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
  expect(links.filter((href) => !href.startsWith('#'))).toEqual([])
  expect(page.querySelectorAll('sons, b, img, script, code, em, ul ul')).toHaveLength(0)
})
