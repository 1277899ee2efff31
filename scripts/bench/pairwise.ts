/** How well groups of chains fit the truth, by pairs of chains. */
export interface PairwiseScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const pairs = (count: number): number => (count * (count - 1)) / 2

const sizes = (keys: Iterable<string>): readonly number[] => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts.values()]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Pairwise precision, recall and F1 of groups of chains against who each chain is in truth. */
export const pairwise = (groups: readonly (readonly string[])[], truth: ReadonlyMap<string, string>): PairwiseScore => {
  const joined = sum(groups.map((group) => pairs(group.length)))
  const wanted = sum(sizes(truth.values()).map(pairs))
  const hits = sum(groups.flatMap((group) => sizes(group.map((chain) => truth.get(chain) ?? chain)).map(pairs)))
  const [precision, recall] = [joined === 0 ? 1 : hits / joined, wanted === 0 ? 1 : hits / wanted]
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
