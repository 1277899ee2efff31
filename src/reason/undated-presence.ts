import type { Fact } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { occasionOf } from './occasion.ts'
import { type Presence, placeOf } from './presence.ts'

/**
 * That somebody was in a place at some time that nothing tells: possible on any day, certain on none. What `presencesOf` leaves out.
 *
 * @example undatedPresencesOf(facts, predicates)[0]?.possible // { from: null, to: null }
 */
export const undatedPresencesOf = (
  facts: readonly Fact[],
  predicates: ReadonlyMap<string, Predicate>,
): readonly Presence[] =>
  facts.flatMap((fact) => {
    const predicate = predicates.get(fact.predicate)
    const place = predicate?.presence == null ? null : placeOf(fact, predicate)
    if (place === null || occasionOf(fact.time) !== null) return []
    const isHome = predicate?.presence !== 'there'
    return [{ place, certain: null, possible: { from: null, to: null }, isHome, facts: [fact.id] }]
  })
