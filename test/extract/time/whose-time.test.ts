import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** The claims of a text about moves, work and what was announced, as `PREDICATE object edtf`. */
const timed = (text: string, published: string | null): readonly string[] => {
  const extraction = readText(text, published)
  return extraction.claims
    .filter(({ predicate }) => /^(?:MOVED_TO|LEFT|RETURNED_TO|LIVED_IN|WORKED_FOR|FOUNDED|ANNOUNCED)$/.test(predicate))
    .map(({ predicate, object, time }) =>
      [predicate, nameIn(extraction, object) ?? '-', time === null ? 'none' : (time.edtf ?? '?')].join(' '),
    )
}

const REFERENCE = '2024-05-01'

describe('a date and the clause behind it', () => {
  it.each([
    [
      'Ines Duarte arrived in Lagos in May 2012 without luggage, before creating the bookshop Maré, which a friend ran, along with a cafe.',
      ['MOVED_TO Lagos 2012-05', 'FOUNDED Maré none'],
    ],
    [
      'Ines Duarte moved to Lagos in May 2012, before founding the bookshop Maré in 2014.',
      ['MOVED_TO Lagos 2012-05', 'FOUNDED Maré 2014'],
    ],
    [
      'After opening the bookshop Maré in 2014, Ines Duarte moved to Lagos.',
      ['FOUNDED Maré 2014', 'MOVED_TO Lagos none'],
    ],
    [
      'Raised in Springfield, Illinois, in the 1920s, Ines Duarte moved to Lagos.',
      ['LIVED_IN Springfield 192X', 'MOVED_TO Lagos none'],
    ],
    ['After leaving Porto, Portugal, in 1950, Ines Duarte moved to Lagos.', ['LEFT Porto 1950', 'MOVED_TO Lagos none']],
    ['Educated in Leeds, in 1950 Ines Duarte moved to Lagos.', ['MOVED_TO Lagos 1950']],
    ['After leaving Porto, in 1950 Ines Duarte moved to Lagos.', ['LEFT Porto none', 'MOVED_TO Lagos 1950']],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('the day of a public event', () => {
  it.each([
    ['When Nepal’s earthquake struck in April 2015, Maya Rai left Pokhara.', ['LEFT Pokhara 2015-04-25']],
    [
      'However, when Nepal’s earthquake struck in 2015, Maya Rai left Pokhara for Delhi.',
      ['LEFT Pokhara 2015-04-25', 'MOVED_TO Delhi 2015-04-25'],
    ],
    [
      'Maya Rai left Pokhara for Delhi when Nepal’s earthquake struck in 2015.',
      ['LEFT Pokhara 2015-04-25', 'MOVED_TO Delhi 2015-04-25'],
    ],
    ['Maya Rai was happy, and when Nepal’s earthquake struck in 2015, she left Pokhara.', ['LEFT Pokhara 2015-04-25']],
    ['Tomas Vrba left Omsk on the day Russia’s invasion of Ukraine began.', ['LEFT Omsk 2022-02-24']],
    ['Tomas Vrba left Omsk on the very day Russia’s invasion of Ukraine began.', ['LEFT Omsk 2022-02-24']],
    ['Tomas Vrba left Omsk hours after Russia’s invasion of Ukraine began.', ['LEFT Omsk 2022-02']],
    ['Tomas Vrba left Kyiv the day the invasion began.', ['LEFT Kyiv 2022-02-24']],
    [
      'Tomas Vrba left Omsk on the day that Vladimir Putin announced a mobilisation.',
      ['LEFT Omsk 2022-09-21', 'ANNOUNCED Russian partial mobilisation 2022-09-21'],
    ],
    [
      'Tomas Vrba left Omsk the day after Vladimir Putin announced a mobilisation.',
      ['LEFT Omsk 2022-09-22', 'ANNOUNCED Russian partial mobilisation none'],
    ],
    ['Tomas Vrba left Omsk after what Moscow terms its “special military operation” in Ukraine.', ['LEFT Omsk ?']],
    [
      'Tomas Vrba left Omsk immediately after Putin’s announcement of the “special military operation” in Ukraine.',
      ['LEFT Omsk 2022-02-24~'],
    ],
    // Somebody else's, or not said when.
    ['Tomas Vrba left Omsk on the day his uncle died.', ['LEFT Omsk none']],
    ['Tomas Vrba knew that when Russia’s invasion of Ukraine began, Anna Kos left Omsk.', ['LEFT Omsk 2022-02-24']],
    ['What Moscow called its victory was long ago; Tomas Vrba left Omsk.', ['LEFT Omsk none']],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('several goals of one verb, each with its time', () => {
  it.each([
    ['In 1983 Rui Costa moved to Oslo, and four years later to Bern.', ['MOVED_TO Oslo 1983', 'MOVED_TO Bern 1987~']],
    [
      'Rui Costa flew to Oslo in May 2003 and in June 2004 to Bern.',
      ['MOVED_TO Oslo 2003-05', 'MOVED_TO Bern 2004-06'],
    ],
    [
      'In 1983 Rui Costa moved to Oslo, in 1987 to Bern and in 1990 to Quito.',
      ['MOVED_TO Oslo 1983', 'MOVED_TO Bern 1987', 'MOVED_TO Quito 1990'],
    ],
    ['Rui Costa moved to Oslo in 1983, then to Bern.', ['MOVED_TO Oslo 1983', 'MOVED_TO Bern none']],
    ['Rui Costa moved to Oslo and in 1987 to Bern.', ['MOVED_TO Oslo none', 'MOVED_TO Bern 1987']],
    [
      'Rui Costa lived in Oslo (2003–2008), Bern (2008–2012) and Quito.',
      ['LIVED_IN Oslo 2003/2008', 'LIVED_IN Bern 2008/2012', 'LIVED_IN Quito none'],
    ],
    [
      'Rui Costa worked for the Acme Bank (2003–2008) and later for the Red Cross (2008–2012).',
      ['WORKED_FOR Acme Bank 2003/2008', 'WORKED_FOR Red Cross 2008/2012'],
    ],
    ['Rui Costa (1931–1999) worked for the Acme Bank.', ['WORKED_FOR Acme Bank none']],
    ['Rui Costa fled the Spanish Civil War (1936–1939) to Quito.', ['MOVED_TO Quito none']],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('from a date until something ended', () => {
  it.each([
    ['Rui Costa worked for the Acme Bank from 2009 until it was closed in 2020.', ['WORKED_FOR Acme Bank 2009/2020']],
    ['Rui Costa lived in Oslo from May 1968 until he was expelled in 1977.', ['LIVED_IN Oslo 1968-05/1977']],
    ['Rui Costa lived in Oslo from 2009 until he fell ill.', ['LIVED_IN Oslo 2009/']],
    ['Rui Costa lived in Oslo with letters from 2009.', ['LIVED_IN Oslo none']],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('who a group is, told behind a colon', () => {
  it.each([
    [
      'In 2013 the family moved to Oslo: Eva Lind, her sons Olaf and Nils, and the boys’ grandfather, Sven.',
      ['MOVED_TO Oslo 2013', 'MOVED_TO Oslo 2013', 'MOVED_TO Oslo 2013', 'MOVED_TO Oslo 2013'],
    ],
    ['Two friends left Oslo in 2013: Eva Lind and Rui Costa.', ['LEFT Oslo 2013', 'LEFT Oslo 2013']],
    ['Two women left Oslo in 2013: Eva Lind, Rui’s wife, and Mona Said.', ['LEFT Oslo 2013', 'LEFT Oslo 2013']],
    ['The women left Oslo in 2013: Eva Lind was ill and Mona Said was tired.', []],
    ['The crisis left Oslo in 2013: Eva Lind and Mona Said.', []],
    ['The family left Oslo in 2013: a note from Eva Lind and Mona Said.', []],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE)).toEqual(expected)
  })
})

describe('within a length of time', () => {
  it.each([
    [
      'Within days of moving to Oslo in 2012, Eva Lind fled to Rome.',
      ['MOVED_TO Oslo 2012 asserted', 'MOVED_TO Rome none asserted'],
    ],
    [
      'Within two months of leaving Oslo, Eva Lind moved to Rome in 2014.',
      ['LEFT Oslo none asserted', 'MOVED_TO Rome 2014 asserted'],
    ],
    ['The hope of leaving Oslo within two months kept Eva Lind going.', []],
  ])('%s', (text, expected) => {
    const extraction = readText(text, REFERENCE)
    expect(
      extraction.claims.map(({ predicate, object, time, modality }) =>
        [predicate, nameIn(extraction, object), time?.edtf ?? 'none', modality].join(' '),
      ),
    ).toEqual(expected)
  })
})

describe('a short stay', () => {
  it.each([
    [
      'In May 2013 Rui Costa went back to Porto for a funeral. He stayed for two weeks, kept his shop closed and returned to Oslo.',
      ['RETURNED_TO Porto 2013-05', 'RETURNED_TO Oslo 2013-05~'],
    ],
    [
      'In May 2013 Rui Costa went back to Porto for a funeral. He stayed for four days and returned to Oslo.',
      ['RETURNED_TO Porto 2013-05', 'RETURNED_TO Oslo 2013-05~'],
    ],
    [
      'In May 2013 Rui Costa went back to Porto for a funeral. He stayed for four years and returned to Oslo.',
      ['RETURNED_TO Porto 2013-05', 'RETURNED_TO Oslo none'],
    ],
    [
      'In May 2013 Rui Costa founded a firm. He stayed for four days and returned to Oslo.',
      ['FOUNDED - 2013-05', 'RETURNED_TO Oslo none'],
    ],
    [
      'In May 2013 Rui Costa went to a funeral. He had stayed for four days and returned to Oslo.',
      ['RETURNED_TO Oslo none'],
    ],
  ])('%s', (text, expected) => {
    expect(timed(text, REFERENCE).filter((line) => !line.startsWith('VISITED'))).toEqual(expected)
  })
})

describe('the year that a question asks about', () => {
  const told = (question: string, answer: string): readonly string[] =>
    timed(
      `Vera Kos is an editor in Bern. We spoke to her.\n\nQ: ${question}\n\nA: ${answer}\n\nQ: Thank you.`,
      REFERENCE,
    ).slice(1)
  it.each([
    [
      'What did you do in 2015?',
      'I moved to Oslo and worked for the Red Cross.',
      ['MOVED_TO Oslo 2015', 'WORKED_FOR Red Cross 2015'],
    ],
    ['What happened in 2013?', 'It was cold. I left Bern in September.', ['LEFT Bern 2013-09']],
    ['What did you do in 2015?', 'It was cold. I worked for the Red Cross.', ['WORKED_FOR Red Cross none']],
    ['What did you do after the strike of 2015?', 'I worked for the Red Cross.', ['WORKED_FOR Red Cross none']],
    ['Where did you go after the strike began in 2015?', 'I left Bern in September.', ['LEFT Bern ?']],
    ['What did you do in 2015?', 'I had worked for the Red Cross.', ['WORKED_FOR Red Cross none']],
    ['What did you do in 2015?', 'I worked for the Red Cross in 2012.', ['WORKED_FOR Red Cross 2012']],
  ])('%s %s', (question, answer, expected) => {
    expect(told(question, answer)).toEqual(expected)
  })
})
