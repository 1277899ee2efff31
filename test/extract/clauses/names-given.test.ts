import { describe, expect, it } from 'vitest'
import { heldIn, nameIn, readText } from '../read-text.ts'

/** Each claim of a predicate with its object or value. */
const saidIn = (text: string, predicate: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter((claim) => claim.predicate === predicate)
    .map(({ subject, object, value }) => `${nameIn(extraction, subject)} > ${nameIn(extraction, object) ?? value}`)
    .sort()
}

describe('names that a description gives', () => {
  it.each([
    ['The cook, a Dane named Nils Holm, left Turku.', 'OCCUPATION', ['Nils Holm > cook']],
    ['A Samoan named Sione Tafea was hurt in Apia.', 'NATIONALITY', ['Sione Tafea > Samoa']],
    ['The witness, Ivo Lom, trader, left Lima.', 'OCCUPATION', ['Ivo Lom > trader']],
    ['One of them, a farmer named Pablo Rua, left Lima.', 'OCCUPATION', ['Pablo Rua > farmer']],
    ['Eva Berg left. Her husband, a dentist named Ivo Lom, stayed.', 'SPOUSE_OF', ['Ivo Lom > Eva Berg']],
    ['Eva Berg had two sons named Ivo and Karl.', 'PARENT_OF', ['Eva Berg > Ivo', 'Eva Berg > Karl']],
    ['I am Eva Berg. The rector, an old pupil of mine named Ivo Lom, left.', 'OCCUPATION', ['Ivo Lom > rector']],
    [
      'I am Eva Berg. The rector, a cook from Graz called Ivo Lom, left.',
      'OCCUPATION',
      ['Ivo Lom > cook', 'Ivo Lom > rector'],
    ],
  ])('%s %s', (text, predicate, said) => {
    expect(saidIn(text, predicate)).toEqual(said)
  })
})

describe('participles that are past tenses too', () => {
  it.each([
    ['Ivo Lom wrote odes. King Zog exiled him to Corfu in 1930.', 'MOVED_TO', ['Ivo Lom > Corfu: asserted']],
    ['Ivo Lom, exiled to Corfu, died there.', 'MOVED_TO', ['Ivo Lom > Corfu: asserted']],
    ['Eva Berg called the police and left Turku.', 'LEFT', ['Eva Berg > Turku: asserted']],
    ['A nurse called Eva Berg left Turku.', 'LEFT', ['Eva Berg > Turku: asserted']],
    ['Eva Berg, who called him a thief, left Turku.', 'LEFT', ['Eva Berg > Turku: asserted']],
  ])('%s', (text, predicate, held) => {
    expect(heldIn(text, predicate)).toEqual(held)
  })
})

describe('a name behind somebody spoken of within a description', () => {
  it.each([
    ['Eva Berg, the daughter of a tailor, Ivo Berg, was born in Graz.', 'BORN_IN', ['Eva Berg > Graz']],
    ['Eva Berg, the daughter of a tailor, Ivo Berg, was born in Graz.', 'PARENT_OF', ['Ivo Berg > Eva Berg']],
    ['Eva Berg, the daughter of a tailor, Ivo Berg, was born in Graz.', 'OCCUPATION', ['Ivo Berg > tailor']],
    ['Eva Berg was born in Graz, the daughter of a tailor, Ivo Berg.', 'PARENT_OF', ['Ivo Berg > Eva Berg']],
    ['Eva Berg was born in Graz, the daughter of a tailor, Ivo Berg.', 'OCCUPATION', ['Ivo Berg > tailor']],
    [
      'Eva Berg, the daughter of a tailor, and Ivo Lom were born in Graz.',
      'BORN_IN',
      ['Eva Berg > Graz', 'Ivo Lom > Graz'],
    ],
    ['Eva Berg was a niece of Jan Berg and the widow of Ivo Lom.', 'SPOUSE_OF', ['Eva Berg > Ivo Lom']],
  ])('%s %s', (text, predicate, said) => {
    expect(saidIn(text, predicate)).toEqual(said)
  })
})

describe('whom somebody chooses, and for what', () => {
  it.each([
    ['Ivo Lom was freed in 1964. Later President Paz named him ambassador to Cuba.', ['Ivo Lom > ambassador']],
    ['Ivo Lom was freed in 1964. Later President Paz made him a coat.', []],
    ['Ivo Lom was freed in 1964. Later President Paz did not name him judge.', ['Ivo Lom > judge']],
  ])('%s', (text, said) => {
    const extraction = readText(text)
    const jobs = extraction.claims.filter(
      ({ predicate, subject }) => predicate === 'OCCUPATION' && nameIn(extraction, subject) === 'Ivo Lom',
    )
    expect(jobs.map(({ value }) => `Ivo Lom > ${value}`)).toEqual(said)
    expect(jobs.every(({ negated }) => negated === text.includes('did not'))).toBe(true)
  })

  it('stays where the other put them', () => {
    const extraction = readText('Ivo Lom was freed in 1964. Later Jan Paz sent him to Cuba, where he died.')
    const he = extraction.mentions.findLast(({ text }) => text === 'he')
    expect(nameIn(extraction, he!.entity)).toBe('Ivo Lom')
  })
})

describe('how long somebody was what an apposition says', () => {
  it.each([
    ['Ivo Lom, a priest for 63 years, has died.', 'DIED', ['Ivo Lom > null']],
    [
      'Ivo Lom, a priest for 63 years and rector of Graz Seminary from 1978 to 1986, left Turku.',
      'LEFT',
      ['Ivo Lom > Turku'],
    ],
    ['Ivo Lom, a priest since 1950 or so they say, left Turku.', 'OCCUPATION', ['Ivo Lom > priest']],
  ])('%s', (text, predicate, said) => {
    expect(saidIn(text, predicate)).toEqual(said)
    const times = readText(text).claims.filter((claim) => claim.predicate === predicate)
    expect(times.map(({ time }) => time)).toEqual(times.map(() => null))
  })
})

describe('the child of somebody who is not named', () => {
  it('is no kin of the place that the trade stands with', () => {
    const text = 'Ivo Lom died in Bonn. The son of a Bathurst groundnut broker, he resigned in 1974 and left Turku.'
    expect(saidIn(text, 'LEFT')).toEqual(['Ivo Lom > Turku'])
  })
})

describe('names with a nickname, and who died where at what age', () => {
  it.each([
    ['Hazel "Chook" Marrow, shearers\' cook, died at Hull.', 'DIED', ['Hazel "Chook" Marrow > Hull']],
    ['Otto Lom has died in Windhoek aged 101.', 'DIED', ['Otto Lom > Windhoek']],
    ['Windhoek, aged 101, has died.', 'DIED', ['Windhoek > null']],
  ])('%s', (text, predicate, said) => {
    expect(saidIn(text, predicate)).toEqual(said)
  })
})
