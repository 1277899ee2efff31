import { describe, expect, it } from 'vitest'
import { heldIn } from '../read-text.ts'

describe('a participle right behind an apposition', () => {
  it.each([
    ['Ivo Marek, a tailor jailed in Lima in 2020, appealed.', 'DETAINED', ['Ivo Marek > Lima: asserted']],
    ['The court freed Ivo Marek, a tailor arrested in Lima in 2020.', 'DETAINED', ['Ivo Marek > Lima: asserted']],
    ['Ivo Marek, a nurse trained in Lima, moved to Quito.', 'MOVED_TO', ['Ivo Marek > Quito: asserted']],
    ['When Ivo Marek fell ill, a smith moved to Quito.', 'MOVED_TO', []],
    ['Ivo Marek, a tailor jailed two men in Lima, they say.', 'DETAINED', []],
  ])('%s', (text, predicate, held) => {
    expect(heldIn(text, predicate)).toEqual(held)
  })
})

describe('words between a subject and its verb', () => {
  it.each([
    ['Ilse Kranz left Graz. Ilse herself lives in Lima.', 'LIVED_IN', ['Ilse Kranz > Lima: asserted']],
    ['Ilse Kranz, who is 91 and lives in Lima, wept.', 'LIVED_IN', ['Ilse Kranz > Lima: asserted']],
    ['Ilse Kranz, 91, lives in Lima.', 'LIVED_IN', ['Ilse Kranz > Lima: asserted']],
    ['Ilse Kranz, 91, had two lives in Lima.', 'LIVED_IN', []],
    ['Ilse Kranz hurt herself in Lima.', 'LIVED_IN', []],
    ['The flood took 91 houses and lives in Lima, Ilse Kranz said.', 'LIVED_IN', []],
  ])('%s', (text, predicate, held) => {
    expect(heldIn(text, predicate)).toEqual(held)
  })
})

describe('the dates and places of a life', () => {
  it.each([
    ['Ilse Kranz (Graz, 1902 – Lima, 1988) was a painter.', 'BORN_IN', ['Ilse Kranz > Graz: asserted']],
    ['Ilse Kranz (Graz, 1902 – Lima, 1988) was a painter.', 'DIED', ['Ilse Kranz > Lima: asserted']],
    ['Ilse Kranz (Graz, 1902) was painted in Lima.', 'DIED', []],
    ['Ilse Kranz (Graz, Lima, 1988) was a painter.', 'DIED', []],
  ])('%s: %s', (text, predicate, held) => {
    expect(heldIn(text, predicate)).toEqual(held)
  })
})
