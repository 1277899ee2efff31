import { globalId } from '../model/extraction.ts'
import type { Fact, StoredClaim } from '../model/graph.ts'
import { all, type Store } from '../store/store.ts'

/** So many ids are asked for at once. */
const AT_ONCE = 500

const partsOf = function* (ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += AT_ONCE) yield ids.slice(start, start + AT_ONCE)
}

/** Whoever has a role in a claim: entity ids. */
const inRoles = (claim: StoredClaim): readonly string[] =>
  [claim.subject, claim.object, claim.place, ...claim.with]
    .filter((chain) => chain !== null)
    .map((chain) => claim.entities[chain] ?? globalId(claim.document, chain))

/** Each page of what some hundred ids have is found anew: few large ones. */
const PAGE = 5_000

/**
 * The facts that each of several entities has any role in, companions' among them, in as few reads as one of them takes. With
 * `predicates`, only those.
 *
 * @example (await factsOfEach(store, ['d1/e1', 'd1/e2'])).get('d1/e1')
 */
export const factsOfEach = async (
  store: Store,
  ids: readonly string[],
  predicates?: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> => {
  const found = new Map(ids.map((id) => [id, new Set<string>()]))
  const only = predicates === undefined ? {} : { predicates }
  for (const part of partsOf(ids))
    for await (const claim of all((paging) => store.claims({ about: part, ...only }, paging), PAGE))
      if (claim.factId !== null) for (const id of inRoles(claim)) found.get(id)?.add(claim.factId)
  const facts = new Map<string, Fact>()
  for (const part of partsOf([...new Set([...found.values()].flatMap((one) => [...one]))]))
    for await (const fact of all((paging) => store.facts({ ids: part }, paging))) facts.set(fact.id, fact)
  const factsBy = (own: ReadonlySet<string>): readonly Fact[] => [...own].sort().flatMap((id) => facts.get(id) ?? [])
  return new Map([...found].map(([id, own]) => [id, factsBy(own)]))
}

/** Whoever has any role in some facts, companions among them: entity ids, sorted. */
export const peersIn = async (store: Store, facts: readonly string[]): Promise<readonly string[]> => {
  const found = new Set<string>()
  for (const part of partsOf(facts))
    for await (const claim of all((paging) => store.claims({ facts: part }, paging), PAGE))
      for (const id of inRoles(claim)) found.add(id)
  return [...found].sort()
}
