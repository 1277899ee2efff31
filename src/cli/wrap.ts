/** Columns that a text takes: marks that combine take none. */
export const widthOf = (text: string): number => [...text.replace(/\p{M}/gu, '')].length

/** A text padded to so many columns. */
export const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - widthOf(text)))

/** A text cut to so many columns, an ellipsis standing for the rest. */
export const cut = (text: string, columns: number): string =>
  widthOf(text) <= columns ? text : `${[...text].slice(0, Math.max(0, columns - 1)).join('')}…`

/**
 * Breaks a text between words into lines of at most `width` columns (Infinity: one line). The first line begins with `first`,
 * the others with as many blanks. A longer word stands alone.
 */
export const wrap = (text: string, width: number, first = ''): readonly string[] => {
  const indent = ' '.repeat(widthOf(first))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(indent) + widthOf(joined) > width) {
      lines.push(line)
      line = word
    } else line = joined
  }
  return [...lines, line].map((one, index) => `${index === 0 ? first : indent}${one}`.trimEnd())
}
