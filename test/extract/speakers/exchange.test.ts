import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** Paragraphs, and who speaks each of their quotations in order; null where that stays open. */
const CASES: [paragraphs: string[], ...speakers: (string | null)[]][] = [
  // By turns, while nobody else is said to speak.
  [
    ['“Is it deep?” asked Karin Berg.', '“Very,” said Paul Biko.', '“Can you swim?”', '“No.”'],
    'Karin Berg',
    'Paul Biko',
    'Karin Berg',
    'Paul Biko',
  ],
  // Whoever is spoken to answers.
  [['“You are early, Rosa,” Paul Biko said.', '“The bus was early.”'], 'Paul Biko', 'Rosa'],
  // Counted back from the first who is said to speak.
  [
    ['“Have you eaten?”', '“Not yet,” said Karin Berg.', '“There is bread,” said Paul Biko.'],
    'Paul Biko',
    'Karin Berg',
    'Paul Biko',
  ],
  // Who does something beside the words.
  [
    ['“Who is there?” called Paul Biko.', '“Only me.” Karin Berg shut the door.', '“You are wet.”'],
    'Paul Biko',
    'Karin Berg',
    'Paul Biko',
  ],
  // What no mark closes goes on in the same mouth.
  [
    ['“Did you see it?” asked Karin Berg.', '“I saw it all,” said Paul Biko. “It burned.', '“It burned for a day.”'],
    'Karin Berg',
    'Paul Biko',
    'Paul Biko',
    'Paul Biko',
  ],
  // A reporter quotes one after the other: who was quoted last goes on.
  [
    [
      '“We waited for nine hours at the gate of the hospital,” said Karin Berg.',
      '“The doctors had all gone home by then, and the nurses too,” said Paul Biko.',
      '“The lights went out a little after midnight, and no one came back before noon.”',
    ],
    'Karin Berg',
    'Paul Biko',
    'Paul Biko',
  ],
  // Only one speaks.
  [['“We left at dawn,” said Karin Berg.', '“It was cold.”'], 'Karin Berg', 'Karin Berg'],
  // Somebody who stays without a name has his turns too.
  [
    ['“Whose boat is it?” Karin Berg asked.', '“Mine,” said the boy.', '“And the oars?”', '“My uncle’s.”'],
    'Karin Berg',
    null,
    'Karin Berg',
    null,
  ],
  // A name that answers is who was asked for, and speaks where a name was asked.
  [
    ["'Name?'", "'Frieda Kahl.'", "'Trade?'", "'I sew.'", "'Sign,' said Otto Lenz."],
    'Otto Lenz',
    'Frieda Kahl',
    'Otto Lenz',
    'Frieda Kahl',
    'Otto Lenz',
  ],
  [['“Who is there?” asked Karin Berg.', '“It’s Rosa, Mother.”', '“Come in.”'], 'Karin Berg', 'Rosa', 'Karin Berg'],
  // Who was asked about is not spoken to.
  [
    ['“What of your cousin?” said Karin Berg.', '“Tobias? He sails,” said Paul Biko.', '“Children?”', '“Two.”'],
    'Karin Berg',
    'Paul Biko',
    'Karin Berg',
    'Paul Biko',
  ],
  // Long words to each other are an exchange too; a first name may be that of whoever has just spoken.
  [
    [
      '“I was at Lucknow in the hot weather of 1861, with the Fortieth, when Barnes went mad,” Colonel Hay began.',
      '“You were never at Lucknow, Rupert,” said his wife, “you were at Agra, and Papa was at Lucknow.”',
      '“At Agra, then. I stand corrected, Louisa, and I always do. Barnes kept a monkey, and it bit the bishop.”',
    ],
    'Hay',
    'wife of Hay',
    'wife of Hay',
    'Hay',
  ],
  // Who answers the only one who is known is somebody else.
  [
    [
      '“You knew my aunt, then?” asked Karin Berg.',
      '“Knew her! We were in Oslo together.”',
      '“I see,” said Karin Berg.',
    ],
    'Karin Berg',
    null,
    'Karin Berg',
  ],
  [
    ['“My mother cooked for the miners,” said Paul Biko.', '“And your father?” asked the clerk.', '“He drove.”'],
    'Paul Biko',
    null,
    'Paul Biko',
  ],
  // What stands before the act is the same turn.
  [
    [
      '“They hang men for that,” said Karin Berg.',
      '“They tried.” Paul Biko took off his hat. “I bought it.”',
      '“You?”',
    ],
    'Karin Berg',
    'Paul Biko',
    'Paul Biko',
    'Karin Berg',
  ],
  // Whoever tells speaks too, by no name.
  [
    ['“I have married him,” said Karin Berg.', 'I put down the lamp. “Married whom?”', '“Paul, of course.”'],
    'Karin Berg',
    null,
    'Karin Berg',
  ],
  [['“We are late,” said Karin Berg.', '“For what?” I asked. “For the ferry?”'], 'Karin Berg', null, null],
  // A dash opens another's turn.
  [
    ['—Were you ever in Cork, Mr. Hanlon? asked Peg Dunne.', '—I was not.', '—A pity, said the priest.', '—For whom?'],
    'Peg Dunne',
    'Hanlon',
    null,
    'Hanlon',
  ],
  // Behind the words any verb of the voice will do; of others nobody speaks.
  [['“Stop!” cried Paul Biko.'], 'Paul Biko'],
  [['“Never,” she returned. Karin Berg had heard enough.'], null],
  [['Paul Biko fell. “Go on,” Karin Berg muttered, “he is not hurt.”'], 'Karin Berg', 'Karin Berg'],
]

describe('exchanges', () => {
  it.each(CASES)('%j', (paragraphs, ...expected) => {
    const extraction = readText(paragraphs.join('\n\n'))
    expect(extraction.quotes.map(({ speaker }) => nameIn(extraction, speaker))).toEqual(expected)
  })
})
