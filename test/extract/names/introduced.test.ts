import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

/** A name as the text has it, and what it is the name of; null where no such name is to be read. */
const CASES: readonly (readonly [text: string, name: string, type: string | null])[] = [
  // What many own together, and what families have.
  ['Otakar Vesely opened the Weavers’ Hall, a debating club, in a former brewery.', 'Weavers’ Hall', 'Organization'],
  ["The Coopers' Hall in Bergen was founded by Sigrid Moen in 1931.", "Coopers' Hall", 'Organization'],
  ["The knights' hall was cold, and the Smiths' house was colder.", "Smiths' house", null],
  ['Last week the Parkers’ Hall was sold.', 'Parkers’ Hall', null],
  ['The chess club Knights’ Hall in Mombasa opened in 1982.', 'Knights’ Hall', 'Organization'],
  // What is without or for something, by the capitals of its words.
  ['In 2011 Levan Kobalia founded Bridges Without Borders in Oaxaca.', 'Bridges Without Borders', 'Organization'],
  ['Midwives Without Borders hired her.', 'Midwives Without Borders', 'Organization'],
  ['She worked for Boats for Peace in Izmir.', 'Boats for Peace', 'Organization'],
  ['Weeks without Anna were long.', 'Weeks without Anna', null],
  ['They printed Letters for Ivan daily.', 'Letters for Ivan', null],
  ['In Cities for Rent she wrote about Lagos.', 'Cities for Rent', null],
  // A clause says what bears the name.
  ['Kedai Buku Sore, as the library is called, opened in March 2009.', 'Kedai Buku Sore', 'Organization'],
  ['Old Tomas, as the miner is called, opened the gate in 2009.', 'Tomas', 'Person'],
  ['Balai Tua Api, as the meeting house is called, opened in 1990.', 'Balai Tua Api', 'Organization'],
  // Nobody opens a person.
  ['We opened Estrella Dormida in 1987 with six tables.', 'Estrella Dormida', 'Organization'],
  ["They opened Pandora's box in 1987 with six lawyers.", 'Pandora', 'Person'],
  // A house by what it is for.
  ['On Friday he starts at the Vera Lozano dance school in Rosario.', 'Vera Lozano', 'Organization'],
  ['He met the Vera Lozano who danced in Rosario.', 'Vera Lozano', 'Person'],
  // What nobody is called hires.
  ['Sonatrach hired me in 1968, the year after I left school.', 'Sonatrach', 'Organization'],
  ['Anselmo hired me in 1951, when I was fifteen.', 'Anselmo', 'Person'],
  ['Okoth hired me in 1953. Okoth was a tall man.', 'Okoth', null],
  // What is printed, and when.
  ['He talked to Pampa Monthly there, between two trains.', 'Pampa Monthly', 'Organization'],
  ['There was an advertisement in the Rangoon Sentinel.', 'Rangoon Sentinel', 'Organization'],
  ['There was an advertisement in the Tunis window.', 'Tunis', 'Place'],
  // Where people come from, and what land lies around.
  ['The government sent him to Forrester, a halt in the scrub, and made him a porter.', 'Forrester', 'Place'],
  ['She chose Forrester, a lawyer in the city, and made him her heir.', 'Forrester', 'Person'],
  ['They chose Mundrabilla, a sheep station on the plain.', 'Mundrabilla', 'Place'],
  ['How does a girl from Turrialta become a pilot?', 'Turrialta', 'Place'],
  ['I had a letter from Wilmar, who became a pilot.', 'Wilmar', 'Person'],
  ['Many of my cousins went to the Chaquira to cut rubber.', 'Chaquira', 'Place'],
  ['Many of my cousins went to the Mater to be born.', 'Mater', null],
  ['He kept the mail going across the Simpson for ten years.', 'Simpson', 'Place'],
  ['She drew the volcano Cerro Rojo on her wall.', 'Cerro Rojo', 'Place'],
  ['A boy from Barnardo’s came.', 'Barnardo', null],
  ['She heard from Mugisha, at the border, that it was over.', 'Mugisha', null],
  ['Karst, a Swiss climber on the mountain, fell.', 'Karst', null],
  ['Maria, a volcano of energy, spoke.', 'Maria', 'Person'],
  ['He died in his house at Garrick North in May.', 'Garrick North', 'Place'],
  ['She wrote to Oliver North in 1986.', 'Oliver North', 'Person'],
  // Who is somebody's eldest, marries, or dies one day.
  ['My eldest, Wilmot, was going to sail to Spain.', 'Wilmot', 'Person'],
  ['The eldest tree, Methuselah, fell.', 'Methuselah', null],
  ['He went back to Surat to marry Kantaben.', 'Kantaben', 'Person'],
  ['He went to marry the Church to the State.', 'Church', null],
  ['Nyerai ran the till until her death in 1989.', 'Nyerai', 'Person'],
  ['Zamtel ran the exchange until its sale in 1989.', 'Zamtel', null],
  // Datelines with a wider place of two words, or with a village that no list has.
  ['PUNTARENAS, Costa Rica, 3 March — Three hundred people marched on Monday.', 'Costa Rica', 'Place'],
  ['KENEMA, Sierra Leone, 9 May — Mariama Koroma opened a clinic.', 'Sierra Leone', 'Place'],
  ['NGADIREJO, Central Java - At six Sri Wahyuni lights the oven.', 'NGADIREJO', 'Place'],
  ['TRADE FAIR OPENS - Three hundred people came on Monday.', 'TRADE FAIR', null],
  ['OPENING, Cuba — Ana was born in Graz.', 'OPENING', null],
  // Towns whose first word is a title elsewhere.
  ["He's a plumber in Prince Albert.", 'Prince Albert', 'Place'],
  ['Prince Albert, who was 12, wept.', 'Albert', 'Person'],
  ['She sailed to Port Stanley with Prince Andrew.', 'Andrew', 'Person'],
  // Whose citizen, and then who.
  ['The citizen of Senegal Moussa Diouf, 31, is not guilty.', 'Moussa Diouf', 'Person'],
  ['The citizen of Senegal Moussa Diouf, 31, is not guilty.', 'Senegal', 'Place'],
  ['He moved from Gambia Street to Usman Road.', 'Gambia Street', 'Place'],
  // How a recording is headed.
  ['Tape 3, side B. Recorded at Lunenburg, Nova Scotia, on 4 June 1979.', 'B. Recorded', null],
  ['She was interviewed at Bergen by A. Holm.', 'A. Holm', 'Person'],
]

describe('names by how they are introduced', () => {
  it.each(CASES)('%s: %s', (text, name, type) => {
    const { mentions } = readText(text)
    const found = mentions.find((mention) => mention.text === name && mention.form === 'name')?.type
    expect(found ?? null).toBe(type)
  })
})
