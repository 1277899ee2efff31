import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

const BY_NAMES = [
  'TOLD AT THE HARBOUR. Tape 3. Recorded in Leith, 4 May 1988. Interviewer: Joan Petrie.',
  'PETRIE: Where were you born, Mrs. Agnes Tulloch?',
  'TULLOCH: In Lerwick. My mother was Barbara.',
  'PETRIE: Did you see your mother again?',
  'TULLOCH: Once. In 1931 I went home for a month. She was sixty. She died that winter.',
].join('\n\n')

const BY_INITIALS = [
  'Milan Rakić keeps a ferry near Smederevo. Our reporter Edith Nkomo met him in May.',
  'EDITH NKOMO: You were not born on the river.',
  'MILAN RAKIĆ: No. I was born in Niš.',
  'EN: And your sister?',
  'MR: She moved to Graz in 1990. My brother Goran died.',
].join('\n\n')

/** Claims as "subject PREDICATE object". */
const claimsIn = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map(
    ({ subject, predicate, object, value }) =>
      `${nameIn(extraction, subject)} ${predicate} ${nameIn(extraction, object) ?? value ?? '-'}`,
  )
}

const BY_TITLES = [
  'MR. HALDANE: Doctor, would you tell the board where you were educated?',
  'DR. WEISZ: At the Gymnasium in Lemberg. I took my degree in 1929.',
  'MR. HALDANE: And your brother?',
  'DR. WEISZ: He was killed in Spain. My wife stayed.',
].join('\n\n')

describe('transcripts', () => {
  it('titles may stand before the names that label turns, and capitals are spelled as names are', () => {
    const claims = claimsIn(BY_TITLES)
    expect(claims).toContain('wife of Weisz SPOUSE_OF Weisz')
    expect(claims).toContain('brother of Weisz DIED Spain')
    expect(claims.filter((claim) => / of Haldane /.test(claim))).toEqual([])
  })

  it('"she" of an answer is whom the question asks for, and never who asks', () => {
    const claims = claimsIn(BY_NAMES)
    expect(claims).toContain('Barbara DIED -')
    expect(claims.filter((claim) => claim.startsWith('Joan Petrie'))).toEqual([])
  })

  it('initials of a name label turns of whoever bears it', () => {
    const claims = claimsIn(BY_INITIALS)
    expect(claims).toContain('Goran SIBLING_OF Milan Rakić')
    expect(claims).toContain('sister of Milan Rakić MOVED_TO Graz')
    expect(readText(BY_INITIALS).entities.filter(({ type }) => type === 'Organization')).toEqual([])
  })

  it('a name that opens the answer to a question about kin names them, and "we" may be the couple', () => {
    const answer = 'Milan Rakić keeps a ferry.\n\nQ: Tell me about your wife.\n\nA: Florence. We got married in 1986.'
    expect(claimsIn(answer)).toContain('Milan Rakić SPOUSE_OF Florence')
    const sister = 'Milan Rakić keeps a ferry.\n\nQ: And your sister?\n\nA: Florence. We got married in 1986.'
    expect(claimsIn(sister)).toEqual([])
    const her =
      'Milan Rakić sings.\n\nQ: Alone?\n\nA: My mother came.\n\nQ: Tell me about her.\n\nA: Ljubica. She died in 1990.'
    expect(claimsIn(her)).toContain('Ljubica DIED -')
    expect(readText(her.replace('Ljubica', 'Stubborn')).entities.map(({ name }) => name)).not.toContain('Stubborn')
  })

  it('where nobody asks, labels are names as any other', () => {
    const list = 'Mei Lin: I left Harbin in 1994.\n\nRosa Vidal: I left Porto in 1971.'
    expect(claimsIn(list)).toContain('Rosa Vidal LEFT Porto')
  })
})
