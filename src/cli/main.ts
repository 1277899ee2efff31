#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { EXIT } from './exit-status.ts'
import { failureText } from './failure.ts'
import { runCommandLine } from './program.ts'

// Left alone, each thread's heap grows to several times what it holds before it is swept: it costs memory, and sweeping
// sooner costs no time that could be measured (670 to 390 MB for 10 MB of text with two threads).
setFlagsFromString('--heap-growing-percent=50')

const { stdin, stdout, stderr, env } = process

const fail = (error: unknown): never => {
  stderr.write(`${failureText(error, Boolean(env.STORYGRAPH_DEBUG) || process.argv.includes('--debug'))}\n`)
  process.exit(EXIT.fault)
}

// Whoever reads us has read enough (`storygraph extract … | head -1`): that is an end, and no fault.
stdout.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? process.exit(EXIT.done) : fail(error)))
// Words that nobody hears do not stop the work.
stderr.on('error', () => undefined)
process.on('uncaughtException', fail)

const surroundings = { stdin, stdout, stderr, env, now: () => performance.now() }
const status = await runCommandLine(process.argv.slice(2), surroundings)
// An abandoned read of standard input would keep the process alive; what was written goes out first.
stdout.write('', () => process.exit(status))
