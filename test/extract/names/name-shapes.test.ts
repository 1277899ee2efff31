import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const named = (text: string): string[] => readText(text).entities.map(({ type, name }) => `${type} ${name}`)

describe('what a name begins and ends with', () => {
  it.each([
    ['Former Ghanaian winger Kojo Antwi lives in Accra.', 'Person Kojo Antwi'],
    ['Siblings Aisha and Omar Farouk left Cairo.', 'Person Aisha'],
    ['The judge fined Peter Lang C$500 on Monday.', 'Person Peter Lang'],
    ['The brig Santa Rosalia sank off Malta.', null],
    ['He was treated at Guy’s Hospital.', null],
    ['In Tokyo Haruka Mori opened a shop.', 'Person Haruka Mori'],
    ['Hung Pham, 54, lives in Houston.', 'Person Hung Pham'],
    ['Rosa Klein was laid off by Nordic Ferro in 1990.', 'Organization Nordic Ferro'],
    ['She sang with the Lagos Troubadours; he entered Melrose Abbey.', 'Organization Melrose Abbey'],
  ])('%s', (text, name) => {
    const found = named(text)
    if (name !== null) expect(found).toContain(name)
    expect(found.join()).not.toMatch(/Person (?:Santa|Siblings|Former)/)
  })
})

describe('who is called by a month', () => {
  it.each([
    ['Jan de Vries moved to Utrecht in May 1950.', ['Person Jan de Vries', 'Place Utrecht']],
    ['In 1950 Jan van der Meer left Utrecht.', ['Person Jan van der Meer', 'Place Utrecht']],
    ['Olga Zych left Lublin. Her father, Jan, was arrested.', ['Person Olga Zych', 'Place Lublin', 'Person Jan']],
    ['The strike began in Jan and ended in March.', []],
    ['On Jan de facto rule ended in Chad.', ['Place Chad']],
  ])('%s', (text, expected) => {
    expect(named(text).filter((name) => !name.startsWith('Date'))).toEqual(expected)
  })
})

describe('where one eats and what one opens is nobody', () => {
  it.each([
    ['Ilse Kranz opened Fiori Del Sole in Graz in 1974.', 'Organization Fiori Del Sole'],
    ['Ilse Kranz opened Delizie Il Forno in Graz in 1974.', 'Organization Delizie Il Forno'],
    ['They dined at Quatre Saisons with Omar Haddad.', 'Organization Quatre Saisons'],
    ['Omar Haddad works at Der Goldene Anker.', 'Organization Der Goldene Anker'],
    ['They met Jean Le Gall in Brest.', 'Person Jean Le Gall'],
    ['After the Second World War Omar Haddad left Jaffa.', 'Person Omar Haddad'],
    ['Before World War II Ilse Kranz lived in Graz.', 'Person Ilse Kranz'],
    ['In 1950 Cecil Day Lewis lived in Dartmouth.', 'Person Cecil Day Lewis'],
    ["Ilse Kranz opened Omar Haddad's letter.", 'Person Omar Haddad'],
  ])('%s', (text, name) => {
    expect(named(text)).toContain(name)
  })
})

it('takes a Vietnamese middle name for what it says', () => {
  const { entities } = readText('Trần Thị Mai lives in Hanoi.')
  expect(entities.find(({ type }) => type === 'Person')?.gender).toBe('female')
})
