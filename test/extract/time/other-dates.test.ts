import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** What a text tells of one predicate, as `object edtf`. */
const timesOf = (text: string, asked: string, published: string | null = null): readonly string[] => {
  const extraction = readText(text, published)
  return extraction.claims
    .filter(({ predicate, modality }) => predicate === asked && modality === 'asserted')
    .map(({ object, time }) => `${nameIn(extraction, object) ?? '-'} ${time?.edtf ?? 'none'}`)
}

describe('so long after is as long before', () => {
  it.each([
    ['Lars Holt was drafted in Bergen in 1941, a year after he had moved to Norway.', 'MOVED_TO', ['Norway 1940~']],
    ['Lars Holt was drafted in Bergen in 1941, a year after moving to Norway.', 'MOVED_TO', ['Norway 1940~']],
    ['In 1941, two years after he had moved to Norway, Lars Holt was drafted.', 'MOVED_TO', ['Norway 1939~']],
    ['Lars Holt died in Bergen in 1941, two years before his wife moved to Oslo.', 'MOVED_TO', ['Oslo 1943~']],
    [
      'Pia Roos was freed on 10 June 2009, three days after she was arrested in Ghent.',
      'DETAINED',
      ['Ghent 2009-06-07~'],
    ],
    // Its own date, none at all, a length that has no number.
    ['Lars Holt was drafted in 1941, a year after he moved to Norway in 1939.', 'MOVED_TO', ['Norway 1939']],
    ['Lars Holt was drafted in Bergen, a year after he had moved to Norway.', 'MOVED_TO', ['Norway none']],
    ['Lars Holt was drafted in 1941, a few years after he had moved to Norway.', 'MOVED_TO', ['Norway none']],
    ['Lars Holt was drafted in 1941, a year after he could have moved to Norway.', 'MOVED_TO', []],
  ])('%s', (text, predicate, told) => expect(timesOf(text, predicate)).toEqual(told))
})

describe('the year that a clause goes on to tell of', () => {
  it.each([
    ['In 1938, the year Ana Grant opened her shop, her sister moved to Oslo.', 'MOVED_TO', ['Oslo 1938']],
    ['Ana Grant opened a shop in 1938, the year her sister moved to Oslo.', 'MOVED_TO', ['Oslo 1938']],
    ['Ana Grant wept on 4 May 1938, the same day that her sister moved to Oslo.', 'MOVED_TO', ['Oslo 1938-05-04']],
    ['Ana Grant wept on 4 May 1938, the day after her sister moved to Oslo.', 'MOVED_TO', ['Oslo 1938-05-03']],
    ['Ana Grant died on 4 May 1938, the year her sister moved to Oslo.', 'MOVED_TO', ['Oslo 1938']],
    // Another thing is named, no date is, or it was not so.
    ['Ana Grant died in 1938, the year of the flood, and her sister moved to Oslo.', 'MOVED_TO', ['Oslo none']],
    ['Ana Grant opened a shop the year her sister moved to Oslo.', 'MOVED_TO', ['Oslo none']],
    ['Ana Grant died in 1938, the year her sister would have moved to Oslo.', 'MOVED_TO', []],
  ])('%s', (text, predicate, told) => expect(timesOf(text, predicate)).toEqual(told))
})

describe('what came of a deed came then', () => {
  it.each([
    ['Joseph Okello left the Argus in 2015 to found Nile Post.', 'FOUNDED', ['Nile Post 2015~']],
    ['Rita Paz moved to Quito in 2003 to study law at Andes University.', 'STUDIED_AT', ['Andes University 2003~']],
    // Nobody says that it came to that.
    ['Rita Paz hoped in 2003 to study law at Andes University.', 'STUDIED_AT', []],
    ['Rita Paz worked in 2003 to found Nile Post.', 'FOUNDED', []],
  ])('%s', (text, predicate, told) => expect(timesOf(text, predicate)).toEqual(told))
})

describe('a day of the month that was told', () => {
  it.each([
    ['Sana Haddad was arrested on 12 January 1984. She moved to Tunis on the 20th.', 'MOVED_TO', ['Tunis 1984-01-20']],
    ['The strike began on 3 March 1925. Paul Marek was arrested in Graz on the 9th.', 'DETAINED', ['Graz 1925-03-09']],
    // Perhaps the next month's; no such day; no day.
    ['The strike began on 13 March 1925. Paul Marek was arrested in Graz on the 9th.', 'DETAINED', ['Graz none']],
    ['The strike began on 3 June 1925. Paul Marek was arrested in Graz on the 31st.', 'DETAINED', ['Graz none']],
    ['The strike began on 3 March 1925. Paul Marek lived in Graz on the 9th floor.', 'LIVED_IN', ['Graz none']],
    ['Paul Marek was arrested in Graz on the 9th.', 'DETAINED', ['Graz none']],
  ])('%s', (text, predicate, told) => expect(timesOf(text, predicate)).toEqual(told))
})

describe('years in a list', () => {
  it.each([
    ['Anil Gupta visited Oslo in 1997 and 2015.', 'VISITED', ['Oslo 1997', 'Oslo 2015']],
    ['Anil Gupta was detained in 1991, 1997 and 2015.', 'DETAINED', ['- 1991', '- 1997', '- 2015']],
    // One stretch, and a number of people.
    ['Anil Gupta lived in Oslo between 1997 and 2015.', 'LIVED_IN', ['Oslo 1997/2015']],
    ['Anil Gupta moved to Oslo in 1997 and 2015 people came.', 'MOVED_TO', ['Oslo 1997']],
  ])('%s', (text, predicate, told) => expect(timesOf(text, predicate)).toEqual(told))
})

describe('a year without "in"', () => {
  it.each([
    ['Pietro Lanza, born 1911 in the village of Scilla, sold fish.', 'BORN_IN', ['Scilla 1911']],
    ['Karin Dahl, born May 1944 in Malmö, died 1999 in Oslo.', 'DIED', ['Oslo 1999']],
    // A number of people, and of metres.
    ['In Malmö 1900 people were born. Karin Dahl died in Oslo.', 'DIED', ['Oslo none']],
    ['Karin Dahl died 1900 metres up in Nepal.', 'DIED', ['Nepal none']],
  ])('%s', (text, predicate, told) => expect(timesOf(text, predicate)).toEqual(told))
})

describe('a date behind "and" is of the verb that follows', () => {
  it.each([
    ['Helena Borg left school, sold lace and in 1931 joined the Red Cross.', 'MEMBER_OF', ['Red Cross 1931']],
    ['Helena Borg sold lace, taught and in May 1931 moved to Tripoli.', 'MOVED_TO', ['Tripoli 1931-05']],
    // Of the verb before.
    ['Helena Borg moved to Tripoli in 1931 and sold lace.', 'MOVED_TO', ['Tripoli 1931']],
    ['Helena Borg taught, moved to Tripoli in 1931, and joined the Red Cross.', 'MEMBER_OF', ['Red Cross none']],
  ])('%s', (text, predicate, told) => expect(timesOf(text, predicate)).toEqual(told))
})

describe('what came after a day', () => {
  it.each([
    ['Ana Grant wed in 1999. After 7 May 2011 nobody rang. She died in Oslo that June.', 'DIED', ['Oslo 2011-06']],
    ['Ana Grant wed in 1999. She died in Oslo that June.', 'DIED', ['Oslo 1999-06']],
    // No day is named.
    ['Ana Grant wed in 1999. After the war nobody rang. She died in Oslo that June.', 'DIED', ['Oslo 1999-06']],
  ])('%s', (text, predicate, told) => expect(timesOf(text, predicate)).toEqual(told))
})
