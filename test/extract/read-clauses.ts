import type { Clause, Standing } from '../../src/extract/clauses/clause.ts'
import type { NounPhrase } from '../../src/extract/clauses/phrase.ts'
import { standingOf } from '../../src/extract/clauses/standing.ts'
import { createExtractor } from '../../src/extract/extract.ts'

const extract = createExtractor()

/** The clauses of a text, narrator's and quoted, with the words of their noun phrases and how sure they are. */
export interface ReadClauses {
  readonly clauses: readonly Clause[]
  words(np: NounPhrase): string
  standing(clause: Clause): Standing
}

/** Reads the clauses of a text. */
export const readClauses = (text: string): ReadClauses => {
  const found: ReadClauses[] = []
  extract(
    {
      id: 'd',
      title: null,
      source: null,
      url: null,
      author: null,
      published: null,
      language: 'en',
      derivedFrom: null,
      text,
      sha256: '',
    },
    ({ name }, { segments, tokens }) => {
      if (name !== 'clauses') return
      found.push({
        clauses: segments.flatMap(({ clauses }) => clauses),
        words: ({ first, end }) => text.slice(tokens[first]!.start, tokens[end - 1]!.end),
        standing: (clause) => standingOf(clause, segments.find(({ clauses }) => clauses.includes(clause))!.clauses),
      })
    },
  )
  return found[0]!
}
