// Works out the answers in README.md again, from the seeds: `npx tsx scripts/readme.ts`.
import { readFileSync, writeFileSync } from 'node:fs'
import { answers, withAnswers } from './readme/answers.ts'

const file = new URL('../README.md', import.meta.url)
writeFileSync(file, withAnswers(readFileSync(file, 'utf8'), await answers()))
