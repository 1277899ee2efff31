import type { Extraction } from '../model/extraction.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { areKin, familiesOf } from '../resolve/lineage.ts'
import { kinKeys, NearTellings, type Telling } from '../resolve/lineage-keys.ts'
import { byText, groupBy } from '../resolve/sets.ts'
import type { Store } from '../store/store.ts'
import { type DocumentMeta, metaOfNew, metasOf, readMetas } from './document-meta.ts'

/** Families of documents after a change. */
export interface AffectedFamilies {
  /** Every document of the families that the change touches, as they will be. */
  readonly documents: ReadonlyMap<string, DocumentMeta>
  /** Stored documents of these families and those that go, as they were. */
  readonly were: ReadonlyMap<string, DocumentMeta>
  /** Family of each of these. */
  readonly families: ReadonlyMap<string, string>
  /** Documents whose family gains, loses or rereads a member. */
  readonly touched: ReadonlySet<string>
  /** Of these, the ones that are new or reread, or whose kin among the documents that stay are other than before. */
  readonly regrouped: ReadonlySet<string>
}

export const tellingOf = ({ document, quotes, story }: DocumentMeta): Telling => ({
  ...document,
  quotes,
  ...story,
})

const membersByDocument = (families: Iterable<readonly [string, string]>): ReadonlyMap<string, string> => {
  const groups = groupBy(families, ([, family]) => family)
  return new Map(
    [...groups.values()].flatMap((group) => {
      const members = JSON.stringify(group.map(([id]) => id).sort(byText))
      return group.map(([id]) => [id, members] as const)
    }),
  )
}

const familyOf = ({ document, family }: DocumentMeta): string => family ?? document.id

/** Each page of an answer has all its documents found anew: what many share keys with is asked for a few at a time. */
const ASKED_AT_ONCE = 4

/** Families that the change gives or takes a document. */
const familiesInvolved = async (
  store: Store,
  fresh: readonly DocumentMeta[],
  gone: ReadonlyMap<string, DocumentMeta>,
): Promise<readonly string[]> => {
  const involved = new Set([...gone.values()].map(familyOf))
  const come = new NearTellings()
  const tellings = fresh.map(tellingOf)
  for (const telling of tellings) come.add(telling)
  const seen = new Set<string>()
  for (let at = 0; at < tellings.length; at += ASKED_AT_ONCE) {
    const near = kinKeys(tellings.slice(at, at + ASKED_AT_ONCE))
    for await (const meta of metasOf(store, { near })) {
      const { id } = meta.document
      if (seen.has(id) || gone.has(id) || involved.has(familyOf(meta))) continue
      seen.add(id)
      const stored = tellingOf(meta)
      for (const telling of come.of(stored)) {
        if (!areKin(telling, stored)) continue
        involved.add(familyOf(meta))
        break
      }
    }
  }
  return [...involved]
}

/** Works out which documents retell each other once `put` are in and `gone` (the replaced ones too) are out. */
export const affectedFamilies = async (
  store: Store,
  put: readonly Extraction[],
  gone: ReadonlySet<string>,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<AffectedFamilies> => {
  const fresh = put.map((extraction) => metaOfNew(extraction, predicates))
  const goneMetas = gone.size === 0 ? new Map<string, DocumentMeta>() : await readMetas(store, { ids: [...gone] })
  const involved = await familiesInvolved(store, fresh, goneMetas)
  const stored =
    involved.length === 0 ? new Map<string, DocumentMeta>() : await readMetas(store, { families: involved })
  const staying = [...stored].filter(([id]) => !gone.has(id))
  const documents = new Map(staying)
  for (const meta of fresh) documents.set(meta.document.id, meta)
  // Stored families are exact: only what comes is compared, and what remains of families that lost a document.
  const lessened = new Set([...goneMetas.values()].map(familyOf))
  const before = new Map(staying.map(([id, meta]) => [id, familyOf(meta)]))
  const whole = new Set(involved.filter((family) => !lessened.has(family)))
  const families = familiesOf([...documents.values()].map(tellingOf), { familyOf: before, whole })
  const comes = new Set(fresh.map(({ document }) => document.id))
  const reread = new Set([...comes].map((id) => families.get(id)))
  const members = membersByDocument([...stored].map(([id, meta]) => [id, familyOf(meta)]))
  const membersNow = membersByDocument(families)
  const kept = membersByDocument(before)
  const keptNow = membersByDocument([...families].filter(([id]) => before.has(id)))
  const ids = [...documents.keys()]
  return {
    documents,
    were: new Map([...stored, ...goneMetas]),
    families,
    touched: new Set(ids.filter((id) => reread.has(families.get(id)) || members.get(id) !== membersNow.get(id))),
    regrouped: new Set(ids.filter((id) => comes.has(id) || kept.get(id) !== keptNow.get(id))),
  }
}
