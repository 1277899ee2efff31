// Asks a server by autocannon, as standard input (JSON) says, and prints what came of it (JSON): a process of its own.
import { json } from 'node:stream/consumers'
import { fromPeers } from './peers.ts'
import type { Load, Loaded } from './put-load.ts'

const { url, bodies, connections, seconds } = (await json(process.stdin)) as Load
const autocannon = fromPeers('autocannon')

interface Client {
  setRequests(requests: readonly object[]): void
}

const requests = bodies.map((body) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
}))
let clients = 0
const took: number[] = []
const running = autocannon({
  url,
  connections,
  duration: seconds,
  timeout: 60,
  // Each connection begins elsewhere in the list.
  setupClient: (client: Client) => {
    const start = Math.floor((clients++ * requests.length) / connections)
    client.setRequests([...requests.slice(start), ...requests.slice(0, start)])
  },
  verifyBody: (body: string) => !body.includes('"errors":['),
})
running.on('response', (_client: Client, _status: number, _bytes: number, time: number) => took.push(time))
const { errors, non2xx, mismatches, duration } = await running
took.sort((a, b) => a - b)
const at = (share: number): number | null => took[Math.floor(share * (took.length - 1))] ?? null
const loaded: Loaded = {
  answers: took.length,
  failures: errors + non2xx + mismatches,
  perSecond: took.length / duration,
  median: at(0.5),
  p99: at(0.99),
}
console.log(JSON.stringify(loaded))
