import { MAX_DOCUMENT_BYTES } from '../model/document.ts'
import { type ErrorPlace, StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Placed } from '../model/placed.ts'
import { checkExtraction } from './check-extraction.ts'
import { checkJudgement } from './check-judgement.ts'
import { fileError } from './file-error.ts'
import { type JsonLine, jsonLines } from './json-lines.ts'
import { bytesOf, type InputStreams } from './read-inputs.ts'

/** What an export in the format `jsonl` holds, piece by piece. */
export type ExportPiece =
  | { readonly type: 'document'; readonly reading: Placed<Extraction> }
  | { readonly type: 'judgement'; readonly judgement: Judgement }
  /** Derived, and worked out again: only counted. */
  | { readonly type: 'entity' | 'fact' | 'contradiction' }

/** A document's line holds its text and its sentences. */
const MAX_LINE_BYTES = 24 * MAX_DOCUMENT_BYTES

/** More chains, mentions and claims than a document of the largest size can have. */
const MOST_PARTS = 2_000_000

type Fields = Readonly<Record<string, unknown>>

const bad = (message: string, place: ErrorPlace): StorygraphError =>
  new StorygraphError('BAD_INPUT', message, { place })

const NOT_OURS =
  'This is no export of Storygraph. Import what `storygraph export --format jsonl` wrote; ingest reads texts.'

const checkHead = (line: JsonLine | StorygraphError, version: number): void => {
  if (line instanceof StorygraphError || line.value.type !== 'storygraph') throw bad(NOT_OURS, line.place)
  if (line.value.version === version) return
  const other = JSON.stringify(line.value.version ?? null).slice(0, 20)
  throw bad(
    `This export is of version ${other} of the format, and this Storygraph reads version ${version}. Export the graph anew with it.`,
    line.place,
  )
}

/** A document's line and the lines that follow it, as reading gave them. */
class PendingDocument {
  readonly #fields: Fields
  readonly #place: ErrorPlace
  readonly #id: unknown
  readonly #parts: Readonly<Record<'chain' | 'mention' | 'claim', Fields[]>> = { chain: [], mention: [], claim: [] }
  #count = 0

  constructor({ value: { document, sentences, quotes, warnings, rules }, place }: JsonLine) {
    this.#fields = { document, sentences, quotes, warnings, ...(rules !== undefined && { rules }) }
    this.#place = place
    this.#id = (document as Fields | null | undefined)?.id
  }

  add(type: 'chain' | 'mention' | 'claim', { value, place }: JsonLine): void {
    if (value.document !== this.#id) throw bad('This line is no part of the document before it.', place)
    if (++this.#count > MOST_PARTS) throw bad('This document has more parts than any can have.', this.#place)
    this.#parts[type].push(value[type] as Fields)
  }

  /** As a piece, once it is seen to hold together. */
  whole(): ExportPiece {
    const { chain, mention, claim } = this.#parts
    const value = { ...this.#fields, entities: chain, mentions: mention, claims: claim }
    return { type: 'document', reading: { ...checkExtraction(value, this.#place, 'export'), place: this.#place } }
  }
}

/** Puts the lines of an export together, and knows what may follow what. */
class ExportLines {
  readonly #version: number
  #lines = 0
  #pending: PendingDocument | null = null
  /** What the last line says of the number of lines before it. */
  #end: unknown

  constructor(version: number) {
    this.#version = version
  }

  /** What the line ends or is. */
  *take(line: JsonLine | StorygraphError): Generator<ExportPiece> {
    if (this.#lines === 0) checkHead(line, this.#version)
    if (line instanceof StorygraphError) throw line
    if (this.#end !== undefined)
      throw bad('Something follows the end of this export. Import files one by one.', line.place)
    this.#lines++
    const { type } = line.value
    if (type === 'chain' || type === 'mention' || type === 'claim') this.#addPart(type, line)
    else yield* this.#takeWhole(line)
  }

  /** Throws where the end was not reached, or lines are missing before it. */
  close(file: string): void {
    const place = { file }
    if (this.#lines === 0) throw bad(NOT_OURS, place)
    if (this.#end === undefined)
      throw bad('This export is cut off: its last line is missing. Copy the whole of it.', place)
    const before = this.#lines - 1
    if (this.#end !== before)
      throw bad(`This export should have ${this.#end} lines before its last, and has ${before}. Copy it anew.`, place)
  }

  #addPart(type: 'chain' | 'mention' | 'claim', line: JsonLine): void {
    if (this.#pending === null) throw bad('This line is no part of any document.', line.place)
    this.#pending.add(type, line)
  }

  *#takeWhole(line: JsonLine): Generator<ExportPiece> {
    const { value, place } = line
    if (this.#pending !== null) yield this.#pending.whole()
    this.#pending = null
    switch (value.type) {
      case 'storygraph':
        if (this.#lines > 1) throw bad('A second export begins here. Import files one by one.', place)
        return
      case 'document':
        this.#pending = new PendingDocument(line)
        return
      case 'judgement':
        yield { type: 'judgement', judgement: checkJudgement(value.judgement, place) }
        return
      case 'entity':
      case 'fact':
      case 'contradiction':
        yield { type: value.type }
        return
      case 'end':
        this.#end = value.lines ?? null
        return
      default:
        throw bad(`Nothing in an export is called ${JSON.stringify(value.type ?? null).slice(0, 40)}.`, place)
    }
  }
}

/**
 * Reads an export in the format `jsonl`, a line at a time. Throws at the first line that such a file cannot have: BAD_INPUT (another's
 * file, another version, one that was cut off), BAD_DOCUMENT (a document that does not hold together), BAD_JSON, NOT_UTF8 and what else
 * `jsonLines` gives, each with its place.
 */
export async function* readExport(
  file: string,
  version: number,
  streams: InputStreams = {},
): AsyncGenerator<ExportPiece> {
  const lines = new ExportLines(version)
  try {
    for await (const line of jsonLines(bytesOf(file, streams), file, MAX_LINE_BYTES)) yield* lines.take(line)
  } catch (error) {
    throw fileError(error, file)
  }
  lines.close(file)
}
