import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answers, withAnswers } from '../scripts/readme/answers.ts'

test('the README answers as the graph does (npx tsx scripts/readme.ts brings it up to date)', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  expect(readme).toBe(withAnswers(readme, await answers()))
})
