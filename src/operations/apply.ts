import { StorygraphError } from '../model/errors.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { loadRules } from '../ontology/rules.ts'
import { chainKeys } from '../resolve/blocking.ts'
import { lineageKeys } from '../resolve/lineage-keys.ts'
import type { Change, Store } from '../store/store.ts'
import { affectedEntities } from './affected-entities.ts'
import { affectedFacts } from './affected-facts.ts'
import { affectedFamilies, tellingOf } from './affected-families.ts'
import { affectedJudgements, newJudgements } from './affected-judgements.ts'
import type { ChangeOptions } from './change-options.ts'
import { cutDocuments } from './cut-documents.ts'
import { metaOfNew } from './document-meta.ts'
import { sameJson } from './same-json.ts'

/** Documents to put in (a stored one of the same id is replaced) and to take out, judgements to heed and to forget. */
interface GraphChange {
  readonly put?: readonly Extraction[]
  readonly remove?: readonly string[]
  readonly judge?: readonly Judgement[]
  /** Judgements by id. */
  readonly undo?: readonly string[]
  /** Whether the change is still wanted, asked of what it is worked out against. */
  readonly still?: () => Promise<boolean>
}

interface Diff<T> {
  readonly removed: readonly string[]
  readonly put: readonly T[]
}

const diff = <T extends { readonly id: string }>(
  old: ReadonlyMap<string, T>,
  now: Iterable<T>,
  anyway: (one: T) => boolean = () => false,
): Diff<T> => {
  const list = [...now]
  const ids = new Set(list.map(({ id }) => id))
  return {
    removed: [...old.keys()].filter((id) => !ids.has(id)),
    put: list.filter((one) => anyway(one) || !sameJson(old.get(one.id), one)),
  }
}

/**
 * Works out all that follows from documents and judgements coming and going: only of the families, blocks and subjects that they touch, yet
 * exactly what reading everything anew would give.
 */
const workOut = async (
  store: Store,
  revision: number,
  { put: given = [], remove = [], judge: judgements = [], undo = [] }: GraphChange,
  predicates: ReadonlyMap<string, Predicate>,
): Promise<Change> => {
  const judge = await newJudgements(store, judgements)
  const leaving = new Set([...remove, ...given.map(({ document }) => document.id)])
  const put = await cutDocuments(store, { put: given, gone: leaving, judge, undo: new Set(undo) })
  const gone = new Set([...leaving, ...put.map(({ document }) => document.id)])
  const families = await affectedFamilies(store, put, gone, predicates)
  const judged = await affectedJudgements(store, { put, gone, judge, undo: new Set(undo) })
  const entities = await affectedEntities({ store, put, gone, families, judged, predicates })
  const facts = await affectedFacts({ store, put, gone, families, entities, judged, predicates })
  const entityDiff = diff(entities.oldEntities, entities.entities.values())
  // What is read anew may have passed from one entity to another that now has the same id.
  const isReread = (claim: string): boolean => gone.has(claim.slice(0, claim.lastIndexOf('/')))
  const factDiff = diff(facts.oldFacts, facts.facts, ({ claims }) => claims.some(isReread))
  const contradictionDiff = diff(facts.oldContradictions, facts.contradictions, ({ sides }) =>
    sides.some(({ claims }) => claims.some(isReread)),
  )
  return {
    revision,
    remove,
    put: put.map((extraction) => {
      const meta = families.documents.get(extraction.document.id) ?? metaOfNew(extraction, predicates)
      return {
        extraction,
        story: meta.story,
        lineageKeys: lineageKeys(tellingOf(meta)),
        chainKeys: chainKeys(extraction, meta.story.cast, predicates),
      }
    }),
    families: new Map([...families.families].filter(([id, family]) => families.documents.get(id)?.family !== family)),
    removeEntities: entityDiff.removed,
    putEntities: entityDiff.put,
    growEntities: [
      ...entities.grown.map(({ growth }) => growth),
      ...entities.growAgain.filter(({ entity }) => entityDiff.put.some(({ id }) => id === entity?.id)),
    ],
    removeFacts: factDiff.removed,
    putFacts: factDiff.put,
    removeContradictions: contradictionDiff.removed,
    putContradictions: contradictionDiff.put,
    removeJudgements: undo,
    putJudgements: judge,
    wrongClaims: judged.marks,
  }
}

/** How often a change is worked out again where another writer came first. */
const MOST_ATTEMPTS = 5

/**
 * Works a change out and writes it, as one: all of it or nothing. False where it was wanted no more. Errors: what `Store.write` gives;
 * STALE only after several tries.
 */
export const apply = async (
  store: Store,
  change: GraphChange,
  { predicates = loadRules().predicates }: ChangeOptions = {},
): Promise<boolean> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const revision = await store.revision()
      if (!((await change.still?.()) ?? true)) return false
      await store.write(await workOut(store, revision, change, predicates))
      return true
    } catch (error) {
      const stale = error instanceof StorygraphError && error.code === 'STALE'
      if (!stale || attempt === MOST_ATTEMPTS) throw error
    }
  }
}
