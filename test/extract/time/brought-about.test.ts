import { expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** The claims of a text as `PREDICATE object edtf modality`. */
const told = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map(({ predicate, object, time, modality, negated }) =>
    [predicate, nameIn(extraction, object) ?? '-', time?.edtf ?? 'none', negated ? 'not' : modality].join(' '),
  )
}

it.each([
  ['In 1991 Hamid Sultani was forced to leave Herat.', 'LEFT Herat 1991 asserted'],
  ['In March 1968 Nora Lind had to leave Prague.', 'LEFT Prague 1968-03 asserted'],
  ['In 1993 Rui Alves managed to return to Luanda.', 'RETURNED_TO Luanda 1993 asserted'],
  ['In 2004 Ines Prado began to work for Acme Shipping.', 'WORKED_FOR Acme Shipping 2004 asserted'],
])('what is brought about happens when that is: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

it.each([
  ['In 1991 Hamid Sultani hoped to leave Herat.', 'LEFT Herat none planned'],
  ['In 1950 Eva Holm was to move to Oslo.', 'MOVED_TO Oslo none planned'],
  ['In 1991 Hamid Sultani was forced to leave Herat in 1993.', 'LEFT Herat 1993 asserted'],
])('what is only hoped for has a time of its own: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})
