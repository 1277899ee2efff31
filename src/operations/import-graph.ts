import { JSONL_VERSION } from '../export/jsonl.ts'
import { StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Placed } from '../model/placed.ts'
import { uncut } from '../resolve/cut-chains.ts'
import type { Store } from '../store/store.ts'
import { type ExportPiece, readExport } from '../text/read-export.ts'
import { apply } from './apply.ts'
import type { ChangeOptions, ChangesOptions } from './change-options.ts'
import { ONE_WRITE } from './in-batches.ts'
import { ingest, type Read, storedHashes } from './ingest.ts'
import { retract } from './retract.ts'

/** What an import brought. */
export interface Imported {
  /** Documents that were not there before, and those that were. */
  readonly added: number
  readonly unchanged: number
  /** Judgements that are new, or later than what was judged before. */
  readonly judgements: number
  /**
   * Whether the file told of another number of entities, facts or contradictions than its documents give here: it was made by other
   * rules. Null where the store held documents before, whose facts cannot be told apart.
   */
  readonly differs: boolean | null
}

/** What the file holds, once the whole of it is seen to be sound. */
interface Contents {
  readonly documents: number
  readonly entities: number
  readonly facts: number
  readonly contradictions: number
  readonly judgements: readonly Judgement[]
}

const taken = ({ document: { id }, place = {} }: Placed<Extraction>): StorygraphError =>
  new StorygraphError(
    'ID_TAKEN',
    `There is a document ${id} with another text already. Nothing was imported: retract that one, or import into another store.`,
    { place, details: { id } },
  )

const twice = ({ document: { id }, place = {} }: Placed<Extraction>): StorygraphError =>
  new StorygraphError('BAD_INPUT', `The document ${id} stands twice in this export. Nothing was imported.`, {
    place,
    details: { id },
  })

/** Reads the whole of it without keeping it. Throws at the first thing that would keep any of it from being stored. */
const examine = async (store: Store, pieces: AsyncIterable<ExportPiece>): Promise<Contents> => {
  const count = { document: 0, entity: 0, fact: 0, contradiction: 0, judgement: 0 }
  const judgements: Judgement[] = []
  const seen = new Set<string>()
  let some: Placed<Extraction>[] = []
  const compare = async (): Promise<void> => {
    const known = await storedHashes(
      store,
      some.map(({ document }) => document.id),
    )
    for (const one of some)
      if ((known.get(one.document.id) ?? one.document.sha256) !== one.document.sha256) throw taken(one)
    some = []
  }
  for await (const piece of pieces) {
    count[piece.type]++
    if (piece.type === 'judgement') judgements.push(piece.judgement)
    if (piece.type !== 'document') continue
    const { id } = piece.reading.document
    if (seen.size === seen.add(id).size) throw twice(piece.reading)
    some.push(piece.reading)
    if (some.length === ONE_WRITE.most) await compare()
  }
  if (some.length > 0) await compare()
  const { document: documents, entity: entities, fact: facts, contradiction: contradictions } = count
  return { documents, entities, facts, contradictions, judgements }
}

/** The documents of the file as reading gave them, whatever was judged since. */
async function* readingsIn(pieces: AsyncIterable<ExportPiece>): AsyncGenerator<Read> {
  const number = ({ id }: { readonly id: string }): number => Number.parseInt(id.slice(1), 10)
  for await (const piece of pieces) {
    if (piece.type !== 'document') continue
    const { entities, claims, ...rest } = uncut(piece.reading)
    const inOrder = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
      [...list].sort((a, b) => number(a) - number(b))
    yield {
      ...rest,
      entities: inOrder(entities),
      claims: inOrder(claims),
      ...(piece.reading.place && { place: piece.reading.place }),
    }
  }
}

/** Judges what the store has not been told yet, in one write. Gives the number. */
const judgeAll = async (store: Store, judgements: readonly Judgement[], options: ChangeOptions): Promise<number> => {
  const ids = judgements.map(({ id }) => id)
  const { items } = await store.judgements({ ids }, { first: Math.max(1, ids.length) })
  const known = new Map(items.map(({ node }) => [node.id, node.time]))
  const fresh = judgements.filter(({ id, time }) => time > (known.get(id) ?? ''))
  if (fresh.length > 0) await apply(store, { judge: fresh }, options)
  return fresh.length
}

const isEmpty = async (store: Store): Promise<boolean> => (await store.stats()).documents === 0

/** As `importGraph`, of pieces that come from anywhere; they are read twice. */
export const importPieces = async (
  store: Store,
  pieces: () => AsyncIterable<ExportPiece>,
  { onProgress, ...options }: ChangesOptions = {},
): Promise<Imported> => {
  const contents = await examine(store, pieces())
  const wasEmpty = await isEmpty(store)
  const added: string[] = []
  let done = 0
  try {
    for await (const outcome of ingest(store, readingsIn(pieces()), options)) {
      if (outcome.outcome === 'refused') throw outcome.error
      if (outcome.outcome === 'added') added.push(outcome.id)
      onProgress?.({ done: ++done, total: contents.documents, item: outcome.id })
    }
    const judgements = await judgeAll(store, contents.judgements, options)
    const stats = await store.stats()
    const entities = Object.values(stats.entities).reduce((sum, count) => sum + count, 0)
    const isSame =
      entities === contents.entities &&
      stats.facts === contents.facts &&
      stats.contradictions === contents.contradictions
    return {
      added: added.length,
      unchanged: contents.documents - added.length,
      judgements,
      differs: wasEmpty ? !isSame : null,
    }
  } catch (error) {
    for await (const _ of retract(store, added, options));
    throw error
  }
}

/**
 * Takes in what `export --format jsonl` wrote: documents as they were read, and what people judged; all else is worked out from
 * these as ever, so that an empty store holds the very graph that was exported. Documents that are there with the same text stay as they
 * are; of judgements on the same the later holds.
 *
 * All of it or nothing: the whole file is looked at before anything is stored, and where storing fails nevertheless, what was stored
 * is taken back. Only a process that is killed leaves the documents that it got to; importing again goes on from there. Errors: those
 * of `readExport`; ID_TAKEN where a document of the store has another text; those of the store.
 *
 * @example await importGraph(store, 'graph.jsonl') // { added: 5, unchanged: 0, judgements: 1, differs: false }
 */
export const importGraph = (store: Store, file: string, options: ChangesOptions = {}): Promise<Imported> =>
  importPieces(store, () => readExport(file, JSONL_VERSION), options)
