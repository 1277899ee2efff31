import { recordsOf } from '../export/records.ts'
import { loadRules } from '../ontology/rules.ts'
import { all, pagesOf, type Store } from '../store/store.ts'
import type { ExportPiece } from '../text/read-export.ts'
import type { ChangesOptions } from './change-options.ts'
import { type Imported, importPieces } from './import-graph.ts'

const DOCUMENTS_AT_ONCE = 64

/** All that a store holds, as an export in the format `jsonl` would give it. */
async function* piecesOf(
  store: Store,
  predicates: NonNullable<ChangesOptions['predicates']>,
): AsyncGenerator<ExportPiece> {
  for await (const page of pagesOf((paging) => store.documents({}, paging), DOCUMENTS_AT_ONCE))
    for (const { record } of await recordsOf(store, page, predicates))
      yield { type: 'document', reading: record.extraction }
  const { entities, facts, contradictions } = await store.stats()
  const counts = {
    entity: Object.values(entities).reduce((sum, count) => sum + count, 0),
    fact: facts,
    contradiction: contradictions,
  }
  for (const type of ['entity', 'fact', 'contradiction'] as const)
    for (let count = 0; count < counts[type]; count++) yield { type }
  for await (const judgement of all((paging) => store.judgements({}, paging))) yield { type: 'judgement', judgement }
}

/**
 * Adds what a store holds to what another holds: documents as they were read, and what people judged. All else is worked out anew
 * for both together. All of it or nothing, and errors, as `importGraph` has them.
 *
 * @example await addGraph(await openStore('mine.db'), await openStore('bolt://127.0.0.1:7687')) // { added: 5, unchanged: 1, … }
 */
export const addGraph = (from: Store, to: Store, options: ChangesOptions = {}): Promise<Imported> =>
  importPieces(to, () => piecesOf(from, options.predicates ?? loadRules().predicates), options)
