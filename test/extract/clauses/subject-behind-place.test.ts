import { describe, expect, it } from 'vitest'
import { readClauses } from '../read-clauses.ts'

/** A sentence that a place opens, and the subject that stands behind its verb. */
const BEHIND: readonly (readonly [sentence: string, subject: string])[] = [
  ['Across the yard sits Karin Berg, who came from Oslo.', 'Karin Berg'],
  ['In the corner stood Paul Biko, a baker.', 'Paul Biko'],
  ['At the gate waits Rosa Vidal.', 'Rosa Vidal'],
  ['On the wall hung a portrait.', 'a portrait'],
]

/** Places before a verb whose subject they are part of, or that has its own. */
const NOT_BEHIND: readonly (readonly [sentence: string, subject: string])[] = [
  ['In Oslo Karin Berg lived alone.', 'Karin Berg'],
  ['The woman in the corner stood up.', 'The woman'],
  ['In the corner she stood Paul Biko a drink.', 'she'],
]

describe('a subject behind its verb', () => {
  it.each([...BEHIND, ...NOT_BEHIND])('%s', (sentence, subject) => {
    const { clauses, words } = readClauses(sentence)
    expect(clauses[0]?.subjects.map(words)).toEqual([subject])
  })
})
