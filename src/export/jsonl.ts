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
import { type JsonLines, type Page, type Paging, pagesOf, type Store } from '../store/store.ts'
import { type ExportFormat, jsonLine } from './format.ts'

/** Few, because each may be 10 MB of text. */
const DOCUMENTS_AT_ONCE = 16

/** Grows with whatever makes older files unreadable. */
export const JSONL_VERSION = 2

/** Each document, followed by what reading it gave: chains by id, mentions in text order, claims by id. */
const readingsOf = async (store: Store, page: readonly StoredDocument[]): Promise<JsonLines> => {
  let [text, lines] = ['', 0]
  const line = (value: object): string => {
    lines++
    return jsonLine(value)
  }
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
  return { text, lines }
}

async function* readings(store: Store): AsyncGenerator<JsonLines> {
  for await (const page of pagesOf((paging) => store.documents({}, paging), DOCUMENTS_AT_ONCE))
    yield await readingsOf(store, page)
}

/** One kind of thing that is listed, by id. */
async function* listed<T>(
  list: (paging: Paging) => Promise<Page<T>>,
  named: (item: T) => object,
): AsyncGenerator<JsonLines> {
  for await (const page of pagesOf(list))
    yield { text: page.map((item) => jsonLine(named(item))).join(''), lines: page.length }
}

/** The parts of an export in their order: as the store has their lines, or made of what it gives. */
const partsOf = (store: Store): readonly AsyncIterable<JsonLines>[] => [
  store.jsonLines?.('readings') ?? readings(store),
  store.jsonLines?.('entities') ??
    listed(
      (paging) => store.entities({}, paging),
      (entity) => ({ type: 'entity', entity: plainEntity(entity) }),
    ),
  store.jsonLines?.('facts') ??
    listed(
      (paging) => store.facts({}, paging),
      (fact) => ({ type: 'fact', fact: plainFact(fact) }),
    ),
  listed(
    (paging) => store.contradictions({}, paging),
    (contradiction) => ({ type: 'contradiction', contradiction: plainContradiction(contradiction) }),
  ),
  listed(
    (paging) => store.judgements({}, paging),
    (judgement) => ({ type: 'judgement', judgement: plainJudgement(judgement) }),
  ),
]

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
    let count = 1
    yield jsonLine({ type: 'storygraph', version: JSONL_VERSION })
    for (const part of partsOf(store))
      for await (const { text, lines } of part) {
        count += lines
        yield text
      }
    yield jsonLine({ type: 'end', lines: count })
  },
}
