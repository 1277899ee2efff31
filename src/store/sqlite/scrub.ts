import type { Connection } from './connection.ts'

/**
 * Writes the whole database anew: pages that are free, entries of the indexes of words that are only marked as gone, and the log
 * hold what was deleted until then.
 */
export const scrubDatabase = (connection: Connection): void => {
  connection.writing(() => {
    connection.execute("INSERT INTO name_words (name_words) VALUES ('rebuild')")
    connection.execute("INSERT INTO name_grams (name_grams) VALUES ('rebuild')")
  })
  connection.execute('VACUUM')
  // The log holds what was written since it was last taken over, deleted or not.
  connection.all('PRAGMA wal_checkpoint(TRUNCATE)')
}
