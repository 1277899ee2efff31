import { expect, test } from 'vitest'
import { retellingsLast } from '../../src/model/retellings-last.ts'

test('what a retelling says comes after what others say, in the order that it had', () => {
  const documents = new Map([
    ['a', { derivedFrom: 'c' }],
    ['b', { derivedFrom: null }],
    ['d', { derivedFrom: 'b' }],
  ])
  const said = ['d', 'a', 'c', 'b'].map((document) => ({ document }))
  const order = (known: typeof documents) =>
    retellingsLast(said, known)
      .map(({ document }) => document)
      .join('')
  expect(order(documents)).toBe('cbda')
  expect(order(new Map())).toBe('dacb')
})
