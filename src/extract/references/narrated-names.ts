import type { Reading, ReadMention } from '../reading.ts'

/** A person's name outside of quotations, with its chain. */
export interface Named {
  readonly mention: ReadMention
  readonly paragraph: number
}

/** The names of people in the narrator's words, in text order. */
export const namesOf = ({ tokens, mentions, sentences }: Reading): readonly Named[] =>
  mentions.flatMap((mention) =>
    mention.type === 'Person' && mention.form === 'name' && mention.chain >= 0 && tokens[mention.head]!.quote < 0
      ? [{ mention, paragraph: sentences[tokens[mention.head]!.sentence]!.paragraph }]
      : [],
  )
