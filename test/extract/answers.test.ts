import { describe, expect, it, test } from 'vitest'
import { nameIn, readText } from './read-text.ts'

const INTRODUCTION = 'Interview with Nadia Petrova, Varna, 2004'

const interview = (question: string, answer: string) =>
  readText(`${INTRODUCTION}\n\nQ: What do you remember?\n\nA: The snow. It was deep.\n\nQ: ${question}\n\nA: ${answer}`)

/** Claims as "PREDICATE object time". */
const claimsOf = (extraction: ReturnType<typeof readText>): readonly string[] =>
  extraction.claims.map(({ subject, predicate, object, time, negated, modality }) =>
    [
      nameIn(extraction, subject),
      predicate,
      nameIn(extraction, object) ?? '-',
      time?.edtf ?? '-',
      negated ? 'negated' : modality,
    ].join(' '),
  )

const ANSWERED: readonly (readonly [question: string, answer: string, claim: string])[] = [
  ['Where were you born?', 'In Plovdiv.', 'Nadia Petrova BORN_IN Plovdiv - asserted'],
  ['And where was your mother born?', 'Burgas.', 'mother of Nadia Petrova BORN_IN Burgas - asserted'],
  ['Where did you go then?', 'To Vienna, in 1951.', 'Nadia Petrova MOVED_TO Vienna 1951 asserted'],
  [
    'Where did you study medicine?',
    'At the University of Graz.',
    'Nadia Petrova STUDIED_AT University of Graz - asserted',
  ],
  ['When did you leave Vienna?', 'In May 1960.', 'Nadia Petrova LEFT Vienna 1960-05 asserted'],
  ['When did your father die?', 'In the spring of 1949.', 'father of Nadia Petrova DIED - 1949-21 asserted'],
  ['Were you arrested?', 'Yes, in 1963.', 'Nadia Petrova DETAINED - 1963 asserted'],
  ['Have you ever been arrested?', 'Once, in Varna, in 1988.', 'Nadia Petrova DETAINED Varna 1988 asserted'],
  ['Did you marry Ivan Kolev?', 'I did.', 'Nadia Petrova SPOUSE_OF Ivan Kolev - asserted'],
  ['Did you return to Plovdiv?', 'No.', 'Nadia Petrova RETURNED_TO Plovdiv - negated'],
]

/** What says nothing of what was asked, or asks of nothing that was. */
const OPEN: readonly (readonly [question: string, answer: string])[] = [
  ['Where were you born?', 'That is a long story.'],
  ['Where were you born?', 'Who knows?'],
  ['Did you kill Ivan Kolev?', 'No.'],
  ['Would you go back to Plovdiv?', 'Yes.'],
  ['When did you leave Vienna?', 'With my sister.'],
  ['Did you ever return to Plovdiv?', 'Never.'],
  ['What if you were arrested?', 'Yes.'],
  ['Did you want to leave Vienna?', 'Yes.'],
]

test('a label stands before words, and is none of them', () => {
  const extraction = readText(
    ['Now 71, Judit Szabo lives in Calgary.', 'LEDGER: Were you arrested?', 'SZABO: No, though people assume it.']
      .concat('LEDGER: When did you leave Budapest?', 'SZABO: In 1957, in the snow.')
      .join('\n\n'),
  )
  expect(claimsOf(extraction)).toEqual(
    expect.arrayContaining(['Judit Szabo DETAINED - - negated', 'Judit Szabo LEFT Budapest 1957 asserted']),
  )
})

describe('answers without a verb', () => {
  it.each(ANSWERED)('%s %s', (question, answer, claim) => {
    const extraction = interview(question, answer)
    expect(claimsOf(extraction)).toContain(claim)
    const { evidence } = extraction.claims.find(({ predicate }) => claim.includes(` ${predicate} `)) ?? {}
    expect(evidence?.text).toBe(`${question}\n\nA: ${answer}`)
  })

  it.each(OPEN)('%s %s', (question, answer) => {
    expect(
      claimsOf(interview(question, answer)).filter((claim) => /^(?:Nadia|Ivan).* (?:asserted|negated)$/.test(claim)),
    ).toEqual([])
  })
})
