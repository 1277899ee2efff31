import { describe, expect, it } from 'vitest'
import { heldIn } from '../read-text.ts'

describe('what somebody does goes on beside what others only want, try or refuse to do', () => {
  it.each([
    ['The men refused to work and Ana Reis was fined.', 'FINED', ['Ana Reis > -: asserted']],
    ['Rui Reis tried to leave and Ana Reis was fined.', 'FINED', ['Ana Reis > -: asserted']],
    ['Rui Reis wanted to stay but Ana Reis left Porto.', 'LEFT', ['Ana Reis > Porto: asserted']],
    ['Rui Reis refused to stay and leave Porto.', 'LEFT', ['Rui Reis > Porto: asserted negated']],
    [
      'The police believe Rui Reis and Ana Reis were fined.',
      'FINED',
      ['Rui Reis > -: possible', 'Ana Reis > -: possible'],
    ],
    ['Perhaps Rui Reis left Faro and Ana Reis was fined.', 'FINED', ['Ana Reis > -: possible']],
    ['In the novel she left Faro and Ana Reis was fined.', 'FINED', ['Ana Reis > -: hypothetical']],
    ['According to Eva Lima, Rui Reis left Faro and Ana Reis was fined.', 'FINED', ['Ana Reis > -: reported']],
    [
      'Ana Reis, of Faro, and Rui Reis, of Porto, were fined.',
      'FINED',
      ['Ana Reis > -: asserted', 'Rui Reis > -: asserted'],
    ],
    ['Paul Biko left Accra and his wife stayed in Kumasi.', 'LEFT', ['Paul Biko > Accra: asserted']],
  ])('%s', (text, predicate, wanted) => {
    expect(heldIn(text, predicate)).toEqual(wanted)
  })
})

describe('what was done for a number of months before', () => {
  it.each([
    ['Ana Reis was deported after spending three months in prison in Lima.', 'DETAINED', ['Ana Reis > Lima: asserted']],
    ['Ana Reis was deported after spending three months in prison in Lima.', 'MOVED_TO', []],
    ['Ana Reis was sacked for spending two months in Lima.', 'DETAINED', []],
  ])('%s', (text, predicate, wanted) => {
    expect(heldIn(text, predicate)).toEqual(wanted)
  })
})

describe('an only child is nobody who has one', () => {
  it.each([
    ["Rui Reis's only child was born in 1979.", []],
    ['Rui Reis and Ana Lima married. Their only son, Ivo, was born in 1979.', ['Ivo > -: asserted']],
  ])('%s', (text, wanted) => {
    expect(heldIn(text, 'BORN_ON')).toEqual(wanted)
  })
})

describe('"it was not until"', () => {
  it.each([
    ['It was not until 1990 that Ana Reis returned to Chile.', ['Ana Reis > Chile: asserted']],
    ['It was not in Lima that Ana Reis returned to Chile.', ['Ana Reis > Chile: possible']],
  ])('%s', (text, wanted) => {
    expect(heldIn(text, 'RETURNED_TO')).toEqual(wanted)
  })
})
