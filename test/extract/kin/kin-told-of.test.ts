import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const KIN = new Set(['SPOUSE_OF', 'PARENT_OF', 'SIBLING_OF', 'RELATIVE_OF'])

const kinIn = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate, negated, modality }) => KIN.has(predicate) && !negated && modality === 'asserted')
    .map(({ subject, predicate, object, time }) =>
      [nameIn(extraction, subject), predicate, nameIn(extraction, object), time?.edtf ?? ''].join(' ').trim(),
    )
    .sort()
}

describe('those whom somebody leaves', () => {
  it.each([
    [
      'Rui Costa leaves his wife, Eva, their daughter, Mina, and a grandson, Ivo.',
      ['Eva PARENT_OF Mina', 'Eva SPOUSE_OF Rui Costa', 'Ivo RELATIVE_OF Rui Costa', 'Rui Costa PARENT_OF Mina'],
    ],
    [
      'Rui Costa is survived by his wife, Eva, his mother, Marta, and his sister, Ana.',
      ['Ana SIBLING_OF Rui Costa', 'Eva SPOUSE_OF Rui Costa', 'Marta PARENT_OF Rui Costa'],
    ],
    ['Rui Costa left his sister, Ana, a nurse, in Porto.', ['Ana SIBLING_OF Rui Costa']],
  ])('%s', (text, expected) => {
    expect(kinIn(text)).toEqual(expected)
  })
})

describe('kin of whom several things are told', () => {
  it.each([
    [
      'Ana Reis, whose father was a miner and whose brother Rui died in the war, left Porto.',
      ['Rui SIBLING_OF Ana Reis', 'father of Ana Reis PARENT_OF Ana Reis'],
    ],
    [
      'Ana Reis met her future husband, Rui Costa, in Porto. They married in 1975.',
      ['Ana Reis SPOUSE_OF Rui Costa 1975', 'Rui Costa SPOUSE_OF Ana Reis'],
    ],
    [
      'Ivo Sala became engaged to Eva Cruz in 2010. They were married the following May.',
      ['Ivo Sala SPOUSE_OF Eva Cruz 2010', 'Ivo Sala SPOUSE_OF Eva Cruz 2011-05'],
    ],
    ['Ivo Sala was engaged by Eva Cruz in 2010. They were married the following May.', []],
  ])('%s', (text, expected) => {
    expect(kinIn(text)).toEqual(expected)
  })
})
