import type { NounPhrase } from '../clauses/phrase.ts'
import { BEFORE_CLAUSE } from '../clauses/verb-words.ts'
import type { Reading, ReadMention } from '../reading.ts'
import type { KnownKin } from './known-kin.ts'
import type { Roles } from './mention-roles.ts'
import type { TiedMentions } from './tied-mentions.ts'
import type { Voice } from './voice.ts'

/** Whom a pronoun stands for, and cannot stand for, by its place in the sentence. */
export class PronounPlaces {
  private readonly reading: Reading
  private readonly roles: Roles
  private readonly tied: TiedMentions
  private readonly kin: KnownKin

  constructor(reading: Reading, roles: Roles, tied: TiedMentions, kin: KnownKin) {
    this.reading = reading
    this.roles = roles
    this.tied = tied
    this.kin = kin
  }

  private get mentions(): readonly ReadMention[] {
    return this.tied.mentions
  }

  /** The subject of the clause before, of the same kind and under the same verb: "that Ana was ill and that *she* left". */
  parallelSubject(at: number, sentence: number, { quote }: Voice): number {
    const own = this.roles.ofMention.get(at)
    if (own?.role !== 'subject' || own.clause.kind === 'main') return -1
    const { governor, kind, first } = own.clause
    const before = this.roles
      .clausesIn(sentence, quote)
      .filter((each) => each.kind === kind && each.first < first && each.governor?.clause === governor?.clause)
      .at(-1)
    return before === undefined || governor?.clause == null ? -1 : this.chainAt(before.subjects[0])
  }

  /** The chain of a phrase, or of what stands in apposition to it; -1 for none. */
  private chainAt(np: NounPhrase | undefined): number {
    const named = np === undefined ? [] : [np, ...np.appositions]
    return named.map(({ mention }) => this.mentions[mention]?.chain ?? -1).find((chain) => chain >= 0) ?? -1
  }

  /** "she *herself* left": whoever is the subject of the clause. */
  reflexive(mention: ReadMention, { quote }: Voice): number {
    const { sentence } = this.reading.tokens[mention.head]!
    const own = this.roles
      .clausesIn(sentence, quote)
      .filter(({ first, end }) => first <= mention.head + 1 && mention.head <= end)
      .at(-1)
    const chain = this.chainAt(own?.subjects[0])
    const gender = this.tied.genderOf(chain)
    return gender === 'unknown' || gender === mention.gender ? chain : -1
  }

  /** Whom a pronoun cannot stand for where it stands. */
  othersThan(at: number, voice: Voice): ReadonlySet<number> {
    const { head } = this.mentions[at]!
    const without = new Set(voice.self >= 0 ? [voice.self] : [])
    // "he met him", "he wanted him to leave": the object is somebody else than the subject.
    for (const { np, role, clause } of this.roles.phrasesIn(this.reading.tokens[head]!.sentence, voice.quote))
      if (np.mention === at && role !== 'subject')
        for (const subject of clause.subjects) without.add(this.chainAt(subject))
    // "her daughter": not the daughter's.
    const kin = this.kin.ofPossessor(head)
    if (kin !== undefined) without.add(this.mentions[kin]!.chain)
    without.delete(-1)
    return without
  }

  /** "*She* left Porto in 1971, Rosa Vidal said": where nobody was spoken of before, whoever tells it behind. */
  tellerBehind(at: number, { quote }: Voice): number {
    const mention = this.mentions[at]!
    const last = this.roles.clausesIn(this.reading.tokens[mention.head]!.sentence, quote).at(-1)
    const [subject, other] = last?.subjects ?? []
    if (last === undefined || subject === undefined || other !== undefined || subject.first <= mention.head) return -1
    const isTold = BEFORE_CLAUSE.get(last.verb.main.lemma) === 'said' && !last.verb.negated
    const named = this.mentions[subject.mention]
    const comma = this.reading.tokens[subject.first - 1]?.text === ','
    if (!isTold || !comma || last.objects.length > 0 || named?.form !== 'name' || named.type !== 'Person') return -1
    const gender = this.tied.genderOf(named.chain)
    return gender === mention.gender || gender === 'unknown' ? named.chain : -1
  }

  /** "When *she* was nine, Rosa moved": the subject of the main clause that a clause or phrase before it speaks of. */
  namedAhead(at: number, { quote }: Voice): number {
    const mention = this.mentions[at]!
    const clauses = this.roles.clausesIn(this.reading.tokens[mention.head]!.sentence, quote)
    const main = clauses.find(({ kind }) => kind === 'main')
    const subject = main?.subjects[0]
    if (main === undefined || subject === undefined || subject.mention < 0 || subject.first <= mention.head) return -1
    // "*His* brother and workmate, Ivo Reis, died": not Ivo's.
    if (subject.appositions.some(({ first, end }) => first <= mention.head && mention.head < end)) return -1
    const own = this.roles.ofMention.get(at)
    const fronted =
      own === undefined
        ? mention.head < subject.first
        : own.clause !== main && own.clause.kind !== 'main' && own.clause.governor?.effect !== 'said'
    const named = this.mentions[subject.mention]!
    if (!fronted || named.form !== 'name' || named.type !== 'Person' || named.chain < 0) return -1
    const gender = this.tied.genderOf(named.chain)
    return gender === mention.gender || gender === 'unknown' ? named.chain : -1
  }
}
