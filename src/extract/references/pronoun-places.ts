import { wordList } from '../../ontology/lexicon.ts'
import type { Clause } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { BEFORE_CLAUSE } from '../clauses/verb-words.ts'
import type { Reading, ReadMention } from '../reading.ts'
import { addressedIn, quotationBefore, quotationBehind } from './addressed.ts'
import type { KnownKin } from './known-kin.ts'
import type { Roles } from './mention-roles.ts'
import { utters } from './saying.ts'
import type { TiedMentions } from './tied-mentions.ts'
import type { Voice } from './voice.ts'

/** Open clauses that say why or when somebody does something. */
const REASONING = /^(?:because|since|as|though|although|while|until|till|before|after|once|when)$/

/** What is done to somebody for what they did or are: "hired Ana because *she* could sew". */
const CAUSES = wordList('verbs', 'blaming')

/** What puts somebody somewhere: "sent Ana to Lima, where *she* stayed". */
const PLACING = wordList('verbs', 'placing')

/** Before whoever does something to somebody, or beside them: "raised *by* Ana, she …" */
const BESIDE = new Set(['to', 'by', 'with', 'under', 'from'])

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
    if (own?.role !== 'subject') return -1
    if (own.clause.kind === 'main') return this.behindColon(own.clause, sentence, quote)
    const { governor, kind, first, marker } = own.clause
    const before = this.roles
      .clausesIn(sentence, quote)
      .filter((each) => each.kind === kind && each.first < first && each.governor?.clause === governor?.clause)
      .at(-1)
    if (before !== undefined && governor?.clause != null) return this.chainAt(before.subjects[0])
    // "The mayor liked it, since *he* kept bees": a clause that says why or when goes on with who did it.
    if (kind !== 'subordinate' || !(REASONING.test(marker ?? '') || marker === 'where')) return -1
    const reason = this.clauseBefore(own.clause, sentence, quote)
    if (reason !== undefined && CAUSES.has(reason.verb.main.lemma) && marker !== 'while') {
      const blamed = this.chainAt(reason.objects[0])
      if (blamed >= 0) return blamed
    }
    const [subject, ...others] = reason?.subjects ?? []
    return others.length > 0 || (subject?.joined.length ?? 0) > 0 ? -1 : this.chainAt(subject)
  }

  /**
   * "According to Ana, it will rain. “It is bad,” *she* said": whose words the sentence before told; -1 for nobody's, and where it tells of
   * somebody else who may be meant.
   */
  source(at: number, sentence: number): number {
    const { gender, firstToken } = this.mentions[at]!
    const own = this.roles.ofMention.get(at)
    const isBehindSpeech = /^["”’»]$/.test(this.reading.tokens[firstToken - 1]?.text ?? '')
    if (own?.role !== 'subject' || !isBehindSpeech || !utters(own.clause)) return -1
    if (this.roles.clausesIn(sentence, -1)[0] !== own.clause) return -1
    const told = [sentence - 1, sentence - 2]
      .map((before) => this.roles.clausesIn(before, -1))
      .find((clauses) => clauses.length > 0)
    const isPerson = ({ mention }: NounPhrase): boolean => this.mentions[mention]?.type === 'Person'
    if (told === undefined || told.some(({ subjects }) => subjects.some(isPerson))) return -1
    const sources = told.flatMap(({ complements }) =>
      complements.filter(({ preposition }) => preposition === 'according to'),
    )
    const [source, ...more] = sources
    if (source === undefined || more.length > 0 || !isPerson(source.np)) return -1
    const chain = this.chainAt(source.np)
    return chain >= 0 && [gender, 'unknown'].includes(this.tied.genderOf(chain)) ? chain : -1
  }

  /** "Ana renewed her threats: *she* said …": what a colon explains is told of the same subject; -1 for another. */
  private behindColon(clause: Clause, sentence: number, quote: number): number {
    if (this.reading.tokens[clause.first - 1]?.text !== ':') return -1
    const [subject, ...others] = this.clauseBefore(clause, sentence, quote)?.subjects ?? []
    return others.length > 0 || (subject?.joined.length ?? 0) > 0 ? -1 : this.chainAt(subject)
  }

  /** "sent *Ana* to Lima, where she stayed": whom the clause before puts there; -1 for nobody. */
  placed(at: number, sentence: number, { quote }: Voice): number {
    const own = this.roles.ofMention.get(at)
    if (own?.role !== 'subject' || own.clause.marker !== 'where') return -1
    const before = this.clauseBefore(own.clause, sentence, quote)
    if (before === undefined || before.verb.passive || !PLACING.has(before.verb.main.lemma)) return -1
    return this.chainAt(before.objects[0])
  }

  /** The last clause of the sentence before one. */
  private clauseBefore({ first }: Clause, sentence: number, quote: number): Clause | undefined {
    return this.roles
      .clausesIn(sentence, quote)
      .filter((each) => each.first < first && each.verb.first < first)
      .at(-1)
  }

  /** "Ana sold *her* house": the subject before a possessive in its clause, but of "Ana took *her* place"; -1 for none. */
  ownerHere(at: number, { quote }: Voice): number {
    const { head, form } = this.mentions[at]!
    if (form !== 'pronoun' || this.roles.ofMention.has(at)) return -1
    if (/^(?:place|stead)$/.test(this.reading.tokens[head + 1]?.lower ?? '')) return -1
    const clause = this.clauseOf(at, quote)
    const subject = clause?.subjects[0]
    const isBehind = clause !== undefined && subject !== undefined && subject.end <= head && clause.verb.first < head
    return isBehind ? this.chainAt(subject) : -1
  }

  /** The last clause of its sentence that a mention stands in. */
  private clauseOf(at: number, quote: number): Clause | undefined {
    const { head } = this.mentions[at]!
    return this.roles
      .clausesIn(this.reading.tokens[head]!.sentence, quote)
      .filter(({ first, end }) => first <= head + 1 && head <= end)
      .at(-1)
  }

  /** The chain of a phrase, or of what stands in apposition to it; -1 for none. */
  private chainAt(np: NounPhrase | undefined): number {
    const named = np === undefined ? [] : [np, ...np.appositions]
    return named.map(({ mention }) => this.mentions[mention]?.chain ?? -1).find((chain) => chain >= 0) ?? -1
  }

  /** The chain of a phrase that is a name; -1 for any other. */
  private named({ mention }: NounPhrase): number {
    const found = this.mentions[mention]
    return found?.form === 'name' ? found.chain : -1
  }

  /** "she *herself* left": whoever is the subject of the clause. */
  reflexive(at: number, { quote }: Voice): number {
    const chain = this.chainAt(this.clauseOf(at, quote)?.subjects[0])
    const gender = this.tied.genderOf(chain)
    return gender === 'unknown' || gender === this.mentions[at]!.gender ? chain : -1
  }

  /** "*The baker* fired him": whether a mention is the subject of a clause that does something to somebody whom a pronoun stands for. */
  actsOnPronoun(at: number, { quote }: Voice): boolean {
    const own = this.roles.ofMention.get(at)
    if (own?.role !== 'subject') return false
    const { sentence } = this.reading.tokens[this.mentions[at]!.head]!
    return this.roles.phrasesIn(sentence, quote).some(({ np, role, clause }) => {
      const word = this.reading.tokens[np.head]!.lower
      return role !== 'subject' && clause === own.clause && /^(?:him|her|me|us|them)$/.test(word)
    })
  }

  /** "*A magistrate* fined him": the first tokens of the subjects of the clause that a pronoun is not the subject of. */
  doers(at: number, { quote }: Voice): ReadonlySet<number> {
    const own = this.roles.ofMention.get(at)
    const { sentence } = this.reading.tokens[this.mentions[at]!.head]!
    if (own === undefined || own.role === 'subject') return new Set()
    const clauses = this.roles
      .phrasesIn(sentence, quote)
      .flatMap(({ np, role, clause }) => (np.mention === at && role !== 'subject' ? [clause] : []))
    return new Set(clauses.flatMap(({ subjects }) => subjects.map(({ first }) => first)))
  }

  /** Whom a pronoun cannot stand for where it stands. */
  othersThan(at: number, voice: Voice): ReadonlySet<number> {
    const { head } = this.mentions[at]!
    const without = new Set([voice.self, voice.addressed ?? -1])
    // "he met him", "he wanted him to leave": the object is somebody else than the subject.
    for (const { np, role, clause } of this.roles.phrasesIn(this.reading.tokens[head]!.sentence, voice.quote))
      if (np.mention === at && role !== 'subject')
        for (const subject of clause.subjects) without.add(this.chainAt(subject))
      // "she praised Ana": not Ana; but "she was born Ana Reis".
      else if (np.mention === at && !clause.verb.passive && !/^(?:be|become|remain)$/.test(clause.verb.main.lemma))
        for (const object of clause.objects) if (object.first > head) without.add(this.named(object))
    for (const other of this.besides(at, voice)) without.add(other)
    for (const other of this.spokenTo(at, voice)) without.add(other)
    // "Ana took her place"
    if (!this.roles.ofMention.has(at) && /^(?:place|stead)$/.test(this.reading.tokens[head + 1]?.lower ?? ''))
      without.add(this.chainAt(this.clauseOf(at, voice.quote)?.subjects[0]))
    // "her daughter": not the daughter's.
    const kin = this.kin.ofPossessor(head)
    if (kin !== undefined) without.add(this.mentions[kin]!.chain)
    without.delete(-1)
    return without
  }

  /** "*Ana* told the board that the miller had left": whoever tells of somebody by what they are tells of another. */
  tellersOf(at: number, { quote }: Voice): ReadonlySet<number> {
    const tellers = new Set<number>()
    let governor = this.clauseOf(at, quote)?.governor ?? null
    for (let depth = 0; governor?.clause != null && depth < 4; depth++) {
      if (governor.effect === 'said') for (const subject of governor.clause.subjects) tellers.add(this.chainAt(subject))
      governor = governor.clause.governor
    }
    tellers.delete(-1)
    return tellers
  }

  /** “You are late, *Ana*,” she said; she said, “Come, *Ana*.” Whom somebody's words are spoken to is another. */
  private spokenTo(at: number, { quote }: Voice): readonly number[] {
    const role = this.roles.ofMention.get(at)
    if (quote >= 0 || role?.role !== 'subject' || !utters(role.clause)) return []
    const { firstToken, endToken } = this.mentions[at]!
    const around = [
      quotationBefore(this.reading, firstToken),
      quotationBehind(this.reading, Math.max(endToken, role.clause.verb.end)),
    ]
    return around
      .flatMap((quotation) => (quotation === null ? [] : addressedIn(this.reading, this.mentions, quotation)))
      .map(({ chain }) => chain)
  }

  /** "Born to *Rui and Ana Reis*, she left": who does something to the subject, or beside it, is another. */
  private besides(at: number, { quote }: Voice): readonly number[] {
    if (this.roles.ofMention.get(at)?.role !== 'subject') return []
    return this.roles
      .clausesIn(this.reading.tokens[this.mentions[at]!.head]!.sentence, quote)
      .filter(({ kind, subjects }) => kind === 'participle' && subjects.some(({ mention }) => mention === at))
      .flatMap(({ complements }) => complements)
      .filter(({ preposition }) => BESIDE.has(preposition))
      .flatMap(({ np }) => [np, ...np.joined].flatMap((each) => [each, ...each.appositions]))
      .map((np) => this.named(np))
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
