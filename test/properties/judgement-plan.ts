import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { EntityType, Extraction, Mention } from '../../src/model/extraction.ts'
import { byPin, type Judgement, judgementId, type MentionPin } from '../../src/model/judgement.ts'
import { corpusOf, corpusPlan, type DocumentPlan } from './corpus-plan.ts'

/** Mentions that a document has besides, and which of its mentions its claims rest on. */
interface MorePlan {
  readonly again: readonly { readonly chain: number; readonly isName: boolean }[]
  readonly rests: readonly number[]
}

/** A judgement, in numbers that count among the mentions and claims of a corpus. */
interface JudgementPlan {
  readonly kind: 'same' | 'different' | 'wrong'
  readonly type: EntityType
  readonly one: number
  readonly other: number
  readonly author: string | null
  readonly day: number
}

/** A corpus and what people judge of it. */
export interface JudgedPlan {
  readonly documents: readonly DocumentPlan[]
  readonly more: readonly MorePlan[]
  readonly judgements: readonly JudgementPlan[]
}

const morePlan: fc.Arbitrary<MorePlan> = fc.record({
  again: fc.array(fc.record({ chain: fc.nat(3), isName: fc.boolean() }), { maxLength: 6 }),
  rests: fc.array(fc.nat(7), { minLength: 8, maxLength: 8 }),
})

const weighted = <T>(...values: readonly (readonly [weight: number, value: T])[]): fc.Arbitrary<T> =>
  fc.oneof(...values.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))

const judgementPlan: fc.Arbitrary<JudgementPlan> = fc.record({
  kind: weighted<JudgementPlan['kind']>([57, 'same'], [28, 'different'], [15, 'wrong']),
  type: weighted<EntityType>([4, 'Person'], [1, 'Place'], [1, 'Organization'], [1, 'Group'], [1, 'Date']),
  one: fc.nat(99),
  other: fc.nat(99),
  author: fc.constantFrom('Odile', null),
  // Few moments, so that some are of the same.
  day: fc.integer({ min: 1, max: 3 }),
})

/** Corpora of so many documents with up to 18 judgements, many of which contradict each other. */
export const judgedPlan = (least: number, most: number): fc.Arbitrary<JudgedPlan> =>
  fc.record({
    documents: corpusPlan(least, most),
    more: fc.array(morePlan, { minLength: most, maxLength: most }),
    judgements: fc.array(judgementPlan, { maxLength: 18 }),
  })

/** The same document, some of whose chains stand there again, by name or pronoun; some claims rest on these mentions. */
const withMore = (extraction: Extraction, { again, rests }: MorePlan): Extraction => {
  const { document, entities, claims } = extraction
  const mentions = [...extraction.mentions]
  let { text } = document
  for (const { chain: index, isName } of again) {
    const chain = entities[index % Math.max(1, Math.min(4, entities.length))]
    if (chain === undefined) continue
    const words = isName ? chain.name : 'they'
    const [start, end] = [text.length, text.length + words.length]
    const { id: entity, type } = chain
    mentions.push({ entity, type, form: isName ? 'name' : 'pronoun', start, end, text: words })
    text += `${words}; `
  }
  const resting = claims.map((claim, index) => {
    const own = mentions.filter(({ entity }) => entity === claim.subject)
    const mention = own[rests[index % rests.length] ?? 0]
    return mention === undefined ? claim : { ...claim, args: { subject: { start: mention.start, end: mention.end } } }
  })
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { ...extraction, document: { ...document, text, sha256 }, mentions, claims: resting }
}

const NO_MORE: MorePlan = { again: [], rests: [0] }

/** The documents of such a plan. */
export const judgedCorpus = ({ documents, more }: JudgedPlan): readonly Extraction[] =>
  corpusOf(documents).map((one, index) => withMore(one, more[index] ?? NO_MORE))

const pinOf = (document: string, { type, start, end, text }: Mention): MentionPin => ({
  document,
  type,
  start,
  end,
  text,
})

/** Of a type's mentions, few, so that judgements on them hang together. */
const MOST_PINS = 7

const few = <T>(items: readonly T[]): readonly T[] => {
  const step = Math.ceil(items.length / MOST_PINS)
  return items.filter((_, index) => index % step === 0)
}

/** The judgements of a plan on mentions and claims of a corpus; those that find nothing to judge are left out. */
export const judgementsOn = (corpus: readonly Extraction[], plans: readonly JudgementPlan[]): readonly Judgement[] => {
  const all = corpus.flatMap(({ document, mentions }) => mentions.map((mention) => pinOf(document.id, mention)))
  const claims = corpus.flatMap(({ document, claims: own }) => own.map((claim) => ({ document: document.id, claim })))
  return plans.flatMap(({ kind, type, one, other, author, day }): readonly Judgement[] => {
    const said = { author, time: `2024-05-0${day}T10:00:00.000Z`, note: null }
    if (kind === 'wrong') {
      const judged = claims[one % Math.max(1, claims.length)]
      if (judged === undefined) return []
      const { predicate, value, args, time, evidence } = judged.claim
      const { subject } = args
      const { document } = judged
      const pin = { document, predicate, value, subject, object: null, time: time?.edtf ?? null, evidence }
      return [{ id: judgementId({ kind, claim: pin }), kind, ...said, claim: pin }]
    }
    const fitting = few(all.filter((pin) => pin.type === type))
    const [a, b] = [fitting[one % fitting.length], fitting[other % fitting.length]]
    if (a === undefined || b === undefined || fitting.length < 2) return []
    const mentions = [a, b].sort(byPin) as [MentionPin, MentionPin]
    return [{ id: judgementId({ kind, mentions }), kind, ...said, mentions }]
  })
}
