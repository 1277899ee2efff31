import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const peopleIn = (text: string): readonly string[] =>
  readText(text).entities.flatMap(({ type, name }) => (type === 'Person' ? name : []))

/** Names that no list has, of people who are known by what they do, or say. */
const PEOPLE: readonly (readonly [text: string, ...people: string[]])[] = [
  // Who acts right behind speech.
  ['“Nobody told me.” Sushmila put down the lamp.', 'Sushmila'],
  // What is one's own.
  ['Kunjamma looked at her hands.', 'Kunjamma'],
  ['Kunjamma herself, who is ninety, tells it differently.', 'Kunjamma'],
  // How old somebody is, is no part of the name.
  ['Old Marrec looked at his boots.', 'Marrec'],
  ['“Go home.” Young Tremblett laughed.', 'Tremblett'],
  ['Gwendra Price, born 1921, never married.', 'Gwendra Price'],
  ['Gwendra Price (b. 1921) never married.', 'Gwendra Price'],
  // Behind a title a season is a name.
  ['“Herr Winter is a traveller in buttons,” said Karin Berg.', 'Winter', 'Karin Berg'],
  ['Fräulein Haas spoke to Chaudhri Rahim Bux.', 'Haas', 'Rahim Bux'],
]

const NOBODY: readonly string[] = [
  'Zentrax closed the plant in 1988.',
  'Old Delhi is crowded.',
  'Winter came to the village in its own way.',
  'Young people left. Old houses fell.',
  '“The plant is shut.” Nothing moved.',
]

describe('names of people who speak and act', () => {
  it.each(PEOPLE)('%s', (text, ...people) => {
    expect([...peopleIn(text)].sort()).toEqual([...people].sort())
  })
  it.each(NOBODY)('%s', (text) => {
    expect(peopleIn(text)).toEqual([])
  })
})

describe('many who have no name', () => {
  it('are not whom “he” means', () => {
    const text = 'Ormund Pelletier closed the mill in 1988, and some people blame him. “I had to,” he says.'
    const { quotes, entities } = readText(text)
    expect(entities.find(({ id }) => id === quotes[0]?.speaker)?.name).toBe('Ormund Pelletier')
  })
})
