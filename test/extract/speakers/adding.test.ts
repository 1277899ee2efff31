import { describe, expect, it } from 'vitest'
import { speakersIn } from '../read-text.ts'

describe('who adds something has just spoken', () => {
  it.each([
    [
      '“We will appeal,” Karl Boone said.\n\nHis lawyer, Everton Pryce, blamed the tapes. “Nobody listened,” he said.\n\n“We asked for it in March,” he added.',
      ['Karl Boone', 'Everton Pryce', 'Everton Pryce'],
    ],
    [
      'Ines Prado sued Ana Reis. “It is my land,” said Reis.\n\n“I have papers,” she went on.',
      ['Ana Reis', 'Ana Reis'],
    ],
    // Somebody of another gender, and somebody whom the text has turned to since.
    [
      'Karl Boone stood by. “It is my land,” said Ines Prado.\n\n“I have papers,” he added.',
      ['Ines Prado', 'Karl Boone'],
    ],
    [
      '“It is my land,” said Ines Prado.\n\nKarl Boone nodded.\n\n“I have papers,” he added.',
      ['Ines Prado', 'Karl Boone'],
    ],
  ])('%s', (text, speakers) => expect(speakersIn(text)).toEqual(speakers))
})

describe('a verb of the voice behind a quotation', () => {
  it.each([
    ['“Say it was the bread,” advised Karin Berg.', ['Karin Berg']],
    ['“I was manager of nothing,” laughs Ferenc Tarr. “They shut us down in May.”', ['Ferenc Tarr', 'Ferenc Tarr']],
    ['“Every single day,” smiles Rosa Lind, the pianist.', ['Rosa Lind']],
    ['“Every single day,” sighs the widow Rosa Lind.', ['Rosa Lind']],
    // What follows is no speaker.
    ['“Every single day,” laughs and songs were heard.', [null]],
  ])('%s', (text, speakers) => expect(speakersIn(text)).toEqual(speakers))
})

describe('who is described between commas tells, whomever', () => {
  it.each([
    ['“They called us the forty,” Jouko Rasila, a former conscript, told the magazine Karhu.', ['Jouko Rasila']],
    ['“We were so cold,” Sana Haddad, a trustee of long standing, told the daily Le Phare in 1989.', ['Sana Haddad']],
    ['“We were so cold,” told Rosa Lind.', ['Rosa Lind']],
  ])('%s', (text, speakers) => expect(speakersIn(text)).toEqual(speakers))
})

describe('who answers to a name takes turns', () => {
  it.each([
    [
      '“You have grown, Tom,” said Aunt Vera.\n\n“It has been years,” Tom answered.\n\n“Four! And not one letter.”\n\n“I wrote every week.” Tom coloured.',
      ['Vera', 'Tom', 'Vera', 'Tom'],
    ],
    // Reporters quote one after the other.
    [
      '“The mill closed in May,” said Vera Lund, who had worked there for all of thirty years.\n\n“It was the end of us,” Tom Berg said, and pointed at the gate behind him.\n\n“Nobody came to tell us, not one letter came to any of the houses by the river.”',
      ['Vera Lund', 'Tom Berg', 'Tom Berg'],
    ],
  ])('%s', (text, speakers) => expect(speakersIn(text)).toEqual(speakers))
})
