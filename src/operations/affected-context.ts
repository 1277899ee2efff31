import type { Chain } from '../model/extraction.ts'
import type { ChainPart } from '../resolve/profile.ts'
import type { Store } from '../store/store.ts'
import type { AffectedFamilies } from './affected-families.ts'
import { type DocumentMeta, readMetas } from './document-meta.ts'

// Weighing needs the document; a place, day or event with a key of its own is what its key says.
export const needsDocument = ({ type, gazetteer, event }: Chain): boolean =>
  type === 'Person' ||
  type === 'Organization' ||
  (type === 'Place' && gazetteer === undefined) ||
  (type === 'Event' && event === undefined)

/** Documents of the chains that must be weighed, and their kin. */
export const readContext = async (
  store: Store,
  chains: Iterable<ChainPart>,
  families: AffectedFamilies,
  gone: ReadonlySet<string>,
): Promise<ReadonlyMap<string, DocumentMeta>> => {
  const wanted = new Set([...chains].filter(({ chain }) => needsDocument(chain)).map(({ document }) => document))
  const unknown = [...wanted].filter((id) => !families.documents.has(id))
  if (unknown.length === 0) return families.documents
  const found = await readMetas(store, { ids: unknown })
  const kin = await readMetas(store, {
    families: [...new Set([...found.values()].flatMap(({ family }) => family ?? []))],
  })
  return new Map([...[...kin].filter(([id]) => !gone.has(id)), ...families.documents])
}
