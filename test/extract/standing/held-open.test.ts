import { describe, expect, it } from 'vitest'
import { heldIn } from '../read-text.ts'

/** A sentence, a predicate, and what is claimed by it: kept, and never as something that happened. */
type Row = readonly [sentence: string, predicate: string, claimed: readonly string[]]

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'what is hardly to be': [
    ['Carla Mendes is unlikely to return to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: possible negated']],
    ['Carla Mendes is in no hurry to return to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: planned negated']],
    ['Carla Mendes sees no reason to return to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: possible negated']],
    ['Carla Mendes was in a hurry to leave Quito.', 'LEFT', ['Carla Mendes > Quito: planned']],
  ],
  'what is ruled out': [
    ['Carla Mendes ruled out returning to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: possible negated']],
    ['Carla Mendes has not ruled out returning to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: possible']],
    ['Carla Mendes decided against moving to Toronto.', 'MOVED_TO', ['Carla Mendes > Toronto: planned negated']],
    ['Carla Mendes was banned from returning to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: possible negated']],
    [
      'Arben Hoxha advised Carla Mendes against moving to Toronto.',
      'MOVED_TO',
      ['Carla Mendes > Toronto: possible negated'],
    ],
    [
      'Arben Hoxha talked Carla Mendes out of moving to Toronto.',
      'MOVED_TO',
      ['Carla Mendes > Toronto: possible negated'],
    ],
    ['Carla Mendes moved out of Quito.', 'MOVED_TO', []],
  ],
  'what another was chosen for': [
    [
      'Carla Mendes stayed in Bogotá rather than move to Toronto.',
      'MOVED_TO',
      ['Carla Mendes > Toronto: asserted negated'],
    ],
    [
      'Carla Mendes stayed in Bogotá rather than moving to Toronto.',
      'MOVED_TO',
      ['Carla Mendes > Toronto: asserted negated'],
    ],
    [
      'Carla Mendes would rather starve than return to Quito.',
      'RETURNED_TO',
      ['Carla Mendes > Quito: hypothetical negated'],
    ],
    ['Carla Mendes knows more than she says about leaving Quito.', 'LEFT', ['Carla Mendes > Quito: possible']],
  ],
  'what is due': [
    ['Carla Mendes is due to fly to Toronto on Monday.', 'MOVED_TO', ['Carla Mendes > Toronto: planned']],
    ['Carla Mendes was due to return to Quito in May.', 'RETURNED_TO', ['Carla Mendes > Quito: planned']],
    ['Carla Mendes was fined due to travel to Toronto.', 'MOVED_TO', []],
  ],
  'what others let or make one do': [
    [
      'Arben Hoxha would not let Carla Mendes move to Toronto.',
      'MOVED_TO',
      ['Carla Mendes > Toronto: hypothetical negated'],
    ],
    ['Arben Hoxha let Carla Mendes move to Toronto.', 'MOVED_TO', ['Carla Mendes > Toronto: possible']],
  ],
  'deeds that are judged': [
    [
      'Going back to Quito is out of the question, Carla Mendes said.',
      'RETURNED_TO',
      ['Carla Mendes > Quito: possible negated'],
    ],
    [
      'Returning to Quito is not an option, Carla Mendes said.',
      'RETURNED_TO',
      ['Carla Mendes > Quito: possible negated'],
    ],
    ['Returning to Quito would be hard, Carla Mendes said.', 'RETURNED_TO', ['Carla Mendes > Quito: hypothetical']],
    [
      '“Returning to Quito is impossible for us,” said Carla Mendes.',
      'RETURNED_TO',
      ['Carla Mendes > Quito: possible negated'],
    ],
    ['“It is too early to go back to Quito,” said Carla Mendes.', 'RETURNED_TO', []],
    [
      'It is impossible for Carla Mendes to return to Quito.',
      'RETURNED_TO',
      ['Carla Mendes > Quito: possible negated'],
    ],
    [
      'It is too dangerous for Carla Mendes to return to Quito.',
      'RETURNED_TO',
      ['Carla Mendes > Quito: possible negated'],
    ],
    ['It is not safe for Carla Mendes to return to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: possible negated']],
    [
      'Carla Mendes said it was impossible to return to Quito.',
      'RETURNED_TO',
      ['Carla Mendes > Quito: possible negated'],
    ],
    [
      '“My sons are small. It is too early to go back to Quito,” said Carla Mendes.',
      'RETURNED_TO',
      ['Carla Mendes > Quito: possible negated'],
    ],
    ['Leaving Quito in 1990, Carla Mendes took the bus.', 'LEFT', ['Carla Mendes > Quito: asserted']],
    ['It is wrong for Carla Mendes to leave Quito.', 'LEFT', ['Carla Mendes > Quito: possible']],
  ],
  'journeys and returns that are nouns': [
    ['Carla Mendes ruled out a return to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: planned negated']],
    ['Carla Mendes has not ruled out a return to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: planned']],
    [
      'Carla Mendes would not consider a move to Toronto.',
      'MOVED_TO',
      ['Carla Mendes > Toronto: hypothetical negated'],
    ],
    ['Carla Mendes dreams of a return to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: possible']],
    ['Carla Mendes is planning a trip to Lima.', 'VISITED', ['Carla Mendes > Lima: planned']],
    ['Carla Mendes cancelled her trip to Lima.', 'VISITED', ['Carla Mendes > Lima: planned negated']],
    ["Carla Mendes's return to Quito was cancelled.", 'RETURNED_TO', ['Carla Mendes > Quito: planned negated']],
    ["Carla Mendes's return to Quito was postponed.", 'RETURNED_TO', ['Carla Mendes > Quito: planned']],
    ['Carla Mendes has no hope of a return to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: possible negated']],
    ['Carla Mendes spoke of her planned return to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: planned']],
    ['Carla Mendes died after her return to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: asserted']],
    ['The king planned a return to Quito with Carla Mendes.', 'RETURNED_TO', []],
  ],
  'who is one of many': [
    ['Carla Mendes is among those who hope to return to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: planned']],
    ['Carla Mendes is one of those who said they would not return to Quito.', 'RETURNED_TO', []],
    [
      'Carla Mendes is one of the refugees who want to return to Quito.',
      'RETURNED_TO',
      ['Carla Mendes > Quito: planned'],
    ],
    ['Carla Mendes was among the many who fled Quito in 1990.', 'LEFT', ['Carla Mendes > Quito: asserted']],
    ['Carla Mendes was among 40 people arrested in Quito.', 'DETAINED', ['Carla Mendes > Quito: asserted']],
    ['Carla Mendes was not among those who fled Quito.', 'LEFT', []],
    ['Carla Mendes lives among those who fled Quito.', 'LEFT', []],
    ['Carla Mendes met one of those who fled Quito.', 'LEFT', []],
    [
      'The mother of Carla Mendes was one of those who fled Quito.',
      'LEFT',
      ['mother of Carla Mendes > Quito: asserted'],
    ],
  ],
  'what one has given up or does not think of': [
    ['Carla Mendes has given up on returning to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: planned negated']],
    ['Carla Mendes is not thinking of returning to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: possible negated']],
    ['Carla Mendes does not plan on returning to Quito.', 'RETURNED_TO', ['Carla Mendes > Quito: planned negated']],
  ],
  'ideas that are told': [
    ["Carla Mendes's plan is to return to Quito in May.", 'RETURNED_TO', ['Carla Mendes > Quito: planned']],
    ["Carla Mendes's dream was to open a bakery.", 'FOUNDED', ['Carla Mendes > -: planned']],
    ['The plan was to return to Quito.', 'RETURNED_TO', []],
    ["Carla Mendes's brother was to return to Quito.", 'RETURNED_TO', ['brother of Carla Mendes > Quito: planned']],
  ],
  'who answers for it': [
    ['Police said Carla Mendes had fled to Toronto.', 'MOVED_TO', ['Carla Mendes > Toronto: reported']],
    ['Carla Mendes has fled to Toronto, the ministry announced.', 'MOVED_TO', ['Carla Mendes > Toronto: reported']],
    ['Her lawyer said Carla Mendes had fled to Toronto.', 'MOVED_TO', ['Carla Mendes > Toronto: reported']],
    [
      'According to court records, Carla Mendes fled to Toronto in 1988.',
      'MOVED_TO',
      ['Carla Mendes > Toronto: reported'],
    ],
    [
      'Prosecutors denied that Carla Mendes had fled to Toronto.',
      'MOVED_TO',
      ['Carla Mendes > Toronto: reported negated'],
    ],
    ['People say Carla Mendes fled to Toronto.', 'MOVED_TO', ['Carla Mendes > Toronto: possible']],
    ['Some officials said Carla Mendes had fled to Toronto.', 'MOVED_TO', ['Carla Mendes > Toronto: possible']],
    ['They said Carla Mendes had fled to Toronto.', 'MOVED_TO', ['Carla Mendes > Toronto: possible']],
    ['According to rumours, Carla Mendes fled to Toronto.', 'MOVED_TO', ['Carla Mendes > Toronto: possible']],
  ],
  families: [
    [
      'Carla Mendes married Arben Hoxha in 1990. The family hopes to settle in Canada.',
      'LIVED_IN',
      ['Carla Mendes > Canada: planned', 'Arben Hoxha > Canada: planned'],
    ],
    ['Carla Mendes met Arben Hoxha. The family of the king moved to Canada.', 'MOVED_TO', []],
    ['Carla Mendes left Quito. The family moved to Canada.', 'MOVED_TO', []],
  ],
}

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  it.each(rows)('%s', (sentence, predicate, claimed) => {
    expect(heldIn(sentence, predicate)).toEqual(claimed)
  })
})
