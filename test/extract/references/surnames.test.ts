import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

/** Every form of each person's name in a text, in order. */
const people = (text: string): string[][] =>
  readText(text).entities.flatMap(({ type, of, name, aliases }) =>
    type === 'Person' && of === undefined ? [[name, ...aliases]] : [],
  )

describe('people of two surnames', () => {
  it.each([
    [
      'Rosa Elena Duarte Pinto, 60, lives in Porto. “I stayed,” Ms. Duarte said.',
      [['Rosa Elena Duarte Pinto', 'Duarte']],
    ],
    [
      'Beatriz Montoya Prieto, 40, lives in Quito. Montoya Prieto left Cali in 1990.',
      [['Beatriz Montoya Prieto', 'Montoya Prieto']],
    ],
    // First names, and a father's name.
    ['Mary Jane Ann Reed lives in Leeds. Ms. Ann laughed.', [['Mary Jane Ann Reed'], ['Ann']]],
    [
      'Getachew Tadese Bekele lives in Leeds. His father, Tadese Bekele, died in 1990.',
      [['Getachew Tadese Bekele'], ['Tadese Bekele']],
    ],
    ['John Paul Baker lives in Leeds. Paul Baker, a cook, lives in York.', [['John Paul Baker'], ['Paul Baker']]],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

describe('people whose surname stands first', () => {
  it.each([
    [
      'Zhou Meiling runs a bakery in Leeds. Ms. Zhou left Wuhan in 1990 with her son, Zhou Tao. Ms. Zhou wept.',
      [['Zhou Meiling', 'Zhou'], ['Zhou Tao']],
    ],
    [
      'Park Jong-ho lives in Leeds. Mr. Park left Seoul in 1990. Park Minsu, his son, sings.',
      [['Park Jong-ho', 'Park'], ['Park Minsu']],
    ],
    // The word is somebody's surname that stands last; a first name.
    [
      'Hoang Thi Mai lives in Lyon. Lucy Hoang, a nurse, met her. Ms. Hoang laughed.',
      [['Hoang Thi Mai'], ['Lucy Hoang', 'Hoang']],
    ],
    ['Peter Novak lives in Brno. Mr. Peter laughed.', [['Peter Novak'], ['Peter']]],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

describe('kin by a first name, and later in full', () => {
  it.each([
    ['The pair reached Dakar in 1990 with their baby, Amina. Amina Sow, 30, sings in Lyon.', [['Amina Sow', 'Amina']]],
    ['They left Accra with their daughter, Esi. “I was four,” said Esi Mensah, 30.', [['Esi Mensah', 'Esi']]],
    // The son of the one named before.
    [
      'Patrick Kelly lives in Cork. His son Patrick left for Boston. Patrick Kelly wept.',
      [['Patrick Kelly'], ['Patrick']],
    ],
    ['Amina Sow and her husband left Dakar with their baby, Amina.', [['Amina Sow'], ['Amina']]],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

describe('a surname that kin bear too', () => {
  it.each([
    [
      'Jiri Horak, a miller, lives in Brno. His brother Pavel Horak died in 1931. Pavel taught there. Horak wept.',
      [
        ['Jiri Horak', 'Horak'],
        ['Pavel Horak', 'Pavel'],
      ],
    ],
    [
      'Lucy Adeyemi teaches in Ibadan. Her sister Grace Adeyemi lives in Leeds. Grace sings. Adeyemi founded a school.',
      [
        ['Lucy Adeyemi', 'Adeyemi'],
        ['Grace Adeyemi', 'Grace'],
      ],
    ],
    // The brother may go by it; he is nobody's kin.
    ['Jiri Horak lives in Brno. His brother Milan Horak ran for mayor. Horak wept.', [['Jiri Horak'], ['Milan Horak']]],
    [
      'Lucy Adeyemi teaches in Ibadan. Peter Adeyemi lives in Leeds. Peter sings. Adeyemi founded a school.',
      [['Lucy Adeyemi'], ['Peter Adeyemi', 'Peter']],
    ],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

describe('people of one name', () => {
  it.each([
    [
      'Ann Hale, 40, runs a shop in Leeds. Another Ann Hale, a nurse from York, lives above it. Ann Hale sings.',
      [['Ann Hale'], ['Ann Hale']],
    ],
    ['Tom Hale left Leeds. A cousin, also named Tom Hale, drives a bus in York.', [['Tom Hale'], ['Tom Hale']]],
    [
      'Luis Duarte Pinto lives in Porto. Mr. Duarte left in 1990. His cousin, Hugo Duarte, sings. Mr. Duarte wept.',
      [['Luis Duarte Pinto', 'Duarte'], ['Hugo Duarte']],
    ],
    [
      'Ida Hale was born in Hull, the daughter of a miner, Tom Hale. Her brother Tom, a cook, left Hull.',
      [['Ida Hale'], ['Tom Hale'], ['Tom']],
    ],
    ['Ana Reis left Faro. Another Ana, a cook, came.', [['Ana Reis'], ['Ana']]],
    ['Ana Reis left Faro. Another Ana came.', [['Ana Reis']]],
    // The name of birth is hers, and not the sister who bears it.
    [
      'Greta Lund (née Falk) died in Turku. Signe Falk was born in 1931. Falk wept.',
      [
        ['Greta Lund', 'Falk'],
        ['Signe Falk', 'Falk'],
      ],
    ],
    [
      'Farewell to Nita\n\nOn Friday Rosa Prado, known to all as Nita, died. Nita was born in Faro.',
      [['Rosa Prado', 'Nita']],
    ],
    ['Ines Prado, nicknamed Lola, left Faro. Lola Reyes, a cook, came.', [['Ines Prado', 'Lola'], ['Lola Reyes']]],
    ['Josip Kranjc, alias Peter Stone, left Pula. Stone wept.', [['Josip Kranjc', 'Peter Stone', 'Stone']]],
    ['Ann Hale, formerly Ann Reed, left Hull.', [['Ann Hale', 'Ann Reed']]],
    ['Ann Hale spoke after Lise Reed, formerly of Hull, left.', [['Ann Hale'], ['Lise Reed']]],
    // Not of the name itself; a brother who is nobody's father.
    [
      'Ida Hale, the daughter of a miner, left Hull with Tom Hale. Her brother Tom is a cook.',
      [['Ida Hale'], ['Tom Hale', 'Tom']],
    ],
    ['Tom Hale lives in Leeds. Another man, Tom Hale said, wept.', [['Tom Hale']]],
    ['Tom Hale lives in Leeds. He also called Tom Hale Limited a mistake. Tom Hale wept.', [['Tom Hale']]],
    [
      'Luis Duarte Pinto met Hugo Duarte, a nurse, in Porto. Mr. Duarte wept.',
      [['Luis Duarte Pinto'], ['Hugo Duarte']],
    ],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))

  /** The person, by position, of each bare "Hale" that is tied to somebody. */
  const hales = (text: string): number[] => {
    const { entities, mentions } = readText(text)
    const named = entities.filter(({ type }) => type === 'Person')
    return mentions.flatMap(({ text: words, entity }) =>
      words === 'Hale' ? [named.findIndex(({ id }) => id === entity)] : [],
    )
  }

  it('tell father and son apart', () => {
    const text = 'Tom Hale sings. His father, Tom Hale, built boats. '
    expect(hales(`${text}The younger Mr. Hale, 30, left Leeds. The older Mr. Hale stayed in Hull.`)).toEqual([0, 1])
    expect(hales(`${text}Mr. Hale stayed in Hull.`)).toEqual([])
  })
})

describe('names of birth behind a pronoun', () => {
  it.each([
    [
      'Helen Marsh, who led a school, died in Leeds. She was 69.\n\nShe was born Ilse Brandt in Graz in 1930.',
      [['Helen Marsh', 'Ilse Brandt']],
    ],
    ['Tom Hale sang in Hull. He had been christened Jonas Vogel.', [['Tom Hale', 'Jonas Vogel']]],
    // Two may be meant; another person's; nobody's whole name.
    ['Ann Reed met Mary Bell in York. She was born Ann Holt in Hull.', [['Ann Reed'], ['Mary Bell'], ['Ann Holt']]],
    ['Ann Reed met Mary Reed in York. She was born Ann Holt in Hull.', [['Ann Reed'], ['Mary Reed'], ['Ann Holt']]],
    ['Ann Reed left York. Her mother was a cook. She was born Ida Holt in Hull.', [['Ann Reed'], ['Ida Holt']]],
    ['Peter Novak left Brno. She was born Eva Mala in Brno.', [['Peter Novak'], ['Eva Mala']]],
    ["Helen Marsh left Leeds. She was born Mary Bell's daughter.", [['Helen Marsh'], ['Mary Bell']]],
    ['Ilse Brandt met Tom Hale. “She was born Mary Bell,” he said.', [['Ilse Brandt'], ['Tom Hale'], ['Mary Bell']]],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

describe('"Mrs." and a husband\'s surname', () => {
  it.each([
    ['Ilse Brandt married Tom Hale in 1961. Mrs. Hale, 44, sings.', [['Ilse Brandt', 'Hale'], ['Tom Hale']]],
    [
      'Ilse Brandt left Graz in 1956. In 1961 she married Tom Hale, a baker. Mrs. Hale sings. “I am old,” she said.',
      [['Ilse Brandt', 'Hale'], ['Tom Hale']],
    ],
    // Another wife, a mother, no marriage, a daughter.
    [
      'Ilse Brandt married Tom Hale in 1961. In 1970 Tom Hale married Ana Reis. Mrs. Hale wept.',
      [['Ilse Brandt'], ['Tom Hale'], ['Ana Reis'], ['Hale']],
    ],
    ['Ilse Brandt married Tom Hale in 1961. Mrs. Hale, his mother, wept.', [['Ilse Brandt'], ['Tom Hale'], ['Hale']]],
    ['Ilse Brandt did not marry Tom Hale. Mrs. Hale wept.', [['Ilse Brandt'], ['Tom Hale'], ['Hale']]],
    ['Ilse Brandt married Tom Hale in 1961. Ms. Hale wept.', [['Ilse Brandt'], ['Tom Hale'], ['Hale']]],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))

  it('keeps what she said', () => {
    const { quotes, entities } = readText('Ilse Brandt married Tom Hale in 1961. “I am old,” Mrs. Hale said.')
    expect(quotes.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name)).toEqual(['Ilse Brandt'])
  })
})
