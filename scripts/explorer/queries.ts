import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { typedQueries } from '../queries/typed-queries.ts'

// Makes src/explorer/queries.generated.ts of src/explorer/queries/*.graphql and the SDL: each query as text, with the types of
// its variables and its answer. `npx tsx scripts/explorer/queries.ts`; the build does it.

const folder = new URL('../../src/explorer/', import.meta.url)
const text = `// Made by scripts/explorer/queries.ts.\n${await typedQueries(new URL('queries/', folder), './question.ts')}`

// Moved into its place when it is whole, and only where it is another: builds run at the same time as tests.
const target = new URL('queries.generated.ts', folder)
const made = new URL(`queries.${process.pid}.generated.ts`, folder)
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  writeFileSync(made, text)
  renameSync(made, target)
}
