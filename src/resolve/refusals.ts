/** More pairs than this are judged anew each time they meet, so that memory stays bounded. */
const MOST = 1_000_000

/**
 * Pairs of clusters that were judged not to be one, as they were then. Who shares five pieces of evidence with another is
 * compared once, and again only after one of the two has grown.
 */
export class Refusals {
  readonly #count: number
  readonly #growths: number[]
  readonly #seen = new Map<number, number>()

  /** Of clusters 0 to `count` - 1. */
  constructor(count: number) {
    this.#count = count
    this.#growths = new Array<number>(count).fill(0)
  }

  has(one: number, other: number): boolean {
    return this.#seen.get(this.#pair(one, other)) === this.#stateOf(one, other)
  }

  add(one: number, other: number): void {
    if (this.#seen.size < MOST) this.#seen.set(this.#pair(one, other), this.#stateOf(one, other))
  }

  /** What was judged of a cluster no longer holds: it is another one now. */
  forget(grown: number): void {
    this.#growths[grown] = (this.#growths[grown] ?? 0) + 1
  }

  #pair(one: number, other: number): number {
    return Math.min(one, other) * this.#count + Math.max(one, other)
  }

  // Growths only go up, so that an equal sum means that neither has grown.
  #stateOf(one: number, other: number): number {
    return (this.#growths[one] ?? 0) + (this.#growths[other] ?? 0)
  }
}
