/** By UTF-16 code units, as ids are ordered everywhere. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Each text once, in the order of `byText`. */
export const sortedSet = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort(byText)

/** What both sets hold, in the order of `byText`. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return [...small].filter((text) => large.has(text)).sort(byText)
}

/** Whether both sets hold something in common. */
export const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  for (const text of small) if (large.has(text)) return true
  return false
}

/** The keys that both maps have, in the order of `byText`: no set is made of either. */
export const sharedKeys = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): readonly string[] => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  const keys: string[] = []
  for (const key of small.keys()) if (large.has(key)) keys.push(key)
  return keys.sort(byText)
}

/** Groups items by key, in the order in which keys come up. */
export const groupBy = <T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
