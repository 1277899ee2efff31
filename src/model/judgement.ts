import { createHash, createHmac } from 'node:crypto'
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

/** That somebody or something, or what a claim says, is only for those who may see it. Nothing else follows from it. */
export interface Restriction extends Judged {
  readonly kind: 'restricted'
  /** A mention in each document, so that it holds while one of these is there; none where it is of a claim. In the order of document and start. */
  readonly mentions: readonly MentionPin[]
  readonly claim: ClaimPin | null
}

/**
 * That a name is to be nowhere, now or in what is read later. Nothing here holds the name: words are sealed (see `sealed`), and only
 * whoever knows them can ask for them.
 */
export interface Takedown extends Judged {
  readonly kind: 'takedown'
  /** The same for all takedowns of a graph. */
  readonly salt: string
  /** Names of several words, sealed: hidden in every text. */
  readonly names: readonly string[]
  /** Words that are the name only in texts of the person, sealed. */
  readonly parts: readonly string[]
  /** The first words of all of these, sealed: most words of a text are none. */
  readonly firsts: readonly string[]
  /** Those texts: ids and SHA-256 as they came, sealed. */
  readonly sources: readonly string[]
  /** Documents whose ids told the name: their sealed ids, and the ids that they have now. */
  readonly renamed: readonly (readonly [sealed: string, id: string])[]
}

/** What takedowns are found by in place of a document, which no document's id can be. */
export const TAKEDOWNS = '\ttakedowns'

/** A text that cannot be read out of what it is kept as, only compared. */
export const sealed = (salt: string, text: string): string =>
  createHmac('sha256', salt)
    .update(text)
    .digest('hex')
    .slice(0, 2 * LENGTH)

/** What a person decided. It outranks what resolution and reasoning make of the texts. */
export type Judgement = IdentityJudgement | ClaimJudgement | Restriction | Takedown

/** The judgements that say what is true: of who is one, and what is wrong. */
export type Verdict = IdentityJudgement | ClaimJudgement

/** The claim that a judgement is of; null where it is of mentions. */
export const judgedClaim = (judgement: Judgement): ClaimPin | null =>
  judgement.kind === 'wrong' || judgement.kind === 'restricted' ? judgement.claim : null

/** The mentions that a judgement is of; none where it is of a claim. */
export const judgedMentions = (judgement: Judgement): readonly MentionPin[] =>
  judgement.kind === 'wrong' || judgement.kind === 'takedown' ? [] : judgement.mentions

/** Documents whose text a judgement is pinned to. */
export const judgedDocuments = (judgement: Judgement): readonly string[] => {
  if (judgement.kind === 'takedown') return [TAKEDOWNS]
  const claim = judgedClaim(judgement)
  return [
    ...new Set([...(claim === null ? [] : [claim.document]), ...judgedMentions(judgement).map((pin) => pin.document)]),
  ]
}

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
  judged:
    | Pick<IdentityJudgement, 'kind' | 'mentions'>
    | Pick<ClaimJudgement, 'kind' | 'claim'>
    | Pick<Restriction, 'kind' | 'mentions' | 'claim'>
    | Pick<Takedown, 'kind' | 'names' | 'parts' | 'sources'>,
): string => {
  if (judged.kind === 'takedown')
    return idFrom([judged.kind, ...judged.names, '', ...judged.parts, '', ...judged.sources])
  const claim = judged.kind === 'wrong' || judged.kind === 'restricted' ? judged.claim : null
  if (claim !== null) {
    const { document, predicate, subject, object, value, time, evidence } = claim
    const spans = [subject, object].map((span) => (span === null ? null : [span.start, span.end]))
    return idFrom([
      judged.kind,
      document,
      predicate,
      ...spans,
      value,
      time,
      [evidence.start, evidence.end, evidence.text],
    ])
  }
  const mentions = judged.kind === 'wrong' ? [] : judged.mentions
  return idFrom([judged.kind, ...[...mentions].sort(byPin).map(mentionKey)])
}
