import type { Document } from './document.ts'
import type { Chain, Claim, ClaimTime, Extraction, Mention, Quote, Warning } from './extraction.ts'
import type { Alias, Contradiction, ContradictionSide, Entity, Fact, Feature, Scorecard } from './graph.ts'
import type {
  ClaimJudgement,
  ClaimPin,
  IdentityJudgement,
  Judgement,
  MentionPin,
  Restriction,
  Takedown,
} from './judgement.ts'
import type { Span, TextSpan } from './span.ts'
import type { DateBounds, FuzzyTime } from './time.ts'

/** Puts a value's known keys into the one order in which they are written, and leaves out all else. */
export type Plain<T> = (value: T) => T

/** Every key of T in the order wanted: as it is (`true`), or brought into order itself. */
type KeyOrder<T> = { readonly [K in keyof T]-?: true | Plain<NonNullable<T[K]>> }

const keys = <T extends object>(order: KeyOrder<T>): Plain<T> => {
  const steps = Object.entries(order) as [keyof T, true | Plain<unknown>][]
  return (value) => {
    const plain: Partial<T> = {}
    for (const [key, inner] of steps) {
      const part = value[key]
      if (part === undefined) continue
      plain[key] = inner === true || part === null ? part : (inner(part) as T[keyof T])
    }
    return plain as T
  }
}

const listOf =
  <T>(inner: Plain<T>): Plain<readonly T[]> =>
  (list) =>
    list.map(inner)

export const plainSpan: Plain<Span> = keys<Span>({ start: true, end: true })
const plainTextSpan = keys<TextSpan>({ start: true, end: true, text: true })
const plainBounds = keys<DateBounds>({ earliest: true, latest: true })

const plainClaimTime = keys<ClaimTime>({
  edtf: true,
  text: true,
  date: true,
  kind: true,
  start: plainBounds,
  end: plainBounds,
  duration: true,
  basis: true,
})

export const plainTime: Plain<FuzzyTime> = keys<FuzzyTime>({
  edtf: true,
  text: true,
  kind: true,
  start: plainBounds,
  end: plainBounds,
  duration: true,
  basis: true,
})

export const plainDocument: Plain<Document> = keys<Document>({
  id: true,
  title: true,
  published: true,
  source: true,
  language: true,
  sha256: true,
  url: true,
  author: true,
  derivedFrom: true,
  text: true,
})

export const plainChain: Plain<Chain> = keys<Chain>({
  id: true,
  type: true,
  name: true,
  aliases: true,
  nameStatus: true,
  gender: true,
  of: keys<NonNullable<Chain['of']>>({ entity: true, kin: true }),
  kind: true,
  country: true,
  latitude: true,
  longitude: true,
  gazetteer: true,
  edtf: true,
  event: true,
  whole: (whole) => plainChain(whole),
  partOf: true,
})

export const plainMention: Plain<Mention> = keys<Mention>({
  entity: true,
  type: true,
  start: true,
  end: true,
  text: true,
  form: true,
})

export const plainClaim: Plain<Claim> = keys<Claim>({
  id: true,
  occurrence: true,
  subject: true,
  predicate: true,
  object: true,
  value: true,
  time: plainClaimTime,
  place: true,
  with: true,
  reason: plainTextSpan,
  modality: true,
  negated: true,
  ended: true,
  attributedTo: true,
  args: keys<Claim['args']>({ subject: plainSpan, object: plainSpan }),
  evidence: plainTextSpan,
  rule: true,
  confidence: true,
})

export const plainQuote: Plain<Quote> = keys<Quote>({ speaker: true, start: true, end: true, text: true })
export const plainWarning: Plain<Warning> = keys<Warning>({ code: true, message: true })

/** As `storygraph extract` writes it. */
export const plainExtraction: Plain<Extraction> = keys<Extraction>({
  document: plainDocument,
  sentences: listOf(plainSpan),
  entities: listOf(plainChain),
  mentions: listOf(plainMention),
  claims: listOf(plainClaim),
  quotes: listOf(plainQuote),
  warnings: listOf(plainWarning),
  rules: true,
})

export const plainDetails: Plain<Entity['details']> = keys<Entity['details']>({
  nameStatus: true,
  gender: true,
  kind: true,
  country: true,
  latitude: true,
  longitude: true,
  gazetteer: true,
  edtf: true,
  event: true,
})

export const plainScorecard = keys<Scorecard>({
  left: true,
  right: true,
  score: true,
  verdict: true,
  features: listOf(keys<Feature>({ name: true, weight: true, veto: true, detail: true })),
})

export const plainEntity: Plain<Entity> = keys<Entity>({
  id: true,
  type: true,
  name: true,
  aliases: listOf(keys<Alias>({ text: true, documents: true, count: true })),
  documents: true,
  chains: true,
  details: plainDetails,
  identity: listOf(plainScorecard),
})

export const plainFact: Plain<Fact> = keys<Fact>({
  id: true,
  subject: true,
  predicate: true,
  object: true,
  value: true,
  place: true,
  time: plainTime,
  status: true,
  independentSources: true,
  documents: true,
  claims: true,
})

export const plainContradiction: Plain<Contradiction> = keys<Contradiction>({
  id: true,
  subject: true,
  predicate: true,
  kind: true,
  sides: listOf(keys<ContradictionSide>({ facts: true, claims: true })),
  reason: true,
  favours: true,
})

const plainPin = keys<MentionPin>({ document: true, type: true, start: true, end: true, text: true })

const plainIdentity = keys<IdentityJudgement>({
  id: true,
  kind: true,
  author: true,
  time: true,
  note: true,
  mentions: ([a, b]) => [plainPin(a), plainPin(b)],
})

const plainClaimPin = keys<ClaimPin>({
  document: true,
  predicate: true,
  subject: plainSpan,
  object: plainSpan,
  value: true,
  time: true,
  evidence: plainTextSpan,
})

const plainClaimJudgement = keys<ClaimJudgement>({
  id: true,
  kind: true,
  author: true,
  time: true,
  note: true,
  claim: plainClaimPin,
})

const plainRestriction = keys<Restriction>({
  id: true,
  kind: true,
  author: true,
  time: true,
  note: true,
  mentions: listOf(plainPin),
  claim: plainClaimPin,
})

const plainTakedown = keys<Takedown>({
  id: true,
  kind: true,
  author: true,
  time: true,
  note: true,
  salt: true,
  names: true,
  parts: true,
  firsts: true,
  sources: true,
  renamed: true,
})

export const plainJudgement: Plain<Judgement> = (judgement) => {
  if (judgement.kind === 'takedown') return plainTakedown(judgement)
  if (judgement.kind === 'restricted') return plainRestriction(judgement)
  return judgement.kind === 'wrong' ? plainClaimJudgement(judgement) : plainIdentity(judgement)
}
