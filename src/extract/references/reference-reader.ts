import { wholeNumber } from '../clauses/number-word.ts'
import type { ReadChain, Reading, ReadMention } from '../reading.ts'
import { KnownDescriptions } from './descriptions-known.ts'
import { Discourse, type Spoken } from './discourse.ts'
import { KnownKin } from './known-kin.ts'
import { type Roles, rolesOf } from './mention-roles.ts'
import { prominenceOf } from './prominence.ts'
import { says } from './saying.ts'
import { strangersIn } from './strangers.ts'
import { TiedMentions } from './tied-mentions.ts'
import type { Voice } from './voice.ts'

const FIRST_PERSON = /^(?:i|me|my|mine|myself)$/

/** Whoever it is, it is nobody with a chain. */
const NOBODY = -2

/** Tokens between a name and the kin joined to it: "Li Wei, a retired school teacher, and his wife". */
const JOINED_WITHIN = 9

/** Ties pronouns, kin and roles to the chains that they stand for. What two would fit stays open. */
export class ReferenceReader {
  private readonly reading: Reading
  private readonly roles: Roles
  private readonly tied: TiedMentions
  private readonly kin: KnownKin
  private readonly known = new KnownDescriptions()
  private readonly discourse = new Discourse()
  /** Last tokens of the names of places. */
  private readonly places: ReadonlySet<number>
  private sentence = 0
  private paragraph = 0
  /** Somebody without chain has been spoken of, and may be meant by what fits nobody else. */
  private strangersMet = false

  constructor(reading: Reading) {
    this.reading = reading
    this.roles = rolesOf(reading)
    this.tied = new TiedMentions(reading)
    this.places = new Set(reading.mentions.flatMap(({ type, endToken }) => (type === 'Place' ? [endToken - 1] : [])))
    this.kin = new KnownKin(reading, this.tied)
    for (const parsed of reading.segments) this.known.add(reading, parsed, (at) => this.mentions[at]!.chain)
  }

  /** The mentions of the document, as far as they are tied. */
  get mentions(): readonly ReadMention[] {
    return this.tied.mentions
  }

  /** Its chains, with those that only kinship tells of: "wife of Mikhail". */
  get chains(): readonly ReadChain[] {
    return this.tied.chains
  }

  /** Forgets who was spoken of: another voice, or another part of the text. */
  forget(): void {
    this.discourse.clear()
  }

  /** Reads the mentions of one sentence that one voice speaks, given by position. */
  readSentence(sentence: number, positions: readonly number[], voice: Voice): void {
    this.sentence++
    this.paragraph = this.reading.sentences[sentence]!.paragraph
    const strangers = strangersIn(this.reading, this.roles, sentence, voice)
    for (const at of positions) {
      const mention = this.mentions[at]!
      while ((strangers[0]?.at ?? Number.POSITIVE_INFINITY) < mention.firstToken) {
        this.speakOf(strangers.shift()!)
      }
      if (mention.type === 'Person') this.readPerson(at, voice)
    }
    for (const stranger of strangers) this.speakOf(stranger)
  }

  private readPerson(at: number, voice: Voice): void {
    const mention = this.mentions[at]!
    if (mention.chain < 0) this.tied.tie(at, this.chainFor(at, voice))
    else if (mention.kin !== undefined) this.rememberKin(at, voice)
    const { chain } = this.mentions[at]!
    if (mention.number === 'plural') return
    if (chain < 0 && FIRST_PERSON.test(this.reading.tokens[mention.head]!.lower)) return
    const prominence = prominenceOf(this.roles.ofMention.get(at))
    this.speakOf({ chain, gender: mention.gender, prominence, speaks: this.onlySpeaks(at) })
  }

  private speakOf(spoken: Omit<Spoken, 'sentence' | 'paragraph'>): void {
    if (spoken.chain < 0) this.strangersMet = true
    this.discourse.add({ ...spoken, sentence: this.sentence, paragraph: this.paragraph })
  }

  /** "…, said Mei Lin": the sentence tells no more of her. */
  private onlySpeaks(at: number): boolean {
    const role = this.roles.ofMention.get(at)
    return role?.role === 'subject' && role.clause.kind === 'main' && says(role.clause)
  }

