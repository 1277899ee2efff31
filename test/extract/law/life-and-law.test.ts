import { describe, expect, it } from 'vitest'
import { lineOf, readText } from '../read-text.ts'

const OF_LIFE = /^(?:born|died|drafted|detained|fined|protested|released|deported)/

const read = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.filter(({ rule }) => OF_LIFE.test(rule)).map((claim) => lineOf(extraction, claim))
}

describe('life dates behind a name', () => {
  it('reads two full dates with their places', () => {
    expect(read('John Amadi (12 March 1930, Enugu – 4 May 2001, Lagos) was a historian.')).toEqual([
      'born-in.life-dates | John Amadi | Enugu | 1930-03-12 | asserted',
      'born-on.life-dates | John Amadi | - | 1930-03-12 | asserted',
      'died.life-dates | John Amadi | Lagos | 2001-05-04 | asserted',
    ])
  })

  it('reads what stands behind a name at birth', () => {
    expect(read('Emily Hart (née Coates; 3 March 1890 – 8 July 1961) was a nurse.')).toEqual([
      'born-on.life-dates | Emily Hart | - | 1890-03-03 | asserted',
      'died.life-dates | Emily Hart | - | 1961-07-08 | asserted',
    ])
  })

  it.each([
    ['a time in office', 'Governor Alan Price (1991–1995) opposed it.'],
    ['a year of something else', 'Alan Price (2019) shows that rivers rise.'],
    ['a work', 'Alan Price (1950 novel) is forgotten.'],
  ])('does not read %s', (_what, text) => {
    expect(read(text)).toEqual([])
  })
})

describe('nouns for what happened to somebody', () => {
  it.each([
    ['At the time of his arrest in Lima, Rui Reis was a student.', 'detained.event | Rui Reis | Lima | - | asserted'],
    ['The death of Otto Lind in 1962 was a blow.', 'died.death | Otto Lind | - | 1962 | asserted'],
    ['Daw Khin moved away after her release from prison in 2012.', 'released.event | Khin | - | 2012 | asserted'],
    ['Greta Lind remembers her father’s arrest.', 'detained.event | father of Greta Lind | - | - | asserted'],
  ])('reads: %s', (text, line) => {
    expect(read(text)).toContain(line)
  })

  it.each([
    "Otto Lind's arrest was ordered by the king.",
    'Otto Lind lived in fear of his arrest.',
    'Otto Lind was accused of the murder of Emma Stahl.',
    'Otto Lind narrowly escaped arrest in Graz.',
    'A rumour of the imminent arrest of Otto Lind spread.',
  ])('does not assert: %s', (text) => {
    expect(read(text).filter((line) => line.endsWith('asserted'))).toEqual([])
  })
})

describe('a lone participle joined to a passive', () => {
  it('is passive too', () => {
    expect(read('Nasrin Ahmadi was arrested in Shiraz and released in December 2022.')).toEqual([
      'detained.arrested | Nasrin Ahmadi | Shiraz | - | asserted',
      'released.released | Nasrin Ahmadi | - | 2022-12 | asserted',
    ])
  })

  it('leaves what happens of itself active', () => {
    expect(read('Paul Biko was jailed and died in 1980.')).toEqual([
      'detained.arrested | Paul Biko | - | - | asserted',
      'died.die | Paul Biko | - | 1980 | asserted',
    ])
  })
})

it('gives a birth one place', () => {
  expect(read('Rui Reis was born in Buenos Aires and educated in Turin.')).toEqual([
    'born-in.born | Rui Reis | Buenos Aires | - | asserted',
  ])
})
