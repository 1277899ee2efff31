/**
 * Prints how the texts of test/generality are read, and what is missed or wrong; `--update` writes that down as known.
 *
 *     npx tsx scripts/generality.ts             the report
 *     npx tsx scripts/generality.ts fresh       only the files whose name begins so
 *     npx tsx scripts/generality.ts --update    test/generality/known.yaml, worked out again
 */
import { writeFileSync } from 'node:fs'
import { judge } from '../test/generality/judge.ts'
import { knownOf, writtenOf } from '../test/generality/known.ts'
import { reportOf } from '../test/generality/report.ts'
import { KNOWN_FILE, readRows } from '../test/generality/rows.ts'

const update = process.argv.includes('--update')
const prefix = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? ''
if (update && prefix !== '') throw new Error('--update takes all files, not some')
const judged = readRows()
  .filter(({ id }) => id.startsWith(prefix))
  .map(judge)
if (update) writeFileSync(KNOWN_FILE, writtenOf(knownOf(judged)))
else process.stdout.write(writtenOf(knownOf(judged)))
console.log(reportOf(judged))
