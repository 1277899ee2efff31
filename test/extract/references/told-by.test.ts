import { describe, expect, it } from 'vitest'
import { lineOf, nameIn, readText } from '../read-text.ts'

/** The text, and who was born or moved according to it; null where nobody can be told. */
const CASES: readonly [text: string, narrator: string | null][] = [
  ['Testimony of Mei Lin\n\nI was born in Turku. My father was a miner.', 'Mei Lin'],
  ['The Diary of Mei Lin\n\nI was born in Turku. My father was a miner.', 'Mei Lin'],
  ['Diary of Karin Berg, Oslo, 2 July 1957. I was born in Turku.', 'Karin Berg'],
  ['Dear Anna, I was born in Turku. I work in a mill. Yours ever, Paul Biko.', 'Paul Biko'],
  ['Dear Anna,\n\nI was born in Turku.\n\nYour loving son,\nPaul Biko', 'Paul Biko'],
  ['I was born in Turku. I came here with my father.\n\n— Mei Lin, Oslo', 'Mei Lin'],
  ['By Karin Berg\n\nI was born in Turku. I came here with my father.', 'Karin Berg'],
  ['I am Karin Berg, I was born in Turku.', 'Karin Berg'],
  ['I was born in Turku, Karin Berg told the museum. I left at fifteen.', 'Karin Berg'],
  ['Q: Where were you born, Mrs. Berg? A: I was born in Turku. Q: And then? A: I left.', 'Berg'],
  [
    'Interviewer: Where were you born? Karin Berg: I was born in Turku. Interviewer: And then? Karin Berg: I left.',
    'Karin Berg',
  ],
  ['As told to Karin Berg\n\nI was born in Turku. I came here with my father.', null],
  ['I was born in Turku. He wrote to his brother Paul Biko.', null],
]

describe('whoever tells', () => {
  it.each(CASES)('%s', (text, narrator) => {
    const extraction = readText(text)
    const born = extraction.claims.filter(({ predicate }) => predicate === 'BORN_IN')
    const names = born.map(({ subject }) => nameIn(extraction, subject))
    expect(names, extraction.claims.map((claim) => lineOf(extraction, claim)).join('\n')).toEqual(
      narrator === null ? [] : [narrator],
    )
  })
})
