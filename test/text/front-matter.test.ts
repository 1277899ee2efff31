import { describe, expect, it } from 'vitest'
import { StorygraphError } from '../../src/model/errors.ts'
import { withoutFrontMatter } from '../../src/text/front-matter.ts'

const refusal = (text: string): StorygraphError => {
  try {
    withoutFrontMatter(text)
  } catch (error) {
    if (error instanceof StorygraphError) return error
    throw error
  }
  throw new Error('It was not refused.')
}

describe('front matter', () => {
  it('gives the fields, and leaves the text to the last blank', () => {
    const text = '---\nid: letters\ntitle: "Letters: from Lisbon"\nmood: sad\n---\n\nAda left.  \n'
    expect(withoutFrontMatter(text)).toEqual({
      id: 'letters',
      title: 'Letters: from Lisbon',
      text: '\nAda left.  \n',
    })
  })

  it('takes values as they are written', () => {
    const text = '---\nid: 007\ntitle: 1984\nauthor: yes\npublished: 2025-04-06\nsource: ~\nurl:\n---\nAda left.'
    expect(withoutFrontMatter(text)).toEqual({
      id: '007',
      title: '1984',
      author: 'yes',
      published: '2025-04-06',
      source: null,
      url: null,
      text: 'Ada left.',
    })
  })

  it.each([
    ['CRLF line ends', '---\r\nid: a\r\n---\r\nAda left.\r\n', { id: 'a', text: 'Ada left.\r\n' }],
    ['three dots at its end', '---\nid: a\n...\nAda left.', { id: 'a', text: 'Ada left.' }],
    ['nothing in it', '---\n---\nAda left.', { text: 'Ada left.' }],
    ['only a comment', '---\n# none yet\n---\nAda left.', { text: 'Ada left.' }],
    ['nothing after it', '---\nid: a\n---', { id: 'a', text: '' }],
    ['a rule later on', '---\nid: a\n---\nAda left.\n---\nid: b', { id: 'a', text: 'Ada left.\n---\nid: b' }],
    [
      'a title over two lines',
      '---\ntitle: >-\n  Gone,\n  and back\n---\nAda left.',
      { title: 'Gone, and back', text: 'Ada left.' },
    ],
    ['braces', '---\n{id: a, title: b}\n---\nAda left.', { id: 'a', title: 'b', text: 'Ada left.' }],
  ])('may have %s', (_, text, fields) => {
    expect(withoutFrontMatter(text)).toEqual(fields)
  })

  it.each([
    ['no closing line', '---\nAda left Lisbon.\nShe wrote: never.'],
    ['an empty line after it', '---\n\nAda left Lisbon: at last.\n\n---\n\nShe came back.'],
    ['sentences up to the next rule', '---\nAda left Lisbon "at last.\n---\nShe came back.'],
    ['paragraphs up to the next rule', '---\nAda left\n\nLisbon\n---\nShe came back.'],
    ['more words on its line', '--- Ada left.\nid: a\n---\n'],
  ])('is none, and all is text, where a rule has %s', (_, text) => {
    expect(withoutFrontMatter(text)).toEqual({ text })
  })

  it.each([
    ['an open bracket', '---\ntitle: a\nsource: [a, b\n---\nAda left.', 3, /not YAML/],
    ['an open quotation mark', '---\ntitle: "a\n---\nAda left.', 2, /not YAML/],
    ['a colon too many', '---\ntitle: a: b\n---\nAda left.', 2, /not YAML/],
    ['a field twice', '---\nid: a\nid: b\n---\nAda left.', 3, /not YAML/],
    ['a list as title', '---\nid: a\ntitle: [a, b]\n---\nAda left.', 3, /"title" is a list/],
    [
      'a reference as title',
      '---\nx: &x a\ntitle: *x\n---\nAda left.',
      3,
      /"title" is a list, a mapping or a reference/,
    ],
    ['words alone', '---\njust words\n---\nAda left.', 2, /holds no fields/],
    ['a list alone', '---\n- a\n- b\n---\nAda left.', 2, /holds no fields/],
    ['no end', '---\nid: a\ntitle: b\n\nAda left.', 1, /never closed/],
  ])('with %s is refused', (_, text, line, says) => {
    const error = refusal(text)
    expect(error).toMatchObject({ code: 'BAD_FRONT_MATTER', place: { line } })
    expect(error.message).toMatch(says)
    expect(error.message).toContain('Write a line "title: …"')
  })

  it('is not looked for beyond its place', () => {
    const text = `---\n${'words and more words\n'.repeat(5000)}---\n`
    expect(withoutFrontMatter(text)).toEqual({ text })
  })
})
