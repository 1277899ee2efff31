import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const typeOf = (text: string, name: string): string | null =>
  readText(text).entities.find((entity) => entity.name === name || entity.aliases.includes(name))?.type ?? null

describe('names told by an age, a tie, a town or a house', () => {
  it.each([
    ['Ostrev, now 15, wants to live in Lima.', 'Ostrev', 'Person'],
    ['Bentrava, then nine, stayed in Lima.', 'Bentrava', 'Person'],
    ['Kvetkarna, now closed, was a bakery.', 'Kvetkarna', null],
    ['Paul Biko is engaged to Despina Skourasi.', 'Despina Skourasi', 'Person'],
    ['Paul Biko is married to Despina Skourasi.', 'Despina Skourasi', 'Person'],
    ['His eldest daughter, Patience, married in 1811.', 'Patience', 'Person'],
    ['Petteri Niskanen is a lumberjack from Kuhmola.', 'Kuhmola', 'Place'],
    ['Paul Biko is a reporter from Kuhmola.', 'Kuhmola', null],
    ['Paul Biko was captured at Bedra Fommi in 1941.', 'Bedra Fommi', 'Place'],
    ['The children go to the school at Pipestrand.', 'Pipestrand', 'Place'],
    ['Karin Berg was let go by the Norvika in 2001.', 'Norvika', 'Organization'],
    ['Viskano Konfekta, of Oslo, hired her as a machinist.', 'Viskano Konfekta', 'Organization'],
    ['Lena Vogel hired her as a machinist.', 'Lena Vogel', 'Person'],
    ['The lathe in Washington Reis’s shed is old. Reis, 48, keeps it.', 'Washington Reis', 'Person'],
    ['In Graz Ana Reis’s shop burned.', 'Graz', 'Place'],
    ['Paul Biko waited eleven weeks at the Kasmuli crossing.', 'Kasmuli', 'Place'],
  ] as const)('%s: %s', (text, name, type) => {
    expect(typeOf(text, name)).toBe(type)
  })
})
