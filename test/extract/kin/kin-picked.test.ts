import { describe, expect, it } from 'vitest'
import { readText, tiesIn } from '../read-text.ts'

describe('kin of whom the text names some', () => {
  it.each([
    [
      'Hamid Noori sent for his sons. The elder, Yusuf, was 12. The younger, Omar, stayed in Herat.',
      ['Hamid Noori > Omar', 'Hamid Noori > Yusuf', 'Hamid Noori > sons of Hamid Noori'],
    ],
    [
      'Elena Popov raised two daughters. The elder, Vera, is a nurse; the younger, Nina, died in 1944.',
      ['Elena Popov > Nina', 'Elena Popov > Vera'],
    ],
    ['Hamid Noori sent for his sons. The elder of the clerks, Yusuf, wept.', ['Hamid Noori > sons of Hamid Noori']],
    [
      'Elena Popov raised two daughters. It rained. The elder, Vera, is a nurse.',
      ['Elena Popov > daughters of Elena Popov'],
    ],
    [
      'Greta Katz died in 1920. Of her three sons the eldest, Otto, left Ulm.',
      ['Greta Katz > Otto', 'Greta Katz > sons of Greta Katz'],
    ],
    [
      'Abram Katz sent for his three sons in 1909. A fourth son, Max, was born in Leeds.',
      ['Abram Katz > Max', 'Abram Katz > sons of Abram Katz'],
    ],
    [
      'Abram Katz sent for his three sons in 1909. A fourth son of Ivo Lom, Max, was born in Leeds.',
      ['Abram Katz > sons of Abram Katz'],
    ],
    [
      'Abram Katz sent for his three sons in 1909. A fourth nurse, Ida, was born in Leeds.',
      ['Abram Katz > sons of Abram Katz'],
    ],
    ['Greta Katz had nine children, of whom two, Max and Ida, survived.', ['Greta Katz > Ida', 'Greta Katz > Max']],
    ['Greta Katz had nine children, of whom two, Max and a girl, survived.', []],
    [
      'Greta Katz had five children, among them the painter Ida Katz.',
      ['Greta Katz > Ida Katz', 'Greta Katz > children of Greta Katz'],
    ],
    ['Greta Katz had five pupils, among them the painter Ida Katz.', []],
    ['Greta Katz never had children, among them the painter Ida Katz.', []],
  ])('%s', (text, ties) => {
    expect(tiesIn(text, 'PARENT_OF')).toEqual(ties)
  })

  it.each([
    [
      'Max Katz was the second of three brothers. The eldest, Otto, kept bees; the youngest, Karl, became a priest.',
      ['Karl > Max Katz', 'Otto > Max Katz'],
    ],
    ['Max Katz was not one of three brothers. The eldest, Otto, kept bees.', []],
    ['Max Katz was the first of three brothers of the order. The eldest, Otto, kept bees.', []],
  ])('%s', (text, ties) => {
    expect(tiesIn(text, 'SIBLING_OF')).toEqual(ties)
  })

  it.each([
    ['Tomas Reyes and a nephew, Luis, crossed the river in 1985.', ['Luis > Tomas Reyes']],
    ['Tomas Reyes and a nephew crossed the river in 1985 with Luis.', []],
    ['A nephew, Luis, and Tomas Reyes crossed the river in 1985.', []],
  ])('%s', (text, ties) => {
    expect(tiesIn(text, 'RELATIVE_OF')).toEqual(ties)
  })
})

describe('who married whom', () => {
  it.each([
    ['Joe Reed was a cook. He married, in 1959, Maureen Duffy.', ['Joe Reed > Maureen Duffy']],
    ['In 1907 Karl Weber made Greta Lang his wife.', ['Greta Lang > Karl Weber']],
    ['Karl Weber met Greta Lang and took her as his wife in 1907.', ['Greta Lang > Karl Weber']],
    ['Agnes Merry was ill. Her dear husband Henry wept.', ['Henry > Agnes Merry']],
    ['Eva Berg was educated at Loreto, trained in Graz and in 1931 married Ivo Lom.', ['Eva Berg > Ivo Lom']],
  ])('%s', (text, ties) => {
    expect(tiesIn(text, 'SPOUSE_OF')).toEqual(ties)
  })

  it('takes a marriage that is being held for a plan', () => {
    const { claims } = readText('Karl Weber and Greta Lang are getting married in Ulm on Saturday.')
    expect(claims.map(({ predicate, modality }) => `${predicate} ${modality}`)).toContain('SPOUSE_OF planned')
  })
})

describe('parents of whoever a participle speaks of', () => {
  it.each([
    [
      'Anna Weber played the harp. Born in Ulm to the physician Albert Weber and the pianist Lydia Roth, she moved to Bonn.',
      ['Albert Weber > Anna Weber', 'Lydia Roth > Anna Weber'],
    ],
    ['Born in Ulm to the pianist Lydia Roth, she moved to Bonn.', []],
  ])('%s', (text, ties) => {
    expect(tiesIn(text, 'PARENT_OF')).toEqual(ties)
  })
})
