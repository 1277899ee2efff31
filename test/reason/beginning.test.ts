import { describe, expect, test } from 'vitest'
import { graphFrom } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'

/** A claim of the couple's: its rule and time, and whether it is told of the husband, or is over. */
type Line = readonly [rule: string, time: string | null, more?: { ofHim?: boolean; ended?: boolean; words?: string }]

const WED = 'spouse-of.marry'
const COUPLE = 'spouse-of.noun'

/** What is told of the marriage of Ioana Popa, nurse of Cluj, by documents with these lines. */
const marriages = async (...tellings: readonly (readonly Line[])[]) => {
  const documents = tellings.map((lines, index) => {
    const telling = new Telling('abc'[index] ?? 'z', { published: '1996-03-02' })
    const [her, him] = [telling.person('Ioana Popa'), telling.person('Radu Ionescu')]
    for (const person of [her, him]) telling.claim(person, 'ORIGIN', { object: telling.place('Cluj') })
    for (const [rule, time, { ofHim = false, ended = false, words = 'They married.' } = {}] of lines) {
      const more = { rule, ended, time: time === null ? null : at(time) }
      if (ofHim) telling.claim(him, 'SPOUSE_OF', { object: her, ...more }, words)
      else telling.claim(her, 'SPOUSE_OF', { object: him, ...more }, words)
    }
    return telling.extraction()
  })
  const { contradictions, facts } = await graphFrom(documents)
  return { contradictions, facts: facts.filter(({ predicate }) => predicate === 'SPOUSE_OF') }
}

describe('two weddings of one couple', () => {
  test('contradict each other, whoever of the two is spoken of', async () => {
    const { contradictions, facts } = await marriages([[WED, '1951-06']], [[WED, '1953', { ofHim: true }]])
    expect(contradictions).toMatchObject([
      { predicate: 'SPOUSE_OF', kind: 'sources-disagree', sides: [{ facts: ['a/f3'] }, { facts: ['b/f3'] }] },
    ])
    expect(contradictions[0]?.reason).toBe(
      '“Ioana Popa married Radu Ionescu in June 1951” and “Ioana Popa married Radu Ionescu in 1953”: nothing says that it happened twice.',
    )
    expect(facts.map(({ status, subject }) => [status, subject])).toEqual([
      ['disputed', 'a/e1'],
      ['disputed', 'a/e1'],
    ])
  })

  test('and leave what says only that they were a couple undisputed', async () => {
    const { contradictions, facts } = await marriages([[WED, '1951']], [[WED, '1953']], [[COUPLE, null]])
    expect(contradictions).toHaveLength(1)
    expect(facts.map(({ id, status }) => [id, status])).toEqual([
      ['a/f3', 'disputed'],
      ['b/f3', 'disputed'],
      ['c/f3', 'single-source'],
    ])
  })

  test.each<[string, readonly (readonly Line[])[]]>([
    ['told more and less exactly', [[[WED, '1951-06']], [[WED, '1951']]]],
    ['told beside a later day of the marriage', [[[WED, '1951']], [[COUPLE, '1960']]]],
    ['and a marriage that goes on', [[[WED, '1951']], [['spouse-of.married', '1951/..']]]],
    ['and an engagement', [[[WED, '1951']], [['spouse-of.engaged', '1949']]]],
    [
      'and a divorce between',
      [
        [
          [WED, '1951'],
          [COUPLE, '1955', { ended: true }],
        ],
        [[WED, '1958']],
      ],
    ],
    ['in words that say so', [[[WED, '1951']], [[WED, '1958', { words: 'They married again.' }]]]],
  ])('are none where it is one wedding, or there were two: %s', async (_, tellings) => {
    expect((await marriages(...tellings)).contradictions).toEqual([])
  })
})
