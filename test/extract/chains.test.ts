import { describe, expect, it } from 'vitest'
import { isGarbled } from '../../src/extract/chains/garbled.ts'
import type { Chain, EntityType } from '../../src/model/extraction.ts'
import { nameIn, readText } from './read-text.ts'

const chains = (text: string, type: EntityType): readonly Chain[] =>
  readText(text).entities.filter((chain) => chain.type === type)
const forms = (text: string, type: EntityType): string[][] =>
  chains(text, type).map(({ name, aliases }) => [name, ...aliases])

describe('people', () => {
  it.each([
    ['Ivan Petrov left Sofia. Mr. Petrov was tired. Petrov slept.', [['Ivan Petrov', 'Petrov']]],
    [
      'Anna Kowalska met Piotr Kowalski. Kowalski laughed, and Kowalska wept.',
      [
        ['Anna Kowalska', 'Kowalska'],
        ['Piotr Kowalski', 'Kowalski'],
      ],
    ],
    ['Tom Reed met Ann Reid. Reid laughed.', [['Tom Reed'], ['Ann Reid', 'Reid']]],
    [
      'Olena Marchuk left Kharkiv. Mrs. Marchouk found a flat, said Ivan Petrov.',
      [['Olena Marchuk', 'Marchouk'], ['Ivan Petrov']],
    ],
    ['Ivan Petrov and Ivana Petrova live in Sofia.', [['Ivan Petrov'], ['Ivana Petrova']]],
    ['Mikhail left. Igor Mikhailov stayed, and Mikhail wrote to him.', [['Igor Mikhailov'], ['Mikhail']]],
    // A bare surname is of whoever has been named by then.
    [
      'Rubén Otero plays the flute. The drummer, Otero’s brother Sergio, left. Sergio Otero came back.',
      [
        ['Rubén Otero', 'Otero'],
        ['Sergio Otero', 'Sergio'],
      ],
    ],
    ['Sister Maria Lourdes Pinto spoke. Sr Pinto left.', [['Maria Lourdes Pinto', 'Pinto']]],
    ['KARIN BERG was tired. Karin Berg said so.', [['Karin Berg', 'KARIN BERG']]],
  ])('%s', (text, expected) => {
    expect(forms(text, 'Person')).toHaveLength(expected.length)
    expect(forms(text, 'Person')).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    ['Karin Berg left Oslo.', 'full'],
    ['Mr. Berg left Oslo.', 'full'],
    ['Farida, a baker, left Herat.', 'given-only'],
    ['Farida (not her real name), a baker, left Herat.', 'pseudonym'],
    ['Farida, a baker whose name has been changed, left Herat.', 'pseudonym'],
    ['Farida, a baker who asked that her surname not be used, left Herat.', 'surname-withheld'],
    ['Farida, a baker, left Herat. She gave only her first name.', 'surname-withheld'],
  ])('%s is %s', (text, status) => {
    expect(chains(text, 'Person').map(({ nameStatus }) => nameStatus)).toEqual([status])
  })

  it('names who is known through another only', () => {
    const [first, second] = chains('Peter Novak wrote to his sister.', 'Person')
    expect(second).toMatchObject({
      name: 'sister of Peter Novak',
      nameStatus: 'unnamed',
      gender: 'female',
      of: { entity: first?.id, kin: 'sister' },
    })
  })
})

/** The names of each person, sorted. */
const people = (text: string): string[][] => forms(text, 'Person').map((names) => [...names].sort())

