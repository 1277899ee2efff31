/** A person is asked for alone, then while documents are ingested by the same server: while-ingesting.ts PEOPLE SECONDS. Prints a Markdown table. */
import { copyFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { generatedGraph } from '../generated-graph.ts'
import { head, out, row } from '../measure.ts'
import { makeGraphs } from './graphs.ts'
import { putLoad } from './put-load.ts'
import { ask } from './question.ts'
import { askedPersons } from './questions.ts'
import { serveOurs } from './with-servers.ts'

/** Another seed than that of the graph: other people in other places. */
const SEED = 8
/** People who are told of anew, each in a document or two: more than are read while it is measured. */
const NEW = 20_000
const TOGETHER = 100

const INGEST = 'mutation ($documents: [DocumentInput!]!) { ingest(documents: $documents) { documents { status } } }'

function* newDocuments() {
  for (const { put } of generatedGraph(NEW, SEED))
    for (const { extraction } of put) {
      const { id, title, source, published, text } = extraction.document
      yield { id: `new-${id}`, title, source, published, text }
    }
}

/** Ingests until it is told to stop, a job after the other; gives how many documents were stored. */
const ingesting = async (url: string, isDone: () => boolean): Promise<number> => {
  const documents = newDocuments()
  for (let stored = 0; ; ) {
    const batch = Array.from({ length: TOGETHER }, () => documents.next().value)
    const { ingest } = await ask(url, { query: INGEST, variables: { documents: batch } })
    stored += ingest.documents.filter(({ status }: { status: string }) => status === 'ADDED').length
    if (isDone()) return stored
  }
}

const ms = (value: number | null): string => value?.toFixed(2) ?? 'none'
const times = (more: number | null, less: number | null): string =>
  ((more ?? Number.NaN) / (less ?? Number.NaN)).toFixed(2)

const [people, seconds] = [Number(process.argv[2]), Number(process.argv[3])]
const file = resolve(out, 'ingesting.db')
const remove = (): void => {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
}
remove()
copyFileSync((await makeGraphs(people)).sqlite, file)
const { url, stop } = await serveOurs('ours on SQLite', file)
try {
  const load = () => putLoad({ url, bodies: askedPersons(people).ours.bodies, connections: 1, seconds })
  await load()
  const alone = await load()
  let done = false
  const began = performance.now()
  const stored = ingesting(url, () => done)
  const beside = await load()
  done = true
  const rate = (await stored) / ((performance.now() - began) / 1000)
  console.log(`\n### A person while documents are ingested by the same server, on SQLite: ${people} people\n`)
  head('', 'median (ms)', 'p99', 'failed', 'documents stored a second')
  row('alone', ms(alone.median), ms(alone.p99), String(alone.failures), '')
  row('while ingesting', ms(beside.median), ms(beside.p99), String(beside.failures), rate.toFixed(1))
  row('times as long', times(beside.median, alone.median), times(beside.p99, alone.p99), '', '')
} finally {
  await stop()
  remove()
}
