/** Counts behind one line of the table. */
export class Tally {
  hits = 0
  wanted = 0
  given = 0

  /** Something wanted that was found (and so also given). */
  hit(): void {
    this.hits++
    this.wanted++
    this.given++
  }

  miss(): void {
    this.wanted++
  }

  wrong(): void {
    this.given++
  }

  line(): string {
    const precision = this.given ? this.hits / this.given : this.wanted ? 0 : 1
    const recall = this.wanted ? this.hits / this.wanted : 1
    const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
    return `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  f1 ${f1.toFixed(3)}  gold ${this.wanted}`
  }
}
