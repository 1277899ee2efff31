import { ENTITY_TYPES } from '../model/extraction.ts'
import { either, flag, listOf, matching, nullOr, number, object, offset, oneOf, type Shape, text } from './shape.ts'

const type = oneOf(...ENTITY_TYPES)
const span = object({ start: offset, end: offset })
const textSpan = object({ start: offset, end: offset, text })
const day = matching(/^\d{4}-\d\d-\d\d$/, 'a day such as 2025-04-06')
const bounds = nullOr(object({ earliest: nullOr(day), latest: nullOr(day) }))

/** What reading gives for a document, its chains' ids of this form. */
const shapeWith = (chainId: Shape, cut: (chain: Shape) => Readonly<Record<string, Shape>>): Shape => {
  const time = object({
    edtf: nullOr(text),
    text: nullOr(text),
    date: nullOr(chainId),
    kind: oneOf('instant', 'span'),
    start: bounds,
    end: bounds,
    duration: nullOr(text),
    basis: oneOf('explicit', 'reference-date', 'narrative', 'public-event', 'story-event', 'age'),
  })

  const chainFields = { id: chainId, type, name: text, aliases: listOf(text) }
  const chainDetails = {
    nameStatus: oneOf('full', 'given-only', 'surname-withheld', 'pseudonym', 'unnamed'),
    gender: oneOf('male', 'female', 'unknown'),
    of: object({ entity: chainId, kin: text }),
    kind: oneOf('city', 'region', 'country', 'continent', 'other'),
    country: text,
    latitude: number,
    longitude: number,
    gazetteer: text,
    edtf: text,
    event: text,
  }
  const chain = object(chainFields, { ...chainDetails, ...cut(object(chainFields, chainDetails)) })

  const claim = object({
    id: matching(/^c[1-9]\d*$/, 'the id of a claim, such as c1'),
    occurrence: matching(/^o[1-9]\d*$/, 'the id of an occurrence, such as o1'),
    subject: chainId,
    predicate: matching(/^[A-Z][A-Z_]*$/, 'a predicate such as MOVED_TO'),
    object: nullOr(chainId),
    value: nullOr(either(text, number)),
    time: nullOr(time),
    place: nullOr(chainId),
    with: listOf(chainId),
    reason: nullOr(textSpan),
    modality: oneOf('asserted', 'reported', 'planned', 'attempted', 'possible', 'hypothetical'),
    negated: flag,
    ended: flag,
    attributedTo: nullOr(chainId),
    args: object({ subject: span }, { object: span }),
    evidence: textSpan,
    rule: text,
    confidence: number,
  })

  return object(
    {
      document: object({ id: text, text, sha256: text }),
      sentences: listOf(span),
      entities: listOf(chain),
      mentions: listOf(
        object({
          entity: chainId,
          type,
          start: offset,
          end: offset,
          text,
          form: oneOf('name', 'nominal', 'pronoun', 'demonym'),
        }),
      ),
      claims: listOf(claim),
      quotes: listOf(object({ speaker: nullOr(chainId), start: offset, end: offset, text })),
      warnings: listOf(object({ code: text, message: text })),
    },
    { rules: text },
  )
}

/** What `storygraph extract` writes for a document, by its types; its `document` is looked at by `makeDocument`. */
export const extractionShape: Shape = shapeWith(matching(/^e[1-9]\d*$/, 'the id of an entity, such as e1'), () => ({}))

const partId = matching(/^e[1-9]\d*(\.\d+-\d+)?$/, 'the id of an entity, such as e1 or e1.118-124')

/** The same as a store keeps it, where a judgement may have cut a chain in parts: `e1.118-124` (see `resolve/cut-chains.ts`). */
export const storedShape: Shape = shapeWith(partId, (chain) => ({ whole: chain, partOf: partId }))
