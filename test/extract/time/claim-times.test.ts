import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** The claims of a text that have a time, as `PREDICATE object edtf`. */
const timed = (text: string, published: string | null): readonly string[] => {
  const extraction = readText(text, published)
  return extraction.claims
    .filter(({ predicate }) =>
      /^(?:MOVED_TO|LEFT|RETURNED_TO|LIVED_IN|WORKED_FOR|FOUNDED|VISITED|DETAINED|DIED)$/.test(predicate),
    )
    .map(({ predicate, object, time }) =>
      [predicate, nameIn(extraction, object) ?? '-', time === null ? 'none' : (time.edtf ?? '?')].join(' '),
    )
}

const REFERENCE = '2024-05-01'

describe('what counts from somebody’s age', () => {
  it.each([
    ['Fatou Ndiaye, 34, moved to Dakar when she was 20.', ['MOVED_TO Dakar 2010~']],
    ['Fatou Ndiaye, now 64, left Ziguinchor at 18.', ['LEFT Ziguinchor 1978~']],
    ['Fatou Ndiaye, 64, left Ziguinchor at the age of eighteen.', ['LEFT Ziguinchor 1978~']],
    ['Fatou Ndiaye, 64, left Ziguinchor at age 18.', ['LEFT Ziguinchor 1978~']],
    [
      'Fatou Ndiaye, 64, left Ziguinchor at 18. Two years later she moved to Dakar.',
      ['LEFT Ziguinchor 1978~', 'MOVED_TO Dakar 1980~'],
    ],
    [
      'Fatou Ndiaye was born in 1950. At 19 she left Ziguinchor. Two years later she moved to Dakar. A year after that she fled to Lyon.',
      ['LEFT Ziguinchor 1969~', 'MOVED_TO Dakar 1971~', 'MOVED_TO Lyon 1972~'],
    ],
    [
      'Fatou Ndiaye was born in 1950. At 19 she left Ziguinchor. Years later she moved to Dakar. Two years later she fled to Lyon.',
      ['LEFT Ziguinchor 1969~', 'MOVED_TO Dakar ?', 'MOVED_TO Lyon ?'],
    ],
    ['Fatou Ndiaye, who was born in 1950, moved to Dakar in her late twenties.', ['MOVED_TO Dakar 1978~']],
    ['Fatou Ndiaye, who was born in 1950, moved to Dakar in her twenties.', ['MOVED_TO Dakar none']],
    ['Fatou Ndiaye, who was born in 1950, has lived in Dakar since she was twelve.', ['LIVED_IN Dakar 1962~/..']],
    ['Fatou Ndiaye, who was born in 1950, has lived in Dakar since the age of twelve.', ['LIVED_IN Dakar 1962~/..']],
    ['Fatou Ndiaye, who was born in 1950, lived in Dakar until she was twelve.', ['LIVED_IN Dakar ../1962~']],
    ['Fatou Ndiaye, who was born in 1950, moved to Dakar since she was cold.', ['MOVED_TO Dakar none']],
    ['Carl Berg left Oslo at the age of 18.', ['LEFT Oslo ?']],
    ['Carl Berg left Oslo on his 18th birthday.', ['LEFT Oslo ?']],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })

  it('is not dated without a day of writing', () => {
    expect(timed('Fatou Ndiaye, 64, left Ziguinchor at 18.', null)).toEqual(['LEFT Ziguinchor ?'])
  })
})

