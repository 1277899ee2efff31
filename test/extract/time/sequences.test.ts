import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** The claims of a text about what befell people and where they went, as `PREDICATE object edtf`. */
const timed = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate, negated }) => !/^(?:AGE|BORN_ON|OCCUPATION|PARENT_OF|ORIGIN)$/.test(predicate) && !negated)
    .map(({ predicate, object, time }) =>
      [predicate, nameIn(extraction, object) ?? '-', time === null ? 'none' : (time.edtf ?? '?')].join(' '),
    )
}

describe('what is told in one breath is of about one time', () => {
  it.each([
    ['Ana Reis was arrested in Porto in March 1911 and fined.', ['DETAINED Porto 1911-03', 'FINED - 1911-03~']],
    [
      'Ana Reis was arrested in Porto in March 1911, and she was fined.',
      ['DETAINED Porto 1911-03', 'FINED - 1911-03~'],
    ],
    ['Ana Reis was arrested, tried and fined in Leeds in 1909.', ['DETAINED - 1909~', 'FINED - 1909']],
    ['Ana Reis was arrested in Porto on 4 March 1911 and fined.', ['DETAINED Porto 1911-03-04', 'FINED - 1911-03~']],
    [
      'Ana Reis was arrested in Porto in 1911 and deported to Peru.',
      ['DETAINED Porto 1911', 'DEPORTED Peru 1911~', 'MOVED_TO Peru 1911~'],
    ],
    [
      'Arrested in Porto in 1911 and deported to Peru, Ana Reis died in Lima in 1940.',
      ['DETAINED Porto 1911', 'DEPORTED Peru 1911~', 'MOVED_TO Peru 1911~', 'DIED Lima 1940'],
    ],
    [
      'Ana Reis was arrested in Porto in 1911 and later deported to Peru.',
      ['DETAINED Porto 1911', 'DEPORTED Peru none', 'MOVED_TO Peru none'],
    ],
    ['Ruth Adler left Berlin in January 1939 and moved to Haifa.', ['LEFT Berlin 1939-01', 'MOVED_TO Haifa 1939-01~']],
    // Time went by, or somebody else is spoken of.
    ['Ana Reis was arrested in Porto in March 1911 and later fined.', ['DETAINED Porto 1911-03', 'FINED - none']],
    ['Ana Reis was arrested in Porto in March 1911. She was fined.', ['DETAINED Porto 1911-03', 'FINED - none']],
    [
      'Ana Reis was arrested in Porto in March 1911, and her brother Rui Reis was fined.',
      ['DETAINED Porto 1911-03', 'SIBLING_OF Ana Reis none', 'FINED - none'],
    ],
    ['Ana Reis was arrested in Porto in 1911 and fined in 1913.', ['DETAINED Porto 1911', 'FINED - 1913']],
    ['Ruth Adler left Berlin without a word and moved to Haifa in 1939.', ['LEFT Berlin none', 'MOVED_TO Haifa 1939']],
    ['Irena Kos was born in Ptuj in 1950 and moved to Graz.', ['BORN_IN Ptuj 1950', 'MOVED_TO Graz none']],
    ['Osei Bonsu was released in 1971 and died in Sekondi.', ['RELEASED - 1971', 'DIED Sekondi none']],
  ])('%s', (text, expected) => {
    expect(timed(text)).toEqual(expected)
  })
})

describe('what did not happen until a date', () => {
  it.each([
    [
      'Ana Reis was arrested in 1911. She did not return to Porto until 1919.',
      ['DETAINED - 1911', 'RETURNED_TO Porto 1919'],
    ],
    ['Ana Reis was arrested in 1911 and was not released until May 1919.', ['DETAINED - 1911', 'RELEASED - 1919-05']],
    ['Ana Reis was arrested in 1911 and was not released.', ['DETAINED - 1911']],
    ['Ana Reis would not return to Porto until 1919.', []],
    ['Ana Reis did not live in Porto until 1919.', []],
  ])('%s', (text, expected) => {
    expect(timed(text)).toEqual(expected)
  })
})

