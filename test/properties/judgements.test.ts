import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { jsonl } from '../../src/export/jsonl.ts'
import type { Extraction, Mention } from '../../src/model/extraction.ts'
import { byPin, type Judgement, judgementId, type MentionPin } from '../../src/model/judgement.ts'
import { apply } from '../../src/operations/apply.ts'
import { undoJudgement } from '../../src/operations/judge.ts'
import { rederive } from '../../src/operations/rederive.ts'
import { replace } from '../../src/operations/replace.ts'
import { retract } from '../../src/operations/retract.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { put } from '../operations/graph-of.ts'
import { random, randomCorpus, shuffled } from './random-corpus.ts'

const SEEDS = Array.from({ length: 24 }, (_, index) => index + 1).concat([3028, 3130])

const pinOf = (document: string, { type, start, end, text }: Mention): MentionPin => ({
  document,
  type,
  start,
  end,
  text,
})

/** The same document, some of whose chains stand there again, by name or pronoun; some claims rest on these mentions. */
const withMoreMentions = (extraction: Extraction, seed: number): Extraction => {
  const next = random(seed)
  const { document, entities, claims } = extraction
  const mentions = [...extraction.mentions]
  let { text } = document
  for (let count = 0; count < 6 && entities.length > 0; count++) {
    const chain = entities[Math.floor(next() * Math.min(4, entities.length))]
    if (chain === undefined) continue
    const isName = next() < 0.7
    const words = isName ? chain.name : 'they'
    const [start, end] = [text.length, text.length + words.length]
    const { id: entity, type } = chain
    mentions.push({ entity, type, form: isName ? 'name' : 'pronoun', start, end, text: words })
    text += `${words}; `
  }
  const resting = claims.map((claim) => {
    const own = mentions.filter(({ entity }) => entity === claim.subject)
    const mention = own[Math.floor(next() * own.length * 2)]
    return mention === undefined ? claim : { ...claim, args: { subject: { start: mention.start, end: mention.end } } }
  })
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { ...extraction, document: { ...document, text, sha256 }, mentions, claims: resting }
}

const corpusOf = (seed: number, size: number): readonly Extraction[] =>
  randomCorpus(seed, size).map((one, index) => withMoreMentions(one, seed * 100 + index))

/** Of these, few, so that judgements on them hang together. */
const MOST_PINS = 7

