import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const parentsIn = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate, negated }) => predicate === 'PARENT_OF' && !negated)
    .map(({ subject, object }) => `${nameIn(extraction, subject)} > ${nameIn(extraction, object)}`)
    .sort()
}

describe('whose child somebody is, behind the place and date of the birth', () => {
  it.each([
    ['Davi Prado was born in Recife, the son of Paulo Prado, a tailor.', ['Paulo Prado > Davi Prado']],
    [
      'Davi Prado was born in Recife, the son of Paulo Prado, a tailor, and Teresa Rocha.',
      ['Paulo Prado > Davi Prado', 'Teresa Rocha > Davi Prado'],
    ],
    [
      'Mei Lin was born in Harbin in 1931, the youngest of six children of Li Wei and Hua Chen.',
      ['Hua Chen > Mei Lin', 'Li Wei > Mei Lin'],
    ],
    ['Mei Lin was the second of four daughters of Li Wei and Hua Chen.', ['Hua Chen > Mei Lin', 'Li Wei > Mei Lin']],
    [
      'I grew up in Hull, the third child of Arthur and Mabel Reed, Jim Reed told the museum.',
      ['Arthur > Jim Reed', 'Mabel Reed > Jim Reed'],
    ],
    ['Mei Lin was born in 1931, the daughter of farmers.', []],
  ])('%s', (text, parents) => {
    expect(parentsIn(text)).toEqual(parents)
  })

  it('gives the trade behind the parent to the parent', () => {
    const extraction = readText('Davi Prado was born in Recife, the son of Paulo Prado, a tailor.')
    const tailors = extraction.claims.filter(({ predicate }) => predicate === 'OCCUPATION')
    expect(tailors.map(({ subject }) => nameIn(extraction, subject))).toEqual(['Paulo Prado'])
  })

  it('leaves a child of somebody alone where two people may be meant, or who does something of its own', () => {
    expect(parentsIn('Mei Lin met Ana Reis in Lisbon, the daughter of Li Wei.')).not.toContain('Li Wei > Mei Lin')
    expect(parentsIn('Mei Lin stayed in Harbin, and the son of Li Wei left.')).not.toContain('Li Wei > Mei Lin')
  })
})
