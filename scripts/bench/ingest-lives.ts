/** Ingests generated lives into a store in a file: `ingest-lives.ts DOCUMENTS FILE`. Prints what it measured as JSON. */
import { rmSync } from 'node:fs'
import { ingest } from '../../src/operations/ingest.ts'
import { retract } from '../../src/operations/retract.ts'
import { openStore } from '../../src/store/open.ts'
import { all } from '../../src/store/store.ts'
import { lives } from './lives.ts'
import { pairwise } from './pairwise.ts'

const [size = 1000, file = ''] = [Number(process.argv[2]), process.argv[3]]
for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name, { force: true })
const store = await openStore(`sqlite:${file}`)

const truth = new Map<string, string>()
const documents: string[] = []
function* told() {
  for (const { extraction, truth: own } of lives(size, 7)) {
    for (const [chain, person] of own) truth.set(chain, person)
    documents.push(extraction.document.id)
    yield extraction
  }
}

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

const tenths: number[] = []
const processor: number[] = []
const tenth = Math.ceil(size / 10)
let [done, since, used] = [0, performance.now(), process.cpuUsage()]
for await (const outcome of ingest(store, told())) {
  if (outcome.outcome !== 'added') throw new Error(JSON.stringify(outcome))
  if (++done % tenth === 0) {
    tenths.push((performance.now() - since) / tenth)
    processor.push(milliseconds(process.cpuUsage(used)) / tenth)
    ;[since, used] = [performance.now(), process.cpuUsage()]
  }
}

const groups: string[][] = []
for await (const { chains } of all((paging) => store.entities({ types: ['Person'] }, paging)))
  groups.push(chains.filter((chain) => truth.has(chain)))
const f1 = pairwise(groups, truth)

const retractions: number[] = []
for (let index = 0; index < 100; index++) {
  const id = documents[Math.floor((index * documents.length) / 100)] ?? ''
  const started = performance.now()
  for await (const { outcome } of retract(store, [id])) if (outcome !== 'retracted') throw new Error(outcome)
  retractions.push(performance.now() - started)
}
await store.close()
retractions.sort((a, b) => a - b)
console.log(JSON.stringify({ tenths, processor, f1, retraction: retractions[50] }))
