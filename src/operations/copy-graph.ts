import { recordsOf } from '../export/records.ts'
import { StorygraphError } from '../model/errors.ts'
import type { StoredDocument } from '../model/graph.ts'
import { loadRules } from '../ontology/rules.ts'
import { all, pagesOf, type Store } from '../store/store.ts'
import type { ChangesOptions } from './change-options.ts'
import { copyDocuments } from './copy-documents.ts'
import { copyEntities } from './copy-entities.ts'
import { copyContradictions, copyFacts, copyJudgements, dropStrayFacts } from './copy-facts.ts'
import { inBatches, ONE_WRITE } from './in-batches.ts'
import { sameJson } from './same-json.ts'

/** What a copy brought. */
export interface Copied {
  /** Documents that the target had not, and those that it had. */
  readonly added: number
  readonly unchanged: number
}

/** Documents that are read at once: few, because each may be 10 MB of text. */
const DOCUMENTS_AT_ONCE = 16

/** Nobody waits for a single document. In milliseconds. */
const PATIENCE = 600_000

/** How a copy is made. */
export interface CopyOptions extends ChangesOptions {
  /** Documents in one write, 64 where it is left out; fewer where their texts are long. */
  readonly most?: number
}

const other = (id: string, what: string): StorygraphError =>
  new StorygraphError(
    'BAD_INPUT',
    `The target is not empty, and no part of this copy: ${what}. Nothing was copied. Give an empty store, or --into to add these documents to what it holds.`,
    { details: { id } },
  )

const withoutFamily = ({ family: _, ...document }: StoredDocument): Omit<StoredDocument, 'family'> => document

/** Ids of the target's documents, where each is the source's too, read in the same way, and no judgement is the target's alone. */
const partThatIsThere = async (
  from: Store,
  to: Store,
  { predicates }: Required<Pick<ChangesOptions, 'predicates'>>,
) => {
  const there = new Set<string>()
  for await (const page of pagesOf((paging) => to.documents({}, paging), DOCUMENTS_AT_ONCE)) {
    const ids = page.map(({ id }) => id)
    const { items } = await from.documents({ ids }, { first: ids.length })
    const known = new Map(items.map(({ node }) => [node.id, node]))
    const originals = await recordsOf(
      from,
      items.map(({ node }) => node),
      predicates,
    )
    const readings = new Map(originals.map(({ record }) => [record.extraction.document.id, record]))
    const copies = await recordsOf(to, page, predicates)
    for (const [index, document] of page.entries()) {
      const original = known.get(document.id)
      if (original === undefined) throw other(document.id, `it holds a document ${document.id} that the source has not`)
      if (
        !sameJson(withoutFamily(original), withoutFamily(document)) ||
        !sameJson(readings.get(document.id), copies[index]?.record)
      )
        throw other(document.id, `its document ${document.id} is another than the source's, or was read otherwise`)
      there.add(document.id)
    }
  }
  for await (const page of pagesOf((paging) => to.judgements({}, paging))) {
    const { items } = await from.judgements({ ids: page.map(({ id }) => id) }, { first: page.length })
    const known = new Map(items.map(({ node }) => [node.id, node]))
    const strange = page.find((judgement) => !sameJson(known.get(judgement.id), judgement))
    if (strange !== undefined) throw other(strange.id, `it holds a judgement ${strange.id} that the source has not`)
  }
  return there
}

/**
 * Makes an empty store hold the very graph that another holds: what was read, what was judged, and what was made of it, none of it
 * worked out again. A copy that was killed goes on where it is run again: the target may hold a part of the source's documents, read
 * in the same way; whatever else it made of these is brought in line.
 *
 * Errors: BAD_INPUT where the target holds something else (nothing is changed then); STALE where somebody else writes to it
 * meanwhile; those of the stores.
 *
 * @example await copyGraph(await openStore('storygraph.db'), await openStore('bolt://127.0.0.1:7687')) // { added: 5, unchanged: 0 }
 */
export const copyGraph = async (
  from: Store,
  to: Store,
  { onProgress, predicates = loadRules().predicates, most = ONE_WRITE.most }: CopyOptions = {},
): Promise<Copied> => {
  const there = await partThatIsThere(from, to, { predicates })
  const { documents, entities, facts } = await from.stats()
  const total = documents + facts + Object.values(entities).reduce((sum, count) => sum + count, 0)
  let done = 0
  const step = (count: number, item: string): void => {
    done += count
    onProgress?.({ done, total, item })
  }
  const copy = { from, to, isFresh: there.size === 0, predicates, step }
  if (!copy.isFresh) await dropStrayFacts(copy)
  const coming = all((paging) => from.documents({}, paging), Math.min(most, DOCUMENTS_AT_ONCE))
  for await (const page of inBatches(coming, { ...ONE_WRITE, most, weigh: ({ text }) => text.length, quiet: PATIENCE }))
    await copyDocuments(copy, page, there)
  await copyEntities(copy)
  await copyFacts(copy)
  await copyContradictions(copy)
  await copyJudgements(copy)
  return { added: documents - there.size, unchanged: there.size }
}
