import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/model/extraction.ts'
import { nameIn, readText } from '../read-text.ts'

/** Whom each mention of those words stands for, in text order. */
const standsFor = (extraction: Extraction, words: string): (string | null)[] =>
  extraction.mentions
    .filter(({ text, form }) => text === words && form !== 'name')
    .map(({ entity }) => nameIn(extraction, entity))

const TOGETHER: readonly (readonly [text: string, words: string, ...members: string[]])[] = [
  ['Ines Duarte and Rui Lobo left Beira in 1975. They moved to Lisbon.', 'They', 'Ines Duarte', 'Rui Lobo'],
  ['Ines Duarte married Rui Lobo in 1975. The couple moved to Lisbon.', 'The couple', 'Ines Duarte', 'Rui Lobo'],
  ['Ines Duarte met Rui Lobo in Beira. They married in 1975.', 'They', 'Ines Duarte', 'Rui Lobo'],
  ['Paul Biko was married to Karin Berg. The couple moved to Oslo.', 'The couple', 'Paul Biko', 'Karin Berg'],
  ['Bao Tran fled with his brother, Duc Tran. The brothers reached Manila.', 'The brothers', 'Bao Tran', 'Duc Tran'],
  [
    'Peter Novak crossed the border with Paul Biko. The two men lived in Brno.',
    'The two men',
    'Peter Novak',
    'Paul Biko',
  ],
  // All who were named together, not some of them.
  ['Ines Duarte and her sons fled Beira. They reached Porto.', 'They', 'Ines Duarte', 'sons of Ines Duarte'],
  ['Rui Lobo flew to Leeds with his parents. They run a shop.', 'They', 'Rui Lobo', 'parents of Rui Lobo'],
  ['Mary Atwood and Jana Novak sing. Both live in Leeds.', 'Both', 'Mary Atwood', 'Jana Novak'],
  ['Ines Duarte and Rui Lobo left Beira. The two of them moved to Lisbon.', 'The two', 'Ines Duarte', 'Rui Lobo'],
  ['Peter Novak is a welder. Mary Atwood is a nurse. They live in Brno.', 'They', 'Peter Novak', 'Mary Atwood'],
  ['My name is Ana Reis. My wife and I left Porto in 1974. We moved to Paris.', 'We', 'wife of Ana Reis', 'Ana Reis'],
  ['“We moved to Paris in 1974,” said Ana Reis.', 'We', 'Ana Reis'],
]

const OPEN: readonly (readonly [text: string, words: string])[] = [
  ['Ines Duarte and Rui Lobo hid in the cellar. Soldiers came. They left at night.', 'They'],
  ['Police said they had arrested Peter Novak.', 'they'],
  ['Peter Novak bought two boats. They sank.', 'They'],
  ['Mary Atwood and Jana Novak sing. The brothers left for Leeds.', 'The brothers'],
  ['Peter Novak left. They stayed.', 'They'],
]

describe('plurals', () => {
  it.each(TOGETHER)('%s: %s', (text, words, ...members) => {
    expect(standsFor(readText(text), words)).toEqual(members)
  })

  it.each(OPEN)('%s: %s stays open', (text, words) => {
    expect(standsFor(readText(text), words)).toEqual([])
  })

  it('bring a claim for each member', () => {
    const extraction = readText('Ines Duarte and Rui Lobo left Beira in 1975. They moved to Lisbon in 1976.')
    const moved = extraction.claims.filter(({ predicate }) => predicate === 'MOVED_TO')
    expect(moved.map(({ subject }) => nameIn(extraction, subject))).toEqual(['Ines Duarte', 'Rui Lobo'])
  })
})