describe('full names', () => {
  it.each([
    // Middle names and initials
    ['Henry J. Lowell left Bath. Henry T. Lowell left Leeds.', [['Henry J. Lowell'], ['Henry T. Lowell']]],
    ['Inés Prada Gil left Vigo. Inés Mora Gil left Lugo.', [['Inés Prada Gil'], ['Inés Mora Gil']]],
    ['Tran Van Duc left Hue. Tran Thi Duc left Hanoi.', [['Tran Van Duc'], ['Tran Thi Duc']]],
    ['Rita da Costa Lima left Faro. Rita dos Lima left Braga.', [['Rita da Costa Lima'], ['Rita dos Lima']]],
    ['Paul R. Adler left Bonn. Paul Adler left Graz too.', [['Paul R. Adler', 'Paul Adler']]],
    ['Paul R. Adler left Bonn. Paul Robert Adler left Graz.', [['Paul Robert Adler', 'Paul R. Adler']]],
    ['Vera Nadia Costa left Faro. Vera Costa left Braga.', [['Vera Nadia Costa', 'Vera Costa']]],
    ['Oscar Lind Sr. left Kiruna. Oscar Lind Jr. left Gävle.', [['Oscar Lind Sr.'], ['Oscar Lind Jr.']]],
    ['Maria K. left Minsk. Maria S. left Brest.', [['Maria K.'], ['Maria S.']]],
    // Two who have it make it nobody's.
    ['Paul R. Adler left Bonn. Paul T. Adler left Graz. Paul Adler wept.', [['Paul R. Adler'], ['Paul T. Adler']]],
    ['P. Adler left Bonn. Peter Adler left Graz. Petra Adler wept.', [['Peter Adler'], ['Petra Adler']]],
    // Spelling
    ['Erik Hansson left Bergen. Erik Hanson left Turku.', [['Erik Hansson'], ['Erik Hanson']]],
    ['Lena Werner left Bonn. Lene Werner left Graz.', [['Lena Werner'], ['Lene Werner']]],
    ['Choi Yeong-ho left Seoul. Choi Yong-ho left Daegu.', [['Choi Yeong-ho'], ['Choi Yong-ho']]],
    ['Alexei Orlov left Omsk. Aleksei Orlov wept.', [['Alexei Orlov', 'Aleksei Orlov']]],
    ['Alexei Orlov, a baker, left Omsk. Aleksei Orlov, a welder, wept.', [['Alexei Orlov'], ['Aleksei Orlov']]],
    // A misspelt surname refers back behind a title only, and only where it is no surname of its own.
    ['Ruslan Gudkov left Omsk. Mr. Gutkof wept.', [['Ruslan Gudkov', 'Gutkof']]],
    ['Martin Muller left Bonn. Mr. Miller wept.', [['Martin Muller'], ['Miller']]],
    [
      'Ruslan Gudkov left Omsk. Mr. Gutkof wept. Mr. Gudkov slept. Mr. Gutkof laughed.',
      [['Ruslan Gudkov', 'Gudkov'], ['Gutkof']],
    ],
    // Surnames of several words
    ['Esi Boakye-Danso left Accra. Boakye-Danso said no.', [['Esi Boakye-Danso', 'Boakye-Danso']]],
    ['Wim van den Berg left Ghent. Van den Berg said no.', [['Wim van den Berg', 'Van den Berg']]],
    ['Luc Van Acker left Ghent. Mr. Van Acker slept. Van Acker said no.', [['Luc Van Acker', 'Van Acker']]],
    ['Samira al-Masri left Homs. Ms. Masri said no.', [['Samira al-Masri', 'Masri']]],
  ])('%s', (text, expected) => {
    expect(people(text)).toEqual(expect.arrayContaining(expected.map((names) => [...names].sort())))
    expect(people(text)).toHaveLength(expected.length)
  })
})

describe('kin of the same name', () => {
  it.each([
    ['Walter Finn moved to Cork in 1901. His son Walter moved to York in 1930.', [['Walter Finn'], ['Walter']]],
    ['Walter Finn moved to Cork. Walter, his grandson, lives in Hull.', [['Walter Finn'], ['Walter']]],
    ['Walter Finn left Cork in 1901. He had a son, Walter.', [['Walter Finn'], ['Walter']]],
    ['Walter Finn left Cork. His son, Walter Finn, left York.', [['Walter Finn'], ['Walter Finn']]],
    ['Omar Said Nasser left Fez. His father, Omar Nasser, wept.', [['Omar Said Nasser'], ['Omar Nasser']]],
    // Of a husband and wife only one is called so.
    ['Ivo Marek left Brno. Hana left too. Her husband Ivo wept.', [['Ivo Marek', 'Ivo'], ['Hana']]],
    // Whose brother he is, the sentence says.
    ['Simon Brody left Hull. Ann Brody wrote to her brother Simon.', [['Simon Brody', 'Simon'], ['Ann Brody']]],
    // Kin before, kin again
    [
      'Her brother, Tomas Berg, left Oslo. Karin Lund wept. Her brother Tomas died.',
      [['Tomas Berg', 'Tomas'], ['Karin Lund']],
    ],
  ])('%s', (text, expected) => {
    expect(people(text)).toEqual(expect.arrayContaining(expected.map((names) => [...names].sort())))
    expect(people(text)).toHaveLength(expected.length)
  })

  it('leaves the name open from there on', () => {
    const { mentions } = readText('Walter Finn left Cork. His son Walter left York. In 1950 Walter died.')
    expect(mentions.filter(({ text }) => text === 'Walter')).toHaveLength(1)
  })
})

