import { firstFrom } from '../first-from.ts'
import type { Reading } from '../reading.ts'
import type { Placed } from './placed.ts'

/** Whether what stands beside a name sets it off: a comma, a stop, a mark, the end of the words. */
const setsOff = (text: string | undefined): boolean => text === undefined || /^[,.!?;:…“”"‘’«»–—]+$/.test(text)

/** "You are late, *Ana*.", "*Ana*, come in.": the chain of whoever words are spoken to by name; -1 for nobody. */
export const addressedIn = ({ tokens, mentions, chains }: Reading, quotes: readonly Placed[]): number => {
  for (const { firstToken, lastToken } of quotes) {
    for (let at = firstFrom(mentions, firstToken, (mention) => mention.firstToken); at < mentions.length; at++) {
      const { chain, form, firstToken: first, endToken } = mentions[at]!
      if (first > lastToken) break
      if (form !== 'name' || chains[chain]?.type !== 'Person') continue
      const titled =
        /^\p{Lu}[\p{L}]*\.?$/u.test(tokens[first - 1]?.text ?? '') && first - 1 >= firstToken ? first - 1 : first
      const before = titled === firstToken ? undefined : tokens[titled - 1]?.text
      const after = endToken > lastToken ? undefined : tokens[endToken]?.text
      // Between two commas it may be an apposition or one of a list.
      const isEdge = before === undefined || after === undefined || /^[.!?…]/.test(after)
      if (isEdge && setsOff(before) && setsOff(after)) return chain
    }
  }
  return -1
}
