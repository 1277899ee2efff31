import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

/** A name as the text has it, and what it is the name of; null where no such name is to be read. */
const CASES: readonly (readonly [text: string, name: string, type: string | null])[] = [
  // Many together, with an apostrophe alone, before the head noun of a body.
  ["The deed was kept by the Coopers' Guild in York.", "Coopers' Guild", 'Organization'],
  ["She joined the Beekeepers' Association in 1951.", "Beekeepers' Association", 'Organization'],
  ["They sold the Coopers' barrels in York.", "Coopers' barrels", null],
  ["The Reeds' Paul was born in York.", "Reeds' Paul", null],
  // What stands at a place, and what is lost off one.
  ['He kept the post office at Vrångsholmen for ten years.', 'Vrångsholmen', 'Place'],
  ['Their trawler sank off Skarvodden in 1931.', 'Skarvodden', 'Place'],
  ['They met at Skarvodden in May.', 'Skarvodden', null],
  // Who works at what nobody knows as a town works for it.
  ['She works at Skarvodden as a clerk.', 'Skarvodden', 'Organization'],
  ['He heads Skarvodden.', 'Skarvodden', 'Organization'],
  ['She left the mill in 1951 to found Skarvodden.', 'Skarvodden', 'Organization'],
  ['She works at Astrid’s as a clerk.', 'Astrid', null],
  ['They joined the 2nd Highland Battalion in May.', '2nd Highland Battalion', 'Organization'],
  ['It was the 3rd Sunday in May.', '3rd Sunday', null],
  ['Seumas Mac an Rothaich said so.', 'Seumas Mac an Rothaich', 'Person'],
  ['They rowed to Pulau Sembaring in May.', 'Pulau Sembaring', 'Place'],
  ['Tom Lodge left. Lodge was 40.', 'Tom Lodge', 'Person'],
  ['The Geological Survey of Finland hired her.', 'Geological Survey of Finland', 'Organization'],
  ['He took the ring off Rosalind.', 'Rosalind', 'Person'],
  // Surnames of two words, and the first of two.
  ['Máire Ní Bhriain said so. Ní Bhriain left.', 'Máire Ní Bhriain', 'Person'],
  ['They found Yurak Mamani Choque. Mamani said so.', 'Yurak Mamani Choque', 'Person'],
  ['They found Lower Mamani Falls. Mamani said so.', 'Lower Mamani Falls', 'Place'],
]

describe('names of bodies, shores and people', () => {
  it.each(CASES)('%s: %s', (text, name, type) => {
    const { mentions } = readText(text)
    expect(mentions.find((mention) => mention.text === name && mention.form === 'name')?.type ?? null).toBe(type)
  })
})

/** Texts with the names of one person; of others, nothing is to be joined. */
const PEOPLE: readonly (readonly [text: string, names: readonly string[]])[] = [
  ['Máire Ní Bhriain said so. Ní Bhriain left.', ['Máire Ní Bhriain', 'Ní Bhriain']],
  ['They found Yurak Mamani Choque. Mamani said so.', ['Yurak Mamani Choque', 'Mamani']],
  ['Máire Ní Bhriain said so. Ní Laoire left.', ['Máire Ní Bhriain']],
  ['Mary Jane Reed said so. Jane left.', ['Mary Jane Reed']],
  ['Cathal Ó Laoire said so. Ó Laoire left.', ['Cathal Ó Laoire', 'Ó Laoire']],
  ['Mrs. Ruth Harker, widow of Captain Harker, died in York.', ['Ruth Harker']],
  ['Ruth Harker, son of Ana Reis, died. Captain Harker was 40.', ['Ruth Harker', 'Harker']],
  ['Yurak Mamani Choque and Ana Mamani left. Mamani said so.', ['Yurak Mamani Choque']],
]

describe('surnames of two words', () => {
  it.each(PEOPLE)('%s', (text, names) => {
    const found = readText(text).entities.find(({ name }) => name === names[0])
    expect(found === undefined ? [] : [found.name, ...(found.aliases ?? [])]).toEqual(names)
  })
})

/** Texts with the names of one organization, or of two. */
const LETTERS: readonly (readonly [text: string, names: readonly string[]])[] = [
  ['She worked for the Institute of Marine Research. The IMR closed in 1990.', ['Institute of Marine Research', 'IMR']],
  ['The Union of Textile Workers of Lodz met. The UTWL struck.', ['Union of Textile Workers of Lodz', 'UTWL']],
  ['She worked for the Institute of Marine Research. The IMF closed it.', ['Institute of Marine Research']],
  [
    'The Institute of Marine Research and the Institute of Mining Research merged. The IMR closed.',
    ['Institute of Marine Research'],
  ],
]

describe('names by their first letters', () => {
  it.each(LETTERS)('%s', (text, names) => {
    const { entities } = readText(text)
    const found = entities.find(({ name }) => name === names[0])
    expect(found === undefined ? [] : [found.name, ...(found.aliases ?? [])]).toEqual(names)
  })
})
