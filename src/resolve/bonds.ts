import type { ChainPart } from './profile.ts'
import { byText } from './sets.ts'

/**
 * What people's judgements tie together and keep apart, as resolution goes on: chains that became one stand for each other, so that
 * whatever must not be one with the one must not be one with the other. Chains that nobody judged are unknown here.
 */
export class Bonds {
  readonly #parents = new Map<string, string>()
  readonly #apart = new Map<string, Set<string>>()

  /** The chain that stands for all that are tied to this one: the smallest. Null where nobody judged it. */
  rootOf(chain: string): string | null {
    let root = this.#parents.get(chain)
    if (root === undefined) return null
    for (let up = this.#parents.get(root); up !== undefined && up !== root; up = this.#parents.get(root)) root = up
    this.#parents.set(chain, root)
    return root
  }

  /** The same for chains that are one already; null where nobody judged any. */
  rootIn(parts: readonly Pick<ChainPart, 'globalId'>[]): string | null {
    if (this.#parents.size === 0) return null
    for (const { globalId } of parts) {
      const root = this.rootOf(globalId)
      if (root !== null) return root
    }
    return null
  }

  /** Whether a judgement keeps two apart, as given by their roots. */
  areApart(a: string | null, b: string | null): boolean {
    if (a === null || b === null || a === b) return false
    return [...(this.#apart.get(a) ?? [])].some((chain) => this.rootOf(chain) === b)
  }

  keepApart(a: string, b: string): void {
    const [left, right] = [this.#add(a), this.#add(b)]
    this.#apartOf(left).add(right)
    this.#apartOf(right).add(left)
  }

  /** They must not be apart. */
  tie(a: string, b: string): void {
    const [left, right] = [this.#add(a), this.#add(b)].sort(byText) as [string, string]
    if (left === right) return
    this.#parents.set(right, left)
    for (const chain of this.#apart.get(right) ?? []) this.#apartOf(left).add(chain)
    this.#apart.delete(right)
  }

  #add(chain: string): string {
    const root = this.rootOf(chain)
    if (root === null) this.#parents.set(chain, chain)
    return root ?? chain
  }

  #apartOf(root: string): Set<string> {
    const apart = this.#apart.get(root) ?? new Set()
    this.#apart.set(root, apart)
    return apart
  }
}

/**
 * Parts what would be one where judgements keep some of it apart. What nobody judged stays together, and each of the others, by
 * id, joins the first part that it may.
 */
export const parted = <T>(
  items: readonly T[],
  partsOf: (item: T) => readonly Pick<ChainPart, 'globalId'>[],
  bonds: Bonds,
): readonly (readonly T[])[] => {
  const judged = items
    .flatMap((item) => {
      const chain = bonds.rootIn(partsOf(item))
      return chain === null ? [] : [{ item, chain, id: partsOf(item)[0]?.globalId ?? '' }]
    })
    .sort((a, b) => byText(a.id, b.id))
  if (judged.length === 0) return [items]
  const taken = new Set(judged.map(({ item }) => item))
  const first: { chain: string | null; readonly members: T[] } = {
    chain: null,
    members: items.filter((item) => !taken.has(item)),
  }
  const groups = [first]
  const rootOf = (chain: string | null): string | null => (chain === null ? null : bonds.rootOf(chain))
  for (const { item, chain } of judged) {
    const group = groups.find((other) => !bonds.areApart(rootOf(other.chain), rootOf(chain)))
    if (group === undefined) groups.push({ chain, members: [item] })
    else {
      if (group.chain !== null) bonds.tie(group.chain, chain)
      group.chain = chain
      group.members.push(item)
    }
  }
  return groups.map(({ members }) => members)
}
