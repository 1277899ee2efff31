import { describe, expect, it } from 'vitest'
import { readClauses } from '../read-clauses.ts'

/** A sentence, the lemma of its verb that is meant, who does it, and how sure the text is of it. */
type Row = readonly [sentence: string, verb: string, subject: string, standing: string]

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'nouns before an infinitive': [
    ['Arben Hoxha made an attempt to leave Tirana.', 'leave', 'Arben Hoxha', 'attempted'],
    ["Arben Hoxha's refusal to leave Tirana surprised them.", 'leave', 'Arben Hoxha', 'asserted negated'],
    ["Arben Hoxha's decision to leave Tirana surprised them.", 'leave', 'Arben Hoxha', 'planned'],
    ['Carla Mendes had no wish to return to Quito.', 'return', 'Carla Mendes', 'planned negated'],
    ['Carla Mendes turned down an offer to move to Toronto.', 'move', 'Carla Mendes', 'planned negated'],
    ['Carla Mendes rejected an invitation to visit Tehran.', 'visit', 'Carla Mendes', 'possible negated'],
    ['Carla Mendes was refused permission to leave Quito.', 'leave', 'Carla Mendes', 'possible'],
    ['Carla Mendes sold her car in order to move to Toronto.', 'move', 'Carla Mendes', 'planned'],
  ],
  'nouns before "of" and an -ing form': [
    ['Carla Mendes has no intention of returning to Quito.', 'return', 'Carla Mendes', 'possible negated'],
    ['There was no question of Arben Hoxha leaving Tirana.', 'leave', 'Arben Hoxha', 'possible negated'],
    ['There was talk of Arben Hoxha moving to Rome.', 'move', 'Arben Hoxha', 'possible'],
    ["Arben Hoxha's dream of returning to Tirana never came true.", 'return', 'Arben Hoxha', 'possible'],
  ],
  'reports judged': [
    ['The report that Arben Hoxha left Tirana is false.', 'leave', 'Arben Hoxha', 'asserted negated'],
    ['The rumour that Arben Hoxha had left Tirana was incorrect.', 'leave', 'Arben Hoxha', 'asserted negated'],
    ['The news that Arben Hoxha had left Tirana was true.', 'leave', 'Arben Hoxha', 'asserted'],
    ['The report that Arben Hoxha left Tirana is not false.', 'leave', 'Arben Hoxha', 'possible'],
    ['It is untrue that Arben Hoxha left Tirana.', 'leave', 'Arben Hoxha', 'asserted negated'],
    ['It was a lie that Arben Hoxha had left Tirana.', 'leave', 'Arben Hoxha', 'asserted negated'],
  ],
  'what holds somebody back': [
    ['Arben Hoxha was unable to leave Tirana.', 'leave', 'Arben Hoxha', 'asserted negated'],
    ['Arben Hoxha was too afraid to leave Tirana.', 'leave', 'Arben Hoxha', 'asserted negated'],
    ['Arben Hoxha cannot return to Tirana.', 'return', 'Arben Hoxha', 'possible negated'],
    ['Arben Hoxha is believed to have left Tirana.', 'leave', 'Arben Hoxha', 'possible'],
    ['Arben Hoxha wished he had left Tirana.', 'leave', 'he', 'hypothetical'],
  ],
}

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  it.each(rows)('%s', (sentence, verb, subject, expected) => {
    const { clauses, words, standing } = readClauses(sentence)
    const clause = clauses.find((each) => each.verb.main.lemma === verb)!
    const { modality, negated } = standing(clause)
    expect(`${clause.subjects.map(words).join(', ')}: ${modality}${negated ? ' negated' : ''}`).toBe(
      `${subject}: ${expected}`,
    )
  })
})
