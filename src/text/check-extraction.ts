import type { DocumentFields } from '../model/document.ts'
import { type ErrorPlace, StorygraphError } from '../model/errors.ts'
import type { Claim, Extraction } from '../model/extraction.ts'
import { plainExtraction } from '../model/plain.ts'
import type { Span } from '../model/span.ts'
import { extractionShape, storedShape } from './extraction-shape.ts'
import { makeDocument } from './make-document.ts'

const namedBy = ({
  subject,
  object,
  place,
  with: companions,
  attributedTo,
  time,
}: Claim): readonly (string | null)[] => [subject, object, place, ...companions, attributedTo, time?.date ?? null]

const repeated = (ids: readonly string[]): string | undefined => {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}

/** Ids that are named and that no entity has. */
const dangling = ({ entities, mentions, claims, quotes }: Extraction): string | undefined => {
  const known = new Set(entities.map(({ id }) => id))
  const named = [
    ...entities.map(({ of }) => of?.entity ?? null),
    ...mentions.map(({ entity }) => entity),
    ...quotes.map(({ speaker }) => speaker),
    ...claims.flatMap(namedBy),
  ]
  return named.find((id) => id !== null && !known.has(id)) ?? undefined
}

/** The first span that lies outside the text, or whose words are not the text's. */
const astray = ({ document, sentences, mentions, claims, quotes }: Extraction): Span | undefined => {
  const spans: readonly (Span & { readonly text?: string })[] = [
    ...sentences,
    ...mentions,
    ...quotes,
    ...claims.flatMap(({ evidence, reason, args }) => [evidence, reason, args.subject, args.object]),
  ].filter((span) => span != null)
  return spans.find(
    ({ start, end, text }) =>
      start > end || end > document.text.length || (text !== undefined && document.text.slice(start, end) !== text),
  )
}

const faultOf = (extraction: Extraction, sha256: string): string | null => {
  if (extraction.document.sha256 !== sha256) return 'its "sha256" is not that of its text'
  const twice = repeated([...extraction.entities, ...extraction.claims].map(({ id }) => id))
  if (twice !== undefined) return `it has two things with the id ${twice}`
  const missing = dangling(extraction)
  if (missing !== undefined) return `it names ${missing}, which is none of its entities`
  const span = astray(extraction)
  if (span !== undefined) return `its text does not have the words that it gives from ${span.start} to ${span.end}`
  return null
}

/** Who wrote what is checked, and what to do where it does not hold together. */
const WRITERS = {
  extract: {
    shape: extractionShape,
    wrote: '"storygraph extract" writes',
    remedy: 'Extract the document anew, with the same version.',
  },
  export: { shape: storedShape, wrote: '"storygraph export --format jsonl" writes', remedy: 'Export the graph anew.' },
} as const

/**
 * Takes what `storygraph extract` wrote for a document, once it is seen to hold together: fields of the right types, ids there
 * and unique, every reference found, every span's words the text's own. Unknown fields are dropped. Throws BAD_DOCUMENT, and
 * what `makeDocument` throws, with `place`, and with `details.id` where the document has one. What an export holds may have chains that
 * judgements cut.
 */
export const checkExtraction = (
  value: Readonly<Record<string, unknown>>,
  place: ErrorPlace,
  writer: keyof typeof WRITERS = 'extract',
): Extraction => {
  const { shape, wrote, remedy } = WRITERS[writer]
  const bad = (fault: string, details = {}): StorygraphError =>
    new StorygraphError('BAD_DOCUMENT', `This is not what ${wrote}: ${fault}. ${remedy}`, { place, details })
  const fault = shape(value, '')
  if (fault !== null) throw bad(fault)
  const given = value as unknown as Extraction
  const document = makeDocument(given.document as DocumentFields, place)
  const inner = faultOf(given, document.sha256)
  if (inner !== null) throw bad(inner, { id: document.id })
  return plainExtraction({ ...given, document })
}
