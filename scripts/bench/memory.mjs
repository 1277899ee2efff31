// Loaded into a measured process with --import: says at its end how much memory it held at most, in kilobytes, and for how many
// microseconds the processor worked for it.
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.env.BENCH_MEMORY_FILE) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    writeFileSync(process.env.BENCH_MEMORY_FILE, `${maxRSS} ${userCPUTime + systemCPUTime}`)
  })
}
