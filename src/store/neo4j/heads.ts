import { headOf } from '../document-parts.ts'
import type { Connection } from './connection.ts'
import { PUT_HEADS, READ_BODIES } from './cypher/heads.ts'

/** A few: each may be 10 MB of text. */
const AT_ONCE = 16

/** Writes the heads of all documents of a store from before they were kept by themselves; may run again. */
export const fillHeads = async (connection: Connection): Promise<void> => {
  for (let after = 'r:'; ; ) {
    const rows = await connection.read<{ reading: string; body: string }>(READ_BODIES, { after, limit: AT_ONCE })
    const last = rows.at(-1)
    if (last === undefined) return
    const heads = rows.map(({ reading, body }) => ({ reading, head: JSON.stringify(headOf(JSON.parse(body))) }))
    await connection.write((run) => run(PUT_HEADS, { rows: heads }))
    after = last.reading
  }
}