/** Judgements on mentions and claims of a corpus: many contradict each other. Few moments, so that some are of the same. */
const randomJudgements = (corpus: readonly Extraction[], seed: number, size: number): readonly Judgement[] => {
  const next = random(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T
  const all = corpus.flatMap(({ document, mentions }) => mentions.map((mention) => pinOf(document.id, mention)))
  const pins = ['Person', 'Place', 'Organization', 'Group', 'Date'].flatMap((type) =>
    shuffled(
      all.filter((pin) => pin.type === type),
      seed,
    ).slice(0, MOST_PINS),
  )
  const claims = corpus.flatMap(({ document, claims: own }) => own.map((claim) => ({ document: document.id, claim })))
  const judgements = Array.from({ length: size }, (): Judgement | null => {
    const said = { author: pick(['Odile', null]), time: `2024-05-0${pick([1, 2, 3])}T10:00:00.000Z`, note: null }
    if (next() < 0.15) {
      const { document, claim } = pick(claims)
      const { predicate, value, args, time, evidence } = claim
      const pin = {
        document,
        predicate,
        value,
        subject: args.subject,
        object: null,
        time: time?.edtf ?? null,
        evidence,
      }
      return { id: judgementId({ kind: 'wrong', claim: pin }), kind: 'wrong', ...said, claim: pin }
    }
    const type = pick(['Person', 'Person', 'Person', 'Person', 'Place', 'Organization', 'Group', 'Date'])
    const fitting = pins.filter((pin) => pin.type === type)
    if (fitting.length < 2) return null
    const mentions = [pick(fitting), pick(fitting)].sort(byPin) as [MentionPin, MentionPin]
    const kind = pick(['same', 'same', 'different'] as const)
    return { id: judgementId({ kind, mentions }), kind, ...said, mentions }
  })
  return judgements.flatMap((judgement) => judgement ?? [])
}

const exported = async (store: Store): Promise<string> => {
  let text = ''
  for await (const piece of jsonl.write(store)) text += piece
  return text
}

const judge = async (store: Store, judgements: readonly Judgement[]): Promise<void> => {
  for (const judgement of judgements) await apply(store, { judge: [judgement] })
}

const exportFrom = async (corpus: readonly Extraction[], judgements: readonly Judgement[]): Promise<string> => {
  const store = await openStore('memory:')
  await put(store, corpus)
  await judge(store, judgements)
  const text = await exported(store)
  await store.close()
  return text
}

test.each(SEEDS)('any order of documents and judgements gives the same bytes (corpus %i)', async (seed) => {
  const corpus = corpusOf(seed + 5000, 8)
  const judgements = randomJudgements(corpus, seed, 18)
  const expected = await exportFrom(corpus, judgements)
  for (const order of [1, 2]) {
    const store = await openStore('memory:')
    const steps = shuffled(
      [...corpus.map((one) => ({ one })), ...judgements.map((judged) => ({ judged }))],
      seed * 10 + order,
    )
    for (const step of steps) await ('one' in step ? put(store, [step.one]) : judge(store, [step.judged]))
    expect(await exported(store)).toBe(expected)
    expect(await store.check(false)).toEqual([])
    await store.close()
  }
})

test.each(SEEDS)('undone and retracted, all is as if it had never been (corpus %i)', async (seed) => {
  const corpus = corpusOf(seed + 6000, 8)
  const judgements = randomJudgements(corpus, seed, 18)
  const [kept, gone] = [corpus.slice(0, 5), corpus.slice(5)]
  const ids = new Set(judgements.slice(0, 6).map(({ id }) => id))
  const [held, undone] = [judgements.filter(({ id }) => ids.has(id)), judgements.filter(({ id }) => !ids.has(id))]
  const store = await openStore('memory:')
  await put(store, shuffled(corpus, seed))
  await judge(store, shuffled(judgements, seed))
  const both = await exported(store)
  const steps = shuffled([...gone.map(({ document }) => document.id), ...undone.map((judged) => judged)], seed)
  for (const step of steps) {
    if (typeof step === 'string')
      for await (const { outcome } of retract(store, [step])) expect(outcome).toBe('retracted')
    else if ((await store.judgements({ ids: [step.id] }, { first: 1 })).items.length > 0)
      await undoJudgement(store, step.id)
  }
  expect(await exported(store)).toBe(await exportFrom(kept, held))
  await judge(store, undone)
  await put(store, gone)
  expect(await exported(store)).toBe(both)
  await store.close()
})

test.each(SEEDS)('judgements outlive another reading of their documents (corpus %i)', async (seed) => {
  const corpus = corpusOf(seed + 7000, 7)
  const judgements = randomJudgements(corpus, seed, 18)
  const drafts = corpusOf(seed + 8000, 7).map((draft, index) => {
    const { id } = corpus[index]?.document ?? draft.document
    return { ...draft, document: { ...draft.document, id, derivedFrom: null } }
  })
  const store = await openStore('memory:')
  await put(store, [...drafts.slice(0, 4), ...corpus.slice(4)])
  await judge(store, judgements)
  for (const one of shuffled(corpus.slice(0, 4), seed)) await replace(store, one)
  const expected = await exportFrom(corpus, judgements)
  expect(await exported(store)).toBe(expected)
  await rederive(store)
  expect(await exported(store)).toBe(expected)
  for (const one of drafts.slice(0, 4)) await replace(store, one)
  expect(await exported(store)).toBe(await exportFrom([...drafts.slice(0, 4), ...corpus.slice(4)], judgements))
  await store.close()
})
