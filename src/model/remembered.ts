/** So many answers are kept. A corpus without end must not fill the memory. */
const MOST = 20_000

/**
 * The same function, which remembers its answers: texts use the same words again and again. For what depends on the text alone.
 *
 * @example const isVerb = remembered((word: string) => verbs.has(word) || verbs.has(lemmaOf(word)))
 */
export const remembered = <T>(work: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const there = known.get(text)
    if (there !== undefined || known.has(text)) return there as T
    const answer = work(text)
    if (known.size >= MOST) known.clear()
    known.set(text, answer)
    return answer
  }
}
