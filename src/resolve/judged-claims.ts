import type { Claim } from '../model/extraction.ts'
import type { ClaimPin } from '../model/judgement.ts'
import type { Span } from '../model/span.ts'

type Maybe = Span | null | undefined

const isNone = (span: Maybe): span is null | undefined => span === null || span === undefined

const sameSpan = (a: Maybe, b: Maybe): boolean =>
  isNone(a) || isNone(b) ? isNone(a) && isNone(b) : a.start === b.start && a.end === b.end

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

const near = (a: Maybe, b: Maybe): boolean => (isNone(a) || isNone(b) ? isNone(a) && isNone(b) : overlap(a, b) > 0)

const timeOf = ({ time }: Claim): string | null => time?.edtf ?? null

const isJust = (claim: Claim, pin: ClaimPin): boolean =>
  timeOf(claim) === pin.time &&
  sameSpan(claim.args.subject, pin.subject) &&
  sameSpan(claim.args.object, pin.object) &&
  sameSpan(claim.evidence, pin.evidence)

const isNear = (claim: Claim, pin: ClaimPin): boolean =>
  near(claim.args.subject, pin.subject) && near(claim.args.object, pin.object) && near(claim.evidence, pin.evidence)

/**
 * The claims of a document that a judgement is pinned to: those that say just that of the same words. Where newer rules read it a
 * little differently, the one that comes nearest: the same predicate and value, the same words touched, of several the one of the
 * same time, then the one with most of the evidence in common, then the first. None where the words no longer stand there.
 */
export const claimsAt = (text: string, claims: readonly Claim[], pin: ClaimPin): readonly Claim[] => {
  if (text.slice(pin.evidence.start, pin.evidence.end) !== pin.evidence.text) return []
  const alike = claims.filter(({ predicate, value }) => predicate === pin.predicate && value === pin.value)
  const just = alike.filter((claim) => isJust(claim, pin))
  if (just.length > 0) return just
  const [nearest] = alike
    .filter((claim) => isNear(claim, pin))
    .sort(
      (a, b) =>
        Number(timeOf(b) === pin.time) - Number(timeOf(a) === pin.time) ||
        overlap(b.evidence, pin.evidence) - overlap(a.evidence, pin.evidence) ||
        Number(a.id.slice(1)) - Number(b.id.slice(1)),
    )
  return nearest === undefined ? [] : [nearest]
}
