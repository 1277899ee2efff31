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
import { all, type Store } from '../store/store.ts'
import { type ExportFormat, jsonLine } from './format.ts'
import { pagesOf } from './pages.ts'

/** Few, because each may be 10 MB of text. */
const DOCUMENTS_AT_ONCE = 16

/** Grows with whatever makes older files unreadable. */
export const JSONL_VERSION = 2

const grouped = <T extends { readonly document: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(item.document)
    if (group === undefined) groups.set(item.document, [item])
    else group.push(item)
  }
  return groups
}

/** Each document, followed by what reading it gave: chains by id, mentions in text order, claims by id. */
async function* readings(
  store: Store,
  page: readonly StoredDocument[],
  line: (value: object) => string,
): AsyncGenerator<string> {
  const ids = page.map(({ id }) => id)
  const chains = grouped(await store.chains({ documents: ids }))
  const said: StoredClaim[] = []
  for await (const claim of all((paging) => store.claims({ documents: ids }, paging))) said.push(claim)
  const claims = grouped(said)
  for (const { family, sentences, quotes, warnings, rules, story: _, ...rest } of page) {
    const document = rest.id
    yield line({
      type: 'document',
      document: plainDocument(rest),
      family,
      sentences: sentences.map(plainSpan),
      quotes: quotes.map(plainQuote),
      warnings: warnings.map(plainWarning),
      ...(rules !== undefined && { rules }),
    })
    const own = chains.get(document) ?? []
    for (const chain of own) yield line({ type: 'chain', document, entity: chain.entityId, chain: plainChain(chain) })
    const mentions = own.flatMap((chain) => chain.mentions).sort((a, b) => a.start - b.start || a.end - b.end)
    for (const mention of mentions) yield line({ type: 'mention', document, mention: plainMention(mention) })
    for (const claim of claims.get(document) ?? [])
      yield line({
        type: 'claim',
        document,
        fact: claim.factId,
        ...(claim.judgedWrong && { wrong: true }),
        claim: plainClaim(claim),
      })
  }
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
      yield* readings(store, page, line)
    }
    for await (const entity of all((paging) => store.entities({}, paging)))
      yield line({ type: 'entity', entity: plainEntity(entity) })
    for await (const fact of all((paging) => store.facts({}, paging)))
      yield line({ type: 'fact', fact: plainFact(fact) })
    for await (const contradiction of all((paging) => store.contradictions({}, paging)))
      yield line({ type: 'contradiction', contradiction: plainContradiction(contradiction) })
    for await (const judgement of all((paging) => store.judgements({}, paging)))
      yield line({ type: 'judgement', judgement: plainJudgement(judgement) })
    yield jsonLine({ type: 'end', lines })
  },
}
