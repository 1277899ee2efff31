import { describe, expect, it } from 'vitest'
import { nameIn, readText } from './read-text.ts'

/** A text and all that is asserted in it: `Ana Reis DIED Porto`, with `?` behind what is not asserted. */
type Row = readonly [text: string, ...claims: string[]]

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'what stands between commas is said of the right name': [
    ['According to Ms. Duarte, the notary, Paulo Reis, forged the deed.', 'Paulo Reis OCCUPATION notary'],
    ['Ana Reis founded, with her cousin Inga, the first nurses’ cooperative of Porto.', 'Inga RELATIVE_OF Ana Reis'],
    [
      'Their niece, Irina Orlova, married a dentist named Lipski in 1931.',
      'Lipski OCCUPATION dentist',
      'Irina Orlova SPOUSE_OF Lipski',
    ],
  ],
  'journeys that were not made': [
    ['Karin Berg set out for Rome but turned back at Milan.', 'Karin Berg MOVED_TO Rome?'],
    ['In 1931 Paul Biko set off for Kampala, but the road was closed.', 'Paul Biko MOVED_TO Kampala?'],
  ],
  'short visits': [
    ['Bob Hall went to Kuwait only to sell his car.'],
    ['Ana Reis drove for four days to Lisbon.', 'Ana Reis MOVED_TO Lisbon'],
  ],
  'a description with a home is no name': [
    ['She was a miner’s daughter from Drumlin who had been in service in Derby.'],
  ],
}

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  it.each(rows)('%s', (text, ...claims) => {
    const read = readText(text)
    const said = read.claims.map(
      ({ subject, predicate, object, value, modality, negated }) =>
        `${nameIn(read, subject)} ${predicate} ${nameIn(read, object) ?? value ?? ''}`.trim() +
        (modality === 'asserted' && !negated ? '' : '?'),
    )
    expect(said.sort()).toEqual([...claims].sort())
  })
})

/** A text and the names of its people, each with the other words for them: `Ana Reis / Reis`. */
const PEOPLE: readonly (readonly [text: string, ...people: string[]])[] = [
  [
    'Manuel "Lolo" Zambrano was born in Lima. Zambrano moved to Quito. Lolo Zambrano was a singer.',
    'Manuel "Lolo" Zambrano / Zambrano / Lolo Zambrano',
  ],
  ['Ottilie “Tilly” Brandt died in Bonn. Mrs. Brandt was a nurse.', 'Ottilie “Tilly” Brandt / Brandt'],
  ['He told Anna "No" and left. Anna wept.', 'Anna'],
  ['Kim Sang-ho left Busan. Mr. Kim met Park Dae-won, and Mr. Park wept.', 'Kim Sang-ho / Kim', 'Park Dae-won / Park'],
  [
    'Tunku Ismail bin Tunku Yusof was born in Ipoh. Tunku Ismail moved to Penang.',
    'Tunku Ismail bin Tunku Yusof / Tunku Ismail',
  ],
  ['Ali Hassan bin Salem met Ali Karim in Doha.', 'Ali Hassan bin Salem', 'Ali Karim'],
  [
    'The notary Pereira lived in Arequipa. The notary’s son, Ernesto Pereira, taught her to write.',
    'Pereira',
    'Ernesto Pereira',
  ],
  ['Clara Holt wept. Her husband, August, a farmer, died in 1902.', 'Clara Holt', 'August'],
  ['She came in August, a month of rain. Clara Holt wept.', 'Clara Holt'],
  ['The King v. Thomas Reed came before the court. Reed was a miner.', 'Thomas Reed / Reed'],
  ['Maria Reis, known as Chita, was born in Lima. Chita moved to Quito.', 'Maria Reis / Chita'],
  ['Elias Mori was born Eiji Mori at Hilo in 1897. Mori moved to Reno.', 'Elias Mori / Eiji Mori / Mori'],
  ['Karin Berg, born Karin Holm in Bergen, died in 1990.', 'Karin Berg / Karin Holm'],
  ['Karin Berg was born to Ana Holm in Bergen.', 'Karin Berg', 'Ana Holm'],
  ['Karin Berg and Rui Reis, known as Lolo, met in Bergen.', 'Karin Berg', 'Rui Reis / Lolo'],
  ['Mama Njeri Kamau died in Nyeri. Mama Njeri was 87.', 'Njeri Kamau / Njeri'],
]

describe('one person by several names', () => {
  it.each(PEOPLE)('%s', (text, ...people) => {
    const read = readText(text).entities.filter(({ type }) => type === 'Person')
    expect(read.map(({ name, aliases }) => [name, ...aliases].join(' / ')).sort()).toEqual([...people].sort())
  })
})
