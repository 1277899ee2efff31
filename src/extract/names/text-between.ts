import type { NameContext } from './context.ts'

/** The words of tokens `[first, end)` as the text has them; empty where there are none. */
export const textBetween = ({ tokens, reading }: NameContext, first: number, end: number): string => {
  const from = tokens[first]
  const to = tokens[end - 1]
  return from === undefined || to === undefined ? '' : reading.text.slice(from.start, to.end)
}