describe('the same again at another time is said twice', () => {
  it.each([
    [
      'Mateus Alves was arrested on 3 March 1971, released on 9 June and arrested again on 1 November.',
      ['DETAINED - 1971-03-03', 'RELEASED - 1971-06-09', 'DETAINED - 1971-11-01'],
    ],
    ['Mateus Alves was arrested in 1971 and was arrested again in 1974.', ['DETAINED - 1971', 'DETAINED - 1974']],
    ['Mateus Alves was arrested, and arrested again.', ['DETAINED - none']],
    ['Mateus Alves was arrested in 1971, yes, he was arrested.', ['DETAINED - 1971']],
  ])('%s', (text, expected) => {
    expect(timed(text)).toEqual(expected)
  })
})

describe('a time between "and" and its verb', () => {
  it.each([
    [
      'Lena Garth lived in Bath from 1920 to 1926, and two years later moved to Leeds.',
      ['LIVED_IN Bath 1920/1926', 'MOVED_TO Leeds 1928~'],
    ],
    [
      'Lena Garth was arrested in May 1960, and on 31 August of the same year she was released.',
      ['DETAINED - 1960-05', 'RELEASED - 1960-08-31'],
    ],
    ['Lena Garth moved to Bath and, in 1979, returned to Leeds.', ['MOVED_TO Bath none', 'RETURNED_TO Leeds 1979']],
    [
      'Lena Garth moved to Bath and, in 1979, after the amnesty, returned to Leeds.',
      ['MOVED_TO Bath none', 'RETURNED_TO Leeds 1979'],
    ],
    [
      'Lena Garth was arrested and, in 1979, deported to Peru.',
      ['DETAINED - none', 'DEPORTED Peru 1979', 'MOVED_TO Peru 1979'],
    ],
    ['Lena Garth moved to Bath with a nurse and, in 1979, a cook.', ['MOVED_TO Bath 1979']],
    ['Lena Garth moved to Bath in 1920 and to Leeds two years later.', ['MOVED_TO Bath 1920', 'MOVED_TO Leeds 1922~']],
    ['Lena Garth lived in Bath from 1920 to 1926 and in Leeds.', ['LIVED_IN Bath 1920/1926', 'LIVED_IN Leeds none']],
  ])('%s', (text, expected) => {
    expect(timed(text)).toEqual(expected)
  })
})

describe('an age and the clause that tells when', () => {
  it.each([
    [
      'Soledad Cruz was born in Salta in 1911. She was 24 when she moved to Córdoba.',
      ['BORN_IN Salta 1911', 'MOVED_TO Córdoba 1935~'],
    ],
    [
      'Soledad Cruz was born in Salta in 1911. When she was 24, she moved to Córdoba.',
      ['BORN_IN Salta 1911', 'MOVED_TO Córdoba 1935~'],
    ],
    [
      'Soledad Cruz was born in Salta in 1911. She was 24 when she moved to Córdoba in 1936.',
      ['BORN_IN Salta 1911', 'MOVED_TO Córdoba 1936'],
    ],
    [
      'Soledad Cruz was born in Salta in 1911. Her father was 24 when she moved to Córdoba.',
      ['BORN_IN Salta 1911', 'MOVED_TO Córdoba none'],
    ],
    ['Soledad Cruz was 24 when she moved to Córdoba.', ['MOVED_TO Córdoba none']],
  ])('%s', (text, expected) => {
    expect(timed(text)).toEqual(expected)
  })
})

describe('the day that somebody begins with, and where they went', () => {
  it.each([
    [
      '“On 6 May 1976 my mother called,” Pavel Sokolov recalled. “I woke up late. There was a panic, and I flew to Rome.”',
      ['MOVED_TO Rome 1976-05~'],
    ],
    ['“On 6 May 1976 the house fell. We packed. I left Gemona,” said Pavel Sokolov.', ['LEFT Gemona 1976-05~']],
    ['“On 6 May 1976 the house fell. Years later I flew to Rome,” said Pavel Sokolov.', ['MOVED_TO Rome ?']],
    ['“On 6 May 1976 the house fell. I had flown to Rome,” said Pavel Sokolov.', ['MOVED_TO Rome none']],
    ['“In 1976 the house fell. I flew to Rome,” said Pavel Sokolov.', ['MOVED_TO Rome none']],
    ['“The house fell on 6 May 1976. I flew to Rome,” said Pavel Sokolov.', ['MOVED_TO Rome none']],
    ['On 6 May 1976 the house fell. “I flew to Rome,” said Pavel Sokolov.', ['MOVED_TO Rome none']],
  ])('%s', (text, expected) => {
    expect(timed(text)).toEqual(expected)
  })
})

