import type { Fact } from '../model/graph.ts'
import { PREDICATES } from '../ontology/predicates.ts'
import { factSentence, type NameOf } from '../reason/sentence.ts'

/**
 * A fact as one English sentence; `nameOf` gives the name of each entity that it speaks of.
 *
 * @example sentenceOf(fact, (id) => names.get(id) ?? id) // 'Mikhail left Moscow in March 2022.'
 */
export const sentenceOf = (fact: Fact, nameOf: NameOf): string =>
  factSentence(fact, PREDICATES.get(fact.predicate), nameOf)
