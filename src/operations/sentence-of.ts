import type { Fact } from '../model/graph.ts'
import type { Predicate } from '../ontology/predicate.ts'
import { loadRules } from '../ontology/rules.ts'
import { factSentence, type NameOf } from '../reason/sentence.ts'

/**
 * A fact as one English sentence; `nameOf` gives the name of each entity that it speaks of.
 *
 * @example sentenceOf(fact, (id) => names.get(id) ?? id) // 'Mikhail left Moscow in March 2022.'
 */
export const sentenceOf = (
  fact: Fact,
  nameOf: NameOf,
  predicates: ReadonlyMap<string, Predicate> = loadRules().predicates,
): string => factSentence(fact, predicates.get(fact.predicate), nameOf)
