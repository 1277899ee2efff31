import { createHash } from 'node:crypto'
import type { EntityType } from './extraction.ts'
import type { Span, TextSpan } from './span.ts'

/** A mention as it stands in a document's text: what a judgement holds on to, whatever chains and ids come to be. */
export interface MentionPin extends TextSpan {
  readonly document: string
  readonly type: EntityType
}

/** A claim by what it says and where, whatever its id comes to be. */
export interface ClaimPin {
  readonly document: string
  readonly predicate: string
  /** The mentions that it rests on. */
  readonly subject: Span
  readonly object: Span | null
  readonly value: string | number | null
  /** EDTF of its time. */
  readonly time: string | null
  readonly evidence: TextSpan
}

interface Judged {
  /** Made from what is judged, so that whoever judges the same again has the same id. See `judgementId`. */
  readonly id: string
  readonly author: string | null
  /** ISO 8601, UTC, to the millisecond: compares as a text. */
  readonly time: string
  readonly note: string | null
}

/** That two mentions stand for one, or for two. */
export interface IdentityJudgement extends Judged {
  readonly kind: 'same' | 'different'
  /** In the order of document, start and end. */
  readonly mentions: readonly [MentionPin, MentionPin]
}

/** That a claim is wrong: it stays, without weight. */
export interface ClaimJudgement extends Judged {
  readonly kind: 'wrong'
  readonly claim: ClaimPin
}

/** What a person decided. It outranks what resolution and reasoning make of the texts. */
export type Judgement = IdentityJudgement | ClaimJudgement

/** Documents whose text a judgement is pinned to. */
export const judgedDocuments = (judgement: Judgement): readonly string[] =>
  judgement.kind === 'wrong'
    ? [judgement.claim.document]
    : [...new Set(judgement.mentions.map(({ document }) => document))]

/** Orders pins by document, then place in the text. */
export const byPin = (a: MentionPin, b: MentionPin): number =>
  (a.document < b.document ? -1 : a.document > b.document ? 1 : 0) || a.start - b.start || a.end - b.end

const LENGTH = 16

const idFrom = (parts: readonly unknown[]): string =>
  `j-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, LENGTH)}`

const mentionKey = ({ document, start, end, text }: MentionPin): readonly unknown[] => [document, start, end, text]

/**
 * The id of what is judged: kind and pins, neither author nor time.
 *
 * @example judgementId({ kind: 'same', mentions: [a, b] }) // 'j-6b1c…', whichever of a and b comes first
 */
export const judgementId = (
  judged: Pick<IdentityJudgement, 'kind' | 'mentions'> | Pick<ClaimJudgement, 'kind' | 'claim'>,
): string => {
  if (judged.kind !== 'wrong') return idFrom([judged.kind, ...[...judged.mentions].sort(byPin).map(mentionKey)])
  const { document, predicate, subject, object, value, time, evidence } = judged.claim
  const spans = [subject, object].map((span) => (span === null ? null : [span.start, span.end]))
  return idFrom(['wrong', document, predicate, ...spans, value, time, [evidence.start, evidence.end, evidence.text]])
}
