import { StorygraphError } from '../model/errors.ts'
import type { StoredDocument } from '../model/graph.ts'
import { all, type Store } from '../store/store.ts'
import type { DocumentInput } from '../text/read-inputs.ts'
import { apply } from './apply.ts'
import type { ChangesOptions } from './change-options.ts'
import { NAME_REMOVED } from './forget.ts'
import { findDocument, type Outcome, type Read, refused, storedHashes } from './ingest.ts'
import type { Readers } from './reading-pool.ts'

export interface ReextractOptions extends ChangesOptions {
  /** What the readers read by, as `rulesMark` gives it: documents that have this mark are left as they are. Null rereads every one. */
  readonly mark: string | null
}

interface Sorted {
  readonly current: readonly string[]
  readonly due: readonly string[]
}

/** Which documents are to be read again, in the order of their ids. */
const sorted = async (store: Store, mark: string | null): Promise<Sorted> => {
  const [current, due]: [string[], string[]] = [[], []]
  for await (const { id, rules, warnings } of all((paging) => store.documentHeads({}, paging))) {
    // Where a name is gone, its bearer could only be taken for somebody else.
    const isKept = warnings.some(({ code }) => code === NAME_REMOVED)
    const isCurrent = isKept || (mark !== null && rules === mark)
    if (isCurrent) current.push(id)
    else due.push(id)
  }
  return { current, due }
}

const inputOf = ({ id, title, source, url, author, published, language, derivedFrom, text }: StoredDocument) => ({
  fields: { id, title, source, url, author, published, language, derivedFrom, text },
  place: {},
})

async function* inputs(store: Store, ids: readonly string[]): AsyncGenerator<DocumentInput> {
  for (const id of ids) {
    const stored = await findDocument(store, id)
    // Somebody may have taken it back meanwhile.
    if (stored !== null) yield inputOf(stored)
  }
}

const outcomeOf = async (store: Store, read: Read, options: ChangesOptions): Promise<Outcome> => {
  if (read instanceof StorygraphError) {
    const { id } = read.details
    return { id: typeof id === 'string' ? id : null, outcome: 'refused', error: read }
  }
  const { id, sha256 } = read.document
  // Of what was replaced or taken back while its text was being read, the other's word holds.
  const still = async (): Promise<boolean> => (await storedHashes(store, [id])).get(id) === sha256
  try {
    const isWritten = await apply(store, { put: [read], still }, options)
    return { id, outcome: isWritten ? 'reextracted' : 'unchanged' }
  } catch (error) {
    return refused(read, error)
  }
}

/**
 * Reads the text of stored documents again, a document at a time, each with all that follows from it in one write, as if it were
 * replaced: in the end the graph is what a fresh build by the readers' rules gives, with what people judged. Whoever stops
 * between two loses nothing, and goes on where they stopped by starting again. First come those that need not be
 * read (`unchanged`). A document that cannot be read any more is refused and stays as it was. `predicates` are to be those that the
 * readers go by.
 *
 * @example
 * const readers = openReaders({ workers: 1 })
 * for await (const outcome of reextract(store, readers, { mark: rulesMark([]) })) report(outcome)
 */
export async function* reextract(
  store: Store,
  readers: Pick<Readers, 'readAll'>,
  { mark, onProgress, ...options }: ReextractOptions,
): AsyncGenerator<Outcome> {
  const { current, due } = await sorted(store, mark)
  const total = current.length + due.length
  let done = 0
  const told = (outcome: Outcome): Outcome => {
    onProgress?.({ done: ++done, total, item: outcome.id ?? '' })
    return outcome
  }
  for (const id of current) yield told({ id, outcome: 'unchanged' })
  for await (const read of readers.readAll(inputs(store, due))) yield told(await outcomeOf(store, read, options))
}
