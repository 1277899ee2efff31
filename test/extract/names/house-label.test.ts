import { expect, it } from 'vitest'
import { readText } from '../read-text.ts'

/** The types under which a text has a name. */
const typesOf = (text: string, asked: string): readonly string[] =>
  readText(text).entities.flatMap(({ name, aliases, type }) => ([name, ...aliases].includes(asked) ? [type] : []))

const interview = (house: string): string =>
  `Ana Reis left Porto in 1971. She spoke to ${house}.\n\nKEANE: Where were you born?\n\nREIS: In Porto.\n\nKEANE: And then?\n\nREIS: I left.`

it('a label is a person’s, unless the text has named a house that it is short for', () => {
  expect(typesOf(interview('our reporter'), 'KEANE')).toEqual(['Person'])
  expect(typesOf(interview('Mary Keane'), 'KEANE')).toEqual(['Person'])
  expect(typesOf(interview('the Galway Keane'), 'KEANE')).not.toContain('Person')
})
