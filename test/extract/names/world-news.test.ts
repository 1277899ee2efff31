import { describe, expect, test } from 'vitest'
import { readText } from '../read-text.ts'

/** The named entities of a text: `Person: Umberto Eco`. */
const namesOf = (text: string): readonly string[] =>
  readText(text)
    .entities.filter(({ type }) => ['Person', 'Place', 'Organization'].includes(type))
    .map(({ type, name }) => `${type}: ${name}`)
    .sort()

describe('names in world news', () => {
  test.each([
    [
      'The Bundesbank kept rates unchanged, Ute Hansen told the Frankfurter Allgemeine Zeitung.',
      ['Organization: Bundesbank', 'Organization: Frankfurter Allgemeine Zeitung', 'Person: Ute Hansen'],
    ],
    ['Norrlandsbank said nothing.', ['Organization: Norrlandsbank']],
    ['Telekom Slovenia hired Ana Kos.', ['Organization: Telekom Slovenia', 'Person: Ana Kos']],
    ['Dealers at Hanjin Securities said so.', ['Organization: Hanjin Securities']],
    ['Bremen beat Hannover 2-1 on Saturday.', ['Organization: Bremen', 'Organization: Hannover']],
    ['Wales beat Ireland 21-15 in Cardiff.', ['Place: Cardiff', 'Place: Ireland', 'Place: Wales']],
    ['The Minnesota Twins lost 6-4 in Arlington.', ['Organization: Minnesota Twins', 'Place: Arlington']],
    ['Shiv Sena chief Bal Thackeray spoke.', ['Organization: Shiv Sena', 'Person: Bal Thackeray']],
    ['Opposition leader Radovan Vukelic spoke.', ['Person: Radovan Vukelic']],
    ['Sydney Pollack flew to Sydney.', ['Person: Sydney Pollack', 'Place: Sydney']],
    ["Ngũgĩ wa Thiong'o taught there.", ["Person: Ngũgĩ wa Thiong'o"]],
    ['Datuk Anwar Salleh met Daw Khin Myint.', ['Person: Anwar Salleh', 'Person: Khin Myint']],
    ['Her brother Tuan was drafted in Hue.', ['Person: Tuan', 'Place: Hue']],
    ['He asked the Sultan for help.', []],
    ['Hutu militia attacked the camp near Goma.', ['Place: Goma']],
    [
      "Norway's Statkraft and Russia's Gazprom signed a deal.",
      ['Organization: Gazprom', 'Place: Norway', 'Place: Russia'],
    ],
  ])('%s', (text, names) => {
    expect(namesOf(text)).toEqual(names)
  })
})
