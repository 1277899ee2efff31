import { expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const led = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter(({ predicate }) => predicate === 'LED')
    .map(({ object, time }) => `${nameIn(extraction, object ?? '')} ${time?.edtf ?? '-'}`)
}

it.each([
  ['Rosa Diaz opened a bakery, Casa Dulce, in Cusco. She ran it until 1983.', ['Casa Dulce ../1983']],
  ['Rosa Diaz founded Casa Dulce, a small bakery, in 1970. She ran it until 1983.', ['Casa Dulce ../1983']],
  // Another thing of the kind is spoken of.
  ['Rosa Diaz left the bank and opened a bakery, Casa Dulce. She ran it until 1983.', []],
])('what somebody opened is it: %s', (text, expected) => {
  expect(led(text)).toEqual(expected)
})
