import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

/** How many people of full names a text tells of, and by which names each goes. */
const peopleIn = (text: string): readonly (readonly string[])[] => {
  const { entities, mentions } = readText(text)
  return entities
    .filter(({ type }) => type === 'Person')
    .map(({ id }) => [
      ...new Set(mentions.filter(({ entity, form }) => entity === id && form === 'name').map((each) => each.text)),
    ])
    .filter((names) => names.length > 0)
}

const CASES: readonly (readonly [text: string, people: readonly (readonly string[])[]])[] = [
  ['Tom Hale sang. Tom, 46, who is named after him, drives a bus.', [['Tom Hale'], ['Tom']]],
  ['Tom Hale sang. Tom, 46, who drives a bus, lives in Leeds.', [['Tom Hale', 'Tom']]],
  ['Tom Hale senior built it. Tom Hale junior sold it.', [['Tom Hale'], ['Tom Hale']]],
  ['Tom Hale built it. Tom Hale sold it.', [['Tom Hale']]],
  ['Marlow Finch came. Mr. Marlow, a baker, wept.', [['Marlow Finch'], ['Marlow']]],
  ['Deng Yulan came. Mr. Deng, 46, wept.', [['Deng Yulan', 'Deng']]],
  ['Deng Yulan came. Mr. Deng wept.', [['Deng Yulan', 'Deng']]],
  ['Ana Inés Soto Rojas sang. Soto Rojas wept.', [['Ana Inés Soto Rojas', 'Soto Rojas']]],
  ['Ana Inés Soto Rojas sang. Rojas Soto wept.', [['Ana Inés Soto Rojas'], ['Rojas Soto']]],
  ['Tom Hale and his sister, Marcia, came. Ms. Hale wept.', [['Tom Hale'], ['Marcia', 'Hale']]],
  ['Ana Hale (née Reis) died. Rosa Reis wept. Ana Hale was 90.', [['Ana Hale', 'Reis'], ['Rosa Reis']]],
  ['Ana Hale, née Reis, died. Mrs. Reis wept.', [['Ana Hale', 'Reis']]],
  ['Tom Hale and his tenant, Marcia, came. Ms. Hale wept.', [['Tom Hale'], ['Marcia'], ['Hale']]],
]

describe('who is whose namesake', () => {
  it.each(CASES)('%s', (text, people) => {
    expect(peopleIn(text)).toEqual(people)
  })
})
