/** Why a Neo4j server cannot be had here, and what to do about it, in words for whoever started it. */
export class ServerError extends Error {
  override readonly name = 'ServerError'
  /** Whether a program is missing on this machine (tests may then be skipped), rather than that something broke. */
  readonly isMissing: boolean

  constructor(message: string, isMissing = false) {
    super(message)
    this.isMissing = isMissing
  }
}
