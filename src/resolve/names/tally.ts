/** A verdict being weighed: a score from 0 to 1 that doubts lower, and what they are. */
export class Tally {
  #score = 1
  readonly #reasons: string[] = []

  get score(): number {
    return this.#score
  }

  get reasons(): readonly string[] {
    return this.#reasons
  }

  say(reason: string): void {
    if (!this.#reasons.includes(reason)) this.#reasons.push(reason)
  }

  weigh(factor: number, reason: string | null = null): void {
    this.#score *= factor
    if (reason !== null) this.say(reason)
  }

  /** Makes every doubt there is weigh more. */
  doubt(power: number): void {
    this.#score **= power
  }
}

/** A folded word as names are written. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
