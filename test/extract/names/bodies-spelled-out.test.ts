import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

/** The organizations of a text, each with what else it is called. */
const bodies = (text: string): readonly string[] =>
  readText(text)
    .entities.filter(({ type }) => type === 'Organization')
    .map(({ name, aliases }) => [name, ...aliases].join(' = '))

describe('a body whose name holds small words', () => {
  it.each([
    ['The Board of Trust for Rugby in Zambia (BTRZ) met in Lima.', ['Board of Trust for Rugby in Zambia = BTRZ']],
    ['The Harbour and Fisheries Research Institute said so.', ['Harbour and Fisheries Research Institute']],
    ['The Marine and Coastal Affairs Ministry declined to comment.', ['Marine and Coastal Affairs Ministry']],
    ['The Swedish Association Against Leprosy was founded in 1921.', ['Swedish Association Against Leprosy']],
    ['Rui Costa is prefect of the Congregation for Divine Worship.', ['Congregation for Divine Worship']],
    ['He sold Grove Mining Ltd. Hartnell is retired.', ['Grove Mining Ltd.']],
    // Two bodies, not one.
    ['The Senate and Justice Ministry disagreed.', ['Senate', 'Justice Ministry']],
    ['Hamas and the Reform Party met.', ['Hamas', 'Reform Party']],
  ])('%s', (text, expected) => {
    expect(bodies(text)).toEqual(expected)
  })
})

describe('the short name that a text gives a body', () => {
  it.each([
    ['Tonga’s Unity and Reform Party (TPM) won. The TPM rules.', ['Unity and Reform Party = TPM']],
    ['The Bolivian Institute of Mining, or Bolgemin, closed it.', ['Bolivian Institute of Mining = Bolgemin']],
    ['The National Water Agency, known by its French initials ANE, said so.', ['National Water Agency = ANE']],
    // Others beside it.
    ['The Tidal Board (NATO) met.', ['Tidal Board', 'NATO']],
    ['She worked at Acme Foods or Nokia.', ['Acme Foods', 'Nokia']],
    ['He left Mirfin Bank, or so said Reuters.', ['Mirfin Bank', 'Reuters']],
  ])('%s', (text, expected) => {
    expect(bodies(text)).toEqual(expected)
  })
})

describe('what only a body is or does', () => {
  it.each([
    ['Zsolt Kerekes, a lawmaker for the opposition Dialogue, was held.', ['Dialogue']],
    ['Nacional have signed Ivo Salas from Peru.', ['Nacional']],
    ['Rafael Mora of Anglo Pacific said output fell.', ['Anglo Pacific']],
    // These are people and places.
    ['The opposition Ana Reis faced was fierce.', []],
    ['Ana and Rui have sold the house.', []],
    ['England have won the match.', []],
    ['Rafael Mora of Porto said output fell.', []],
    ['Miners of the Pedro Ruiz copper mine went on strike.', []],
  ])('%s', (text, expected) => {
    expect(bodies(text)).toEqual(expected)
  })

  it('takes a mine with somebody’s name for no person', () => {
    const { entities } = readText('Workers at the Pedro Ruiz copper mine went on strike.')
    expect(entities.filter(({ type }) => type === 'Person')).toEqual([])
  })
})

describe('names that a wire writes its own way', () => {
  it.each([
    ['The Fraud Prevention Unit (FPU) said so.', ['Fraud Prevention Unit = FPU']],
    ['Garuda Airways Flight 318 plunged into the sea.', ['Garuda Airways']],
    [
      'Evergreen Land Holdings Ltd said so. Evergreen Land Holdings was closed.',
      ['Evergreen Land Holdings Ltd = Evergreen Land Holdings'],
    ],
    ['Nordlys Kraft ASA cut its guidance. Nordlys Kraft said sales fell.', ['Nordlys Kraft ASA = Nordlys Kraft']],
    ['Julio Paz, publisher of La Nota, arrived.', ['La Nota']],
    ['Joan of Arc said so.', []],
    [
      'Ana Paz joined the Rome Athletic Club (RAC). Rui Paz left the Royal Automobile Club (RAC).',
      ['Rome Athletic Club = RAC', 'Royal Automobile Club = RAC'],
    ],
  ])('%s', (text, expected) => {
    expect(bodies(text)).toEqual(expected)
  })

  it.each([
    ['Police held former Pine County Undersheriff Carl Hodge. Hodge, 54, wept.', ['Carl Hodge']],
    ['Qatar named Saad bin Khalid al-Thani. Al-Thani, 44, studied in Doha.', ['Saad bin Khalid al-Thani']],
  ])('who it is: %s', (text, expected) => {
    const people = readText(text).entities.filter(({ type }) => type === 'Person')
    expect(people.map(({ name }) => name)).toEqual(expected)
  })
})
