import { isLocalDate } from '../model/days.ts'
import type { Document, DocumentFields } from '../model/document.ts'
import { MAX_DOCUMENT_BYTES } from '../model/document.ts'
import { type ErrorCode, type ErrorPlace, StorygraphError } from '../model/errors.ts'
import { checkedId, hashOf, idFromFile, idFromText } from './document-id.ts'

/** The longest title, address and the like, in UTF-16 units. */
const MAX_FIELD = 10_000

/** More control characters than one in this many, and it is no text. */
const CONTROLS_ONE_IN = 20

const HALF_CHARACTER = /\p{Cs}/u
const WORD = /[\p{L}\p{N}]/u
const TIME_OF_DAY = /^T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

const refuse = (code: ErrorCode, message: string): never => {
  throw new StorygraphError(code, message)
}

/** A text field; null where it is missing or blank. */
const textOrNull = (name: string, value: unknown): string | null => {
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') {
    const kind = Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
    return refuse(
      'BAD_DOCUMENT',
      `"${name}" is ${kind}, and must be a text. Put it in quotation marks, or leave it out.`,
    )
  }
  if (value.length > MAX_FIELD) {
    return refuse('BAD_DOCUMENT', `"${name}" is longer than ${MAX_FIELD} characters. Shorten it, or leave it out.`)
  }
  if (value.includes('\0') || HALF_CHARACTER.test(value)) {
    return refuse(
      'BAD_DOCUMENT',
      `"${name}" holds a NUL or half a character. Remove it, or write the file as UTF-8 anew.`,
    )
  }
  return value.trim() === '' ? null : value
}

const dayOrNull = (value: unknown): string | null => {
  const text = textOrNull('published', value)?.trim() ?? null
  if (text === null) return null
  const day = text.slice(0, 10)
  const rest = text.slice(10)
  if (isLocalDate(day) && (rest === '' || TIME_OF_DAY.test(rest))) return day
  const shown = JSON.stringify(text.slice(0, 40))
  return refuse(
    'BAD_DOCUMENT',
    `"published" is ${shown}, and must be a day such as 2025-04-06. Where it isn't known, leave it out.`,
  )
}

// What is not text comes from a file that was given another's name, and no part of it is worth reading.
const isBinary = (text: string): boolean => {
  if (text.includes('\0')) return true
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32) || code === 127) controls++
  }
  return controls * CONTROLS_ONE_IN > text.length
}

const checkedText = (text: unknown): string => {
  if (text === undefined || text === null) {
    return refuse(
      'BAD_DOCUMENT',
      'The document has no "text". Put its text there; it is the one field that must not be missing.',
    )
  }
  if (typeof text !== 'string') return refuse('BAD_DOCUMENT', '"text" must be a text. Put it in quotation marks.')
  if (text.length > MAX_DOCUMENT_BYTES || Buffer.byteLength(text) > MAX_DOCUMENT_BYTES) {
    return refuse('TOO_LARGE', 'The text is larger than 10 MB. Split it into several documents.')
  }
  if (isBinary(text)) {
    return refuse('BINARY', 'This is no text: it holds NULs or other control characters. Give its text as UTF-8.')
  }
  const half = HALF_CHARACTER.exec(text)
  if (half !== null) {
    return refuse(
      'BAD_DOCUMENT',
      `The text holds half a character (a lone surrogate) at ${half.index}. Write it as UTF-8 anew.`,
    )
  }
  if (!WORD.test(text)) return refuse('EMPTY', 'The document holds no words. Leave it out, or give its text.')
  return text
}

const idOf = (given: string | null | undefined, sha256: string, { file, line }: ErrorPlace): string => {
  if (given !== undefined && given !== null) return checkedId(given)
  const isOwnFile = file !== undefined && file !== '-' && line === undefined
  return (isOwnFile ? idFromFile(file) : null) ?? idFromText(sha256)
}

/**
 * Makes a document of what was given, whose types it checks too, for they may come from outside. The text stays as it is, line
 * ends included. A document without an id has its file's name as id (`place.file`), or one made of its text where it came by
 * line or from standard input. A time of day is cut off `published`; blank fields count as missing.
 *
 * Throws EMPTY (no letter or digit), TOO_LARGE (more than 10 MB of UTF-8), BINARY (a NUL, or more than 1 control character in
 * 20), BAD_DOCUMENT (a field of a wrong type or beyond 10,000 characters, `published` that is no day, half a character) and
 * BAD_ID, each with `place`, and with `details.id` where the id was sound.
 *
 * @example makeDocument({ id: 'letters', text: 'Ada left Lisbon in 1921.' }).language // 'en'
 */
export const makeDocument = (fields: DocumentFields, place: ErrorPlace = {}): Document => {
  let known: string | undefined
  try {
    const given: unknown = fields.id
    if (typeof given === 'string') known = checkedId(given)
    else if (given !== undefined && given !== null) textOrNull('id', given)
    const text = checkedText(fields.text)
    const sha256 = hashOf(text)
    return {
      id: idOf(known, sha256, place),
      title: textOrNull('title', fields.title),
      source: textOrNull('source', fields.source),
      url: textOrNull('url', fields.url),
      author: textOrNull('author', fields.author),
      published: dayOrNull(fields.published),
      language: textOrNull('language', fields.language) ?? 'en',
      derivedFrom: textOrNull('derivedFrom', fields.derivedFrom),
      text,
      sha256,
    }
  } catch (error) {
    if (!(error instanceof StorygraphError)) throw error
    const details = known === undefined ? {} : { id: known }
    throw new StorygraphError(error.code, error.message, { place, details })
  }
}
