import type { Span } from '../model/span.ts'
import type { LabelledTurn } from './transcript.ts'

/** A question is at most so long, in UTF-16 units. */
const LONGEST = 300
/** Fewer may be what an essay asks its reader. */
const FEWEST = 2

const MARKED = /^([*_]{1,3})[^*_]+\1$/
const FIRST_PERSON = /\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur)\b/
const TO_SOMEBODY = /\b(?:you|your|yours)\b/i
/** “Are you there?” is somebody's words within a story. */
const QUOTED = /^["“”'‘„«»—–-]/
/** What opens each turn where it stands for a label: "— When did you leave?" */
const DASH = /^[—–-]\s+/

interface Piece {
  readonly words: string
  /** It is bold or italic from end to end, as questions are set. */
  readonly marked: boolean
  readonly asks: boolean
  readonly dashed: boolean
}

const pieceOf = (text: string, { start, end }: Span): Piece => {
  const whole = text.slice(start, Math.min(end, start + LONGEST + 1))
  const marked = whole.length <= LONGEST && MARKED.test(whole)
  const words = marked ? whole.replace(/^[*_]+|[*_]+$/g, '') : whole
  const asks = words.length <= LONGEST && /\?$/.test(words) && !QUOTED.test(words)
  return { words, marked, asks, dashed: DASH.test(words) }
}

/** At least so many turns with dashes make an interview; fewer may be a talk within a story. */
const FEWEST_DASHED = 4

/** A talk in a story has no question in every other turn. */
const isDashed = (pieces: readonly Piece[]): boolean => {
  const first = pieces.findIndex(({ dashed }) => dashed)
  const run = first < 0 ? [] : pieces.slice(first).filter(({ dashed }) => dashed)
  return run.length >= FEWEST_DASHED && run.every(({ words }, at) => at % 2 === 1 || /\?$/.test(words))
}

const withoutDash = (piece: Piece): Piece =>
  piece.dashed
    ? { ...piece, words: piece.words.replace(DASH, ''), asks: /\?$/.test(piece.words) }
    : { ...piece, asks: false }

const asQuestion: LabelledTurn = { kind: 'question', initials: null }
const asAnswer: LabelledTurn = { kind: 'answer', initials: null }

/**
 * The turns of an interview whose questions stand in paragraphs of their own, without a label: "Where did you learn it? ¶ From my aunt."
 * By the paragraph's position; none where fewer than two questions are answered, or nobody is asked and answers of themselves.
 */
export const plainTurns = (text: string, paragraphs: readonly Span[]): ReadonlyMap<number, LabelledTurn> => {
  const found = paragraphs.map((paragraph) => pieceOf(text, paragraph))
  const pieces = isDashed(found) ? found.map(withoutDash) : found
  const isMarked = pieces.some(({ marked, asks }) => marked && asks)
  const isQuestion = (at: number): boolean => {
    const piece = pieces[at]
    return piece !== undefined && (isMarked ? piece.marked : piece.asks)
  }
  const isAnswered = (at: number): boolean => isQuestion(at) && at + 1 < pieces.length && !isQuestion(at + 1)
  const asked = pieces.flatMap((piece, at) => (isAnswered(at) ? [{ piece, answer: pieces[at + 1]! }] : []))
  const isTalk =
    asked.some(({ piece }) => TO_SOMEBODY.test(piece.words)) &&
    asked.filter(({ answer }) => FIRST_PERSON.test(answer.words)).length * 2 >= asked.length
  const turns = new Map<number, LabelledTurn>()
  if (asked.length < FEWEST || !isTalk) return turns
  for (const [at, { words }] of pieces.entries()) {
    const before = turns.get(at - 1)
    if (isAnswered(at)) turns.set(at, asQuestion)
    else if (before?.kind === 'question' || (before !== undefined && FIRST_PERSON.test(words) && !isQuestion(at)))
      turns.set(at, asAnswer)
  }
  return turns
}
