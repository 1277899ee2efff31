/** Whose words are read, and what "I" means in them. */
export interface Voice {
  /** Position in `reading.quotes`; -1 for the narrator. */
  readonly quote: number
  /** Chain of whoever says "I"; -1 where it is not known. */
  readonly self: number
  /** Chain of whoever is spoken to: in the questions and answers of an interview, or by name; -1 or left out else. */
  readonly addressed?: number
  /** It has been read already, and is only heard again around quotations. */
  readonly known?: true
}
