import type { Gender } from '../../model/extraction.ts'
import type { Clause } from '../clauses/clause.ts'
import { senseOf } from '../clauses/noun-sense.ts'
import { wholeNumber } from '../clauses/number-word.ts'
import type { ReadChain, Reading, ReadMention } from '../reading.ts'
import { KnownDescriptions } from './descriptions-known.ts'
import { Discourse, PROMINENCE, type Spoken } from './discourse.ts'
import { kinChain, kinNoun } from './kin.ts'
import { type Roles, rolesOf } from './mention-roles.ts'
import { says } from './saying.ts'

/** Whose words are read, and what "I" means in them. */
export interface Voice {
  /** Position in `reading.quotes`; -1 for the narrator. */
  readonly quote: number
  /** Chain of whoever says "I"; -1 where it is not known. */
  readonly self: number
}

/** Somebody without a chain: "a soldier". */
type Stranger = Omit<Spoken, 'sentence' | 'paragraph'> & { readonly at: number }

const FIRST_PERSON = /^(?:i|me|my|mine|myself)$/
const SPOUSES = new Set(['wife', 'husband', 'partner'])
const MALE = /^(?:man|boy|husband|father|son|brother|king|prince|uncle|nephew|priest|gentleman|guy)$/
const FEMALE = /^(?:woman|girl|wife|mother|daughter|sister|queen|princess|aunt|niece|nun|lady|actress|waitress)$/

const prominenceIn = ({ kind }: Clause): number =>
  kind === 'main' ? PROMINENCE.subject : kind === 'subordinate' ? PROMINENCE.minorSubject : PROMINENCE.other

/** Ties pronouns, kin and roles to the chains that they stand for. What two would fit stays open. */
export class ReferenceReader {
  readonly mentions: ReadMention[]
  readonly chains: ReadChain[]
  private readonly reading: Reading
  private readonly roles: Roles
  private readonly known = new KnownDescriptions()
  private readonly byHead = new Map<number, number>()
  private readonly kinByPossessor = new Map<number, number>()
  private readonly named = new Map<string, number>()
  /** Whose wife or husband somebody is. */
  private readonly spouses = new Map<number, number>()
  private readonly discourse = new Discourse()
  private sentence = 0
  private paragraph = 0

  constructor(reading: Reading) {
    this.reading = reading
    this.mentions = [...reading.mentions]
    this.chains = [...reading.chains]
    this.roles = rolesOf(reading)
    for (const [at, mention] of this.mentions.entries()) {
      if (mention.type === 'Person' && !this.byHead.has(mention.head)) this.byHead.set(mention.head, at)
      if (mention.kin !== undefined) this.kinByPossessor.set(mention.kin.possessor, at)
    }
    this.introduceKin()
    this.recallKin()
    for (const parsed of reading.segments) this.known.add(reading, parsed, (at) => this.mentions[at]!.chain)
  }

  /** Forgets who was spoken of: another voice, or another part of the text. */
  forget(): void {
    this.discourse.clear()
  }

  /** Reads the mentions of one sentence that one voice speaks, given by position. */
  readSentence(sentence: number, positions: readonly number[], voice: Voice): void {
    this.sentence++
    this.paragraph = this.reading.sentences[sentence]!.paragraph
    const strangers = this.strangersIn(sentence, voice.quote)
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
    if (mention.chain < 0) this.tie(at, this.chainFor(at, voice))
    else if (mention.kin !== undefined) this.rememberKin(at, voice)
    const { chain } = this.mentions[at]!
    if (mention.number === 'plural') return
    if (chain < 0 && FIRST_PERSON.test(this.reading.tokens[mention.head]!.lower)) return
    this.speakOf({ chain, gender: mention.gender, prominence: this.prominenceOf(at), speaks: this.onlySpeaks(at) })
  }

