import { describe, expect, it } from 'vitest'
import { mayHold } from '../../../src/extract/gazetteer.ts'
import type { Extraction } from '../../../src/model/extraction.ts'
import { nameIn, readText } from '../read-text.ts'

const said = (extraction: Extraction, predicate: string): readonly string[] =>
  extraction.claims
    .filter((claim) => claim.predicate === predicate && !claim.negated && claim.modality === 'asserted')
    .map((claim) => `${nameIn(extraction, claim.subject)} > ${nameIn(extraction, claim.object) ?? claim.value ?? '-'}`)

describe('demonyms', () => {
  it('name a country only where a claim says whose people somebody is', () => {
    const said = readText('Wanjiku Otieno, a Kenyan nurse, spent a year in a Polish prison.')
    expect(said.entities.map(({ name }) => name)).toEqual(['Wanjiku Otieno', 'Kenya'])
  })

  it('are parts of compounds', () => {
    const extraction = readText('Tadeusz Wrona, a Polish-born Canadian engineer, met Geneva-based lawyer Rosa Vidal.')
    expect(said(extraction, 'NATIONALITY')).toEqual(['Tadeusz Wrona > Canada'])
    expect(said(extraction, 'ORIGIN')).toEqual(['Tadeusz Wrona > Poland'])
    expect(said(extraction, 'LIVED_IN')).toEqual(['Rosa Vidal > Geneva'])
  })
})

describe('places within places', () => {
  it('are one goal, not two', () => {
    const extraction = readText('Karin Berg visited Boston, Massachusetts, in March 2009.')
    expect(said(extraction, 'VISITED')).toEqual(['Karin Berg > Boston'])
    expect(said(extraction, 'PART_OF')).toEqual(['Boston > Massachusetts'])
  })

  it.each([
    ['Lyon', 'France', true],
    ['Birmingham', 'Alabama', true],
    ['Lyon', 'Spain', false],
    ['Kenya', 'Uganda', false],
    ['Paris', 'London', false],
  ])('%s, %s: %s', (inner, outer, wanted) => {
    expect(mayHold(inner, outer, true)).toBe(wanted)
  })
})

describe('journeys', () => {
  it('under way are plans', () => {
    const [claim] = readText('Ana Reis is returning to Porto.').claims
    expect(claim?.modality).toBe('planned')
  })

  it('there and back end where they began', () => {
    expect(said(readText('Paul Biko flew to Japan and back.'), 'RETURNED_TO')).toEqual([])
  })

  it('lead to the place before "where"', () => {
    const extraction = readText('Eduardo Paz wrote of Lima, where his sister Rosa Vidal grew up.')
    expect(said(extraction, 'LIVED_IN')).toEqual(['Rosa Vidal > Lima'])
  })

  it('lead to the town meant, where only one was named', () => {
    expect(said(readText('Ivan Petrov lived in Odesa. He left the city in 2015.'), 'LEFT')).toEqual([
      'Ivan Petrov > Odesa',
    ])
    expect(said(readText('Ivan Petrov went from Odesa to Lviv. He left the city in 2015.'), 'LEFT')).toEqual([
      'Ivan Petrov > Odesa',
    ])
  })
})

describe('ages', () => {
  it('belong to the name before them', () => {
    expect(said(readText('Ana Reis is the mother of Paul Biko, 9.'), 'AGE')).toEqual(['Paul Biko > 9'])
  })
})
