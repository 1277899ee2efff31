import { sameMembers } from './same-members.ts'

/** People spoken of together; of no members where they are nobody in particular ("soldiers"), and keep a pronoun from a wrong guess. */
export interface SpokenGroup {
  /** Positions of chains. */
  readonly members: readonly number[]
  /** Sentence, counted among those of one voice. */
  readonly sentence: number
  /** As of a single person: see `PROMINENCE`. */
  readonly prominence: number
}

/** By how many sentences back; beyond, a group is no longer meant. */
const RECENCY = [3, 2, 1, 0.5]
/** The best must be ahead by this much, else the pronoun stays open. */
const CLEAR_LEAD = 0.75
/** A group that is spoken of less than this is not meant. */
const LEAST = 2

/** Who has been spoken of together lately, by one voice. */
export class SpokenGroups {
  private spoken: SpokenGroup[] = []

  add(group: SpokenGroup): void {
    this.spoken = [...this.spoken.filter(({ sentence }) => group.sentence - sentence < RECENCY.length), group]
  }

  clear(): void {
    this.spoken = []
  }

  /** Whether anybody at all is spoken of together within reach. */
  isEmpty(sentence: number): boolean {
    return !this.spoken.some((group) => RECENCY[sentence - group.sentence] !== undefined)
  }

  /** Those whom a plural clearly stands for, of the groups that fit it and those of the sentence itself; null where that is open. */
  antecedent(
    sentence: number,
    here: readonly SpokenGroup[],
    fits: (members: readonly number[]) => boolean,
  ): readonly number[] | null {
    const scored = [...this.spoken, ...here].flatMap((group) => {
      const recency = RECENCY[sentence - group.sentence]
      if (recency === undefined || !fits(group.members)) return []
      return [{ members: group.members, score: group.prominence + recency }]
    })
    const best = scored.reduce<(typeof scored)[number] | null>(
      (first, each) => (first === null || each.score >= first.score ? each : first),
      null,
    )
    if (best === null || best.score < LEAST || best.members.length === 0) return null
    const isClear = scored.every(
      ({ members, score }) => sameMembers(members, best.members) || best.score - score >= CLEAR_LEAD,
    )
    return isClear ? best.members : null
  }
}
