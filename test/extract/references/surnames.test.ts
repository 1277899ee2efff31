import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

/** Every form of each person's name in a text, in order. */
const people = (text: string): string[][] =>
  readText(text).entities.flatMap(({ type, of, name, aliases }) =>
    type === 'Person' && of === undefined ? [[name, ...aliases]] : [],
  )

describe('people of two surnames', () => {
  it.each([
    [
      'Rosa Elena Duarte Pinto, 60, lives in Porto. “I stayed,” Ms. Duarte said.',
      [['Rosa Elena Duarte Pinto', 'Duarte']],
    ],
    [
      'Beatriz Montoya Prieto, 40, lives in Quito. Montoya Prieto left Cali in 1990.',
      [['Beatriz Montoya Prieto', 'Montoya Prieto']],
    ],
    // First names, and a father's name.
    ['Mary Jane Ann Reed lives in Leeds. Ms. Ann laughed.', [['Mary Jane Ann Reed'], ['Ann']]],
    [
      'Getachew Tadese Bekele lives in Leeds. His father, Tadese Bekele, died in 1990.',
      [['Getachew Tadese Bekele'], ['Tadese Bekele']],
    ],
    ['John Paul Baker lives in Leeds. Paul Baker, a cook, lives in York.', [['John Paul Baker'], ['Paul Baker']]],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

describe('people whose surname stands first', () => {
  it.each([
    [
      'Zhou Meiling runs a bakery in Leeds. Ms. Zhou left Wuhan in 1990 with her son, Zhou Tao. Ms. Zhou wept.',
      [['Zhou Meiling', 'Zhou'], ['Zhou Tao']],
    ],
    [
      'Park Jong-ho lives in Leeds. Mr. Park left Seoul in 1990. Park Minsu, his son, sings.',
      [['Park Jong-ho', 'Park'], ['Park Minsu']],
    ],
    // The word is somebody's surname that stands last; a first name.
    [
      'Hoang Thi Mai lives in Lyon. Lucy Hoang, a nurse, met her. Ms. Hoang laughed.',
      [['Hoang Thi Mai'], ['Lucy Hoang', 'Hoang']],
    ],
    ['Peter Novak lives in Brno. Mr. Peter laughed.', [['Peter Novak'], ['Peter']]],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

describe('kin by a first name, and later in full', () => {
  it.each([
    ['The pair reached Dakar in 1990 with their baby, Amina. Amina Sow, 30, sings in Lyon.', [['Amina Sow', 'Amina']]],
    ['They left Accra with their daughter, Esi. “I was four,” said Esi Mensah, 30.', [['Esi Mensah', 'Esi']]],
    // The son of the one named before.
    [
      'Patrick Kelly lives in Cork. His son Patrick left for Boston. Patrick Kelly wept.',
      [['Patrick Kelly'], ['Patrick']],
    ],
    ['Amina Sow and her husband left Dakar with their baby, Amina.', [['Amina Sow'], ['Amina']]],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})
