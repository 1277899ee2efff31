import { writeFileSync } from 'node:fs'
import { typedQueries } from './typed-queries.ts'

// Makes scripts/traversals/queries/typed.ts of the queries beside it and the SDL: `npx tsx scripts/queries/traversals.ts`.

const folder = new URL('../traversals/queries/', import.meta.url)
writeFileSync(
  new URL('typed.ts', folder),
  `// Made by scripts/queries/traversals.ts of the .graphql files beside it.\n${await typedQueries(folder, './question.ts')}`,
)
