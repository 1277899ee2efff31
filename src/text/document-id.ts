import { createHash } from 'node:crypto'
import { StorygraphError } from '../model/errors.ts'

/** The longest id, in UTF-16 units: every chain, claim and fact repeats it. */
const MAX_ID = 512

/** Control characters, line and paragraph separators, and halves of characters. */
const UNFIT = /[\p{Cc}\p{Cs}\u2028\u2029]/u

/** `d1/e1` is the first chain of d1, and can be no document. */
const OWN_PART = /\/[cefox]\d+$/

const faultOf = (id: string): string | null => {
  if (id === '') return 'is empty'
  if (id.length > MAX_ID) return `is longer than ${MAX_ID} characters`
  if (UNFIT.test(id)) return 'holds a control character, a line break or half a character'
  if (id.trim() !== id) return 'begins or ends with a blank'
  if (OWN_PART.test(id)) return 'ends like the id of a part of a document, such as d1/e1'
  return null
}

/**
 * Gives the id back where it can be a document's. Slashes are allowed inside. Throws BAD_ID where it is empty, longer than
 * 512 UTF-16 units, holds control characters, begins or ends with a blank, or reads like the id of an entity or claim (`d1/e1`).
 */
export const checkedId = (id: string): string => {
  const fault = faultOf(id)
  if (fault === null) return id
  const shown = JSON.stringify(id.length > 80 ? `${id.slice(0, 80)}…` : id)
  throw new StorygraphError('BAD_ID', `The document id ${shown} ${fault}. Give the document another id.`)
}

/**
 * The id of a document that came without one, from its file's name: without extension, with `-` for what is neither letter,
 * number, `.`, `_` nor `-`. Null where nothing is left.
 *
 * @example idFromFile('letters/Aunt Ada, 1921.md') // 'Aunt-Ada-1921'
 */
export const idFromFile = (file: string): string | null => {
  const name = (file.split(/[\\/]/).at(-1) ?? '').replace(/(?<=.)\.[^.]*$/, '')
  const id = name
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|-+$/g, '')
    .slice(0, MAX_ID)
  return faultOf(id) === null ? id : null
}

/** The id of a document that has neither id nor file, from its text alone, so that the same text has it everywhere. */
export const idFromText = (sha256: string): string => sha256.slice(0, 16)

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
