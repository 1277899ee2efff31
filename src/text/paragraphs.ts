import { isBoilerplate } from './boilerplate.ts'
import { plainTurns } from './plain-interview.ts'
import type { Paragraph, ParagraphKind } from './structure.ts'
import { type LabelledTurn, labelledTurns } from './transcript.ts'

/** The most that one paragraph holds, in UTF-16 units; longer ones are cut at a space, so that no step meets a giant. */
const MAX_PARAGRAPH = 8192

interface Piece {
  readonly start: number
  readonly end: number
}

/** Lines of a text without their line ends; blank ones are kept, as empty pieces. */
const linesOf = (text: string): Piece[] => {
  const lines: Piece[] = []
  const lineEnd = /\r\n|[\n\r\u2028\u2029]/g
  let start = 0
  for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
    lines.push({ start, end: match.index })
    start = lineEnd.lastIndex
  }
  lines.push({ start, end: text.length })
  return lines
}

const trimmed = (text: string, { start, end }: Piece): Piece => {
  let from = start
  let to = end
  while (from < to && /[\s\ufeff]/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

/** What marks a line as one of a list, or as a heading, and is no part of it. A dash may open dialogue, and stays. */
const LIST_MARK = /^(?:[•·▪‣◦●■]\s*|[*-]\s+|#{1,6}\s+|\(?\d{1,2}[.)]\s+(?=\p{Lu})|\(?[a-z]\)\s+)(?=\S)/u
/** What opens a turn of a transcript. */
const TURN = /^[*_]{0,2}\p{Lu}[\p{L}.' ]{0,30}[*_]{0,2}:/u

/** Whether the lines between two blank ones were wrapped by an editor, so that they are one paragraph. */
const isWrapped = (text: string, lines: readonly Piece[]): boolean => {
  const opensItem = ({ start, end }: Piece): boolean => {
    const words = text.slice(start, Math.min(end, start + 40))
    return LIST_MARK.test(words) || TURN.test(words)
  }
  if (lines.slice(1).some(opensItem)) return false
  const widths = lines.slice(0, -1).map(({ start, end }) => end - start)
  const widest = Math.max(...widths)
  // No line is much longer than those before it, where all were cut at one width.
  const last = lines.at(-1)
  if (last !== undefined && last.end - last.start > widest * 1.25) return false
  return lines.length > 1 && widest >= 50 && widest <= 130 && widths.every((width) => width >= widest * 0.7)
}

/** Joins wrapped lines, and leaves the others a paragraph each. */
const blocksOf = (text: string): Piece[] => {
  const pieces: Piece[] = []
  let block: Piece[] = []
  const close = (): void => {
    const [first, last] = [block[0], block.at(-1)]
    if (first && last && isWrapped(text, block)) pieces.push({ start: first.start, end: last.end })
    else pieces.push(...block)
    block = []
  }
  for (const line of linesOf(text)) {
    const piece = trimmed(text, line)
    if (piece.start < piece.end) block.push(piece)
    else close()
  }
  close()
  return pieces
}

const cut = (text: string, { start, end }: Piece): Piece[] => {
  const pieces: Piece[] = []
  let from = start
  while (end - from > MAX_PARAGRAPH) {
    const space = text.lastIndexOf(' ', from + MAX_PARAGRAPH)
    let to = space > from + MAX_PARAGRAPH / 2 ? space : from + MAX_PARAGRAPH
    // A cut between the halves of a surrogate pair would make two broken characters of one.
    if (/[\ud800-\udbff]/.test(text[to - 1] ?? '')) to--
    pieces.push({ start: from, end: to })
    from = to
  }
  return [...pieces, { start: from, end }]
    .map((piece) => trimmed(text, piece))
    .filter((piece) => piece.start < piece.end)
}

/** "Q: When? A: In 1960. Q: And why?", "Host: When? – Mei Lin: In 1960." in one line: each turn behind the first. */
const INLINE_TURN =
  /(?<=[.?!…"”’)\]]\s(?:[–—-]\s)?)(?=(?:(?:Q|A|Question|Answer|Interviewer|Interviewee|Respondent|Reporter|Host|Witness)\s?:|(?:Q|A)\.\s+\p{Lu}|\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}:\s))/gu
/** Only a text that opens with one is cut at the others. */
const OPENS_TRANSCRIPT = /^[*_]{0,2}(?:Q|Question|Interviewer|Reporter|Host)\s?[:.]/

const turnsOf = (text: string, piece: Piece): Piece[] => {
  const words = text.slice(piece.start, piece.end)
  if (!OPENS_TRANSCRIPT.test(words)) return [piece]
  const cuts = [...words.matchAll(INLINE_TURN)].map(({ index }) => piece.start + index)
  return [piece.start, ...cuts].map((start, at) => trimmed(text, { start, end: cuts[at] ?? piece.end }))
}

/** The label of a turn of an interview, which is no part of what is said. */
const QUESTION =
  /^(?:\*\*|__)?(?:Q(?:uestion|UESTION)?\s?[:.]|(?:Interviewer|INTERVIEWER|Reporter|REPORTER|Host|HOST)\s?:)(?:\*\*|__)?\s*/
const ANSWER =
  /^(?:\*\*|__)?(?:A(?:nswer|NSWER)?\s?[:.]|(?:Interviewee|INTERVIEWEE|Respondent|RESPONDENT)\s?:)(?:\*\*|__)?\s*/
const BYLINE =
  /^(?:by|as told to|interview(?:ed)? by|text by|words by|reporting by|photographs? by)\s+\p{Lu}[^.!?]{0,80}$/iu
const ENDS_LIKE_A_SENTENCE = /[.!?…:;,]["'”’»«“)\]]*$/
/** `CAIRO — `, `LEIPZIG, Germany — `, `LAGOS, Nigeria, March 3 (Wire) — `. */
const DATELINE = /^\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}(?:,\s[^—–\n]{2,40}|\s\([^)\n]{2,30}\)){0,2}\s?(?:—|–|--|-\s)\s*/u

/** The line that closes an obituary: "Mei Lin, teacher, born 4 November 1928; died 11 February 2019". */
const LIFE_LINE = /[,;] (?:born|died) [^,;]{0,40}\b(?:1[5-9]|20)\d\d$/i

const kindOf = (words: string, isFirst: boolean, isItem: boolean, turn: LabelledTurn | undefined): ParagraphKind => {
  if (isBoilerplate(words)) return 'boilerplate'
  if (turn !== undefined) return turn.kind
  if (QUESTION.test(words)) return 'question'
  if (ANSWER.test(words)) return 'answer'
  if (BYLINE.test(words)) return 'byline'
  if (isItem || LIFE_LINE.test(words)) return 'body'
  const short = words.length <= 120 && words.split(/\s+/, 17).length <= 16
  if (short && !ENDS_LIKE_A_SENTENCE.test(words) && (isFirst || !/["“”«»]/.test(words))) return 'headline'
  return 'body'
}

/**
 * The paragraphs of a text, trimmed, in order, none longer than 8192 units. One that repeats an earlier one word for word is
 * a `duplicate`, whatever else it may be.
 */
export const paragraphsOf = (text: string): readonly Paragraph[] => {
  const seen = new Set<string>()
  const lines = blocksOf(text)
    .flatMap((piece) => cut(text, piece))
    .flatMap((piece) => turnsOf(text, piece))
  const labelled = labelledTurns(text, lines)
  const isLabelled =
    labelled.size > 0 || lines.some(({ start, end }) => QUESTION.test(text.slice(start, Math.min(end, start + 40))))
  const turns = isLabelled ? labelled : plainTurns(text, lines)
  return lines.map((line, index) => {
    const turn = turns.get(index)
    const mark = LIST_MARK.exec(text.slice(line.start, line.end))
    const piece = mark === null ? line : { start: line.start + mark[0].length, end: line.end }
    const isItem = mark !== null && !mark[0].startsWith('#')
    const words = text.slice(piece.start, piece.end)
    const key = words.toLowerCase().replace(/\s+/g, ' ')
    const isDuplicate = seen.has(key) && key.length >= 20
    seen.add(key)
    const kind = isDuplicate ? 'duplicate' : kindOf(words, index === 0, isItem, turn)
    const label = kind === 'question' || kind === 'answer' ? (QUESTION.exec(words) ?? ANSWER.exec(words)) : null
    if (label && label[0].length < words.length) return { start: piece.start + label[0].length, end: piece.end, kind }
    if (turn?.initials != null)
      return { start: piece.start + turn.initials.length, end: piece.end, kind, initials: turn.initials.letters }
    const dateline = kind === 'body' ? DATELINE.exec(words.slice(0, 160)) : null
    return dateline ? { ...piece, kind, datelineEnd: piece.start + dateline[0].length } : { ...piece, kind }
  })
}
