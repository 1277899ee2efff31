import { describe, expect, it } from 'vitest'
import { readTimes } from './times/read-times.ts'

const STORY = 'Ines left Quito three years ago.'
const reference = (text: string, published: string | null = null, url: string | null = null) =>
  readTimes(text, published, url).referenceDate

describe('referenceDate', () => {
  it('is the day of publication', () => {
    expect(reference(STORY, '2019-08-05', 'https://news.example/2020/01/02/ines')).toBe('2019-08-05')
    expect(reference(STORY, '2019-08-05T10:00:00Z')).toBe('2019-08-05')
  })

  it.each([
    ['https://news.example/2019/08/05/world/ines.html', '2019-08-05'],
    ['https://news.example/world/2019-08-05-ines', '2019-08-05'],
    ['https://news.example/world/2019/aug/05/ines', '2019-08-05'],
    ['https://news.example/2019/8/5/ines', '2019-08-05'],
    ['https://news.example/2019/13/45/ines', null],
    ['https://news.example/story/20190805123', null],
    ['https://news.example/2019/08/ines', null],
  ])('else is in the URL %s', (url, expected) => {
    expect(reference(STORY, null, url)).toBe(expected)
  })

  it('else is in a source line of the text', () => {
    expect(reference(`${STORY}\nSource: https://news.example/2019/08/05/world/ines.html`)).toBe('2019-08-05')
    expect(reference(`${STORY}\n\nSource: The Quito Herald, 5 August 2019`)).toBe('2019-08-05')
    expect(reference(`Published: August 5, 2019\n\n${STORY}`)).toBe('2019-08-05')
  })

  it('is the day of the wire that was printed a day or two later', () => {
    expect(reference('QUITO, March 8. — Ines Roca died here this morning.', '1908-03-09')).toBe('1908-03-08')
    expect(reference('QUITO, Dec. 31 — Ines Roca died here this morning.', '1909-01-02')).toBe('1908-12-31')
    expect(reference('QUITO, May 8. — Ines Roca died here this morning.', '1908-03-09')).toBe('1908-03-09')
  })

  it('is that of a letter', () => {
    expect(reference('Quito, 3 June 1798. Dear brother, I left Lima in May.')).toBe('1798-06-03')
    expect(reference('Quito, 3 June 1798\n\nMy dear Ana,\n\nI left Lima in May.', '2019-08-05')).toBe('1798-06-03')
    expect(reference('On 3 June 1798 Ines left Quito. Her brother wept.')).toBeNull()
  })

  it('is none that the story tells of', () => {
    expect(reference('Ines left Quito on 5 August 2019.')).toBeNull()
    expect(
      reference('Published in Quito in 1990 to great acclaim, the novel was banned on 5 August 1991 by the court.'),
    ).toBeNull()
    expect(reference(STORY)).toBeNull()
  })

  it('is never a day that does not exist', () => {
    expect(reference(STORY, '2019-02-30')).toBeNull()
  })
})
