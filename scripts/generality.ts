/**
 * Prints how the texts of test/generality are read, and what is missed or wrong; `--update` writes that down as known.
 *
 *     npx tsx scripts/generality.ts             the report
 *     npx tsx scripts/generality.ts --update    test/generality/known.yaml, worked out again
 */
import { writeFileSync } from 'node:fs'
import { judge } from '../test/generality/judge.ts'
import { knownOf, writtenOf } from '../test/generality/known.ts'
import { reportOf } from '../test/generality/report.ts'
import { KNOWN_FILE, readRows } from '../test/generality/rows.ts'

const judged = readRows().map(judge)
if (process.argv.includes('--update')) writeFileSync(KNOWN_FILE, writtenOf(knownOf(judged)))
else process.stdout.write(writtenOf(knownOf(judged)))
console.log(reportOf(judged))