describe('couples', () => {
  it('are two', () => {
    const names = people('Mr. and Mrs. Brody left Leeds. Mrs. Brody left York in 1962. Mr. Brody wept.')
    expect(names).toEqual([['Brody'], ['Brody']])
  })

  it('keep a wife who goes by her husband’s name apart', () => {
    const { claims, entities } = readText('Peter Brody moved to Leeds in 1950. Mrs. Peter Brody left Leeds in 1960.')
    expect(entities.filter(({ type }) => type === 'Person')).toHaveLength(1)
    expect(claims).toHaveLength(1)
  })

  it.each([
    ['Nadia Rahman and her husband left Sylhet. Dr. Rahman moved to Leeds in 1960.', [['Nadia Rahman']]],
    ['Nadia Rahman, a doctor, and her husband left Sylhet. Dr. Rahman wept.', [['Nadia Rahman', 'Rahman']]],
    ['Nadia Rahman and her husband left Sylhet. Mrs. Rahman wept.', [['Nadia Rahman', 'Rahman']]],
    ['Nadia Rahman left Sylhet. Dr. Rahman wept.', [['Nadia Rahman', 'Rahman']]],
  ])('%s', (text, expected) => {
    expect(forms(text, 'Person').filter(([name]) => !name?.includes(' of '))).toEqual(expected)
  })
})

describe('one surname of two', () => {
  const surnameOwners = (text: string): (string | null)[] => {
    const extraction = readText(text)
    return extraction.mentions
      .filter(({ text: words, form }) => form === 'name' && words === 'Mensah')
      .map(({ entity }) => nameIn(extraction, entity))
  }

  it('goes by the title that was borne before', () => {
    const text = 'Dr. Kofi Mensah, 58, lives in Leeds. Mary Mensah, 24, sings. Ms. Mensah left. Dr. Mensah stayed.'
    expect(surnameOwners(text)).toEqual(['Mary Mensah', 'Kofi Mensah'])
  })

  it('stays open behind "the elder"', () => {
    expect(surnameOwners('Kofi Mensah was 27. The elder Mensah, 55, drives a bus.')).toEqual([])
  })
})

describe('places', () => {
  it('are one by whatever name', () => {
    expect(
      forms('Karin Berg flew to St. Petersburg. Saint Petersburg was cold, and Leningrad long gone.', 'Place'),
    ).toEqual([['St. Petersburg', 'Saint Petersburg', 'Leningrad']])
  })

  it('lie where the text says', () => {
    const [place] = chains('Ana Reis lives in Valencia, Venezuela.', 'Place')
    expect(place).toMatchObject({ name: 'Valencia', kind: 'city', country: 'VE' })
  })

  it('are kept where no gazetteer has them', () => {
    const [place] = chains('Karin Berg lives in Lower Tunstead Green.', 'Place')
    expect(place).toMatchObject({ name: 'Lower Tunstead Green' })
    expect(place?.gazetteer).toBeUndefined()
  })
})

describe('organizations', () => {
  it('go by their short names too', () => {
    expect(
      forms(
        'Karin Berg works at Mercy Hospital. The Mercy is old, she says. Mercy Hospital is full.',
        'Organization',
      )[0]?.[0],
    ).toBe('Mercy Hospital')
    expect(
      forms('The Lviv Cardiology Centre is full. At the Cardiology Centre, Karin Berg waits.', 'Organization'),
    ).toEqual([['Lviv Cardiology Centre', 'Cardiology Centre']])
  })
})

describe('isGarbled', () => {
  it.each([
    ['marchuk', 'marchouk'],
    ['kerensky', 'kerenski'],
    ['gudkov', 'gutkof'],
    ['abdullaev', 'abdulayev'],
  ])('%s and %s may be one name', (a, b) => expect(isGarbled(a, b)).toBe(true))

  it.each([
    ['petrov', 'petrova'],
    ['mikhail', 'mikhailov'],
    ['marta', 'maria'],
    ['nowicki', 'nowicka'],
    ['kim', 'kin'],
    ['berg', 'burns'],
    ['kowalski', 'kowalczyk'],
  ])('%s and %s are two', (a, b) => expect(isGarbled(a, b)).toBe(false))
})
