import { describe, expect, it } from 'vitest'
import { heldIn } from '../read-text.ts'

describe('who was on the way somewhere', () => {
  it.each([
    ['Omar Haddad was flying to Lima when the engine failed.', 'MOVED_TO', ['Omar Haddad > Lima: planned']],
    ['Femi Ade told his mother he was going to Paris.', 'MOVED_TO', ['Femi Ade > Paris: planned']],
    ['Ilse Kranz was leaving Graz when soldiers stopped her.', 'LEFT', ['Ilse Kranz > Graz: planned']],
    ['Rosa Vidal was returning to Sucre by train.', 'RETURNED_TO', ['Rosa Vidal > Sucre: planned']],
    ['Femi Ade told his mother he had gone to Paris.', 'MOVED_TO', ['Femi Ade > Paris: asserted']],
    ['Omar Haddad flew to Lima when the war began.', 'MOVED_TO', ['Omar Haddad > Lima: asserted']],
    ['Rosa Vidal was visiting Sucre in 1931.', 'VISITED', ['Rosa Vidal > Sucre: asserted']],
    ['In 1931 Rosa Vidal was living in Sucre.', 'LIVED_IN', ['Rosa Vidal > Sucre: asserted']],
  ])('%s', (text, predicate, held) => {
    expect(heldIn(text, predicate)).toEqual(held)
  })
})

describe('a town of which the text says which', () => {
  it.each([
    ['Ilse Kranz left Graz for the town where she was born.', []],
    ['Ilse Kranz left Graz for the village she grew up in.', []],
    ['Ilse Kranz saw Graz in 1950 and moved to the city in 1951.', ['Ilse Kranz > Graz: asserted']],
    ['Ilse Kranz knew Graz. In May she moved to the city.', ['Ilse Kranz > Graz: asserted']],
  ])('%s', (text, held) => {
    expect(heldIn(text, 'MOVED_TO')).toEqual(held)
  })
})

describe('an age before a name', () => {
  it.each([
    ['At 13 Rosa Vidal left Sucre.', ['Rosa Vidal > Sucre: asserted']],
    ['At sixteen Omar Haddad left Lima.', ['Omar Haddad > Lima: asserted']],
    ['At 13 Rosa Vidal could not leave Sucre.', ['Rosa Vidal > Sucre: possible negated']],
    ['At sixteen Lima was all that Omar Haddad knew.', []],
  ])('%s', (text, held) => {
    expect(heldIn(text, 'LEFT')).toEqual(held)
  })
})
