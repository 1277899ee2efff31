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
    // What bodies have and do.
    ['Sendero Blanco guerrillas burned a bus.', ['Organization: Sendero Blanco']],
    ['Pavel Novak gunmen burned a bus.', []],
    ['Norlanda Vida cut its rate.', ['Organization: Norlanda Vida']],
    ['Sofia Lima cut her hair.', ['Person: Sofia Lima']],
    ['Stampa Nordica quoted the mayor as saying so.', ['Organization: Stampa Nordica']],
    ['Greta Holm quoted the mayor.', ['Person: Greta Holm']],
    ['Air Botswana hired him.', ['Organization: Air Botswana']],
    ['Air Marshal Femi Ojo hired him.', ['Person: Femi Ojo']],
    ['The Kenyan carrier Kisiwa Blue landed.', ['Organization: Kisiwa Blue']],
    ['The letter carrier Lucia Blanco retired.', ['Person: Lucia Blanco']],
    ['The Oslo-based Vannvakt said so.', ['Organization: Vannvakt', 'Place: Oslo']],
    // Guilds of many, however their apostrophe is written, and who is whose.
    ['The Weavers’ Mutual Aid Society met.', ['Organization: Weavers’ Mutual Aid Society']],
    ["She taught at the Boys' Grammar School.", ["Organization: Boys' Grammar School"]],
    ['The weavers’ teacher, Ada Lind, wept.', ['Person: Ada Lind']],
    // Bodies for a land; but nobody goes for one.
    ['The Free Front for Cabinda met.', ['Organization: Free Front for Cabinda']],
    ['Ada Lind left the Labour Party for Berlin.', ['Organization: Labour Party', 'Person: Ada Lind', 'Place: Berlin']],
    // What speaks behind an article, and what is owned in parts.
    ['The Vannvakt reported a loss.', ['Organization: Vannvakt']],
    ['The Navy said so.', ['Organization: Navy']],
    ['They sold shares in Vannvakt.', ['Organization: Vannvakt']],
    ['They took a share in Lisbon.', ['Place: Lisbon']],
    ['Lawyers for Sira Nuru wept.', ['Person: Sira Nuru']],
    ['Police arrested Dunwich.', ['Person: Dunwich']],
    ['A judge sentenced Ostrova.', ['Person: Ostrova']],
    // A trade, and then what parents call a child.
    ['The pitcher Dean Lind wept.', ['Person: Dean Lind']],
    ['The farmer Mr. Lind wept.', ['Person: Lind']],
    // Saints, and towns with an article.
    ["She prayed at St. Luke's Lutheran Church.", ["Organization: St. Luke's Lutheran Church"]],
    ["They met on the Lord's Relief Army's field.", ["Organization: Lord's Relief Army"]],
    ['Ada Lind left The Hague.', ['Person: Ada Lind', 'Place: The Hague']],
    ['The Valley was quiet.', []],
    ['They opened a clinic in Bo, Sierra Leone.', ['Place: Bo', 'Place: Sierra Leone']],
    // Results and transfers.
    ['Deportivo Lima 2 Rojos Unidos 1.', ['Organization: Deportivo Lima', 'Organization: Rojos Unidos']],
    ['Al Wasl beat Raja 2-0.', ['Organization: Al Wasl', 'Organization: Raja']],
    ['Anna Kos beat Mia Lund 6-4 6-2.', ['Person: Anna Kos', 'Person: Mia Lund']],
    ['The winger signed for Torquay.', ['Organization: Torquay']],
    ['The winger went to Torquay.', ['Place: Torquay']],
    // Families that stand first.
    ['The letter is by Bui Duc Long.', ['Person: Bui Duc Long']],
    ['Choi Eun-ji sat down. Choi said so.', ['Person: Choi Eun-ji']],
    ['Mr. Sun waited on the first sunny Sunday.', ['Person: Sun']],
    ['They waited on Sunday in the sun.', []],
    // Where a trade is followed does not make a name of it.
    ['A nurse at the clinic, Sira Nuru, wept.', ['Person: Sira Nuru']],
    ['The clinic, Sira Nuru, closed.', ['Organization: Sira Nuru']],
    ['The paper “La Jornada Nueva” closed.', ['Organization: La Jornada Nueva']],
  ])('%s', (text, names) => {
    expect(namesOf(text)).toEqual(names)
  })
})