  private chainFor(at: number, voice: Voice): number {
    const mention = this.mentions[at]!
    if (mention.kin !== undefined) return this.kinOf(at, voice)
    if (mention.form === 'pronoun') return this.pronoun(at, voice)
    return mention.form === 'nominal' ? this.role(at, voice) : -1
  }

  private pronoun(at: number, voice: Voice): number {
    const mention = this.mentions[at]!
    const word = this.reading.tokens[mention.head]!.lower
    if (FIRST_PERSON.test(word)) return voice.self
    if (mention.number === 'plural') return -1
    if (word.endsWith('self')) return this.reflexive(mention, voice)
    const joined = this.joinedTo(at)
    if (joined !== -1) return Math.max(joined, -1)
    const ahead = this.namedAhead(at, voice)
    if (ahead >= 0) return ahead
    const without = this.othersThan(at, voice)
    return this.discourse.antecedent(
      { gender: mention.gender, sentence: this.sentence, paragraph: this.paragraph, without },
      (chain) => this.tied.genderOf(chain),
    )
  }

  /** "to Li Wei, a cobbler, and *his* wife": the name that kin is joined to. */
  private joinedTo(at: number): number {
    const { head, gender } = this.mentions[at]!
    const { tokens } = this.reading
    const kin = this.kin.ofPossessor(head)
    if (kin === undefined || kin < 0 || tokens[head - 1]?.lower !== 'and') return -1
    const role = this.roles.ofMention.get(kin)
    if (role?.role === 'subject' && role.clause.subjects[0]?.first === head) return -1
    for (let token = head - 2; token >= head - JOINED_WITHIN; token--) {
      const word = tokens[token]
      if (word === undefined || word.sentence !== tokens[head]!.sentence || /^(?:VERB|AUX)$/.test(word.pos)) return -1
      const named = this.mentions[this.tied.personAt(token) ?? -1]
      // "Xx Yy and his wife": a name that could not be read.
      if (named === undefined && token === head - 2 && word.pos === 'PROPN' && !this.places.has(token)) return NOBODY
      if (named === undefined) continue
      if (named.form !== 'name' || named.chain < 0 || this.isKinName(named)) return -1
      const known = this.tied.genderOf(named.chain)
      return known === gender || known === 'unknown' ? named.chain : -1
    }
    return -1
  }

  /** "his wife Rosa", "his wife, Rosa": the kin behind it by "and" is his too. */
  private isKinName({ firstToken }: ReadMention): boolean {
    const noun = this.reading.tokens[firstToken - 1]?.text === ',' ? firstToken - 2 : firstToken - 1
    return this.mentions[this.tied.personAt(noun) ?? -1]?.kin !== undefined
  }

  /** "she *herself* left": whoever is the subject of the clause. */
  private reflexive(mention: ReadMention, { quote }: Voice): number {
    const { sentence } = this.reading.tokens[mention.head]!
    const own = this.roles
      .clausesIn(sentence, quote)
      .filter(({ first, end }) => first <= mention.head + 1 && mention.head <= end)
      .at(-1)
    const subject = own?.subjects[0]
    const named = subject === undefined ? [] : [subject, ...subject.appositions]
    const chain = named.map((np) => this.mentions[np.mention]?.chain ?? -1).find((each) => each >= 0) ?? -1
    const gender = this.tied.genderOf(chain)
    return gender === 'unknown' || gender === mention.gender ? chain : -1
  }

  /** Whom a pronoun cannot stand for where it stands. */
  private othersThan(at: number, voice: Voice): ReadonlySet<number> {
    const { head } = this.mentions[at]!
    const without = new Set(voice.self >= 0 ? [voice.self] : [])
    // "he met him", "he wanted him to leave": the object is somebody else than the subject.
    for (const { np, role, clause } of this.roles.phrasesIn(this.reading.tokens[head]!.sentence, voice.quote))
      if (np.mention === at && role !== 'subject')
        for (const subject of clause.subjects)
          if (subject.mention >= 0) without.add(this.mentions[subject.mention]!.chain)
    // "her daughter": not the daughter's.
    const kin = this.kin.ofPossessor(head)
    if (kin !== undefined) without.add(this.mentions[kin]!.chain)
    without.delete(-1)
    return without
  }

