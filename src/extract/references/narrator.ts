import type { Reading } from '../reading.ts'

/** "My name is Mei Lin": the chain of whoever tells the text in the first person; -1 where nobody says so. */
const introduced = ({ tokens, mentions, sentences }: Reading): number => {
  for (const mention of mentions) {
    if (mention.type !== 'Person' || mention.form !== 'name' || tokens[mention.head]!.quote >= 0) continue
    const first = sentences[tokens[mention.head]!.sentence]!.firstToken
    const before = tokens
      .slice(Math.max(first, mention.firstToken - 3), mention.firstToken)
      .map(({ lower }) => lower)
      .join(' ')
    if (before === 'my name is') return mention.chain
  }
  return -1
}

/** "Mei Lin: I left in 1994." The chains of the names that label paragraphs of a transcript, by paragraph. */
const labelled = ({ tokens, mentions, sentences, paragraphs }: Reading): ReadonlyMap<number, number> => {
  const labels = new Map<number, number>()
  for (const { type, form, chain, start, endToken, head } of mentions) {
    const { paragraph } = sentences[tokens[head]!.sentence]!
    const opens = paragraphs[paragraph]?.start === start && tokens[endToken]?.text === ':'
    if (type === 'Person' && form === 'name' && chain >= 0 && opens) labels.set(paragraph, chain)
  }
  return labels
}

/** Who says "I" in a paragraph outside of quotations, by the paragraph's position: a chain, or -1 where nobody can be told. */
export const narratorsOf = (reading: Reading): ((paragraph: number) => number) => {
  const labels = labelled(reading)
  const narrator = introduced(reading)
  return (paragraph) => labels.get(paragraph) ?? narrator
}
