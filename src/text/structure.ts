import type { Span } from '../model/span.ts'

/** What a paragraph is, so that later steps know how to read it. */
export type ParagraphKind = 'body' | 'headline' | 'question' | 'answer' | 'byline' | 'boilerplate' | 'duplicate'

/** A paragraph; `duplicate` and `boilerplate` bring no claims. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind
  /** End of the dateline ("LEIPZIG, Germany —") that opens it, where there is one. */
  readonly datelineEnd?: number
  /** Initials before it that say whose turn of a transcript it is ("ML:"); they are no part of it. */
  readonly initials?: string
}

/** A sentence; tokens `[firstToken, endToken)`. Never crosses a paragraph; one inside a quotation stands for itself. */
export interface Sentence extends Span {
  readonly paragraph: number
  readonly firstToken: number
  readonly endToken: number
}

/** A word or a mark. `I’m` is two (`I`, `’m`), `Snop’s` too; `O’Brien`, `al-Rashid`, `Jean-Luc`, `St.` are one. */
export interface Word extends Span {
  /** Position in the document's list of words. */
  readonly index: number
  readonly text: string
  /** Lower case, typographic marks folded (’ to '). */
  readonly lower: string
  /** Position in the document's list of sentences. */
  readonly sentence: number
  /** Whether it opens its sentence (quotation marks not counted), so that its capital says nothing. */
  readonly opensSentence: boolean
}
