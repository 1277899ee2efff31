import { describe, expect, it, test } from 'vitest'
import { layout } from '../../src/extract/layout.ts'
import type { Reading } from '../../src/extract/reading.ts'

const fold = (text: string): string => text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/[–—]/g, '-')

const laidOut = (text: string): Pick<Reading, 'paragraphs' | 'sentences' | 'tokens'> =>
  layout.run({ text, shadow: fold(text) } as Reading, () => undefined) as Pick<
    Reading,
    'paragraphs' | 'sentences' | 'tokens'
  >

const kindsIn = (text: string): readonly string[] => laidOut(text).paragraphs.map(({ kind }) => kind)
const wordsIn = (text: string): readonly string[] =>
  laidOut(text).paragraphs.map(({ start, end }) => text.slice(start, end))
const tokensIn = (text: string): readonly string[] => laidOut(text).tokens.map((token) => token.text)
const sentencesIn = (text: string): readonly string[] =>
  laidOut(text).sentences.map(({ start, end }) => text.slice(start, end))

test.each([
  'Read more: How the harbour was rebuilt',
  'Read more about the harbour',
  'Related stories',
  'Sign up for our newsletter',
  'Sign up here to get our newsletter every morning.',
  'Follow @harbournews on Twitter',
  '© 2020 Harbour News',
  'Most read',
  'Continue reading the main story',
  'Image source, Getty Images',
  '(This story has been updated.)',
])('%s is the site’s', (tail) => {
  expect(kindsIn(`Karin Berg left Oslo in 1990.\n\n${tail}`)).toEqual(['body', 'boilerplate'])
})

test.each([
  'Related to Paul Biko by marriage, she moved to Oslo.',
  'Most readers moved to Oslo in 1990.',
  'Comments made by Paul Biko angered her.',
  'Share prices fell, Paul Biko said.',
  'Mei Lin, teacher, born 4 November 1928; died 11 February 2019',
])('%s is the story’s', (line) => {
  expect(kindsIn(`Karin Berg left Oslo in 1990.\n\n${line}`)).toEqual(['body', 'body'])
})

describe('lists', () => {
  it.each(['• ', '* ', '- ', '1. ', '2) ', '(a) '].map((mark) => [mark]))(
    'an item behind “%s” is body without it',
    (mark) => {
      const text = `Karin Berg\n\n${mark}Left Oslo in 1990\n${mark}Moved to Turku`
      expect(kindsIn(text)).toEqual(['headline', 'body', 'body'])
      expect(wordsIn(text)).toEqual(['Karin Berg', 'Left Oslo in 1990', 'Moved to Turku'])
    },
  )

  it('lines of about one width are no wrapped paragraph where each is an item', () => {
    const item = 'Left Oslo with her mother and two brothers in the spring of 1990'
    expect(kindsIn(`Her life:\n• ${item}\n• ${item}, again\n• ${item}, at last`)).toEqual([
      'body',
      'body',
      'body',
      'body',
    ])
  })

  it('a heading loses its mark', () => {
    expect(wordsIn('## Early life\n\nKarin Berg left Oslo.')[0]).toBe('Early life')
  })
})

describe('transcripts', () => {
  it('turns of one line are paragraphs', () => {
    const text = 'Q: When did you leave? A: In 1990. I was nine. Q: And then? A: Turku.'
    expect(kindsIn(text)).toEqual(['question', 'answer', 'question', 'answer'])
    expect(wordsIn(text)).toEqual(['When did you leave?', 'In 1990. I was nine.', 'And then?', 'Turku.'])
  })

  it('labels may be words and names', () => {
    const text =
      'Interviewer: Where to? Karin Berg: To Turku. My aunt lived there. Interviewer: Alone? Karin Berg: Yes.'
    expect(kindsIn(text).filter((kind) => kind === 'question')).toHaveLength(2)
    expect(wordsIn(text)[1]).toBe('Karin Berg: To Turku. My aunt lived there.')
  })

  it('elsewhere a colon opens none', () => {
    expect(kindsIn('She wanted one thing. Peace: nothing else. A: that was all.')).toEqual(['body'])
  })
})

test.each([
  ['A 30 -day visit', ['A', '30 -day', 'visit']],
  ['a one -way ticket', ['a', 'one -way', 'ticket']],
  ['the 41 -year-old', ['the', '41 -year-old']],
  ['He waited -then left', ['He', 'waited', '-', 'then', 'left']],
  ['Seán O’Brien', ['Seán', 'O’Brien']],
  ['Omar al-Rashid and Jean-Luc', ['Omar', 'al-Rashid', 'and', 'Jean-Luc']],
  ['Kees van der Berg', ['Kees', 'van', 'der', 'Berg']],
  ['V. V. Putin', ['V.', 'V.', 'Putin']],
  ['St. Petersburg', ['St.', 'Petersburg']],
  ['No. 5 Park St.', ['No.', '5', 'Park', 'St.']],
  ['a Ph.D. from Turku', ['a', 'Ph.D.', 'from', 'Turku']],
  ['in the U.S. at 5 a.m. today', ['in', 'the', 'U.S.', 'at', '5', 'a.m.', 'today']],
  ['I left ... and', ['I', 'left', '...', 'and']],
])('the tokens of %s', (text, expected) => {
  expect(tokensIn(text)).toEqual(expected)
})

test('a stray blank is no part of a compound’s form', () => {
  expect(laidOut('A 30 -day visit').tokens[1]?.lower).toBe('30-day')
})

test.each([
  ['“Why?” he asked. She left.', ['“Why?” he asked.', 'She left.']],
  ['He sat. Karin Berg left.', ['He sat.', 'Karin Berg left.']],
  ['She lay in the sun. Paul Biko left.', ['She lay in the sun.', 'Paul Biko left.']],
  ['He said no. Karin Berg left.', ['He said no.', 'Karin Berg left.']],
  ['It was 5 p.m. She left.', ['It was 5 p.m.', 'She left.']],
  ['Mr. and Mrs. A. B. Costa left St. Louis. They flew.', ['Mr. and Mrs. A. B. Costa left St. Louis.', 'They flew.']],
  ['Capt. Li left on Sun. morning.', ['Capt. Li left on Sun. morning.']],
  ['She waited… Then she left.', ['She waited…', 'Then she left.']],
])('the sentences of %s', (text, expected) => {
  expect(sentencesIn(text)).toEqual(expected)
})
