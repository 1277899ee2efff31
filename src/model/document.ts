/** One text as it came, never changed. */
export interface Document {
  /** Unique in a store; chosen by whoever gives the document, else made from its file name or text. */
  readonly id: string
  readonly title: string | null
  /** Publisher. */
  readonly source: string | null
  readonly url: string | null
  readonly author: string | null
  /** ISO date `YYYY-MM-DD`: the reference date of relative expressions such as "three years ago". */
  readonly published: string | null
  /** BCP 47, `en` unless the front matter says otherwise or the text reads otherwise. */
  readonly language: string
  /** Id or URL of the document that this one retells. */
  readonly derivedFrom: string | null
  readonly text: string
  /** SHA-256 of the text's UTF-8 bytes, in hex. */
  readonly sha256: string
}

/** The most a document may hold, in bytes of UTF-8 text (TOO_LARGE else). */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024

/** A document as it is given, before anything is checked: null and missing are the same. */
export interface DocumentFields {
  readonly id?: string | null
  readonly title?: string | null
  readonly source?: string | null
  readonly url?: string | null
  readonly author?: string | null
  readonly published?: string | null
  readonly language?: string | null
  readonly derivedFrom?: string | null
  readonly text: string
}
