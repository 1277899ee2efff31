import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { head, measure, median, out, row } from './measure.ts'

/** The whole process around one short document: imports, gazetteer, both taggers. */
export const benchStartUp = (): void => {
  const file = resolve(out, 'short.txt')
  writeFileSync(file, 'Mei Lin left Lagos in May 2001. “I had to,” she said.\n')
  const runs = Array.from({ length: 5 }, () => measure(['dist/cli/main.js', 'extract', file, '--quiet']))
  const bare = Array.from({ length: 5 }, () => measure(['-e', '0']))
  console.log('\n### Start-up\n')
  head('program', 'seconds', 'peak MB')
  row('node alone', median(bare).seconds.toFixed(2), median(bare).megabytes.toFixed(0))
  row('extract of one sentence', median(runs).seconds.toFixed(2), median(runs).megabytes.toFixed(0))
}
