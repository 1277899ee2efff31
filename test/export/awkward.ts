import type { Extraction } from '../../src/model/extraction.ts'
import { at, Telling } from '../operations/telling.ts'

/** Names that formats must keep from breaking out: of quotation marks, of tags, of cells, of lines. */
export const AWKWARD_NAMES = [
  '=HYPERLINK("http://example.org";"Ada")',
  'Zoë "Zed" O’Neil, & <Sons>',
  'ליאור כהן',
  'سارة منصور',
  'Bell \u0007 and \u001b[2J Escape',
  '-Dash]]> *Star* [x](y) `z` # | ; \\ ,',
  'Two\nLines\r\nand\ttab',
] as const

/** A document whose people have such names, who went somewhere and know each other. */
export const awkward = (): Extraction => {
  const telling = new Telling('post/1, "x" & <y>', { title: 'A "title", <b>', url: 'https://example.org/a?b=1&c=2' })
  const city = telling.place('Porto', { country: 'PT', latitude: 41.15, longitude: -8.61 })
  const people = AWKWARD_NAMES.map((name) => telling.person(name, { nameStatus: 'full' }))
  for (const [index, person] of people.entries()) {
    telling.claim(person, 'MOVED_TO', { object: city, time: at(`19${20 + index}-03`) })
    telling.claim(person, 'OCCUPATION', { value: `=cmd|' /C calc'!A${index}` })
    const other = people[index + 1]
    if (other !== undefined) telling.claim(person, 'FRIEND_OF', { object: other })
  }
  return telling.extraction()
}
