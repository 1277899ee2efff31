// Loaded into a measured process with --import: says at its end how much memory it held at most, in kilobytes.
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.env.BENCH_MEMORY_FILE) {
  process.on('exit', () => writeFileSync(process.env.BENCH_MEMORY_FILE, String(process.resourceUsage().maxRSS)))
}
