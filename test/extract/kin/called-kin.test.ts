import { describe, expect, it } from 'vitest'
import { nameIn, readText } from '../read-text.ts'

/** A text, and a claim on whoever tells' kin, who is called so with a capital. */
const CALLED: readonly (readonly [text: string, subject: string, predicate: string])[] = [
  ['My name is Anna Reyes. Mother died in May 1951.', 'mother of Anna Reyes', 'DIED'],
  ['My name is Anna Reyes. In 1951 Father and I moved to Cebu.', 'father of Anna Reyes', 'MOVED_TO'],
  ['“Granny lived in Riga,” says Ilze Berga.', 'grandmother of Ilze Berga', 'LIVED_IN'],
  ['“In 1949 Daddy was a baker,” says Ilze Berga.', 'father of Ilze Berga', 'OCCUPATION'],
]

/** Others are called so by everybody, or spoken to. */
const OTHERS: readonly string[] = [
  'My name is Anna Reyes. Mother Agnes died in May 1951.',
  'My name is Anna Reyes. The Father died in May 1951.',
  'My name is Anna Reyes. I left on Mother’s Day.',
  'My name is Anna Reyes. “Come in, Father,” I said.',
  'Nobody tells. Mother died in May 1951.',
]

it('a title is of whom it stands before, and nobody else’s mother', () => {
  const { claims } = readText('Tom Hurley died in 1990. His sister, Mother Benedict, founded a school in Lagos.')
  expect(claims.map(({ predicate }) => predicate)).not.toContain('PARENT_OF')
})

describe('kin that are called so', () => {
  it.each(CALLED)('%s', (text, subject, predicate) => {
    const extraction = readText(text)
    const said = extraction.claims.map((claim) => `${nameIn(extraction, claim.subject)} ${claim.predicate}`)
    expect(said).toContain(`${subject} ${predicate}`)
  })
  it.each(OTHERS)('%s', (text) => {
    expect(readText(text).entities.filter(({ name }) => / of Anna Reyes$/.test(name))).toEqual([])
  })
})
