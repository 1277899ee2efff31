import { copyFileSync } from 'node:fs'

// The README's pictures of the explorer, from those that the browser tests leave in out/explorer/:
//   npx vitest run --config .vitest.config.ts test/browser/tasks.test.ts && npx tsx scripts/explorer/pictures.ts

const root = new URL('../../', import.meta.url)
const PICTURES = { '02-two-answers': 'lives', '09-map': 'map' }

for (const [kept, shown] of Object.entries(PICTURES)) {
  copyFileSync(new URL(`out/explorer/${kept}.png`, root), new URL(`src/explorer/pictures/${shown}.png`, root))
}