  /** "When *she* was nine, Rosa moved": the subject of the main clause that a clause or phrase before it speaks of. */
  private namedAhead(at: number, { quote }: Voice): number {
    const mention = this.mentions[at]!
    const clauses = this.roles.clausesIn(this.reading.tokens[mention.head]!.sentence, quote)
    const main = clauses.find(({ kind }) => kind === 'main')
    const subject = main?.subjects[0]
    if (main === undefined || subject === undefined || subject.mention < 0 || subject.first <= mention.head) return -1
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

  /** "his wife": whoever is known to be his, else somebody new. */
  private kinOf(at: number, voice: Voice): number {
    const possessor = this.possessorOf(at, voice)
    if (possessor < 0) return -1
    const said = Math.max(this.saidOf(at), this.trailing(at, voice))
    return said >= 0 && said !== possessor ? said : this.kin.chainOf(this.mentions[at]!, possessor)
  }

  /** "Rosa was *his sister*": the subject, of whom the clause says so. */
  private saidOf(at: number): number {
    const role = this.roles.ofMention.get(at)
    if (role?.role !== 'object' || this.mentions[at]!.number === 'plural') return -1
    const { verb, subjects, objects, neither } = role.clause
    if (verb.main.lemma !== 'be' || verb.negated || verb.modal !== null || neither || subjects.length !== 1) return -1
    if (objects[0]?.mention !== at) return -1
    const subject = this.mentions[subjects[0]!.mention]
    return subject?.type === 'Person' && subject.number === 'singular' ? subject.chain : -1
  }

  /** "Rosa was born in Lima, *the daughter of Juan Reyes*": the subject, where the phrase stands in no clause. */
  private trailing(at: number, { quote }: Voice): number {
    const { firstToken, head, number, kin, gender } = this.mentions[at]!
    const { tokens } = this.reading
    if (number === 'plural' || tokens[firstToken - 1]?.text !== ',' || this.roles.ofMention.has(at)) return -1
    if (tokens[head + 1]?.lower !== 'of' || kin === undefined || kin.possessor < head) return -1
    const clauses = this.roles.clausesIn(tokens[head]!.sentence, quote)
    const main = clauses.filter(({ verb }) => verb.end <= firstToken).at(-1)
    const subject = this.mentions[main?.subjects[0]?.mention ?? -1]
    if (clauses.some(({ verb }) => verb.first > firstToken) || main?.subjects.length !== 1) return -1
    if (subject?.type !== 'Person' || subject.number === 'plural' || subject.chain < 0) return -1
    const known = this.tied.genderOf(subject.chain)
    return known === 'unknown' || gender === 'unknown' || known === gender ? subject.chain : -1
  }

  private rememberKin(at: number, voice: Voice): void {
    const mention = this.mentions[at]!
    const possessor = this.possessorOf(at, voice)
    if (possessor >= 0 && possessor !== mention.chain) this.kin.remember(mention, possessor, mention.chain)
  }

  private possessorOf(at: number, voice: Voice): number {
    const position = this.tied.personAt(this.mentions[at]!.kin?.possessor ?? -1)
    if (position === undefined) return -1
    const possessor = this.mentions[position]!
    if (possessor.chain < 0 && possessor.form === 'pronoun') this.tied.tie(position, this.pronoun(position, voice))
    return this.mentions[position]!.chain
  }

  /** "the nurse": the one person said to be one, or the only one in the text so far; "the 41-year-old": of that age, else whom the text is about. */
  private role(at: number, voice: Voice): number {
    const mention = this.mentions[at]!
    const { lemma } = this.reading.tokens[mention.head]!
    const words = this.reading.tokens.slice(mention.firstToken, mention.endToken).map(({ lower }) => lower)
    const aged = words.find((word) => word.endsWith('-year-old'))
    const byTrade = this.known.only(lemma)
    if (byTrade >= 0) return byTrade
    if (aged === undefined) return this.known.has(lemma) || this.strangersMet ? -1 : this.discourse.only()
    const age = wholeNumber(aged.replace(/-year-old$/, ''))
    if (this.known.has(String(age))) return this.known.only(String(age))
    const without = new Set([...this.known.withAge, ...(voice.self >= 0 ? [voice.self] : [])])
    return this.discourse.antecedent(
      { gender: 'unknown', sentence: this.sentence, paragraph: this.paragraph, without },
      (chain) => this.tied.genderOf(chain),
    )
  }
}