describe('what counts from something told of somebody', () => {
  it.each([
    [
      'Grace Achieng moved to Nairobi in 1978. Three years after her arrival, she moved to Kampala.',
      ['MOVED_TO Nairobi 1978', 'MOVED_TO Kampala 1981~'],
    ],
    [
      'Grace Achieng left Nairobi on 5 May 1978. The day after her departure, her sister fled to Kampala.',
      ['LEFT Nairobi 1978-05-05', 'MOVED_TO Kampala 1978-05-06'],
    ],
    [
      'Grace Achieng left Nairobi on 5 May 1978. The day after his departure, Paul Biko fled to Kampala.',
      ['LEFT Nairobi 1978-05-05', 'MOVED_TO Kampala ?'],
    ],
    ['Wole Adeyemi moved to Lagos three years after his graduation in 1985.', ['MOVED_TO Lagos 1988~']],
    ['Wole Adeyemi moved to Lagos three years after his graduation.', ['MOVED_TO Lagos ?']],
    [
      'Wole Adeyemi moved to Lagos in 1985 and to Abuja in 1990. A year after his arrival, he left Nigeria.',
      ['MOVED_TO Lagos 1985', 'MOVED_TO Abuja 1990', 'LEFT Nigeria ?'],
    ],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('what came soon after something told, or so long after an age', () => {
  it.each([
    [
      'Ana Reis was arrested in May 1976. Soon after her release she fled to Porto.',
      ['DETAINED - 1976-05', 'MOVED_TO Porto ?'],
    ],
    [
      'Ana Reis was arrested in May 1976. She fled to Porto soon after her arrest.',
      ['DETAINED - 1976-05', 'MOVED_TO Porto 1976-05~'],
    ],
    ['Ana Reis, born in 1928, became a nun at eighteen and left for Lagos four years later.', ['MOVED_TO Lagos 1950~']],
    ['Ana Reis, born in 1928, became a nun. Her niece left for Lagos four years later.', ['MOVED_TO Lagos ?']],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('stretches of time', () => {
  it.each([
    ['Samuel Okoro lived in Accra between 1962 and 1966.', ['LIVED_IN Accra 1962/1966']],
    ['Samuel Okoro lived in Accra from 1962 to 1966.', ['LIVED_IN Accra 1962/1966']],
    ['Samuel Okoro worked for Shell from 1962 to 1966.', ['WORKED_FOR Shell 1962/1966']],
    ['Between 1990 and 1994 Samuel Okoro lived in Accra.', ['LIVED_IN Accra 1990/1994']],
    ['From 1990 to 1994 Samuel Okoro worked for Shell in Lagos.', ['WORKED_FOR Shell 1990/1994']],
    [
      'Mei Lin worked for Air China from March 2001 until her dismissal in May 2004.',
      ['WORKED_FOR Air China 2001-03/2004-05'],
    ],
    ['Maria Lopez has lived in Bogotá since 2015.', ['LIVED_IN Bogotá 2015/..']],
    ['Maria Lopez lived in Bogotá for three years until 2019.', ['LIVED_IN Bogotá 2016~/2019']],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('whose time it is', () => {
  it.each([
    [
      'Samuel Okoro lived in Accra until 1966, when he moved to London.',
      ['LIVED_IN Accra ../1966', 'MOVED_TO London 1966'],
    ],
    ['Petra Král recalled the winter of 1989, when she came to Prague.', ['MOVED_TO Prague 1989-24']],
    ['Mei Lin, who fled Shanghai in 1949, moved to Taipei.', ['LEFT Shanghai 1949', 'MOVED_TO Taipei none']],
    ['Mei Lin, who fled Shanghai in 1949, moved to Taipei in 1951.', ['LEFT Shanghai 1949', 'MOVED_TO Taipei 1951']],
    ['Mei Lin (1931–1999) left Shanghai.', ['DIED - 1999', 'LEFT Shanghai none']],
    ['Having left Shanghai in 1949, Mei Lin settled in Taipei.', ['LEFT Shanghai 1949', 'LIVED_IN Taipei none']],
    ['Olga Petrova said on Tuesday that she had left Minsk.', ['LEFT Minsk none']],
    ['Olga Petrova told Reuters on Tuesday that she left Minsk in August 2020.', ['LEFT Minsk 2020-08']],
    [
      'After six years in Beirut, Hanan Saab moved to Montreal in 1989.',
      ['LIVED_IN Beirut none', 'MOVED_TO Montreal 1989'],
    ],
    [
      'Marco Diaz left Managua in the spring of 2019 and moved to San José the following autumn.',
      ['LEFT Managua 2019-21', 'MOVED_TO San José 2019-23'],
    ],
    ['Wole Adeyemi founded Sunrise Press in 1991.', ['FOUNDED Sunrise Press 1991']],
    [
      'Benigno Yulo left Manila two weeks after Ferdinand Marcos declared martial law in September 1972.',
      ['LEFT Manila 1972-10-05~'],
    ],
    [
      'Paulo Reis left Lisbon immediately after the president announced the draft in May 1961.',
      ['LEFT Lisbon 1961-05~'],
    ],
    [
      'Paul Biko worked for Siemens. He had worked there since 2009.',
      ['WORKED_FOR Siemens none', 'WORKED_FOR Siemens 2009/..'],
    ],
    ['Hana Sato studied in Kobe and in 1935 moved to Lima.', ['LIVED_IN Kobe none', 'MOVED_TO Lima 1935']],
    ['Fatou Ndiaye, 34, moved to Dakar in 2019.', ['MOVED_TO Dakar 2019']],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('what the story gives', () => {
  it.each([
    [
      '1949\n\nMei Lin fled Shanghai in April. In October she moved to Taipei.',
      ['LEFT Shanghai 1949-04', 'MOVED_TO Taipei 1949-10'],
    ],
    [
      'Nadia Karim left Baghdad in 2003. That same year she arrived in Amman. The following year she moved to Sweden.',
      ['LEFT Baghdad 2003', 'MOVED_TO Amman 2003', 'MOVED_TO Sweden 2004'],
    ],
    [
      'In 2013 Omar Aydin fled to Adana. Four years later he opened a bakery in Adana.',
      ['MOVED_TO Adana 2013', 'FOUNDED - 2017~'],
    ],
    [
      'Petra Král reached Vienna on 8 March 2022. She came back to Brno that same night.',
      ['MOVED_TO Vienna 2022-03-08', 'RETURNED_TO Brno 2022-03-08'],
    ],
    [
      'Elena Ruiz left Caracas in June 2018. Three weeks later she arrived in Cúcuta.',
      ['LEFT Caracas 2018-06', 'MOVED_TO Cúcuta 2018-07~'],
    ],
    [
      'In January 1939 Ruth Adler left Berlin. By March she lived in London.',
      ['LEFT Berlin 1939-01', 'LIVED_IN London ?'],
    ],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('what counts from a date that the story looks back to', () => {
  const told = 'Olga Zych went home in 1955.'
  it.each([
    [
      `${told} Her father had been arrested in Lublin in August 1951 and died in prison the next year.`,
      ['RETURNED_TO - 1955', 'DETAINED Lublin 1951-08', 'DIED - 1952'],
    ],
    [
      `${told} Her father had left Lublin in 1951. He had moved to Oslo two years later.`,
      ['RETURNED_TO - 1955', 'LEFT Lublin 1951', 'MOVED_TO Oslo 1953~'],
    ],
    // The story goes on from where it was; of another doer nothing is known.
    [
      `${told} Her father had left Lublin in 1951. The next year she moved to Oslo.`,
      ['RETURNED_TO - 1955', 'LEFT Lublin 1951', 'MOVED_TO Oslo 1956'],
    ],
    [
      `${told} Her father had left Lublin in 1951, while her brother died the next year.`,
      ['RETURNED_TO - 1955', 'LEFT Lublin 1951', 'DIED - ?'],
    ],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('what public events give', () => {
  it.each([
    ['On the eve of World War II, David Stein left Vienna.', ['LEFT Vienna 1939-08-31']],
    ['Shortly after the partition of India, Iqbal Khan moved to Karachi.', ['MOVED_TO Karachi 1947-08~']],
    ['Two years after Ghana’s independence, Kofi Baah moved to Accra.', ['MOVED_TO Accra 1959~']],
    ['A year after the Biafran War, Ada Obi moved to Lagos.', ['MOVED_TO Lagos 1971~']],
    ['Two months after the Iranian Revolution, Reza Amiri left Tehran.', ['LEFT Tehran 1979-04~']],
    ['Jan Novak left Prague two weeks after the Velvet Revolution.', ['LEFT Prague 1989-12-01~']],
    ['Two weeks after the earthquake of February 2023, Omar Aydin moved to Mersin.', ['MOVED_TO Mersin 2023-02~']],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('ages that a text dates itself', () => {
  it.each([
    // By the birth.
    ['Ana Reis was born in Porto in 1932. Aged six, she moved to Lagos.', ['MOVED_TO Lagos 1938~']],
    // By another age, on a day that is told.
    ['In 1952, aged 20, Ana Reis moved to Lagos. At 25 she left Lagos.', ['MOVED_TO Lagos 1952', 'LEFT Lagos 1957~']],
    ['In 1952, at 20, Ana Reis moved to Lagos. At 25 she left Lagos.', ['MOVED_TO Lagos 1952', 'LEFT Lagos 1957~']],
    [
      'In 1952, aged 20, Ana Reis moved to Lagos. In 1960, aged 45, she left Lagos. At 50 she returned to Porto.',
      ['MOVED_TO Lagos 1952', 'LEFT Lagos 1960', 'RETURNED_TO Porto ?'],
    ],
    // By the age on the day of writing.
    ['Ana Reis is 30. At 20 she left Lagos.', ['LEFT Lagos 2014~']],
    ['Ana Reis was 30. At 20 she left Lagos.', ['LEFT Lagos ?']],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('what a length of years, or a set-off date, leaves of a time', () => {
  it.each([
    ['Wole Adeyemi worked for Siemens for nine years, from 1963.', ['WORKED_FOR Siemens 1963/1972~']],
    ['Wole Adeyemi retired in 1981 after thirty years with Siemens.', ['WORKED_FOR Siemens ../1981']],
    ['It was in 1968 when Wole Adeyemi left Lagos.', ['LEFT Lagos 1968']],
    ['It was in Abuja when Wole Adeyemi left Lagos.', ['LEFT Lagos none']],
    [
      'Grace Achieng left Nairobi in March 1990, aged 71. Wole Adeyemi had left Lagos the year before.',
      ['LEFT Nairobi 1990-03', 'LEFT Lagos 1989'],
    ],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('how long somebody stayed where they came', () => {
  it.each([
    [
      'Wole Adeyemi came to Lagos in 1979 and lived there for two years.',
      ['MOVED_TO Lagos 1979', 'LIVED_IN Lagos 1979/1981~'],
    ],
    ['Wole Adeyemi came to Lagos in 1979 and stayed for a month.', ['MOVED_TO Lagos 1979']],
    ['Wole Adeyemi wrote to Lagos in 1979 and lived there for two years.', ['LIVED_IN Lagos ?']],
    ['Wole Adeyemi left Lagos in 1979 and lived there for two years.', ['LEFT Lagos 1979', 'LIVED_IN Lagos ?']],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('what follows something that is dated', () => {
  it.each([
    ['Following the coup in 1974, Fatou Ndiaye returned to Ziguinchor.', ['RETURNED_TO Ziguinchor 1974']],
    ['After the coup in 1974, Fatou Ndiaye returned to Ziguinchor.', ['RETURNED_TO Ziguinchor 1974']],
    // Somebody whom she followed did not date it.
    ['Following her brother, Fatou Ndiaye moved to Dakar in 1974.', ['MOVED_TO Dakar 1974']],
    ['Fatou Ndiaye retired from Harbour Bank in 2018.', ['WORKED_FOR Harbour Bank ../2018']],
    ['Fatou Ndiaye quit Harbour Bank in 2018.', ['WORKED_FOR Harbour Bank ../2018']],
  ])('%s', (text, expected) => expect(timed(text, REFERENCE)).toEqual(expected))
})
