import { withoutTitle } from '../names/word-form.ts'
import type { Reading, ReadMention } from '../reading.ts'
import type { Named } from './narrated-names.ts'

/** Whether a name labels the turn of a transcript: "Mei Lin: I left in 1994.", "**MEI LIN**: …", "DR. LIN: …" */
export const isLabel = ({ shadow, paragraphs, sentences, tokens }: Reading, mention: ReadMention): boolean => {
  const { start, end } = paragraphs[sentences[tokens[mention.head]!.sentence]!.paragraph]!
  if (!/^[*_]{0,3}:/.test(shadow.slice(mention.end, Math.min(end, mention.end + 4)))) return false
  return /^[*_]{0,3}$/.test(withoutTitle(shadow.slice(start, mention.start)))
}

/** Whether letters are the initials of a name: "JRB" and "JB" of "Jean-Remy Baptiste". */
const isInitialed = (letters: string, name: string): boolean => {
  const initialsOf = (words: readonly string[]): string =>
    words.flatMap((word) => (/^\p{Lu}/u.test(word) ? [word[0]!] : [])).join('')
  const [whole, parts] = [name.split(/\s+/), name.split(/[\s-]+/)]
  return [initialsOf(whole), initialsOf(parts), initialsOf([parts[0]!, parts.at(-1)!])].includes(letters)
}

/** The one person of the document whose initials are these; -1 for nobody, or two. */
const initialed = ({ chains }: Reading, letters: string): number => {
  const fitting = chains.flatMap(({ type, name, aliases }, chain) =>
    type === 'Person' && [name, ...aliases].some((each) => isInitialed(letters, each)) ? [chain] : [],
  )
  return fitting.length === 1 ? fitting[0]! : -1
}

/** The chains of those whose names or initials label the turns of a transcript, by paragraph. */
export const labelledTurns = (reading: Reading, names: readonly Named[]): ReadonlyMap<number, number> => {
  const labels = new Map<number, number>()
  for (const { mention, paragraph } of names) if (isLabel(reading, mention)) labels.set(paragraph, mention.chain)
  const known = new Map<string, number>()
  for (const [paragraph, { initials }] of reading.paragraphs.entries()) {
    if (initials === undefined) continue
    if (!known.has(initials)) known.set(initials, initialed(reading, initials))
    const chain = known.get(initials)!
    if (chain >= 0) labels.set(paragraph, chain)
  }
  return labels
}
