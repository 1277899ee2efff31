import type { EntityType } from '../../model/extraction.ts'
import type { Clause } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadMention } from '../reading.ts'
import { utters } from '../references/saying.ts'

/** A speaker's chain, and the rule that found it. */
export interface Attribution {
  readonly speaker: number
  readonly rule: string
}

/** Somebody speaks, and it stays open who. */
export const OPEN = -1

export const SPEAKERS: ReadonlySet<EntityType> = new Set(['Person', 'Organization', 'Group'])

/** The narrator's clauses around quotations, and who may speak in them. */
export class Narration {
  private readonly reading: Reading
  private readonly narrated = new Map<number, readonly Clause[]>()

  constructor(reading: Reading) {
    this.reading = reading
    for (const { segment, clauses } of reading.segments)
      if (segment.quote < 0) this.narrated.set(segment.sentence, clauses)
  }

  /** The narrator's clauses of a sentence, given by position. */
  clausesIn(sentence: number): readonly Clause[] {
    return this.narrated.get(sentence) ?? []
  }

  /** “…,” *she said*: the narrator's clause behind a quotation that says who spoke, its verb before the token `limit`. */
  sayingBehind(lastToken: number, limit: number = Number.POSITIVE_INFINITY): Clause | undefined {
    const { sentence } = this.reading.tokens[lastToken]!
    return this.clausesIn(sentence).find(
      (each) => each.verb.first > lastToken && each.verb.first < limit && utters(each),
    )
  }

  /** The chain of a phrase that may speak, or of what stands in apposition to it; -1 for none. */
  chainOf(np: NounPhrase | undefined): number {
    if (np === undefined) return -1
    for (const { mention } of [np, ...np.appositions]) {
      const chain = mention < 0 ? -1 : this.reading.mentions[mention]!.chain
      const type = this.reading.chains[chain]?.type
      if (type !== undefined && SPEAKERS.has(type)) return chain
    }
    return -1
  }

  /** The subject of a clause as speaker; null where it is nobody known. */
  bySubject(clause: Clause | undefined, rule: string): Attribution | null {
    const subject = clause?.subjects[0]
    const chain = this.chainOf(subject)
    const speaker = chain < 0 && clause !== undefined && subject !== undefined ? this.besides(subject, clause) : chain
    return speaker < 0 ? null : { speaker, rule }
  }

  /** "A spokesman for the ministry, *Daniel Kamau*, said": whom the last commas before the verb set off. */
  private besides({ first }: NounPhrase, { verb }: Clause): number {
    const { tokens } = this.reading
    if (tokens[verb.first - 1]?.text !== ',') return -1
    const name = this.mentionsWithin(first, verb.first).find(
      ({ firstToken, endToken }) => endToken === verb.first - 1 && tokens[firstToken - 1]?.text === ',',
    )
    return name === undefined || !this.maySpeak(name) ? -1 : name.chain
  }

  /** Whether a mention is the name of somebody who may speak. */
  maySpeak({ chain, form }: ReadMention): boolean {
    return form === 'name' && SPEAKERS.has(this.reading.chains[chain]?.type ?? 'Date')
  }

  /** Mentions that begin in `[first, end)`, in text order. */
  mentionsWithin(first: number, end: number): readonly ReadMention[] {
    const { mentions } = this.reading
    const found: ReadMention[] = []
    for (let at = firstFrom(mentions, first, ({ firstToken }) => firstToken); at < mentions.length; at++) {
      const mention = mentions[at]!
      if (mention.firstToken >= end) break
      found.push(mention)
    }
    return found
  }

  /** Whom a sentence speaks of: the subject of its main clause, if a person. */
  focusOf(sentence: number, rule: string): Attribution | null {
    const people = this.clausesIn(sentence).filter((each) => each.kind === 'main' && this.isPerson(each.subjects[0]))
    const [first] = people
    // “They came at night,” said Yusuf. *His wife was killed.* “We ran.”
    const isSilent =
      rule === 'turned-to' && first !== undefined && (first.verb.passive || first.verb.main.lemma === 'die')
    return isSilent ? null : this.bySubject(first, rule)
  }

  private isPerson(np: NounPhrase | undefined): boolean {
    return this.reading.chains[this.chainOf(np)]?.type === 'Person'
  }
}
