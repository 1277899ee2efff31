import { describe, expect, it } from 'vitest'
import { nameIn, readText } from './read-text.ts'

/** The text, and the speaker of each of its quotations in order; null where nobody can be told. */
const CASES: [text: string, ...speakers: (string | null)[]][] = [
  ['“We waited,” Karin Berg said.', 'Karin Berg'],
  ['“We waited,” said Karin Berg, a nurse from Oslo. “Nobody came.”', 'Karin Berg', 'Karin Berg'],
  ['“It is a hobby,” said Rosa Vidal. Karin Berg laughed. “He eats here.”', 'Rosa Vidal', 'Karin Berg'],
  ['Paul Biko and Tomas Novak met in Brno. “It was cold,” he said.', null],
  ['“Why?” she asked. Karin Berg had no answer.', null],
  ['Karin Berg looked up. “Why?” she asked.', 'Karin Berg'],
  ['Karin Berg said: “We waited all night.”', 'Karin Berg'],
  ['Karin Berg said the prisoner had told her, “I never saw him.”', null],
  ['Karin Berg said that Paul Biko had told her, “I never saw him.”', 'Paul Biko'],
  ['Karin Berg told the Daily Star that she had “waited all night for them”.', 'Karin Berg'],
  ['“We waited,” Karin Berg recalled.\n\n“Then it grew dark, and we went home.”', 'Karin Berg', 'Karin Berg'],
  ['“We waited,” Karin Berg said.\n\nPaul Biko shook his head. “They never came.”', 'Karin Berg', 'Paul Biko'],
  ['Mr. Biko put it simply: “They never came.”', 'Biko'],
  ['"It is cold here," wrote Mei Lin in May 1999.', 'Mei Lin'],
  ['“I am leaving,” Tomas Novak told Karin Berg.', 'Tomas Novak'],
  ['“I am leaving,” he told her. “Do not follow me.”', null, null],
  [
    'Lena Vogel, who owns the shop, laughed. “It was a bad year,” she said, “but we are here.”',
    'Lena Vogel',
    'Lena Vogel',
  ],
]

describe('speakers', () => {
  it.each(CASES)('%s', (text, ...expected) => {
    const extraction = readText(text)
    expect(extraction.quotes.map(({ speaker }) => nameIn(extraction, speaker))).toEqual(expected)
  })

  it('does not take a term in marks for speech', () => {
    expect(readText('They called the new law “hostile” and left Oslo.').quotes).toEqual([])
  })

  it('gives each its own words', () => {
    const text = '“We waited,” said Karin Berg. “Nobody came, “not one”, that night.”'
    expect(readText(text).quotes.map((quote) => quote.text)).toEqual([
      'We waited,',
      'Nobody came, “not one”, that night.',
    ])
  })

  it('speaks whom a renamed story names', () => {
    const told = (name: string): (string | null)[] => {
      const extraction = readText(`${name} came in 1994. “Nobody knew us,” she said.\n\n“We had two bags.”`)
      return extraction.quotes.map(({ speaker }) => nameIn(extraction, speaker))
    }
    expect(told('Mei Lin')).toEqual(['Mei Lin', 'Mei Lin'])
    expect(told('Ana Reis')).toEqual(['Ana Reis', 'Ana Reis'])
  })
})
