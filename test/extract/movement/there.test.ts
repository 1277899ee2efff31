import { describe, expect, it } from 'vitest'
import { heldIn } from '../read-text.ts'

describe('"there" is the place named just before', () => {
  it.each([
    ['Ana Reis moved from Lima to Porto and lived there for two years.', 'LIVED_IN', ['Ana Reis > Porto: asserted']],
    ['Ana Reis fled from Lima to Porto in 1950 and settled there.', 'LIVED_IN', ['Ana Reis > Porto: asserted']],
    ['Rosa Vidal grew up in Lima. She often thinks about moving there.', 'MOVED_TO', ['Rosa Vidal > Lima: possible']],
    [
      "Paul Biko's brother lives in Canada, and Paul Biko hopes to move there next year.",
      'MOVED_TO',
      ['Paul Biko > Canada: planned'],
    ],
    [
      'Karin Berg left Bergen in 1980 and never set foot there again.',
      'VISITED',
      ['Karin Berg > Bergen: asserted negated'],
    ],
    ['Ana Reis loved Porto, but she never went back there.', 'RETURNED_TO', ['Ana Reis > Porto: asserted negated']],
    [
      'Ana Reis came from Lyon, France. She refused to go back there.',
      'RETURNED_TO',
      ['Ana Reis > Lyon: asserted negated'],
    ],
    ['Mei Lin flew to Hanoi in 1996. She lived there until 2004.', 'LIVED_IN', ['Mei Lin > Hanoi: asserted']],
    [
      'Ana Reis left Porto for Lyon. Her son had moved there in 1990.',
      'MOVED_TO',
      ['Ana Reis > Lyon: asserted', 'son of Ana Reis > Lyon: asserted'],
    ],
    [
      'Karin Berg grew up in Bergen, worked in Hull and lived there for ten years.',
      'LIVED_IN',
      ['Karin Berg > Bergen: asserted', 'Karin Berg > Hull: asserted'],
    ],
    ['Mei Lin came to Hanoi in 1996, and she wants to stay here.', 'LIVED_IN', ['Mei Lin > Hanoi: planned']],
  ])('%s', (text, predicate, wanted) => {
    expect(heldIn(text, predicate)).toEqual(wanted)
  })
})

describe('"there" is no place', () => {
  it.each([
    [
      'where two were named',
      'Rosa Vidal flew from Lima to Quito. She thought about moving there.',
      'MOVED_TO',
      ['Rosa Vidal > Quito: asserted'],
    ],
    ['where none was', 'Rosa Vidal worked on a ship. She thought about moving there.', 'MOVED_TO', []],
    ['where it only says that something is', 'Rosa Vidal loved Lima. There was nobody to live with.', 'LIVED_IN', []],
    ['where it was left', 'Mei Lin left Hanoi in May and arrived here in June.', 'MOVED_TO', []],
    [
      'where the same person had come from',
      'Ana Reis left Porto for Lyon. She had moved there in 1990.',
      'MOVED_TO',
      ['Ana Reis > Lyon: asserted'],
    ],
    ['where somebody was not', 'Ana Reis was born in Porto, never went to Lyon and lived there.', 'LIVED_IN', []],
    ['where somebody may have come back', 'Ana Reis left Porto for Lyon. She went there for a week.', 'VISITED', []],
    [
      'where somebody else was',
      'Ana Reis was born in Porto and grew up in Lyon, but her son moved there.',
      'MOVED_TO',
      [],
    ],
    ['two sentences on', 'Rosa Vidal loved Lima. She had three sons. She thought of moving there.', 'MOVED_TO', []],
    [
      'where the words are another’s',
      'Rosa Vidal left Lima. “I want to move there,” said Paul Biko of Quito.',
      'MOVED_TO',
      [],
    ],
  ])('%s', (_, text, predicate, wanted) => {
    expect(heldIn(text, predicate)).toEqual(wanted)
  })
})

describe('"where" is the place before a time or a company', () => {
  it.each([
    ['Ana Reis moved to Lyon in 1990, where she still lives.', ['Ana Reis > Lyon: asserted']],
    ['Ana Reis moved to Lyon with her son, where she still lives.', ['Ana Reis > Lyon: asserted']],
    ['Ana Reis moved to Lyon from Porto in 1990, where she lived until 1999.', []],
  ])('%s', (text, wanted) => {
    expect(heldIn(text, 'LIVED_IN').filter((each) => each.startsWith('Ana'))).toEqual(wanted)
  })
})
