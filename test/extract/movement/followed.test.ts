import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const went = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => predicate === 'MOVED_TO')
    .map(
      ({ subject, object, time }) =>
        `${nameIn(extraction, subject)} ${nameIn(extraction, object)} ${time?.edtf ?? '-'}`,
    )
}

describe('who followed somebody without being told where to', () => {
  it.each([
    [
      'Omar Nasser fled from Homs to Beirut in 2012. His brother Ali followed.',
      ['Omar Nasser Beirut 2012', 'Ali Beirut -'],
    ],
    [
      'Omar Nasser flew to Doha in June 1998; Maria and Luis followed a month later.',
      ['Omar Nasser Doha 1998-06', 'Maria Doha 1998-07~', 'Luis Doha 1998-07~'],
    ],
  ])('%s', (text, expected) => {
    expect(went(text)).toEqual(expected)
  })

  it.each([
    ['Omar Nasser moved to Doha in 1998. Huda Nasser followed the news.', ['Omar Nasser Doha 1998']],
    ['Omar Nasser moved to Doha in 1998. Huda Nasser followed the river to a mill.', ['Omar Nasser Doha 1998']],
    ['Omar Nasser moved to Doha in 1998. He liked it. Huda Nasser followed.', ['Omar Nasser Doha 1998']],
    ['Omar Nasser sent a letter to Doha. Huda Nasser followed.', []],
    ['Omar Nasser went to Doha for a week. Huda Nasser followed.', []],
    ['Omar Nasser sang in Doha. Huda Nasser followed.', []],
    ['Omar Nasser went to Doha with a plan to write to Lima. Huda Nasser followed.', ['Omar Nasser Doha -']],
  ])('%s', (text, expected) => {
    expect(went(text)).toEqual(expected)
  })
})
