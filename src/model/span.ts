/** A stretch of a document's text: `[start, end)` in UTF-16 code units, so that `text.slice(start, end)` is its text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with the words it covers; `text` is always the document's own `text.slice(start, end)`. */
export interface TextSpan extends Span {
  readonly text: string
}

/** A stretch of the text of the document with this id. */
export interface Passage extends Span {
  readonly document: string
}

/** Cuts a span out of a text. The one place where spans get their words, so that they cannot disagree. */
export const textSpan = (text: string, start: number, end: number): TextSpan => ({
  start,
  end,
  text: text.slice(start, end),
})
