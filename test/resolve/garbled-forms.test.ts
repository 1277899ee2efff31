import { expect, test } from 'vitest'
import { garbledAliases } from '../../src/operations/garbled-aliases.ts'
import { garbledForms } from '../../src/resolve/garbled-forms.ts'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'

const calling = (isRetelling: boolean, ...forms: string[]) => ({ forms, family: 'a', isRetelling })

test.each([
  ['Tomasz Wilk', 'Tomash Vilk', true],
  ['Inês Brandão', 'Ines Brandeo', true],
  ['Henrik Aalto', 'Hendrik Alto', true],
  ['Marta Keller', 'Keler', true],
  ['Marta Keller', 'Keller', false],
  ['Marta Keller', 'Frau Marta Keller', false],
  ['Marta Keller', 'Keller Marta', false],
  ['Marta Keller', 'Marta Voss', false],
  ['Marta Keller', 'Marta Keller-Voss', false],
  ['Marta Keller', 'M. Keller', false],
  ['Marta Anna Keller', 'Marta Keller', false],
  ['William Hart', 'Bill Hart', false],
  ['Petar Petrov', 'Petar Petrova', false],
  ['Samuel Clemens', 'Mark Twain', false],
])('where the original has %s, a retelling’s %s is garbled: %s', (name, form, expected) => {
  expect([...garbledForms([calling(false, name), calling(true, form)])]).toEqual(expected ? [form] : [])
})

test('what an original has too, beside the other or alone, is garbled nowhere', () => {
  const [name, form] = ['Tomasz Wilk', 'Tomash Vilk']
  expect(garbledForms([calling(false, name, form), calling(true, form)]).size).toBe(0)
  expect(garbledForms([calling(false, name), calling(false, form), calling(true, form)]).size).toBe(0)
  expect(garbledForms([calling(true, name), calling(true, form)]).size).toBe(0)
  const elsewhere = { ...calling(false, form), family: 'b' }
  expect(garbledForms([calling(false, name), calling(true, form), elsewhere]).size).toBe(0)
  expect(garbledForms([calling(false, name), { ...calling(true, form), family: 'b' }]).size).toBe(0)
})

test('a retelling that has both may mean both', () => {
  expect(garbledForms([calling(false, 'Elsa Lund'), calling(true, 'Elsa Lund', 'Elsa Lind')]).size).toBe(0)
  const another = calling(true, 'Elsa Lind')
  expect(garbledForms([calling(false, 'Elsa Lund'), calling(true, 'Elsa Lund', 'Elsa Lind'), another]).size).toBe(0)
})

test('of whom an original and its retelling tell, the retelling’s spelling is garbled', async () => {
  const told = (id: string, name: string, derivedFrom: string | null) => {
    const telling = new Telling(id, { derivedFrom })
    telling.claim(telling.person(name), 'LEFT', { object: telling.place('Gdynia'), time: at('1951-04') })
    return telling.extraction()
  }
  const store = await storeOf([told('diary', 'Tomasz Wilk', null), told('letters', 'Tomash Vilk', 'diary')])
  const { items: people } = await store.entities({ types: ['Person'] }, { first: 9 })
  expect(people.map(({ node }) => [node.name, ...node.aliases.map(({ text }) => text)])).toEqual([
    ['Tomasz Wilk', 'Tomash Vilk'],
  ])
  const chains = await store.chains({ ids: people.flatMap(({ node }) => node.chains) })
  const { items: documents } = await store.documents({}, { first: 9 })
  const printed = documents.map(({ node }) => node)
  expect([...garbledAliases(chains, printed)]).toEqual(['Tomash Vilk'])
  expect([...garbledAliases(chains, printed.slice(1))]).toEqual([])
})
