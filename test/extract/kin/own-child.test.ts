import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const claimed = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map(
    ({ subject, predicate, object, value }) =>
      `${nameIn(extraction, subject)} ${predicate} ${object === null ? value : nameIn(extraction, object)}`,
  )
}

describe('whose child a word of age is', () => {
  it.each([
    [
      'Marta Silva married Karl Silva. He stayed in Bonn with their six-year-old, Lotte.',
      ['Marta Silva PARENT_OF Lotte', 'Karl Silva PARENT_OF Lotte', 'Lotte AGE 6'],
    ],
    ['Karim Kassab sold ice cream in Homs. His eldest, Rana, stayed.', ['Karim Kassab PARENT_OF Rana']],
    ['Ana Bosch wept. Her newborn died in Kiel.', ['Ana Bosch PARENT_OF child of Ana Bosch']],
    [
      'Ana Bosch, whose youngest, Ivo, studies pharmacy, left Bonn.',
      ['Ana Bosch PARENT_OF Ivo', 'Ana Bosch LEFT Bonn'],
    ],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    ['Ana Bosch met the six-year-old, Lotte.'],
    ['Ana Bosch left. Her youngest brother stayed.'],
    ['Ana Bosch kept her 30-year-old car.'],
  ])('of nobody: %s', (text) => {
    expect(claimed(text).filter((claim) => claim.includes('PARENT_OF'))).toEqual([])
  })
})

describe('kin that somebody is said to have', () => {
  it.each([
    [
      'Astrid Holm married Skapti Berg in 1912; they had five children.',
      ['Astrid Holm PARENT_OF children of Astrid Holm', 'Skapti Berg PARENT_OF children of Astrid Holm'],
    ],
    ['Astrid Holm has a brother in Lima.', ['brother of Astrid Holm SIBLING_OF Astrid Holm']],
    [
      'Paul Biko lost his wife Ama and two daughters to the plague.',
      ['Paul Biko PARENT_OF daughters of Paul Biko', 'daughters of Paul Biko DIED null'],
    ],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    ['Ama Biko had no children.'],
    ['Ama Biko never had children.'],
    ['If she had a son, Ama Biko said, he would be tall.'],
    ['Ama Biko would have a son.'],
    ['Do you have children, Ama Biko?'],
    ['Clara Weiss had two sons in her class.'],
    ['Clara Weiss had two children to look after.'],
    ['Clara Weiss and Tom Reed had two children each.'],
  ])('none: %s', (text) => {
    expect(claimed(text).filter((claim) => claim.includes('PARENT_OF'))).toEqual([])
  })
})

describe('kin whose something is spoken of', () => {
  it.each([
    ['Rosa Vidal hid in her aunt Ines’s cellar.', ['Ines RELATIVE_OF Rosa Vidal']],
    ['Rosa Vidal danced at her sister’s wedding.', ['sister of Rosa Vidal SIBLING_OF Rosa Vidal']],
    ['Rosa Vidal lived with two friends, Ada and Prem.', ['Ada FRIEND_OF Rosa Vidal', 'Prem FRIEND_OF Rosa Vidal']],
    ['Two friends, Ana Reis and Eva Lobo, fled.', ['Ana Reis FRIEND_OF Eva Lobo']],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toEqual(expected)
  })
})
