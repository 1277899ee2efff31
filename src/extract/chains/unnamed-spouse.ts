import type { Reading } from '../reading.ts'

/** A wife or husband whom the text does not name: "her husband". Both are positions in `reading.mentions`. */
export interface UnnamedSpouse {
  readonly at: number
  /** The name before it that it seems to go with: "Margaret Chowdhury and her husband", "Ana Reis left with her husband". */
  readonly owner: number
}

/** The wives and husbands whom a document tells of in the sentence of a name, without their own. */
export const unnamedSpouses = ({ mentions, tokens }: Reading): readonly UnnamedSpouse[] =>
  mentions.flatMap(({ kin, endToken, head }, at) => {
    if (kin === undefined || !/^(?:husband|wife|spouse)$/.test(kin.noun)) return []
    const next = mentions[at + 1]
    if (next?.form === 'name' && next.firstToken <= endToken + 1) return []
    const sentence = tokens[head]?.sentence
    const before = mentions
      .slice(Math.max(0, at - 8), at)
      .map((mention, index) => ({ mention, position: Math.max(0, at - 8) + index }))
      .filter(({ mention }) => mention.form === 'name' && mention.type === 'Person')
      .filter(({ mention }) => tokens[mention.head]?.sentence === sentence)
    const owner = before.at(-1)?.position
    return owner === undefined ? [] : [{ at, owner }]
  })
