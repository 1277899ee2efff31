/** What can go wrong, as codes that scripts and clients may rely on. */
export type ErrorCode =
  | 'TOO_LARGE'
  | 'EMPTY'
  | 'BINARY'
  | 'NOT_UTF8'
  | 'BAD_FRONT_MATTER'
  | 'BAD_JSON'
  | 'BAD_DOCUMENT'
  | 'BAD_ID'
  | 'UNREADABLE'
  /** A file that holds no story: a scan, a menu. */
  | 'NO_TEXT'
  | 'ENCRYPTED'
  /** A file that is not what its first bytes say, or is damaged. */
  | 'BAD_FILE'
  | 'ID_TAKEN'
  | 'NOT_FOUND'
  | 'AMBIGUOUS_NAME'
  | 'BAD_INPUT'
  | 'BAD_CURSOR'
  | 'BAD_RULES'
  | 'STALE'
  | 'STORE_UNREACHABLE'
  | 'STORE_VERSION'
  | 'STORE_DAMAGED'
  | 'TIMEOUT'
  | 'TOO_MANY'

/** Where in the input an error stands. */
export interface ErrorPlace {
  /** The file as the user named it; `-` is standard input. */
  readonly file?: string
  /** Line in that file, counted from 1. */
  readonly line?: number
}

/** The one error class of ours: a stable `code`, and a message that says what happened and what to do. */
export class StorygraphError extends Error {
  readonly code: ErrorCode
  readonly place: ErrorPlace
  /** Further facts for programs, such as the candidates of AMBIGUOUS_NAME. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: ErrorCode,
    message: string,
    options: { place?: ErrorPlace; details?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'StorygraphError'
    this.code = code
    this.place = options.place ?? {}
    this.details = options.details ?? {}
  }

  /** The same error with where it stands; what it says of that itself is kept. */
  at(place: ErrorPlace): StorygraphError {
    const { code, message, details } = this
    return new StorygraphError(code, message, {
      place: { ...place, ...this.place },
      details,
      cause: this.cause ?? this,
    })
  }
}
