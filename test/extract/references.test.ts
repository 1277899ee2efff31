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
  ['Karin Berg lives in Bergen. The teacher is 50.', 'The teacher→Karin Berg'],
  ['Karin Berg asked the driver to stop.'],
  ['Karin Berg is 41. Paul Biko is 33. The 33-year-old sings.', 'The 33-year-old→Paul Biko'],
  [
    'Peter Novak is a welder. Peter Novak lives in Brno. Peter Novak is 40.\n\nPaul Biko lived in Accra. He moved to Oslo in 1995.',
    'He→Paul Biko',
  ],
  [
    'Peter Novak is a welder. Peter Novak lives in Brno. Peter Novak is 40. It was cold. He moved to Oslo in 1995.',
    'He→Peter Novak',
  ],
  ['Peter Novak turned 6 on Sunday. A spokesman, Paul Biko, moved to Brno. He left Accra in 2020.', 'He→Paul Biko'],
  ['Mary Atwood worked with a teacher, Jana Novak, who herself had left Brno.', 'herself→Jana Novak'],
  [
    'Peter Novak came with his daughter, Jana Novak. Her father drove.',
    'his daughter→Jana Novak',
    'his→Peter Novak',
    'Her father→Peter Novak',
    'Her→Jana Novak',
  ],
  ['“I was tired,” said Mary Atwood. “I sat down.”', 'I→Mary Atwood', 'I→Mary Atwood'],
  ['Tom Reed: I left Leeds in 1921.\n\nJana Novak: And I stayed.', 'I→Tom Reed', 'I→Jana Novak'],
  ['My name is Ana Reis. I was born in Porto.', 'My→Ana Reis', 'I→Ana Reis'],
]

/** What fits two, or somebody who has no name, stays open. */
const OPEN: readonly (readonly [text: string, word: string])[] = [
  ['Peter Novak and Paul Biko met in Brno. He was late.', 'He'],
  ['A soldier stopped Peter Novak. He was shouting.', 'He'],
  ['Mary Atwood left. He stayed.', 'He'],
  ['Karin Berg met a soldier. The teacher is 50.', 'The teacher'],
  ['Karin Berg is a nurse. Mary Atwood is a nurse. The nurse left.', 'The nurse'],
  ['Peter Novak was a nurse. Tsering was a monk. He moved to Bern in 1959.', 'He'],
  ['Tariku Bekele fled in 2001. The lawyer, Yordi Tadesse, said he had left Adama.', 'he'],
  ['The complainant says that Peter Novak fled to Riga. He left Brno in 2020.', 'He'],
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
