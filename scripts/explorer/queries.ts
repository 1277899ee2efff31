import { writeFileSync } from 'node:fs'
import { typedQueries } from '../queries/typed-queries.ts'

// Makes src/explorer/queries.generated.ts of src/explorer/queries/*.graphql and the SDL: each query as text, with the types of
// its variables and its answer. `npx tsx scripts/explorer/queries.ts`; the build does it.

const folder = new URL('../../src/explorer/', import.meta.url)
writeFileSync(
  new URL('queries.generated.ts', folder),
  `// Made by scripts/explorer/queries.ts.\n${await typedQueries(new URL('queries/', folder), './question.ts')}`,
)
