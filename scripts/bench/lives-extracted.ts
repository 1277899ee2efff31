/** Writes generated lives as `storygraph extract` would: `lives-extracted.ts DOCUMENTS FILE`. */
import { createWriteStream } from 'node:fs'
import { plainExtraction } from '../../src/model/plain.ts'
import { lives } from './lives.ts'

const [, , documents = '1000', file = 'lives.jsonl'] = process.argv
const out = createWriteStream(file)
for (const { extraction } of lives(Number(documents), 7)) out.write(`${JSON.stringify(plainExtraction(extraction))}\n`)
out.end()
