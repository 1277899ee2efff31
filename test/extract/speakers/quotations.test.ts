import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** The text, and the speaker of each of its quotations in order; null where nobody can be told. */
const CASES: [text: string, ...speakers: (string | null)[]][] = [
  ["'The river took it in one night,' said Karin Berg. 'We didn't sleep.'", 'Karin Berg', 'Karin Berg'],
  ['‘It was the miners’ strike that did it,’ said Paul Biko.', 'Paul Biko'],
  ['— I never went back, says Paul Biko.', 'Paul Biko'],
  ['«It was a long way», said Karin Berg.', 'Karin Berg'],
  ['„It was a long way“, said Karin Berg.', 'Karin Berg'],
  ['Paul Biko: “I never went back there.”', 'Paul Biko'],
  ['Paul Biko, smiling: “I never went back there.”', 'Paul Biko'],
  ['In the words of Paul Biko, “nobody went back after that”.', 'Paul Biko'],
  ['“Nobody went back after that,” according to Paul Biko.', 'Paul Biko'],
  ['“You will have your land,” Paul Biko was told by Karin Berg.', 'Karin Berg'],
  ['“When I came,” Karin Berg begins. “There was nothing here.”', 'Karin Berg', 'Karin Berg'],
  ['“Where is he?” the officer asked. “I do not know,” replied Karin Berg.', null, 'Karin Berg'],
  ['A spokesman for the ministry, Paul Biko, said the school was “not registered and not safe”.', 'Paul Biko'],
  ['“They took us at dawn. It was cold.\n\n“It was winter,” Karin Berg said.', 'Karin Berg', 'Karin Berg'],
  ['Judge Paul Biko jailed Rosa Vidal. “You betrayed them all,” the judge said.', 'Paul Biko'],
  ['«Nobody came», said Karin Berg. «Nobody ever did.»', 'Karin Berg', 'Karin Berg'],
  ['Karin Berg laughed. «There was water», she says, «but they sold it.»', 'Karin Berg', 'Karin Berg'],
  ['— Nobody came back — answered Karin Berg.', 'Karin Berg'],
  [
    '— Is the ferry late? — asked Paul Biko.\n\n— It sank — said Karin Berg.\n\n— And the mail?\n\n— It sank with it.',
    'Paul Biko',
    'Karin Berg',
    'Paul Biko',
    'Karin Berg',
  ],
  // Three speak: whose turn it is, nothing says.
  [
    '— Is the ferry late? — asked Paul Biko.\n\n— It sank — said Karin Berg.\n\n— When? — asked Rosa Vidal.\n\n— It was in May.',
    'Paul Biko',
    'Karin Berg',
    'Rosa Vidal',
    'Karin Berg',
  ],
  [
    '“The kiln was never swept,” a retired potter said.\n\n“Not once that year,” she continued.\n\nThe potter, Karin Berg, lives in Bergen.',
    'Karin Berg',
    'Karin Berg',
  ],
  // There are two potters, and either may be Karin Berg.
  [
    '“The kiln was never swept,” a retired potter said. A potter from Oslo disagreed.\n\nThe potter, Karin Berg, lives in Bergen.',
    null,
  ],
  ['“The kiln was never swept,” a retired potter said.\n\nA baker, Karin Berg, lives in Bergen.', null],
  ['Judge Paul Biko jailed Rosa Vidal. “I am innocent of it,” the defendant shouted.', null],
  ['»It was a long way,« said Karin Berg. »We walked it twice.«', 'Karin Berg', 'Karin Berg'],
  ['»It was a long way», said Karin Berg.', 'Karin Berg'],
  ['—Nobody came back —said Karin Berg—. We waited for a year.', 'Karin Berg', 'Karin Berg'],
  ["'Tobias? He sailed in 1841,' replied Mrs. Berg, 'and never wrote.'", 'Berg', 'Berg'],
  // Who says so may be nobody whom the text tells of.
  ['They took Paul Biko. A corporal told me, “He will be home by night.”', null],
  ['“I’m Karin Berg, from the bank.” The door stayed shut.', 'Karin Berg'],
  // What stands between two may lead over to the second.
  ['Karin Berg asked, “Where are the men?” and Paul Biko said, “Picking tea.”', 'Karin Berg', 'Paul Biko'],
  // A capital may part what says who asked.
  [
    '“Where is it?” Karin Berg asked. “There,” said Paul Biko. “Who?” Karin Berg cried.',
    'Karin Berg',
    'Paul Biko',
    'Karin Berg',
  ],
  ['Karin Berg spoke. “I left.” Paul Biko said: “She did.”', 'Karin Berg', 'Paul Biko'],
]

/** Titles and terms are nobody's words. */
const NO_SPEECH: readonly string[] = [
  'The book, called “The Long Winter of Our Fathers”, came out in 2003.',
  'Karin Berg wrote a novel, “The House on the Hill by the Sea,” in 2009.',
  "Karin Berg sold the miners' houses in the '90s and the farmers' land too.",
  '– Karin Berg, a nurse from Oslo, who left in 1990.',
  'They met:\n\n– Karin Berg, a nurse from Oslo.\n\n– Paul Biko, a baker.',
  'The road was «closed», said Karin Berg.',
  'The road was »closed«, said Karin Berg.',
]

describe('quotations', () => {
  it.each(CASES)('%s', (text, ...expected) => {
    const extraction = readText(text)
    expect(extraction.quotes.map(({ speaker }) => nameIn(extraction, speaker))).toEqual(expected)
  })

  it.each(NO_SPEECH)('%s is nobody’s speech', (text) => {
    expect(readText(text).quotes).toEqual([])
  })
})
