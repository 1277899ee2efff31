import type { Reading } from '../reading.ts'

const SILENT = new Set(['boilerplate', 'duplicate', 'byline'])

/** The quotation that a token stands in, terms in marks not counted; -1 in the narrator's words. */
export const voiceAt = ({ tokens, quotes }: Pick<Reading, 'tokens' | 'quotes'>, token: number): number => {
  const { quote } = tokens[token]!
  return quote >= 0 && quotes[quote]?.kind === 'speech' ? quote : -1
}

/** Positions of the mentions of a sentence, by the voice that speaks them, the narrator's first. */
export interface SentenceMentions {
  readonly sentence: number
  readonly byVoice: ReadonlyMap<number, readonly number[]>
}

/** Every sentence that tells something, in order, with its mentions and the voices heard in it. */
export const bySentence = (reading: Reading): readonly SentenceMentions[] => {
  const voices = reading.sentences.map(() => new Map<number, number[]>())
  for (const [index, { firstToken, endToken }] of reading.sentences.entries())
    for (let token = firstToken; token < endToken; token++)
      if (/[\p{L}\p{N}]/u.test(reading.tokens[token]!.text)) {
        const voice = voiceAt(reading, token)
        if (!voices[index]!.has(voice)) voices[index]!.set(voice, [])
      }
  for (const [at, { head }] of reading.mentions.entries())
    voices[reading.tokens[head]!.sentence]!.get(voiceAt(reading, head))?.push(at)
  return voices.flatMap((byVoice, sentence) => {
    const kind = reading.paragraphs[reading.sentences[sentence]!.paragraph]?.kind ?? 'body'
    return SILENT.has(kind) ? [] : [{ sentence, byVoice }]
  })
}
