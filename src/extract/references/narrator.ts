import type { Reading } from '../reading.ts'

/** "My name is Mei Lin": the chain of whoever tells the text in the first person; -1 where nobody says so. */
export const narratorOf = ({ tokens, mentions, sentences }: Reading): number => {
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
