import type { Document } from '../model/document.ts'
import type { Extraction, Quote } from '../model/extraction.ts'
import type { StoredDocument, Story } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { storyOf } from '../resolve/story.ts'
import type { Store } from '../store/store.ts'
import { all } from '../store/store.ts'

/** What derivation needs of a document besides its chains and claims. */
export interface DocumentMeta {
  readonly document: Document
  readonly quotes: readonly Quote[]
  readonly story: Story
  /** As stored; null for one that is not stored yet. */
  readonly family: string | null
}

const metaOfStored = ({
  family,
  quotes,
  story,
  sentences: _,
  warnings: __,
  ...document
}: StoredDocument): DocumentMeta => ({
  document,
  quotes,
  story,
  family,
})

export const metaOfNew = (extraction: Extraction, predicates: ReadonlyMap<string, Predicate>): DocumentMeta => {
  const { document, quotes } = extraction
  return { document, quotes, story: storyOf(extraction, predicates), family: null }
}

/** So many texts are in memory at once; each page asks for its keys anew. */
const PAGE = 100

/** Stored documents that a filter finds, one after the other. */
export async function* metasOf(store: Store, filter: Parameters<Store['documents']>[0]): AsyncGenerator<DocumentMeta> {
  for await (const stored of all((paging) => store.documents(filter, paging), PAGE)) yield metaOfStored(stored)
}

/** Stored documents that a filter finds, by id. */
export const readMetas = async (
  store: Store,
  filter: Parameters<Store['documents']>[0],
): Promise<ReadonlyMap<string, DocumentMeta>> => {
  const metas = new Map<string, DocumentMeta>()
  for await (const meta of metasOf(store, filter)) metas.set(meta.document.id, meta)
  return metas
}
