import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const KIN = new Set(['SPOUSE_OF', 'PARENT_OF', 'SIBLING_OF', 'RELATIVE_OF', 'FRIEND_OF'])

const kinIn = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate, negated }) => KIN.has(predicate) && !negated)
    .map(
      ({ subject, predicate, object }) => `${nameIn(extraction, subject)} ${predicate} ${nameIn(extraction, object)}`,
    )
    .sort()
}

describe('kin', () => {
  it.each([
    ['Chinua Okeke met Ngozi Eze at school. They married in 1971.', ['Chinua Okeke SPOUSE_OF Ngozi Eze']],
    [
      'Rosa Cruz returned to Iloilo in 1991 and married Ernesto Vega, a seaman. They had two children, Grace and Paolo.',
      [
        'Ernesto Vega PARENT_OF Grace',
        'Ernesto Vega PARENT_OF Paolo',
        'Rosa Cruz PARENT_OF Grace',
        'Rosa Cruz PARENT_OF Paolo',
        'Rosa Cruz SPOUSE_OF Ernesto Vega',
      ],
    ],
    [
      'Pedro Reyes was born in Lima in 1920, the son of Juan Reyes, a cobbler, and his wife Rosa.',
      ['Juan Reyes PARENT_OF Pedro Reyes', 'Rosa PARENT_OF Pedro Reyes', 'Rosa SPOUSE_OF Juan Reyes'],
    ],
    [
      'Pedro Reyes, the youngest of four children of Juan Reyes and his wife, Rosa, left Lima.',
      ['Juan Reyes PARENT_OF Pedro Reyes', 'Rosa PARENT_OF Pedro Reyes', 'Rosa SPOUSE_OF Juan Reyes'],
    ],
    [
      'Pedro Reyes was the third of five children of Juan Reyes, a cobbler, and his wife Rosa.',
      ['Juan Reyes PARENT_OF Pedro Reyes', 'Rosa PARENT_OF Pedro Reyes', 'Rosa SPOUSE_OF Juan Reyes'],
    ],
    ['Juan Reyes moved to Quito, where an uncle, Otto Lund, sold rice.', ['Otto Lund RELATIVE_OF Juan Reyes']],
    ['Juan Reyes moved to Quito, where an elder brother lived.', ['brother of Juan Reyes SIBLING_OF Juan Reyes']],
    ['Juan Reyes and Otto Lund moved to Quito, where an uncle sold rice.', []],
    ['Juan Reyes moved to Quito, where a brother and sister sold rice.', []],
    ['Juan Reyes moved to Quito, where a son of the mayor sold rice.', []],
    ['Juan Reyes taught in a convent in Quito, where a sister, Rosa Lund, sang.', []],
    ['Juan Reyes reported from Quito, where a child was hurt.', []],
    ['Juan Reyes took him to Quito, where an uncle, Otto Lund, sold rice.', []],
    [
      'The police fined Eva Reyes, daughter of Juan Reyes, a tailor, and Otto Lund.',
      ['Juan Reyes PARENT_OF Eva Reyes'],
    ],
    [
      'Eva Reyes, daughter of Juan Reyes, a tailor, and Otto Lund, a cook, opened a shop.',
      ['Juan Reyes PARENT_OF Eva Reyes'],
    ],
    [
      'Eva Reyes, daughter of Juan Reyes, a tailor, and Rosa Lund, was born in Lima.',
      ['Juan Reyes PARENT_OF Eva Reyes', 'Rosa Lund PARENT_OF Eva Reyes'],
    ],
    [
      'Eva Reyes, the daughter of a tailor, Juan Reyes, and his wife, Rosa, was born in Lima.',
      ['Juan Reyes PARENT_OF Eva Reyes', 'Rosa PARENT_OF Eva Reyes', 'Rosa SPOUSE_OF Juan Reyes'],
    ],
    ['Eva Reyes, daughter of Juan Reyes, a tailor, and Rosa Lund, were fined.', ['Juan Reyes PARENT_OF Eva Reyes']],
    [
      'Eva Reyes was the daughter of Juan Reyes and his wife, Rosa.',
      ['Juan Reyes PARENT_OF Eva Reyes', 'Rosa PARENT_OF Eva Reyes', 'Rosa SPOUSE_OF Juan Reyes'],
    ],
    [
      'Pedro Reyes, the youngest of four visitors of Juan Reyes and his wife, left Lima.',
      ['wife of Juan Reyes SPOUSE_OF Juan Reyes'],
    ],
    [
      'Rosa Cruz married Ernesto Vega in 1921. They had two sons. The elder, Paolo, became a smith.',
      ['Ernesto Vega PARENT_OF Paolo', 'Rosa Cruz PARENT_OF Paolo', 'Rosa Cruz SPOUSE_OF Ernesto Vega'],
    ],
    [
      'Rosa Cruz had three daughters. Their names were Grace, Lena and Mia.',
      ['Rosa Cruz PARENT_OF Grace', 'Rosa Cruz PARENT_OF Lena', 'Rosa Cruz PARENT_OF Mia'],
    ],
    [
      'Rosa Cruz had two sons. Paolo went to Lima and Marco stayed in Cebu.',
      ['Rosa Cruz PARENT_OF Marco', 'Rosa Cruz PARENT_OF Paolo'],
    ],
    ['Rosa Cruz had two sons. Paolo was the doctor who treated them.', []],
    ['Rosa Cruz had no sons. The elder, Paolo, was a cousin.', []],
    ['Rosa Cruz had two shops. Their names were Grace and Lena.', []],
    [
      'Ana Reis and her sister Eva lived in Porto. Their mother, Rosa, was a nurse.',
      ['Eva SIBLING_OF Ana Reis', 'Rosa PARENT_OF Ana Reis', 'Rosa PARENT_OF Eva'],
    ],
    ['Omar Nasser, whose wife Leila is a nurse, fled Homs.', ['Leila SPOUSE_OF Omar Nasser']],
    ['In 1920 Pedro Reyes fled to Quito with help from a cousin, Juan Vidal.', ['Juan Vidal RELATIVE_OF Pedro Reyes']],
    ['“A friend of mine, Hua Chen, left,” said Mei Lin.', ['Hua Chen FRIEND_OF Mei Lin']],
    ['Ana Reis and Eva Lobo left Porto. They were cousins.', ['Ana Reis RELATIVE_OF Eva Lobo']],
  ])('reads: %s', (text, claims) => expect(kinIn(text)).toEqual(claims))

  it.each([
    'Ana Reis and Eva Lobo left Porto with their husbands. They have three children.',
    'Rosa Vidal, a mother of three, lives in Quito.',
    'The twins were born in Pune to a miner and his wife.',
    'Sister Maria met Brother Paul in Lima.',
    'Miguel Soto was not related to Luis Soto.',
  ])('reads none: %s', (text) => expect(kinIn(text)).toEqual([]))

  it('takes kin told of before for the name that comes later', () => {
    const { entities } = readText(
      'Karim Sow left Dakar. His sister stayed behind. Years later his sister, Fatou Sow, followed him.',
    )
    expect(entities.filter(({ type }) => type === 'Person').map(({ name }) => name)).toEqual(['Karim Sow', 'Fatou Sow'])
  })

  it('keeps two sisters apart', () => {
    const { entities } = readText(
      'Karim Sow left Dakar. His older sister stayed behind. His younger sister, Fatou Sow, followed him.',
    )
    expect(entities.filter(({ type }) => type === 'Person')).toHaveLength(3)
  })

  it('finds a brother through their mother', () => {
    const { entities } = readText(
      'Rosa Vega had two children, Grace and Paolo. Paolo lives in Perth. His sister moved to Dublin in 2001.',
    )
    expect(entities.filter(({ type }) => type === 'Person').map(({ name }) => name)).toEqual([
      'Rosa Vega',
      'Grace',
      'Paolo',
    ])
  })
})
