import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const speakersOf = (text: string): readonly (string | null)[] => {
  const extraction = readText(text)
  return extraction.quotes.map(({ speaker }) => nameIn(extraction, speaker))
}

const tradesIn = (text: string): readonly string[] =>
  readText(text).claims.flatMap(({ predicate, value }) => (predicate === 'OCCUPATION' ? String(value) : []))

describe('who is spoken to is not who speaks', () => {
  it.each([
    '“Stop there, Emil,” the porter said. Emil turned.',
    '“Viktor,” the guard shouted, “come out.” Viktor stood up.',
    'Rosa came in. “You are late, Rosa,” she said.',
    'Rosa came in. She said, “Come here, Rosa.”',
    '– You are late, Hugo, said the baker.',
    '‘Mr Khan?’ said the nurse.',
    'Testimony of Senad Begic\n\nI was born in Tuzla. My wife Amra fled. “Senad,” the guard said to me, “go.”',
  ])('%s', (text) => {
    const speakers = speakersOf(text)
    expect(speakers.length).toBeGreaterThan(0)
    expect(speakers.filter((speaker) => speaker !== null)).toEqual([])
    expect(tradesIn(text)).toEqual([])
  })
})

describe('who speaks', () => {
  it.each([
    // Whom the narrator says it was told.
    [
      '“My son is a doctor,” Mrs. Rossi told Mrs. Bianchi.\n\n“Mine is a priest. His name is Aldo.”\n\n“Aldo is yours?”\n\n“Yes.”',
      ['Rossi', 'Bianchi', 'Rossi', 'Bianchi'],
    ],
    // Capitals make no title of what somebody says.
    [
      '“Where were you born?” Otto Lenz asked.\n\n“In Porto,” said Rosa Vidal.\n\n“And your wife?”',
      ['Otto Lenz', 'Rosa Vidal', 'Otto Lenz'],
    ],
    ['Karin Berg opened the door. Rosa came in. “You are late, Rosa,” she said.', ['Karin Berg']],
    // Whom something befell says nothing.
    ['“They came at night,” said Paul Biko. His wife, Rosa, was killed. “My sons ran.”', ['Paul Biko', 'Paul Biko']],
  ])('%s', (text, speakers) => expect(speakersOf(text)).toEqual(speakers))
})
