import { readFileSync, writeFileSync } from 'node:fs'
import { withPredicates } from '../src/api/predicate-enum.ts'
import { loadRules } from '../src/ontology/rules.ts'

// Brings the Predicate enum of schema/graph.graphql up to the files of schema/predicates/: `npx tsx scripts/sdl.ts`.

const file = new URL('../schema/graph.graphql', import.meta.url)
writeFileSync(file, withPredicates(readFileSync(file, 'utf8'), [...loadRules().predicates.values()]))
