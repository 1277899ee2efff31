import { describe, expect, it } from 'vitest'
import { lineOf, readText } from './read-text.ts'

const linesOf = (text: string): string[] => {
  const extraction = readText(text, '2024-05-01')
  return extraction.claims.map((claim) => lineOf(extraction, claim))
}

describe('claims', () => {
  it.each([
    [
      'The report, carried by a website, that Karin Berg worked for Siemens is incorrect.',
      'worked-for.work | Karin Berg | Siemens | - | possible',
    ],
    ['Karin Berg said, however, that she had left Oslo in 1999.', 'left.leave | Karin Berg | Oslo | 1999 | asserted'],
  ])('what a that-clause behind an aside hangs on: %s', (text, line) => {
    expect(linesOf(text)).toEqual([line])
  })

  it('of two journeys with two times of one verb, each has the one in its turn', () => {
    const lines = linesOf('In 1992 Paul Biko flew from Accra to Lagos and in 1993 to Nairobi.')
    expect(lines.filter((line) => line.startsWith('moved-to'))).toEqual([
      'moved-to.go | Paul Biko | Lagos | 1992 | asserted',
      'moved-to.go | Paul Biko | Nairobi | 1993 | asserted',
    ])
  })

  it('an age that somebody had then is dated by what happened then', () => {
    const lines = linesOf('In 1999 Rosa Vidal crossed the border with her son Tomas, who was 11.')
    expect(lines).toContain('age.copula | Tomas | 11 | 1999 | asserted')
  })

  it('one who is told twice over is read once', () => {
    expect(linesOf("Rosa Vidal's ex-husband, Paul Biko, fled to Oslo in 2022.")).toEqual([
      'spouse-of.noun | Paul Biko | Rosa Vidal | - | asserted',
      'moved-to.flee | Paul Biko | Oslo | 2022 | asserted',
    ])
  })
})
