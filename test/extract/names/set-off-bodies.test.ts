import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const named = (text: string, wanted: string): readonly string[] =>
  readText(text)
    .entities.filter(({ type }) => type === wanted)
    .map(({ name }) => name)

describe('bodies that are told by what stands beside their names', () => {
  it.each([
    ['Rosa Diaz works for Voice of Cusco, a charity for widows.', ['Voice of Cusco']],
    ['The bank that employed Rosa Diaz, Nova Kredi, went under.', ['Nova Kredi']],
    ['Rosa Diaz opened a nursing home, Villa Azul, in Cusco.', ['Villa Azul']],
    [
      'Rosa Diaz is a baker. She spoke to the magazine Cuaderno Rojo in Cusco.\n\nQ. When did you leave?\n\nA. I left in 1990.\n\nQ. And your son?\n\nA. He stayed with me.',
      ['Cuaderno Rojo'],
    ],
    ['Rosa Diaz attends Primary School No. 4 in Cusco.', ['Primary School No. 4']],
  ])('%s', (text, expected) => {
    expect(named(text, 'Organization')).toEqual(expected)
  })

  it.each([
    ['Rosa Diaz is a baker. She spoke to Rojo Cuaderno in Cusco. She left.', []],
    ['Ivo of Lima, a bank director, left.', []],
    ['The bank that employed a young nurse, Rosa Diaz, closed.', []],
    ['She works at the mill where her uncle, Luis Paz, died.', []],
  ])('of nobody: %s', (text, expected) => {
    expect(named(text, 'Organization')).toEqual(expected)
  })

  it('reads a dotted capital as the letter that it is', () => {
    expect(named('Ismail Kaya left Oslo. İsmail went to Bonn.', 'Person')).toEqual(['Ismail Kaya'])
  })
})

describe('what is told of whoever has a name in theirs', () => {
  it.each([
    ['The owner of Cusco Auto was a teacher.', 'Organization', ['Cusco Auto']],
    ['The founder of Bistrica Trans was a driver.', 'Organization', ['Bistrica Trans']],
    ['Rosa Diaz, a plumber from Albany, New York, who moved to Lima, was kind.', 'Person', ['Rosa Diaz']],
    ['Rosa Diaz, a plumber from Albany, New York, drowned.', 'Place', ['Albany', 'New York']],
    ['Rosa Diaz comes from Trnovik, in northern Serbia.', 'Place', ['Trnovik', 'Serbia']],
  ])('%s', (text, type, expected) => {
    expect(named(text, type)).toEqual(expected)
  })
})
