import type { Clause } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { Segment } from '../clauses/segment.ts'
import type { Reading } from '../reading.ts'

/** Where a mention stands in its clause. */
interface MentionRole {
  readonly role: 'subject' | 'object' | 'complement'
  readonly clause: Clause
}

/** A noun phrase in its role; `mention` is -1 where it is none. */
export interface RolePhrase extends MentionRole {
  readonly np: NounPhrase
}

const phrasesOf = (clause: Clause): readonly RolePhrase[] => {
  const each = (role: MentionRole['role'], nps: readonly NounPhrase[]): RolePhrase[] =>
    // "A spokesman, *Tom Reed*, said": the name stands where what it names stands.
    nps
      .flatMap((np) => [np, ...np.joined])
      .flatMap((np) => [np, ...np.appositions.filter(({ mention }) => mention >= 0)])
      .map((np) => ({ role, clause, np }))
  return [
    ...each('subject', clause.subjects),
    ...each('object', clause.objects),
    ...each(
      'complement',
      clause.complements.map(({ np }) => np),
    ),
  ]
}

/** The roles of a document's mentions, and its phrases in their roles by sentence and voice. */
export interface Roles {
  readonly ofMention: ReadonlyMap<number, MentionRole>
  /** Whether a mention only says what somebody is, of whom its clause speaks: "*A girl of 19*, she left". */
  describes(mention: number): boolean
  phrasesIn(sentence: number, quote: number): readonly RolePhrase[]
  clausesIn(sentence: number, quote: number): readonly Clause[]
}

const keyOf = (sentence: number, quote: number): string => `${sentence}/${quote}`

/** Subject of a main clause, subject of another, anything else. */
const rank = ({ role, clause }: MentionRole): number => (role !== 'subject' ? 0 : clause.kind === 'main' ? 2 : 1)

/** Reads the roles off the clauses; a mention in several takes its most prominent one, of equals the first. */
export const rolesOf = ({ segments }: Reading): Roles => {
  const ofMention = new Map<number, MentionRole>()
  const describing = new Set<number>()
  const phrases = new Map<string, readonly RolePhrase[]>()
  const clausesBySegment = new Map<string, readonly Clause[]>()
  for (const { segment, clauses } of segments as readonly { segment: Segment; clauses: readonly Clause[] }[]) {
    const own = clauses.flatMap(phrasesOf)
    phrases.set(keyOf(segment.sentence, segment.quote), own)
    clausesBySegment.set(keyOf(segment.sentence, segment.quote), clauses)
    for (const { np } of own) for (const each of np.appositions) if (each.mention >= 0) describing.add(each.mention)
    for (const { role, clause, np } of own) {
      const known = ofMention.get(np.mention)
      // Who is left out, as in notes, stands elsewhere.
      if (np.first < segment.tokens[0]!.index) continue
      if (np.mention >= 0 && (known === undefined || rank({ role, clause }) > rank(known)))
        ofMention.set(np.mention, { role, clause })
    }
  }
  return {
    ofMention,
    describes: (mention) => describing.has(mention),
    phrasesIn: (sentence, quote) => phrases.get(keyOf(sentence, quote)) ?? [],
    clausesIn: (sentence, quote) => clausesBySegment.get(keyOf(sentence, quote)) ?? [],
  }
}