  private speakOf(spoken: Omit<Spoken, 'sentence' | 'paragraph'>): void {
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

  // ---- pronouns

  private pronoun(at: number, voice: Voice): number {
    const mention = this.mentions[at]!
    const word = this.reading.tokens[mention.head]!.lower
    if (FIRST_PERSON.test(word)) return voice.self
    if (mention.number === 'plural') return -1
    const own = this.roles.ofMention.get(at)
    const ahead = this.namedAhead(at, voice)
    if (ahead >= 0) return ahead
    const without = new Set(voice.self >= 0 ? [voice.self] : [])
    // "he met him": the object is somebody else than the subject.
    if (own !== undefined && own.role !== 'subject' && !word.endsWith('self'))
      for (const subject of own.clause.subjects)
        if (subject.mention >= 0) without.add(this.mentions[subject.mention]!.chain)
    // "her daughter": not the daughter's.
    const kin = this.kinByPossessor.get(mention.head)
    if (kin !== undefined) without.add(this.mentions[kin]!.chain)
    without.delete(-1)
    return this.discourse.antecedent(
      { gender: mention.gender, sentence: this.sentence, paragraph: this.paragraph, without },
      (chain) => this.genderOf(chain),
    )
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
    const gender = this.genderOf(named.chain)
    return gender === mention.gender || gender === 'unknown' ? named.chain : -1
  }

  private genderOf(chain: number): Gender {
    return this.chains[chain]?.gender ?? 'unknown'
  }

  private prominenceOf(at: number): number {
    const role = this.roles.ofMention.get(at)
    if (role?.role !== 'subject') return PROMINENCE.other
    return prominenceIn(role.clause)
  }

  /** Ties a mention to a chain, and tells the chain what the mention says of its gender. */
  private tie(at: number, chain: number): void {
    if (chain < 0) return
    const mention = this.mentions[at]!
    this.mentions[at] = { ...mention, chain }
    const known = this.chains[chain]!
    if (mention.gender !== 'unknown' && (known.gender ?? 'unknown') === 'unknown')
      this.chains[chain] = { ...known, gender: mention.gender }
  }

  // ---- kin

  /** "his wife Nina", "Nina, his wife,": kin that the text names are whom it names. */
  private introduceKin(): void {
    for (const { phrases } of this.reading.segments) {
      for (const np of phrases) {
        if (np.kind !== 'noun') continue
        const group = [np, ...np.appositions].flatMap(({ mention }) => (mention < 0 ? [] : [mention]))
        const name = group.find(
          (at) =>
            this.mentions[at]!.form === 'name' && this.mentions[at]!.chain >= 0 && this.mentions[at]!.type === 'Person',
        )
        if (name !== undefined) for (const at of group) if (this.isLoneKin(at)) this.tie(at, this.mentions[name]!.chain)
      }
    }
    for (const [at, mention] of this.mentions.entries()) {
      const next = this.mentions
        .slice(at + 1, at + 4)
        .find(({ firstToken, form, type }) => firstToken === mention.endToken && form === 'name' && type === 'Person')
      if (next !== undefined && next.chain >= 0 && this.isLoneKin(at)) this.tie(at, next.chain)
    }
  }

  /** Kin that an earlier reading of other voices has tied. */
  private recallKin(): void {
    for (const { kin, chain, number } of this.mentions) {
      const possessor = this.mentions[this.byHead.get(kin?.possessor ?? -1) ?? -1]?.chain ?? -1
      if (kin === undefined || chain < 0 || possessor < 0 || possessor === chain) continue
      if (number === 'singular' || this.chains[chain]!.of !== undefined)
        this.remember(kinNoun(kin.noun), possessor, chain)
    }
  }

  private isLoneKin(at: number): boolean {
    const mention = this.mentions[at]!
    return mention.kin !== undefined && mention.number === 'singular' && mention.chain < 0
  }

  private possessorOf(at: number, voice: Voice): number {
    const head = this.mentions[at]!.kin?.possessor ?? -1
    const position = this.byHead.get(head)
    if (position === undefined) return -1
    const possessor = this.mentions[position]!
    if (possessor.chain < 0 && possessor.form === 'pronoun') this.tie(position, this.pronoun(position, voice))
    return this.mentions[position]!.chain
  }

  private kinOf(at: number, voice: Voice): number {
    const mention = this.mentions[at]!
    const possessor = this.possessorOf(at, voice)
    if (possessor < 0) return -1
    const key = `${kinNoun(mention.kin?.noun ?? '')}/${possessor}`
    const there = this.named.get(key) ?? this.otherSpouse(mention, possessor)
    if (there !== undefined) return there
    this.chains.push(kinChain(mention, possessor, this.chains[possessor]!.name))
    this.remember(kinNoun(mention.kin?.noun ?? ''), possessor, this.chains.length - 1)
    return this.chains.length - 1
  }

  private remember(kin: string, possessor: number, chain: number): void {
    this.named.set(`${kin}/${possessor}`, chain)
    if (SPOUSES.has(kin)) this.spouses.set(chain, possessor)
  }

  /** "her husband", where she was told of as somebody's wife. */
  private otherSpouse(mention: ReadMention, possessor: number): number | undefined {
    if (!SPOUSES.has(kinNoun(mention.kin?.noun ?? ''))) return undefined
    return this.spouses.get(possessor)
  }

  /** Remembers whose wife somebody named is, so that "his wife" alone finds her. */
  private rememberKin(at: number, voice: Voice): void {
    const mention = this.mentions[at]!
    const possessor = this.possessorOf(at, voice)
    if (possessor >= 0 && possessor !== mention.chain)
      this.remember(kinNoun(mention.kin?.noun ?? ''), possessor, mention.chain)
  }

  // ---- roles

  /** "the nurse": the one person said to be one; "the 41-year-old": of that age, else whom the text is about. */
  private role(at: number, voice: Voice): number {
    const mention = this.mentions[at]!
    const { lemma } = this.reading.tokens[mention.head]!
    const words = this.reading.tokens.slice(mention.firstToken, mention.endToken).map(({ lower }) => lower)
    const aged = words.find((word) => word.endsWith('-year-old'))
    const byTrade = this.known.only(lemma)
    if (aged === undefined || byTrade >= 0) return byTrade
    const age = wholeNumber(aged.replace(/-year-old$/, ''))
    if (this.known.has(String(age))) return this.known.only(String(age))
    const without = new Set([...this.known.withAge, ...(voice.self >= 0 ? [voice.self] : [])])
    return this.discourse.antecedent(
      { gender: 'unknown', sentence: this.sentence, paragraph: this.paragraph, without },
      (chain) => this.genderOf(chain),
    )
  }

  /** People without chain ("a soldier"), in the order in which a sentence speaks of them. */
  private strangersIn(sentence: number, quote: number): Stranger[] {
    const seen = new Set<number>()
    return this.roles
      .phrasesIn(sentence, quote)
      .flatMap(({ np, role, clause }) => {
        const head = this.reading.tokens[np.head]!
        const isPredicate = role === 'object' && clause.verb.main.lemma === 'be'
        const plural = head.lower !== head.lemma
        if (
          np.mention >= 0 ||
          isPredicate ||
          plural ||
          seen.has(np.head) ||
          np.appositions.some(({ mention }) => mention >= 0)
        )
          return []
        if (senseOf(this.reading, np) !== 'Person') return []
        seen.add(np.head)
        const gender: Gender = MALE.test(head.lemma) ? 'male' : FEMALE.test(head.lemma) ? 'female' : 'unknown'
        const prominence = role === 'subject' ? prominenceIn(clause) : PROMINENCE.other
        return [{ at: np.first, chain: -1, gender, prominence }]
      })
      .sort((a, b) => a.at - b.at)
  }
}
