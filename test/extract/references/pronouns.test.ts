import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** Whom the last mention of a word stands for; null where that stays open. */
const CASES: readonly (readonly [text: string, word: string, who: string | null])[] = [
  ['Mary Atwood said that Peter Novak was ill and that he had left Brno.', 'he', 'Peter Novak'],
  ['Peter Novak, 33, was jailed in Brno. “You lied,” Mary Atwood told him.', 'him', 'Peter Novak'],
  ['Paul Biko met Karin Berg in Accra. He was poor. “He never asked for help,” Karin Berg said.', 'He', 'Paul Biko'],
  ['The mine in Kiruna closed. Karin Berg left the mine in 1990.', 'mine', null],
  ['Peter Novak lives in Brno. The man sings.', 'The man', 'Peter Novak'],
  ['A man stopped Peter Novak. The man sang.', 'The man', null],
  ['Police in Accra arrested Peter Novak. He denied it.', 'He', 'Peter Novak'],
  ['Gunmen took Paul Biko off a train. They beat him.', 'him', 'Paul Biko'],
  ['Rescuers carried Karin Berg and Mary Atwood out. She was alive.', 'She', null],
  ['Sergeant Tom Reed arrested Peter Novak. Officers held him for a night. He was ill.', 'He', null],
  ['Judge Carlos Pinto jailed Luis Vega. The judge died in Lima.', 'The judge', 'Carlos Pinto'],
  ['Mary Atwood married Tom Reed in 1970. Her husband moved to Leeds.', 'Her husband', 'Tom Reed'],
  ['Karin Berg was at work. The nurse of 41 years left Oslo. Karin Berg is a nurse.', 'The nurse', 'Karin Berg'],
  // Parts in a trial go back to whom the text has introduced by them.
  ['The witness, Anna Holm, a cook, lived in Oslo. The witness wept.', 'The witness', 'Anna Holm'],
  ['Anna Holm, a cook, lived in Oslo. The witness wept.', 'The witness', null],
  ['The plaintiff, Tom Reed, had a brother, Paul. Paul died. The plaintiff hid. He wept.', 'He', 'Tom Reed'],
  ['Tom Reed was taken prisoner. He sang.', 'He', 'Tom Reed'],
  // A possessive goes on with the subject of its clause, though not where one takes another's place.
  ['Mary Atwood met Karin Berg in Oslo. Berg later sold her boat.', 'her', 'Karin Berg'],
  ['Mary Atwood sang. Karin Berg took her place.', 'her', 'Mary Atwood'],
  // What says why or when goes on with who did it.
  ['Paul Biko kept bees. The mayor, Peter Novak, allowed it, because he liked honey.', 'he', 'Peter Novak'],
  ['Tom Reed and Paul Biko met in Accra, because he was poor.', 'he', null],
  ['Tom Reed hired Paul Biko because he could sew.', 'he', null],
  ['Tom Reed called Mary Atwood because he was ill.', 'he', 'Tom Reed'],
  // Whom one praises one is not; but one may be born so.
  ['Mary Atwood met Karin Berg. She praised Karin Berg.', 'She', 'Mary Atwood'],
  ['Mary Atwood died. She was born Mary Lund in Oslo.', 'She', 'Mary Atwood'],
  // Who is spoken to by name is there.
  ['“Sit down, Mary,” said Paul Biko. She sat down.', 'She', 'Mary'],
  ['“Mary sat down,” said Paul Biko. She sat down.', 'She', null],
  // Tables know Hendrik and Solveig, whom no list of first names has.
  ['Mary Atwood wrote two books with Hendrik Vos. She lives in Delft.', 'She', 'Mary Atwood'],
  ['Solveig Aas met Hendrik Vos in Voss. He was poor.', 'He', 'Hendrik Vos'],
]

describe('pronouns and roles', () => {
  it.each(CASES)('%s: %s', (text, word, who) => {
    const extraction = readText(text)
    const found = extraction.mentions.filter((mention) => mention.text === word && mention.form !== 'name').at(-1)
    expect(found === undefined ? null : nameIn(extraction, found.entity)).toBe(who)
  })
})
