import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../src/model/extraction.ts'
import { nameIn, readText } from './read-text.ts'

/** `word→who` for every pronoun, kin and role that was tied, in text order. */
const tied = (extraction: Extraction): string[] =>
  extraction.mentions
    .filter(({ form, type }) => type === 'Person' && (form === 'pronoun' || form === 'nominal'))
    .map(({ text, entity }) => `${text}→${nameIn(extraction, entity)}`)

const TIED: readonly (readonly [text: string, ...tied: string[]])[] = [
  ['Karin Berg left Oslo. She never said why.', 'She→Karin Berg'],
  ['Karin Berg met Paul Biko in Accra. He sold her a boat.', 'He→Paul Biko', 'her→Karin Berg'],
  ['Mr. Okafor lives in Jos. Later he moved to Kano.', 'he→Okafor'],
  ['When she was nine, Mary Atwood moved to Leeds.', 'she→Mary Atwood'],
  ['With his last money, Peter Novak bought a ticket.', 'his→Peter Novak'],
  [
    'Peter Novak called his wife, Jana Novak. His wife did not answer.',
    'his wife→Jana Novak',
    'his→Peter Novak',
    'His wife→Jana Novak',
    'His→Peter Novak',
  ],
  ['Peter Novak missed his mother.', 'his mother→mother of Peter Novak', 'his→Peter Novak'],
  [
    'Mary Atwood came with her husband, Tom Reed. Her husband drove.',
    'her husband→Tom Reed',
    'her→Mary Atwood',
    'Her husband→Tom Reed',
    'Her→Mary Atwood',
  ],
  [
    'Mary Atwood and her husband, Tom Reed, left. “My wife was ill,” said Reed.',
    'her husband→Tom Reed',
    'her→Mary Atwood',
    'My wife→Mary Atwood',
    'My→Tom Reed',
  ],
  ['Paul Biko is a welder, and Karin Berg is a nurse. The nurse drove to Bergen.', 'The nurse→Karin Berg'],
  ['Karin Berg is 41. Paul Biko is 33. The 33-year-old sings.', 'The 33-year-old→Paul Biko'],
  ['“I was tired,” said Mary Atwood. “I sat down.”', 'I→Mary Atwood', 'I→Mary Atwood'],
  ['My name is Ana Reis. I was born in Porto.', 'My→Ana Reis', 'I→Ana Reis'],
]

/** What fits two, or somebody who has no name, stays open. */
const OPEN: readonly (readonly [text: string, word: string])[] = [
  ['Peter Novak and Paul Biko met in Brno. He was late.', 'He'],
  ['A soldier stopped Peter Novak. He was shouting.', 'He'],
  ['Mary Atwood left. He stayed.', 'He'],
  ['Karin Berg is a nurse. Mary Atwood is a nurse. The nurse left.', 'The nurse'],
  ['She left before anybody woke.', 'She'],
  ['“I was tired.”', 'I'],
]

describe('references', () => {
  it.each(TIED)('%s', (text, ...expected) => {
    expect(tied(readText(text))).toEqual(expected)
  })

  it.each(OPEN)('%s: %s stays open', (text, word) => {
    expect(tied(readText(text)).filter((each) => each.startsWith(`${word}→`))).toEqual([])
  })

  it('does not carry "I" from one speaker to the next', () => {
    const extraction = readText('“I left,” said Mary Atwood.\n\n“I stayed,” said Paul Biko.')
    expect(tied(extraction)).toEqual(['I→Mary Atwood', 'I→Paul Biko'])
  })
})
