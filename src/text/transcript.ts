import type { Span } from '../model/span.ts'

/** A turn of a transcript whose speakers are labelled by name. */
export interface LabelledTurn {
  readonly kind: 'question' | 'answer'
  /** Initials that label it ("ML:"), with the colon and the blank behind, which are no part of what is said; null for a name. */
  readonly initials: { readonly letters: string; readonly length: number } | null
}

const LABEL = /^[*_]{0,3}(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,3})[*_]{0,3}\s?:[*_]{0,3}(?=\s)\s*/u
const INITIALS = /^(?:\p{Lu}\.?){2,4}$/u
const ASKS = /^(?:interviewer|reporter|host|question|q)$/i

interface Turn {
  readonly label: string
  readonly length: number
  /** It ends in a question, or speaks of whoever it is spoken to and not of the speaker: "Tell me about your wife." */
  readonly asks: boolean
  readonly isQuestion: boolean
}

const ADDRESSES = /\b(?:you|your)\b/i
const SPEAKS_OF_SELF = /\b(?:I|my|we|our)\b/i

const turnAt = (text: string, { start, end }: Span): Turn | null => {
  const found = LABEL.exec(text.slice(start, Math.min(end, start + 80)))
  if (found === null || found[0].length >= end - start) return null
  const isQuestion = /\?["”'’)\]]*$/.test(text.slice(Math.max(start, end - 4), end))
  const words = text.slice(start + found[0].length, Math.min(end, start + LONGEST_ASKED))
  const asks = isQuestion || (ADDRESSES.test(words) && !SPEAKS_OF_SELF.test(words))
  return { label: found[1]!.trim(), length: found[0].length, asks, isQuestion }
}

const lettersOf = (label: string): string => label.replaceAll('.', '')

/** Words that begin with those letters, one behind the other: whom "ML" may stand for. */
const spelledOut = (letters: string): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})${[...letters].map((letter) => String.raw`${letter}\p{L}[\p{L}.'’]*`).join(String.raw`(?:\s\p{Ll}{1,3}){0,2}[\s-]`)}(?!\p{L})`,
    'u',
  )

/** So far into a turn it is looked for whom it speaks of, in UTF-16 units. */
const LONGEST_ASKED = 400

/** Of more than so many speakers a text is no transcript, but a list. */
const MOST_LABELS = 40

/** Labels by whoever they stand for: initials and surnames by the longer label that they are part of. */
const speakersOf = (labels: readonly string[]): ReadonlyMap<string, string> => {
  const distinct = [...new Set(labels)]
  const isPartOf = (label: string, whole: string): boolean =>
    whole.length > label.length &&
    (whole.endsWith(` ${label}`) || (INITIALS.test(label) && spelledOut(lettersOf(label)).exec(whole)?.index === 0))
  return new Map(distinct.map((label) => [label, distinct.find((whole) => isPartOf(label, whole)) ?? label]))
}

interface Tally {
  turns: number
  /** Turns that ask what somebody else's turn follows. */
  asked: number
  /** Turns that end in a question mark. */
  questions: number
}

/** Whose turns are the questions: who asks more than anybody else, and mostly does; null where nobody is. */
const askerOf = (turns: readonly (Turn | null)[], speakers: ReadonlyMap<string, string>): string | null => {
  const tallies = new Map<string, Tally>()
  for (const [at, turn] of turns.entries()) {
    if (turn === null) continue
    const speaker = speakers.get(turn.label)!
    const tally = tallies.get(speaker) ?? { turns: 0, asked: 0, questions: 0 }
    const next = turns[at + 1]
    tally.turns++
    if (turn.isQuestion) tally.questions++
    if (turn.asks && next != null && speakers.get(next.label) !== speaker) tally.asked++
    tallies.set(speaker, tally)
  }
  const [first, second] = [...tallies].sort(([, a], [, b]) => b.asked - a.asked)
  const named = [...tallies.keys()].find((speaker) => ASKS.test(speaker))
  if (named !== undefined) return named
  if (first === undefined || second === undefined || first[1].asked === second[1].asked || first[1].questions === 0)
    return null
  return first[1].asked * 2 >= first[1].turns ? first[0] : null
}

/**
 * The turns of a transcript whose speakers go by names ("MEI LIN: Where?", "Lin: In Harbin.") or initials spelled out elsewhere in
 * the text ("ML: Where?"), by the paragraph's position. None where nobody asks and another answers.
 */
export const labelledTurns = (text: string, paragraphs: readonly Span[]): ReadonlyMap<number, LabelledTurn> => {
  const turns = paragraphs.map((paragraph) => turnAt(text, paragraph))
  const labels = turns.flatMap((turn) => (turn === null ? [] : [turn.label]))
  if (labels.length < 2 || new Set(labels).size > MOST_LABELS) return new Map()
  const speakers = speakersOf(labels)
  const asker = askerOf(turns, speakers)
  if (asker === null) return new Map()
  const known = new Map<string, boolean>()
  const isSpelledOut = (label: string): boolean => {
    if (!known.has(label)) known.set(label, INITIALS.test(label) && spelledOut(lettersOf(label)).test(text))
    return known.get(label)!
  }
  return new Map(
    turns.flatMap((turn, at): [number, LabelledTurn][] => {
      if (turn === null) return []
      const { label, length } = turn
      const initials = isSpelledOut(label) ? { letters: lettersOf(label), length } : null
      return [[at, { kind: speakers.get(label) === asker ? 'question' : 'answer', initials }]]
    }),
  )
}
