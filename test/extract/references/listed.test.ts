import { expect, it } from 'vitest'
import { lineOf, readText } from '../read-text.ts'

const kinIn = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .map((claim) => lineOf(extraction, claim))
    .filter((line) => /^(?:parent|spouse)-of/.test(line))
}

it.each(['Karim took his wife and the girl to Lima.', 'Karim took his wife and the young woman to Lima.'])(
  'who is listed with somebody is another: %s',
  (text) => {
    const lines = kinIn(text)
    expect(lines.filter((line) => line.startsWith('spouse-of'))).toHaveLength(1)
    expect(lines.filter((line) => line.includes('parent-of') && line.includes('wife of Karim'))).toEqual([])
  },
)
