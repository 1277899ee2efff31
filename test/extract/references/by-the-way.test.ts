import { describe, expect, it } from 'vitest'
import { heldIn, tiesIn } from '../read-text.ts'

describe('whom alone a paragraph has spoken of, if only as whose something is', () => {
  it.each([
    [
      'Karin Berg was fined. Eva Lund was arrested.\n\nIt is not Berg’s first fine. She was drafted in 1991.',
      ['Karin Berg > -: asserted'],
    ],
    ['Karin Berg was fined.\n\nEva Lund has a shop. Berg’s shop was closed. She was drafted in 1991.', []],
  ])('%s', (text, wanted) => {
    expect(heldIn(text, 'DRAFTED')).toEqual(wanted)
  })
})

describe('"our" child is the speaker’s and their spouse’s', () => {
  it.each([
    [
      'I am Paul Biko. I worked with Otto Lund. I fled with my wife, Rose, and our baby, Anna.',
      ['Paul Biko > Anna', 'Rose > Anna'],
    ],
    ['I am Paul Biko. I met my wife, Rose, in Hull. Our son, Ivo, sings.', ['Paul Biko > Ivo', 'Rose > Ivo']],
  ])('%s', (text, wanted) => {
    expect(tiesIn(text, 'PARENT_OF')).toEqual(wanted)
  })
})

describe('the elder of two', () => {
  it('is neither where nothing tells which', () => {
    expect(heldIn('Ana Reis met Eva Lund. The elder woman was drafted in 1991.', 'DRAFTED')).toEqual([])
  })
})

describe('"him", right behind whose kin somebody is', () => {
  it.each([
    ['Karl Lund was born in Hull. His father, Otto Berg, kept a shop. The army drafted him in 1941.', []],
    [
      'Karl Lund was born in Hull. His father, Otto Berg, kept a shop. He was drafted in 1941.',
      ['Karl Lund > -: asserted'],
    ],
  ])('%s', (text, wanted) => {
    expect(heldIn(text, 'DRAFTED')).toEqual(wanted)
  })
})
