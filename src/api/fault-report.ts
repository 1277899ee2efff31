import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import type { Shared } from './context.ts'

/** Writes unexpected faults to the log, each line with the id that whoever asked is given. */
export const faultReport =
  (log: (line: string) => void): Shared['report'] =>
  (fault) => {
    const id = randomUUID()
    for (const line of inspect(fault).split('\n')) log(`${id} ${line}`)
    return { id, message: `Something went wrong on our side. Whoever runs the server finds it in the log as ${id}.` }
  }
