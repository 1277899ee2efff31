import { type ErrorPlace, StorygraphError } from '../model/errors.ts'
import { ENTITY_TYPES } from '../model/extraction.ts'
import { byPin, type IdentityJudgement, type Judgement, judgementId } from '../model/judgement.ts'
import { plainJudgement } from '../model/plain.ts'
import { either, listOf, matching, nullOr, number, object, offset, oneOf, type Shape, text } from './shape.ts'

const said = {
  id: text,
  author: nullOr(text),
  // To the millisecond: later words are told from earlier ones by their texts.
  time: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a time such as 2024-05-01T10:00:00.000Z'),
  note: nullOr(text),
}
const span = object({ start: offset, end: offset })
const pin = object({ document: text, type: oneOf(...ENTITY_TYPES), start: offset, end: offset, text })

const identity = object({ ...said, kind: oneOf('same', 'different'), mentions: listOf(pin) })

const claim = object({
  document: text,
  predicate: text,
  subject: span,
  object: nullOr(span),
  value: nullOr(either(text, number)),
  time: nullOr(text),
  evidence: object({ start: offset, end: offset, text }),
})

const wrong = object({ ...said, kind: oneOf('wrong'), claim })

const restricted = object({ ...said, kind: oneOf('restricted'), mentions: listOf(pin), claim: nullOr(claim) })

const takedown = object({
  ...said,
  kind: oneOf('takedown'),
  salt: text,
  names: listOf(text),
  parts: listOf(text),
  firsts: listOf(text),
  sources: listOf(text),
  renamed: listOf(listOf(text)),
})

const OTHERS: Readonly<Record<string, Shape>> = { wrong, restricted, takedown }

const shape: Shape = (value, path) =>
  (OTHERS[String((value as { kind?: unknown } | null)?.kind)] ?? identity)(value, path)

const arePins = ({ mentions }: IdentityJudgement): boolean => {
  const [a, b, more] = mentions as readonly IdentityJudgement['mentions'][0][]
  return a !== undefined && b !== undefined && more === undefined && byPin(a, b) < 0 && a.type === b.type
}

const faultOf = (judgement: Judgement): string | null => {
  if ((judgement.kind === 'same' || judgement.kind === 'different') && !arePins(judgement))
    return 'it does not name two mentions of one type, in their order'
  if (judgement.kind === 'restricted' && (judgement.claim === null) === (judgement.mentions.length === 0))
    return 'it names neither mentions nor a claim, or both'
  return judgementId(judgement) === judgement.id ? null : 'its "id" is not that of what it judges'
}

/** Takes a judgement as an export has it, unknown fields dropped. Throws BAD_INPUT with `place` where it is none. */
export const checkJudgement = (value: unknown, place: ErrorPlace): Judgement => {
  const fault = shape(value, 'judgement') ?? faultOf(value as Judgement)
  if (fault === null) return plainJudgement(value as Judgement)
  throw new StorygraphError('BAD_INPUT', `This is no judgement: ${fault}. Export the graph anew.`, { place })
}
