const NEWLINE = 10

/**
 * Finds the line of a table whose first column is `key`, by halving: the table stays one buffer, so opening it costs a read
 * and nothing is parsed that isn't asked for. `compare` orders a line's first column against the key, as `a - b` does; the
 * lines must be sorted by it and end in a newline. Null where there is none.
 */
export const findLine = (
  table: Buffer,
  key: string,
  compare: (column: string, key: string) => number,
): string | null => {
  let low = 0
  let high = table.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = table.lastIndexOf(NEWLINE, middle - 1) + 1
    const newline = table.indexOf(NEWLINE, middle)
    const end = newline === -1 ? table.length : newline
    const line = table.toString('utf8', start, end)
    const tab = line.indexOf('\t')
    const order = compare(tab === -1 ? line : line.slice(0, tab), key)
    if (order === 0) return line
    if (order < 0) low = end + 1
    else high = start
  }
  return null
}
