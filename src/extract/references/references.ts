import type { Reading, Step } from '../reading.ts'
import { isAddressed } from './addressed.ts'
import { bySentence } from './by-sentence.ts'
import { narratorsOf } from './narrator.ts'
import { ReferenceReader } from './reference-reader.ts'

const told = (reading: Reading): Pick<Reading, 'mentions' | 'chains'> => {
  const reader = new ReferenceReader(reading)
  const narrators = narratorsOf(reading)
  for (const { sentence, byVoice } of bySentence(reading)) {
    const positions = byVoice.get(-1)
    const telling = narrators(reading.sentences[sentence]!.paragraph)
    for (const [quote, spoken] of byVoice) if (quote >= 0) reader.hearAddressed(sentence, spoken)
    if (positions !== undefined) reader.readSentence(sentence, positions, { quote: -1, ...telling })
  }
  return { mentions: reader.mentions, chains: reader.chains }
}

/** Whom each quotation speaks to by name, in any that its speaker has in the paragraph; left out where nobody, or several, are. */
const addressees = (reading: Reading): ReadonlyMap<number, number> => {
  const { quotes, mentions, tokens, sentences } = reading
  const turnOf = (quote: number, sentence: number): string =>
    `${sentences[sentence]!.paragraph} ${quotes[quote]!.speaker}`
  const called = new Map<string, Set<number>>()
  const turns = new Map<number, string>()
  for (const { quote, sentence } of tokens)
    if (quote >= 0 && !turns.has(quote)) turns.set(quote, turnOf(quote, sentence))
  for (const mention of mentions) {
    const { quote } = tokens[mention.firstToken]!
    const turn = turns.get(quote)
    if (turn === undefined || quotes[quote]!.speaker === null || !isAddressed(reading, mention)) continue
    called.set(turn, (called.get(turn) ?? new Set()).add(mention.chain))
  }
  return new Map(
    [...turns].flatMap(([quote, turn]): [number, number][] => {
      const [only, ...more] = called.get(turn) ?? []
      return only === undefined || more.length > 0 || only === quotes[quote]!.speaker ? [] : [[quote, only]]
    }),
  )
}

/** In quotations "I" is the speaker; others are those of whom the text around or the same speaker has told. */
const quoted = (reading: Reading): Pick<Reading, 'mentions' | 'chains'> => {
  const reader = new ReferenceReader(reading)
  const addressed = addressees(reading)
  let speaker: number | null = null
  for (const { sentence, byVoice } of bySentence(reading))
    for (const [quote, positions] of byVoice) {
      if (quote < 0) {
        reader.readSentence(sentence, positions, { quote, self: -1, known: true })
        continue
      }
      const self = reading.quotes[quote]?.speaker ?? -1
      if (self < 0) reader.forget()
      else if (self !== speaker) reader.forgetQuoted()
      speaker = self
      const to = addressed.get(quote)
      reader.readSentence(sentence, positions, { quote, self, ...(to === undefined ? {} : { addressed: to }) })
    }
  return { mentions: reader.mentions, chains: reader.chains }
}

/** Pronouns, kin and roles in the narrator's words, each tied to its chain where the text leaves no doubt. */
export const narratedReferences: Step = {
  name: 'narratedReferences',
  reads: ['paragraphs', 'sentences', 'tokens', 'quotes', 'mentions', 'chains', 'segments', 'descriptions'],
  writes: ['mentions', 'chains'],
  run: told,
}

/** The same within quotations, once their speakers are known. */
export const quotedReferences: Step = { ...narratedReferences, name: 'quotedReferences', run: quoted }
