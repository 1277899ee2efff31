import type { StoredClaim, StoredDocument } from '../model/graph.ts'
import {
  plainChain,
  plainClaim,
  plainContradiction,
  plainDocument,
  plainEntity,
  plainFact,
  plainJudgement,
  plainMention,
  plainQuote,
  plainSpan,
  plainWarning,
} from '../model/plain.ts'
import { groupBy } from '../resolve/sets.ts'
import { pagesOf, type Store } from '../store/store.ts'
import { type ExportFormat, jsonLine } from './format.ts'

/** Few, because each may be 10 MB of text. */
const DOCUMENTS_AT_ONCE = 16

/** Grows with whatever makes older files unreadable. */
export const JSONL_VERSION = 2

/** Each document, followed by what reading it gave: chains by id, mentions in text order, claims by id. */
const readings = async (
  store: Store,
  page: readonly StoredDocument[],
  line: (value: object) => string,
): Promise<string> => {
  let text = ''
  const ids = page.map(({ id }) => id)
  const chains = groupBy(await store.chains({ documents: ids }), ({ document }) => document)
  const said: StoredClaim[] = []
  for await (const some of pagesOf((paging) => store.claims({ documents: ids }, paging))) said.push(...some)
  const claims = groupBy(said, ({ document }) => document)
  for (const { family, sentences, quotes, warnings, rules, story: _, ...rest } of page) {
    const document = rest.id
    text += line({
      type: 'document',
      document: plainDocument(rest),
      family,
      sentences: sentences.map(plainSpan),
      quotes: quotes.map(plainQuote),
      warnings: warnings.map(plainWarning),
      ...(rules !== undefined && { rules }),
    })
    const own = chains.get(document) ?? []
    for (const chain of own) text += line({ type: 'chain', document, entity: chain.entityId, chain: plainChain(chain) })
    const mentions = own.flatMap((chain) => chain.mentions).sort((a, b) => a.start - b.start || a.end - b.end)
    for (const mention of mentions) text += line({ type: 'mention', document, mention: plainMention(mention) })
    for (const claim of claims.get(document) ?? [])
      text += line({
        type: 'claim',
        document,
        fact: claim.factId,
        ...(claim.judgedWrong && { wrong: true }),
        claim: plainClaim(claim),
      })
  }
  return text
}

/**
 * All that a store holds: a head with the version of this format, then each document with its chains, mentions and claims, then
 * entities, facts, contradictions and judgements, each kind by id, and a last line with the number of all before it, by which half a
 * file is known. Every line is an object that says its `type` and holds the
 * thing under the same name; a claim that was judged wrong is marked so.
 */
export const jsonl: ExportFormat = {
  name: 'jsonl',
  description: 'all of it, texts included, a JSON line each',
  mediaType: 'application/x-ndjson',
  leavesOut: null,
  async *write(store) {
    let lines = 1
    const line = (value: object): string => {
      lines++
      return jsonLine(value)
    }
    yield jsonLine({ type: 'storygraph', version: JSONL_VERSION })
    for await (const page of pagesOf((paging) => store.documents({}, paging), DOCUMENTS_AT_ONCE)) {
      yield await readings(store, page, line)
    }
    for await (const page of pagesOf((paging) => store.entities({}, paging)))
      yield page.map((entity) => line({ type: 'entity', entity: plainEntity(entity) })).join('')
    for await (const page of pagesOf((paging) => store.facts({}, paging)))
      yield page.map((fact) => line({ type: 'fact', fact: plainFact(fact) })).join('')
    for await (const page of pagesOf((paging) => store.contradictions({}, paging)))
      yield page
        .map((contradiction) => line({ type: 'contradiction', contradiction: plainContradiction(contradiction) }))
        .join('')
    for await (const page of pagesOf((paging) => store.judgements({}, paging)))
      yield page.map((judgement) => line({ type: 'judgement', judgement: plainJudgement(judgement) })).join('')
    yield jsonLine({ type: 'end', lines })
  },
}
