import { describe, expect, it } from 'vitest'
import { tiesIn } from '../read-text.ts'

describe('a child born right behind the telling of a wedding', () => {
  it.each([
    [
      'In 1924 Greta Katz married Otto Brandt; a daughter, Lena, was born a year later.',
      ['Greta Katz > Lena', 'Otto Brandt > Lena'],
    ],
    [
      'Mina Sow married Karim Diallo in 1961. A son, Omar, was born in Thiès.',
      ['Karim Diallo > Omar', 'Mina Sow > Omar'],
    ],
    ['Greta Katz never married Otto Brandt; a daughter, Lena, was born in 1925.', []],
    ['Greta Katz married Otto Brandt. The nurse wept. A daughter, Lena, was born in 1925.', []],
    ['Greta Katz hoped to marry Otto Brandt; a daughter, Lena, was born in 1925.', []],
  ])('%s', (text, ties) => {
    expect(tiesIn(text, 'PARENT_OF')).toEqual(ties)
  })
})

describe('the brother of one of several children', () => {
  it.each([
    [
      'Rui Costa was born in 1931, the younger son of a baker. The elder brother, Ivo, was a smith.',
      ['Ivo > Rui Costa'],
    ],
    [
      'Mina Sow was born in Thiès, the second daughter of a clerk. The eldest sister, Awa, kept the shop.',
      ['Awa > Mina Sow'],
    ],
    ['Rui Costa was a tailor. The elder brother, Ivo, was a smith.', []],
    ['Rui Costa met the younger son of a baker. It rained. The elder brother, Ivo, was a smith.', []],
  ])('%s', (text, ties) => {
    expect(tiesIn(text, 'SIBLING_OF')).toEqual(ties)
  })
})

describe('two parents told by their trades', () => {
  it.each([
    [
      'Rui Costa was born in Luanda, the son of a cook, Ivo, and a seamstress, Ana.',
      ['Ana > Rui Costa', 'Ivo > Rui Costa'],
    ],
    ['Mina Sow was born in Dakar, the daughter of a pilot, Karim.', ['Karim > Mina Sow']],
    ['Rui Costa was born in Luanda, the son of a cook. Ivo, a smith, and a seamstress, Ana, wept.', []],
    ['Mina Sow was born in Dakar, where a pilot, Karim, and a nurse, Awa, lived.', []],
  ])('%s', (text, ties) => {
    expect(tiesIn(text, 'PARENT_OF')).toEqual(ties)
  })
})

describe('kin who are called so', () => {
  it.each([
    ['My name is Mina Sow. My husband was called Karim. He sold cattle.', 'SPOUSE_OF', ['Karim > Mina Sow']],
    ['Rui Costa fled Luanda. His brother was named Ivo.', 'SIBLING_OF', ['Ivo > Rui Costa']],
    ['Rui Costa fled Luanda. His brother was called up.', 'SIBLING_OF', ['brother of Rui Costa > Rui Costa']],
    ['Rui Costa fled Luanda. His brother was not called Ivo.', 'SIBLING_OF', ['brother of Rui Costa > Rui Costa']],
  ])('%s', (text, predicate, ties) => {
    expect(tiesIn(text, predicate)).toEqual(ties)
  })
})

describe('kin in a list with the speaker', () => {
  it.each([
    ['My name is Mina Sow. My son Omar, my husband’s mother and I walked to Thiès.', ['Mina Sow > Omar']],
    ['My name is Mina Sow. My son Omar, my doctor and I walked to Thiès.', ['Mina Sow > Omar']],
  ])('%s', (text, ties) => {
    expect(tiesIn(text, 'PARENT_OF').filter((tie) => tie.includes('Omar'))).toEqual(ties)
  })
})
