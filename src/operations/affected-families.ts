import type { Extraction } from '../model/extraction.ts'
import { familiesOf, lineageKeys, type Telling } from '../resolve/lineage.ts'
import { byText, groupBy } from '../resolve/sets.ts'
import type { Store } from '../store/store.ts'
import { type DocumentMeta, metaOfNew, readMetas } from './document-meta.ts'

/** Families of documents after a change. */
export interface AffectedFamilies {
  /** Every document of the families that the change touches, as they will be. */
  readonly documents: ReadonlyMap<string, DocumentMeta>
  /** Family of each of these. */
  readonly families: ReadonlyMap<string, string>
  /** Documents whose family gains, loses or rereads a member. */
  readonly touched: ReadonlySet<string>
}

export const tellingOf = ({ document, quotes }: DocumentMeta): Telling => ({ ...document, quotes })

const membersByDocument = (families: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const groups = groupBy([...families], ([, family]) => family)
  return new Map(
    [...groups.values()].flatMap((group) => {
      const members = JSON.stringify(group.map(([id]) => id).sort(byText))
      return group.map(([id]) => [id, members] as const)
    }),
  )
}

/** Works out which documents retell each other once `put` are in and `gone` (the replaced ones too) are out. */
export const affectedFamilies = async (
  store: Store,
  put: readonly Extraction[],
  gone: ReadonlySet<string>,
): Promise<AffectedFamilies> => {
  const fresh = put.map(metaOfNew)
  const keys = [...new Set(fresh.flatMap((meta) => lineageKeys(tellingOf(meta))))]
  const near = [
    ...(keys.length === 0 ? [] : (await readMetas(store, { keys })).values()),
    ...(gone.size === 0 ? [] : (await readMetas(store, { ids: [...gone] })).values()),
  ]
  const oldFamilies = [...new Set(near.flatMap(({ family }) => family ?? []))]
  const stored =
    oldFamilies.length === 0 ? new Map<string, DocumentMeta>() : await readMetas(store, { families: oldFamilies })
  const documents = new Map([...stored].filter(([id]) => !gone.has(id)))
  for (const meta of fresh) documents.set(meta.document.id, meta)
  const families = familiesOf([...documents.values()].map(tellingOf))
  const before = membersByDocument(new Map([...stored].map(([id, { family }]) => [id, family ?? id])))
  const after = membersByDocument(families)
  const reread = new Set(fresh.map(({ document }) => families.get(document.id)))
  const touched = [...documents.keys()].filter((id) => reread.has(families.get(id)) || before.get(id) !== after.get(id))
  return { documents, families, touched: new Set(touched) }
}
