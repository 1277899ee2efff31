/** Requests that are remembered, and the longest of them in UTF-16 code units: with their trees they take some 20 MB at most. */
const MOST = 200
const LONGEST = 4_000

/** What became of the last requests by their text; of long ones, of which one may be eleven megabytes, nothing is kept. */
export interface SmallRequests<T> {
  get(text: string): T | undefined
  set(text: string, value: T): void
}

export const smallRequests = <T>(): SmallRequests<T> => {
  const known = new Map<string, T>()
  return {
    get: (text) => {
      const value = known.get(text)
      if (value === undefined) return undefined
      known.delete(text)
      known.set(text, value)
      return value
    },
    set: (text, value) => {
      if (text.length > LONGEST) return
      known.set(text, value)
      if (known.size > MOST) known.delete(known.keys().next().value ?? '')
    },
  }
}
