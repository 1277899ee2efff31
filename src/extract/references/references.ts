import type { Reading, Step } from '../reading.ts'
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

/** In quotations "I" is the speaker; others are those of whom the text around or the same speaker has told. */
const quoted = (reading: Reading): Pick<Reading, 'mentions' | 'chains'> => {
  const reader = new ReferenceReader(reading)
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
      reader.readSentence(sentence, positions, { quote, self })
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
