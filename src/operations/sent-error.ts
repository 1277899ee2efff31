import { type ErrorCode, type ErrorPlace, StorygraphError } from '../model/errors.ts'

/** A StorygraphError as it travels between threads, where classes are lost. */
export interface SentError {
  readonly code: ErrorCode
  readonly message: string
  readonly place: ErrorPlace
  readonly details: Readonly<Record<string, unknown>>
}

export const sentError = ({ code, message, place, details }: StorygraphError): SentError => ({
  code,
  message,
  place,
  details,
})

export const receivedError = ({ code, message, place, details }: SentError): StorygraphError =>
  new StorygraphError(code, message, { place, details })
