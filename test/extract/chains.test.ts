import { describe, expect, it } from 'vitest'
import { isGarbled } from '../../src/extract/chains/garbled.ts'
import type { Chain, EntityType } from '../../src/model/extraction.ts'
import { readText } from './read-text.ts'

const chains = (text: string, type: EntityType): readonly Chain[] =>
  readText(text).entities.filter((chain) => chain.type === type)
const forms = (text: string, type: EntityType): string[][] =>
  chains(text, type).map(({ name, aliases }) => [name, ...aliases])

describe('people', () => {
  it.each([
    ['Ivan Petrov left Sofia. Mr. Petrov was tired. Petrov slept.', [['Ivan Petrov', 'Petrov']]],
    [
      'Anna Kowalska met Piotr Kowalski. Kowalski laughed, and Kowalska wept.',
      [
        ['Anna Kowalska', 'Kowalska'],
        ['Piotr Kowalski', 'Kowalski'],
      ],
    ],
    ['Tom Reed met Ann Reid. Reid laughed.', [['Tom Reed'], ['Ann Reid', 'Reid']]],
    [
      'Olena Marchuk left Kharkiv. Mrs. Marchouk found a flat, said Ivan Petrov.',
      [['Olena Marchuk', 'Marchouk'], ['Ivan Petrov']],
    ],
    ['Ivan Petrov and Ivana Petrova live in Sofia.', [['Ivan Petrov'], ['Ivana Petrova']]],
    ['Mikhail left. Igor Mikhailov stayed, and Mikhail wrote to him.', [['Igor Mikhailov'], ['Mikhail']]],
    ['KARIN BERG was tired. Karin Berg said so.', [['Karin Berg', 'KARIN BERG']]],
  ])('%s', (text, expected) => {
    expect(forms(text, 'Person')).toHaveLength(expected.length)
    expect(forms(text, 'Person')).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    ['Karin Berg left Oslo.', 'full'],
    ['Mr. Berg left Oslo.', 'full'],
    ['Farida, a baker, left Herat.', 'given-only'],
    ['Farida (not her real name), a baker, left Herat.', 'pseudonym'],
    ['Farida, a baker whose name has been changed, left Herat.', 'pseudonym'],
    ['Farida, a baker who asked that her surname not be used, left Herat.', 'surname-withheld'],
    ['Farida, a baker, left Herat. She gave only her first name.', 'surname-withheld'],
  ])('%s is %s', (text, status) => {
    expect(chains(text, 'Person').map(({ nameStatus }) => nameStatus)).toEqual([status])
  })

  it('names who is known through another only', () => {
    const [first, second] = chains('Peter Novak wrote to his sister.', 'Person')
    expect(second).toMatchObject({
      name: 'sister of Peter Novak',
      nameStatus: 'unnamed',
      gender: 'female',
      of: { entity: first?.id, kin: 'sister' },
    })
  })
})

describe('places', () => {
  it('are one by whatever name', () => {
    expect(
      forms('Karin Berg flew to St. Petersburg. Saint Petersburg was cold, and Leningrad long gone.', 'Place'),
    ).toEqual([['St. Petersburg', 'Saint Petersburg', 'Leningrad']])
  })

  it('lie where the text says', () => {
    const [place] = chains('Ana Reis lives in Valencia, Venezuela.', 'Place')
    expect(place).toMatchObject({ name: 'Valencia', kind: 'city', country: 'VE' })
  })

  it('are kept where no gazetteer has them', () => {
    const [place] = chains('Karin Berg lives in Lower Tunstead Green.', 'Place')
    expect(place).toMatchObject({ name: 'Lower Tunstead Green' })
    expect(place?.gazetteer).toBeUndefined()
  })
})

describe('organizations', () => {
  it('go by their short names too', () => {
    expect(
      forms(
        'Karin Berg works at Mercy Hospital. The Mercy is old, she says. Mercy Hospital is full.',
        'Organization',
      )[0]?.[0],
    ).toBe('Mercy Hospital')
    expect(
      forms('The Lviv Cardiology Centre is full. At the Cardiology Centre, Karin Berg waits.', 'Organization'),
    ).toEqual([['Lviv Cardiology Centre', 'Cardiology Centre']])
  })
})

describe('isGarbled', () => {
  it.each([
    ['marchuk', 'marchouk'],
    ['kerensky', 'kerenski'],
    ['gudkov', 'gutkof'],
    ['abdullaev', 'abdulayev'],
  ])('%s and %s may be one name', (a, b) => expect(isGarbled(a, b)).toBe(true))

  it.each([
    ['petrov', 'petrova'],
    ['mikhail', 'mikhailov'],
    ['marta', 'maria'],
    ['nowicki', 'nowicka'],
    ['kim', 'kin'],
    ['berg', 'burns'],
    ['kowalski', 'kowalczyk'],
  ])('%s and %s are two', (a, b) => expect(isGarbled(a, b)).toBe(false))
})
