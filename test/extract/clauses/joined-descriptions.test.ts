import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const trades = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => predicate === 'OCCUPATION')
    .map(({ subject, value }) => `${nameIn(extraction, subject)}: ${value}`)
}

describe('whose trade a description is', () => {
  it.each([
    ['Rui and Ana Reis, a baker and a nurse, left Porto.', ['Rui: baker', 'Ana Reis: nurse']],
    ['Her parents, Rui and Ana, a baker and a nurse, left Porto.', ['Rui: baker', 'Ana: nurse']],
    ['Ana Reis, a nurse and a poet, left Porto.', ['Ana Reis: nurse', 'Ana Reis: poet']],
    ['Rui Costa and Ana Reis, a nurse, left Porto.', ['Ana Reis: nurse']],
    ['Eva Reis was the younger daughter of Rui Reis, a welder, and his wife, Ana.', ['Rui Reis: welder']],
    ['Eva Reis is the sister of Rui Reis, the painter.', ['Rui Reis: painter']],
    ['The widow of Rui Reis, a nurse, left Porto.', ['widow of Rui Reis: nurse']],
    ['Eva Reis was the daughter of a miner and a seamstress.', []],
    ['Eva Reis asked the driver to stop.', []],
  ])('%s', (text, expected) => {
    expect(trades(text)).toEqual(expected)
  })
})
