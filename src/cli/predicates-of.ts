import { join } from 'node:path'
import type { Predicate } from '../ontology/predicate.ts'
import { loadPredicates, PREDICATES } from '../ontology/predicates.ts'

/** Predicates by name, those of the user's `--rules` folder among them. Errors: BAD_RULES. */
export const predicatesOf = (rules: string | undefined): ReadonlyMap<string, Predicate> =>
  rules === undefined
    ? PREDICATES
    : new Map(loadPredicates([join(rules, 'predicates')]).map((predicate) => [predicate.name, predicate]))
