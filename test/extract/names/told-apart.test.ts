import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

/** The people of a text by the best form of their names. */
const people = (text: string): readonly string[] =>
  readText(text)
    .entities.filter(({ type, nameStatus }) => type === 'Person' && nameStatus !== 'unnamed')
    .map(({ name }) => name)

describe('a name that is somebody else’s', () => {
  it.each([
    // A brother bears the family's name.
    [
      'Anil Gupta left Suva. His brother, Kiran, moved to Oslo. Kiran Rao, the bandleader, hopes that Gupta will sing.',
      ['Anil Gupta', 'Kiran', 'Kiran Rao'],
    ],
    [
      'Anil Gupta left Suva. His brother, Kiran, moved to Oslo. Kiran Gupta, 71, came back.',
      ['Anil Gupta', 'Kiran Gupta'],
    ],
    ['Anil Gupta left Suva. His sister, Usha, moved to Oslo. Usha Rao, 71, runs a shop.', ['Anil Gupta', 'Usha Rao']],
    ['Kiran moved to Oslo. Kiran Rao, the councillor, was born in Suva.', ['Kiran Rao']],
    // The text says so.
    [
      'We buried Ana on Friday. I beg the papers not to confuse her with Ana Reis, the senator. Ana was a nurse.',
      ['Ana', 'Ana Reis'],
    ],
    ['Tom left Hull. He was often mistaken for the actor Tom Hale.', ['Tom', 'Tom Hale']],
    ['We buried Ana on Friday. I told the papers so with Ana Reis, the senator.', ['Ana Reis']],
    ['Tom Hale of Hull, no relation to the actor Tom Hale, left.', ['Tom Hale', 'Tom Hale']],
    ['Tom Hale of Hull had no relation to the sea. Tom Hale left.', ['Tom Hale']],
  ])('%s', (text, names) => expect(people(text)).toEqual(names))
})