describe('a date of what bounds a clause', () => {
  it.each([
    [
      'Walter Tubbs led the Southside Mission until his death in 1958.',
      ['LED Southside Mission ../1958', 'DIED - 1958'],
    ],
    [
      'Ana Cruz lived in Rome until her marriage to Rui Sousa in 1990.',
      ['LIVED_IN Rome ../1990', 'SPOUSE_OF Rui Sousa 1990'],
    ],
    [
      'Before her move to Bergen in 2015, Ana Cruz worked for Telenor.',
      ['MOVED_TO Bergen 2015', 'WORKED_FOR Telenor ?'],
    ],
    ['Before the war Ana Cruz moved to Rome in 1935.', ['MOVED_TO Rome 1935']],
    ['Ana Cruz lived in Bath until the war, and moved to Rome in 1935.', ['LIVED_IN Bath none', 'MOVED_TO Rome 1935']],
  ])('%s', (text, expected) => {
    expect(timed(text)).toEqual(expected)
  })
})

describe('what happened at once with something else', () => {
  it.each([
    ['When she retired in 2010, Ana Reis moved to Porto.', ['MOVED_TO Porto 2010']],
    ['Ana Reis moved to Porto when she retired in 2010.', ['MOVED_TO Porto 2010']],
    ['Upon retiring in 2010, Ana Reis sold her house and moved to Porto.', ['MOVED_TO Porto 2010']],
    ['When the bridge fell on 4 May 1976, Ana Reis moved to Porto.', ['MOVED_TO Porto 1976-05~']],
    [
      'Ana Reis was arrested when she landed in Porto on 4 May 1976.',
      ['DETAINED - 1976-05-04', 'MOVED_TO Porto 1976-05-04'],
    ],
    // By then it had been, or would still be.
    ['When she retired in 2010, Ana Reis had moved to Porto.', ['MOVED_TO Porto none']],
    ['After retiring in 2010, Ana Reis moved to Porto.', ['MOVED_TO Porto none']],
    ['Ana Reis moved to Porto, where her son lived when the war began in 1939.', ['MOVED_TO Porto none']],
  ])('%s', (text, expected) => {
    expect(timed(text).filter((claim) => !claim.startsWith('LIVED_IN'))).toEqual(expected)
  })
})

describe('a length of time and one end of it', () => {
  it.each([
    ['Ana Reis worked for Siemens for ten years from 1989.', ['WORKED_FOR Siemens 1989/1999~']],
    ['Ana Reis worked for Siemens for ten years, until 1999.', ['WORKED_FOR Siemens 1989~/1999']],
    ['Ana Reis worked for Siemens for some years, until 1999.', ['WORKED_FOR Siemens ../1999']],
    [
      'After two years in Rome Ana Reis worked for Siemens until 1999.',
      ['LIVED_IN Rome none', 'WORKED_FOR Siemens ../1999'],
    ],
    ['In 1989 Ana Reis moved to Porto for ten years.', ['MOVED_TO Porto 1989']],
  ])('%s', (text, expected) => {
    expect(timed(text)).toEqual(expected)
  })
})

describe('what somebody did next', () => {
  it.each([
    [
      'Ana Reis studied at Ghent University from 1960 to 1964, then worked for Siemens.',
      ['STUDIED_AT Ghent University 1960/1964', 'WORKED_FOR Siemens none'],
    ],
    ['Ana Reis worked for Siemens, later moved to Lima.', ['WORKED_FOR Siemens none', 'MOVED_TO Lima none']],
    ['Ana Reis was arrested in 1911. A court fined her two weeks later.', ['DETAINED - 1911', 'FINED - 1911~']],
    ['Ana Reis bought a house in Porto, later moved to Lima.', []],
    ['Ana Reis worked in the mill, then called Siemens.', []],
  ])('%s', (text, expected) => {
    expect(timed(text)).toEqual(expected)
  })
})
