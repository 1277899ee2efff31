import { describe, expect, it } from 'vitest'
import { heldIn } from '../read-text.ts'

describe('“it was … that” where it only says when or where', () => {
  it.each([
    ['It was in Lima that Ivo Marek met Ilse Kranz.', 'MET', ['Ivo Marek > Ilse Kranz: asserted']],
    ['It was in Lima, in 1950, that Ivo Marek met Ilse Kranz.', 'MET', ['Ivo Marek > Ilse Kranz: asserted']],
    ['It was in 1950 that Ivo Marek left Graz.', 'LEFT', ['Ivo Marek > Graz: asserted']],
    ['It was to Quito that Ivo Marek moved.', 'MOVED_TO', ['Ivo Marek > Quito: asserted']],
    ['Ivo Marek lived in Graz. It was there that he met Ilse Kranz.', 'MET', ['Ivo Marek > Ilse Kranz: asserted']],
    // Told, doubted, asked, or not there.
    ['It was said in Lima that Ivo Marek left Graz.', 'LEFT', ['Ivo Marek > Graz: possible']],
    ['It was possible that Ivo Marek had left Graz.', 'LEFT', ['Ivo Marek > Graz: possible']],
    ['It was in the paper that Ivo Marek had left Graz.', 'LEFT', ['Ivo Marek > Graz: possible']],
    ['Was it in Lima that Ivo Marek met Ilse Kranz?', 'MET', ['Ivo Marek > Ilse Kranz: hypothetical']],
    ['It was not in 1950 that Ivo Marek left Graz.', 'LEFT', ['Ivo Marek > Graz: possible']],
  ])('%s', (text, predicate, held) => {
    expect(heldIn(text, predicate)).toEqual(held)
  })
})

describe('a verb right behind a semicolon', () => {
  it.each([
    ['Ivo Marek left Graz; went to Quito; wept.', 'MOVED_TO', ['Ivo Marek > Quito: asserted']],
    ['The mill was sold; Ivo Marek moved to Quito.', 'MOVED_TO', ['Ivo Marek > Quito: asserted']],
    ['Ivo Marek left Graz; his sister moved to Quito.', 'MOVED_TO', ['sister of Ivo Marek > Quito: asserted']],
  ])('%s', (text, predicate, held) => {
    expect(heldIn(text, predicate)).toEqual(held)
  })
})
