import type { Gender } from '../../model/extraction.ts'

/** Somebody spoken of: a chain, or -1 for somebody without one ("a soldier"), who keeps a pronoun from a wrong guess. */
export interface Spoken {
  readonly chain: number
  readonly gender: Gender
  /** Sentence, counted among those of one voice. */
  readonly sentence: number
  /** How prominent: see `PROMINENCE`. */
  readonly prominence: number
  /** Only named as who said something. */
  readonly speaks?: boolean
  readonly paragraph: number
}

/** Subjects of main clauses are what a text is about; those of other clauses less so; what a verb or preposition takes least. */
export const PROMINENCE = { subject: 3, minorSubject: 2, other: 1 } as const

/** By how many sentences back: the same one, the one before, …; beyond, nothing is remembered. */
const RECENCY = [3, 2, 0.5, 0]
const REPEATED = 0.5
/** Whoever a text speaks of most is meant rather than others; that often at least, and this many times as often. */
const TOPIC = { bonus: 2, least: 3, lead: 2 }
/** Who only said something in an earlier paragraph is less likely what the next is about. */
const SPOKE_BEFORE = -1
const UNKNOWN_GENDER = -1
/** The best must be ahead by this much, else the pronoun stays open. */
const CLEAR_LEAD = 1

/** Whom a pronoun may stand for. */
export interface Wanted {
  readonly gender: Gender
  readonly sentence: number
  readonly paragraph: number
  readonly without: ReadonlySet<number>
}

/** Who has been spoken of lately, by one voice. */
export class Discourse {
  private spoken: Spoken[] = []
  private readonly times = new Map<number, number>()

  add(spoken: Spoken): void {
    if (spoken.chain >= 0) this.times.set(spoken.chain, (this.times.get(spoken.chain) ?? 0) + 1)
    this.spoken = [...this.spoken.filter(({ sentence }) => spoken.sentence - sentence < RECENCY.length), spoken]
  }

  clear(): void {
    this.spoken = []
  }

  /** The chain that a pronoun clearly stands for; -1 where two fit about as well, or somebody without chain fits best. */
  antecedent({ gender, sentence, paragraph, without }: Wanted, genderOf: (chain: number) => Gender): number {
    const scores = new Map<number, number>()
    for (const each of this.spoken) {
      const recency = RECENCY[sentence - each.sentence]
      const known = each.chain < 0 ? each.gender : genderOf(each.chain)
      if (recency === undefined || without.has(each.chain)) continue
      if (gender !== 'unknown' && known !== 'unknown' && known !== gender) continue
      const spoke = each.speaks && each.paragraph < paragraph ? SPOKE_BEFORE : 0
      const score = each.prominence + recency + spoke + (known === 'unknown' ? UNKNOWN_GENDER : 0)
      const before = scores.get(each.chain)
      scores.set(each.chain, before === undefined ? score : Math.max(before, score) + REPEATED)
    }
    this.favourTopic(scores)
    const ranked = [...scores].sort((a, b) => b[1] - a[1])
    const [first, second] = ranked
    if (first === undefined || (second !== undefined && first[1] - second[1] < CLEAR_LEAD)) return -1
    return first[0]
  }

  private favourTopic(scores: Map<number, number>): void {
    const counted = [...scores.keys()]
      .map((chain) => ({ chain, times: this.times.get(chain) ?? 0 }))
      .sort((a, b) => b.times - a.times)
    const [first, second] = counted
    if (first === undefined || first.times < TOPIC.least || first.times < TOPIC.lead * (second?.times ?? 0)) return
    scores.set(first.chain, (scores.get(first.chain) ?? 0) + TOPIC.bonus)
  }
}
