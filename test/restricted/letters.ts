import { createExtractor } from '../../src/extract/extract.ts'
import { makeDocument } from '../../src/text/make-document.ts'
import { storeOf } from '../operations/graph-of.ts'

const read = createExtractor({})

/** Two tellings of Ines Duarte, who wants not to be found, and of people around her. */
export const LETTERS = {
  letter:
    'Ines Duarte, who was born in Faro in 1980, left Porto in 2019. In March 2020 she was arrested in Lisbon. Rui Prates moved to Lyon in 2021. “I still write to him,” Ines Duarte said. Rui Prates worked for Renault in Lyon.',
  memoir:
    'Ines Duarte was born in Braga in 1980. In 2019 Ines Duarte left Porto. Her brother Nuno Duarte lived in Lyon in 2021. Inês Duarte told nobody. Marta Reis, a nurse, visited Lyon in 2021.',
} as const

export const documentOf = (id: string, text: string, title: string | null = null) =>
  read(makeDocument({ id, text, title }))

/** The graph of both; one text has the name in its title. */
export const lettersStore = () =>
  storeOf([documentOf('letter', LETTERS.letter, 'What Ines Duarte wrote'), documentOf('memoir', LETTERS.memoir)])
