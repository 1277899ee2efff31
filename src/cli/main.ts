#!/usr/bin/env node
import { EXIT } from './exit-status.ts'
import { runCommandLine } from './program.ts'

// Whoever reads us has read enough (`storygraph extract … | head -1`): that is an end, and no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
})
// Words that nobody hears do not stop the work.
process.stderr.on('error', () => undefined)

const status = await runCommandLine(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => performance.now(),
})
// An abandoned read of standard input would keep the process alive; what was written goes out first.
process.stdout.write('', () => process.exit(status))
