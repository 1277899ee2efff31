import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const MOVING = /^(?:MOVED_TO|LEFT|VISITED|RETURNED_TO)$/

const went = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate, negated }) => MOVING.test(predicate) && !negated)
    .map(
      ({ subject, predicate, object, with: others }) =>
        `${nameIn(extraction, subject)} ${predicate} ${nameIn(extraction, object)} with ${others.map((id) => nameIn(extraction, id)).join(', ')}`,
    )
}

describe('who goes with somebody', () => {
  it.each([
    [
      'Ana Bosch fled to Chile with her brother, Rui, in 1990.',
      ['Ana Bosch MOVED_TO Chile with Rui', 'Rui MOVED_TO Chile with Ana Bosch'],
    ],
    [
      'Oskar Lund left Oslo with his wife and two children.',
      [
        'Oskar Lund LEFT Oslo with wife of Oskar Lund, children of Oskar Lund',
        'wife of Oskar Lund LEFT Oslo with Oskar Lund, children of Oskar Lund',
        'children of Oskar Lund LEFT Oslo with Oskar Lund, wife of Oskar Lund',
      ],
    ],
    // They need not be at home there, or live there already, or it was not done.
    ['Oskar Lund returned to Norway with Erik Dahl.', ['Oskar Lund RETURNED_TO Norway with Erik Dahl']],
    ['Oskar Lund did not flee to Chile with Erik Dahl.', []],
  ])('%s', (text, expected) => {
    expect(went(text)).toEqual(expected)
  })
})

describe('who stays behind', () => {
  it.each([
    'Mark Bell left Rome after a fight with his brother Tom.',
    'Mark Bell left Rome in 1990, leaving his son, Ivo, with his brother Tom.',
    'Samuel Oduya moved to Leeds, unhappy with his brother Peter.',
    'Paolo Neri went to Rome for talks with Anna Kroll.',
    'Ada Kovac fled to Trieste with her brother Marko waiting for her there.',
    'Ada Kovac fled to Trieste with her brother Marko still in prison.',
    'Ada Kovac left Tehran with her father, Ali Kovac, pleading at the gate.',
    'Nadia Haddad moved to Lyon with neither her sister Rima nor her cousin Sami.',
    'Lena Kovac left Zagreb with her brother Marko, who turned back at the border.',
    'Samuel Oduya travelled to Leeds with his wife Grace as far as Calais.',
  ])('%s', (text) => {
    expect(went(text)).toHaveLength(1)
  })
})

describe('how long it took', () => {
  it.each([
    ['It took Pavel Cerny another five weeks to reach Vienna.', ['Pavel Cerny MOVED_TO Vienna with ']],
    ['Ana Reis is a nurse. It took her two years to leave Cuba.', ['Ana Reis LEFT Cuba with ']],
    ['It did not take Ana Reis long to leave Cuba.', ['Ana Reis LEFT Cuba with ']],
    ['Ana Reis took her two sons to Cuba.', ['sons of Ana Reis MOVED_TO Cuba with ']],
  ])('%s', (text, expected) => {
    expect(went(text)).toEqual(expected)
  })

  it.each([
    'Had it taken Marta Rey two years to leave Cuba, she would have wept.',
    'It took Marta Rey too long to leave Cuba.',
  ])('too long to be done: %s', (text) => {
    expect(readText(text).claims.filter(({ modality }) => modality === 'asserted')).toEqual([])
  })

  it('plans what it will take', () => {
    const { claims } = readText('It will take Ana Reis two years to leave Cuba.')
    expect(claims.map(({ predicate, modality }) => `${predicate} ${modality}`)).toEqual(['LEFT planned'])
  })
})
