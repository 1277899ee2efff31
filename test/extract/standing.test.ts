import { describe, expect, it } from 'vitest'
import type { Standing } from '../../src/extract/clauses/clause.ts'
import type { NounPhrase } from '../../src/extract/clauses/phrase.ts'
import { readClauses } from './read-clauses.ts'

/** A sentence, the lemma of its one verb that is meant, and how sure the text is of it: `asserted negated`, `planned by Rui`. */
type Row = readonly [sentence: string, verb: string, standing: string]

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'wishes and plans': [
    ['Tomas Brandt wished to leave Graz.', 'leave', 'planned'],
    ['Halima wished that her brother would leave Mombasa.', 'leave', 'hypothetical'],
    ['Halima hopes to open a café.', 'open', 'planned'],
    ['Marivic plans to return to Cebu.', 'return', 'planned'],
    ['Marivic is going to move to Davao.', 'move', 'planned'],
    ['Marivic will move to Davao in May.', 'move', 'planned'],
    ['Ines wanted Rui to leave Faro.', 'leave', 'planned'],
    ['Ines would love Rui to leave Faro.', 'leave', 'hypothetical'],
    ['Ines warned Rui not to leave Faro.', 'leave', 'planned negated'],
    ['Otieno decided not to leave Kisumu.', 'leave', 'planned negated'],
    ['Otieno insisted on leaving Kisumu.', 'leave', 'planned'],
    ['Rui was interested in moving to Recife.', 'move', 'possible'],
  ],
  'fears, beliefs and doubts': [
    ['Halima feared that her brother had left Mombasa.', 'leave', 'possible'],
    ['Halima was afraid that her brother had left Mombasa.', 'leave', 'possible'],
    ['It is unlikely that Rui left Luanda.', 'leave', 'possible'],
    ['Ines thinks that Rui left Luanda.', 'leave', 'possible'],
    ['Ines does not think that Rui will leave Luanda.', 'leave', 'possible negated'],
    ['Ines does not think that Rui left Luanda.', 'leave', 'possible'],
    ['Ines doubted that Rui had left Luanda.', 'leave', 'possible'],
    ['Perhaps Rui left Luanda.', 'leave', 'possible'],
  ],
  'offers, orders and permission': [
    ['Kwame offered to move to Hamburg.', 'move', 'planned'],
    ['Otieno was invited to teach in Graz.', 'teach', 'possible'],
    ['The governor ordered Ines to leave Faro.', 'leave', 'possible'],
    ['Kwame was allowed to leave Kumasi.', 'leave', 'possible'],
    ['Rui was banned from leaving Luanda.', 'leave', 'possible negated'],
    ['Rui let Ines leave Luanda.', 'leave', 'possible'],
  ],
  'what came of it': [
    ['Kwame managed to leave Kumasi.', 'leave', 'asserted'],
    ['Kwame was able to leave Kumasi.', 'leave', 'asserted'],
    ['Ines was forced to leave Faro.', 'leave', 'asserted'],
    ['Ines helped Rui leave Luanda.', 'leave', 'asserted'],
    ['Kwame tried to leave Kumasi.', 'leave', 'attempted'],
    ['Kwame failed to leave Kumasi.', 'leave', 'asserted negated'],
    ['Otieno stopped Wanjiru from leaving Kisumu.', 'leave', 'asserted negated'],
    ['Rui never helped Ines leave Luanda.', 'leave', 'possible'],
    ['Rui died before leaving Luanda.', 'leave', 'asserted negated'],
    ['Kwame refused to leave Kumasi and was jailed.', 'jail', 'asserted'],
    ['Rui failed to find work and returned to Luanda.', 'return', 'asserted'],
    ['Kwame almost left Kumasi.', 'leave', 'possible'],
    ['Kwame nearly left Kumasi.', 'leave', 'possible'],
    ['Otieno would have moved to Nakuru.', 'move', 'hypothetical'],
  ],
  denials: [
    ['Rui did not leave Luanda.', 'leave', 'asserted negated'],
    ['Rui refused to leave Luanda.', 'leave', 'asserted negated'],
    ['It is not true that Rui left Luanda.', 'leave', 'asserted negated'],
    ['It is not clear that Rui left Luanda.', 'leave', 'possible'],
    ['Neither Ines nor Rui left Faro.', 'leave', 'asserted negated'],
    ['Halima left without selling her shop.', 'sell', 'asserted negated'],
    ['Instead of leaving Kisumu, Otieno opened a shop.', 'leave', 'asserted negated'],
    ['Sigrid never lived in Tromsø.', 'live', 'asserted negated'],
    ['Ines hardly ever left Faro.', 'leave', 'possible'],
    ['Ines has rarely left Faro.', 'leave', 'possible'],
    ['Seldom did Ines leave Faro.', 'leave', 'possible'],
    ['No letter shows that Rui left Luanda.', 'leave', 'possible'],
    ['Nothing proves that Rui left Luanda.', 'leave', 'possible'],
    ['Nobody but Rui left Luanda.', 'leave', 'asserted'],
    ['Nobody knew that Rui had left Luanda.', 'leave', 'asserted'],
    ['Ines did not know that Rui had left Luanda.', 'leave', 'asserted'],
    ['Rui denied that Ines had left Faro.', 'leave', 'asserted negated by Rui'],
    ['Rui denied leaving Luanda.', 'leave', 'asserted negated by Rui'],
    ['It was denied that Rui had left Luanda.', 'leave', 'asserted negated hearsay'],
    ['Rui did not write to his father, nor would he return to Luanda.', 'return', 'hypothetical negated'],
  ],
  'what has ended': [
    ['Sigrid used to live in Tromsø.', 'live', 'asserted ended'],
    ['Sigrid no longer lives in Tromsø.', 'live', 'asserted ended'],
    ['Sigrid is no longer in prison.', 'be', 'asserted ended'],
  ],
  'conditions and questions': [
    ['If Ines leaves Faro, her mother will sell the house.', 'leave', 'hypothetical'],
    ['Unless Ines returns to Faro, her mother will sell the house.', 'sell', 'planned'],
    ['Unless Ines returns to Faro, her mother will sell the house.', 'return', 'hypothetical'],
    ['Rui asked if Ines had left Faro.', 'leave', 'hypothetical'],
    ['Ines wondered whether Rui had left Luanda.', 'leave', 'hypothetical'],
    ['Why did Halima leave Mombasa?', 'leave', 'hypothetical'],
    ['Did Halima leave Mombasa?', 'leave', 'hypothetical'],
  ],
  'reports and hearsay': [
    ['Sigrid Lund said that Tomas left Graz.', 'leave', 'asserted by Sigrid Lund'],
    ['Tomas left Graz, Sigrid Lund said.', 'leave', 'asserted by Sigrid Lund'],
    ['According to Sigrid Lund, Tomas left Graz.', 'leave', 'asserted by Sigrid Lund'],
    ['Rui said later that he had left Luanda.', 'leave', 'asserted by Rui'],
    ['Rui said in an interview that he had moved to Recife.', 'move', 'asserted by Rui'],
    ['Marivic told her students that she will move to Kisumu.', 'move', 'planned by Marivic'],
    ["Rui didn't say that Ines had left Faro.", 'leave', 'possible'],
    ['Wanjiru is said to have left Kisumu.', 'leave', 'possible'],
    ['It is said that Rui left Luanda.', 'leave', 'possible'],
    ['Wanjiru reportedly left Kisumu.', 'leave', 'possible'],
    ['The rumour that Rui had left Luanda reached Faro.', 'leave', 'possible'],
    ['Rui claimed to have left Luanda.', 'leave', 'possible'],
    ['Rui has reportedly left Luanda.', 'leave', 'possible'],
    ['Tomas Brandt pretended to have left Graz.', 'leave', 'possible'],
    ['Tomas Brandt pretended that he had left Graz.', 'leave', 'possible'],
    ['Rui falsely claimed that he had left Luanda.', 'leave', 'possible'],
    ['Rui left Luanda, as Ines said.', 'leave', 'asserted by Ines'],
    ['As Ines recalled, Rui left Luanda.', 'leave', 'asserted by Ines'],
    ['Rui left Luanda as Ines read the letter.', 'leave', 'asserted'],
    ['Halima swears Rui left Luanda.', 'leave', 'asserted by Halima'],
    ['Halima swore that she would leave Mombasa.', 'leave', 'hypothetical'],
    ['In the novel, Rui left Luanda.', 'leave', 'hypothetical'],
    ['In the film, Rui packed and left Luanda.', 'leave', 'hypothetical'],
    ['In the morning Rui left Luanda.', 'leave', 'asserted'],
    ['Ines knew that Rui had left Luanda.', 'leave', 'asserted'],
    ['Halima was glad that her brother had left Mombasa.', 'leave', 'asserted'],
  ],
}

const lineOf = ({ modality, negated, ended, hearsay, sayers }: Standing, words: (np: NounPhrase) => string): string =>
  [
    modality,
    ...(negated ? ['negated'] : []),
    ...(ended ? ['ended'] : []),
    ...(hearsay ? ['hearsay'] : []),
    ...sayers.map((np) => `by ${words(np)}`),
  ].join(' ')

describe('standing', () => {
  for (const [kind, rows] of Object.entries(ROWS)) {
    describe(`of ${kind}`, () => {
      it.each(rows)('%s (%s)', (sentence, verb, expected) => {
        const { clauses, words, standing } = readClauses(sentence)
        const meant = clauses.filter((clause) => clause.verb.main.lemma === verb)
        expect(meant.map((clause) => lineOf(standing(clause), words))).toEqual([expected])
      })
    })
  }
})
