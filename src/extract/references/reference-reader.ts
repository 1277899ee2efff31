import { wholeNumber } from '../clauses/number-word.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { ReadChain, Reading, ReadMention } from '../reading.ts'
import { KnownDescriptions } from './descriptions-known.ts'
import { Discourse, PROMINENCE, type Spoken } from './discourse.ts'
import { bondOfKin, groupSenseOf } from './group-nouns.ts'
import { groupsIn, type PlacedGroup } from './groups-in.ts'
import { KnownKin } from './known-kin.ts'
import { type Roles, rolesOf } from './mention-roles.ts'
import { prominenceOf } from './prominence.ts'
import { sameMembers } from './same-members.ts'
import { says } from './saying.ts'
import { SpokenGroups } from './spoken-groups.ts'
import { strangersIn } from './strangers.ts'
import { TiedMentions } from './tied-mentions.ts'
import type { Voice } from './voice.ts'

const FIRST_PERSON = /^(?:i|me|my|mine|myself)$/
const FIRST_PLURAL = /^(?:we|us|our|ours|ourselves)$/
/** So many pronouns of a gender outweigh a list of names. */
const PRONOUNS_ENOUGH = 3
/** "His wife left" speaks of the two, if barely. */
const WITH_OWNER = 1

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
  private readonly groups = new SpokenGroups()
  /** Couples and siblings of whom the text has told. */
  private readonly bonds: PlacedGroup[] = []
  /** Who was last said to be whose husband or wife. */
  private readonly marriedTo = new Map<number, number>()
  /** People spoken of together in the sentence that is being read. */
  private here: PlacedGroup[] = []
  private readonly pronouns = { male: 0, female: 0, unknown: 0 }
  private sentence = 0
  private textSentence = 0
  private paragraph = 0
  /** Somebody without chain has been spoken of, and may be meant by what fits nobody else. */
  private strangersMet = false
  private readonly strangerNouns = new Set<string>()

  constructor(reading: Reading) {
    this.reading = reading
    this.roles = rolesOf(reading)
    this.tied = new TiedMentions(reading)
    this.places = new Set(reading.mentions.flatMap(({ type, endToken }) => (type === 'Place' ? [endToken - 1] : [])))
    this.kin = new KnownKin(reading, this.tied)
    for (const { form, gender } of reading.mentions) if (form === 'pronoun') this.pronouns[gender]++
    this.known.addTitles(reading)
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
    this.groups.clear()
  }

  /** Another speaks, in the same surroundings. */
  forgetQuoted(): void {
    this.discourse.clearQuoted()
    this.groups.clear()
  }

  /** Reads the mentions of one sentence that one voice speaks, given by position. */
  readSentence(sentence: number, positions: readonly number[], voice: Voice): void {
    this.sentence++
    this.textSentence = sentence
    this.here = []
    this.paragraph = this.reading.sentences[sentence]!.paragraph
    const strangers = strangersIn(this.reading, this.roles, sentence, voice)
    for (const { noun } of strangers) this.strangerNouns.add(noun)
    for (const at of positions) {
      const mention = this.mentions[at]!
      while ((strangers[0]?.at ?? Number.POSITIVE_INFINITY) < mention.firstToken) {
        this.speakOf(strangers.shift()!, voice)
      }
      if (mention.type === 'Person') this.readPerson(at, voice)
    }
    for (const stranger of strangers) this.speakOf(stranger, voice)
    if (voice.known) return
    for (const group of [...this.here, ...this.together(voice)]) {
      this.groups.add({ ...group, sentence: this.sentence })
      if (group.bond !== undefined) this.bonds.push(group)
      const [one, other] = group.members
      if (group.bond !== 'spouse' || one === undefined || other === undefined) continue
      this.marriedTo.set(one, other)
      this.marriedTo.set(other, one)
    }
  }

  private together({ quote }: Voice): readonly PlacedGroup[] {
    return groupsIn(this.reading, this.mentions, this.roles, { sentence: this.textSentence, quote })
  }

  private readPerson(at: number, voice: Voice): void {
    const mention = this.mentions[at]!
    if (mention.number === 'plural' && mention.kin === undefined && mention.form !== 'name') {
      this.readPlural(at, voice)
      return
    }
    if (voice.known) {
      // What the first reading left open stays so.
    } else if (mention.chain < 0) this.tied.tie(at, this.chainFor(at, voice))
    else if (mention.kin !== undefined) this.rememberKin(at, voice)
    const { chain } = this.mentions[at]!
    if (mention.number === 'plural') return
    if (mention.kin !== undefined && chain >= 0) this.pairWithOwner(at, chain)
    if (chain < 0 && FIRST_PERSON.test(this.reading.tokens[mention.head]!.lower)) return
    const place = this.roles.ofMention.get(at)
    const isOwner = mention.form === 'pronoun' && place === undefined
    const isOpen = mention.form === 'pronoun' && chain < 0
    const rank = isOwner ? PROMINENCE.owner : prominenceOf(place)
    const prominence = isOpen ? Math.min(PROMINENCE.open, rank) : rank
    const introduced = mention.form === 'name' && place?.role === 'object' && !this.discourse.knows(chain)
    this.speakOf({ chain, gender: mention.gender, prominence, speaks: this.onlySpeaks(at), introduced }, voice)
  }

  /** "They", "the couple", "both": each of those whom it stands for has been spoken of. */
  private readPlural(at: number, voice: Voice): void {
    const members = this.mentions[at]!.members ?? (voice.known ? null : this.membersFor(at, voice))
    if (members === null) return
    this.tied.tieAll(at, members)
    const { head } = this.mentions[at]!
    const prominence = prominenceOf(this.roles.ofMention.get(at))
    this.here.push({ members, prominence, end: head + 1 })
    for (const chain of members) this.speakOf({ chain, gender: this.tied.genderOf(chain), prominence }, voice)
  }

  private membersFor(at: number, voice: Voice): readonly number[] | null {
    const mention = this.mentions[at]!
    const word = this.reading.tokens[mention.head]!.lower
    if (mention.form === 'nominal') return this.groupOf(at, voice)
    if (FIRST_PLURAL.test(word)) return this.ourselves(mention, voice)
    const others = (members: readonly number[]): boolean => !members.includes(voice.self)
    if (this.isMarrying(at)) {
      const pair = this.antecedents(mention, voice, (members) => others(members) && this.mayMarry(members), true)
      if (pair !== null) return pair
    }
    return this.antecedents(mention, voice, others) ?? this.bothSpokenOf(at, voice)
  }

  /** "*They* married in 1958." */
  private isMarrying(at: number): boolean {
    const role = this.roles.ofMention.get(at)
    return (
      role?.role === 'subject' &&
      role.clause.objects.length === 0 &&
      /^(?:marry|wed|remarry|divorce|separate)$/.test(role.clause.verb.main.lemma)
    )
  }

  private mayMarry([one = -1, other = -1, ...more]: readonly number[]): boolean {
    const [first, second] = [this.tied.genderOf(one), this.tied.genderOf(other)]
    return one >= 0 && other >= 0 && more.length === 0 && (first !== second || first === 'unknown')
  }

  /** `noStrangers`: groups of nobody in particular are not meant. */
  private antecedents(
    { firstToken }: ReadMention,
    voice: Voice,
    fits: (members: readonly number[]) => boolean,
    noStrangers = false,
  ): readonly number[] | null {
    const here = [...this.here, ...this.together(voice)].filter(({ end }) => end <= firstToken)
    const placed = here.map((group) => ({ ...group, sentence: this.sentence }))
    return this.groups.antecedent(this.sentence, placed, (members) =>
      members.length === 0 ? !noStrangers : fits(members),
    )
  }

  /** "My wife and I left. *We* …": the speaker with those spoken of beside; the speaker at least. */
  private ourselves(mention: ReadMention, voice: Voice): readonly number[] | null {
    if (voice.self < 0) return null
    return this.antecedents(mention, voice, (members) => members.includes(voice.self)) ?? [voice.self]
  }

  /** "The couple", "the brothers", "the two men": of that number, gender and bond. */
  private groupOf(at: number, voice: Voice): readonly number[] | null {
    const mention = this.mentions[at]!
    const words = this.reading.tokens.slice(mention.firstToken, mention.endToken).map(({ lower }) => lower)
    const sense = groupSenseOf(words)
    if (sense === null) return null
    const fits = (members: readonly number[]): boolean =>
      (sense.count === null || members.length === sense.count) &&
      (sense.gender === 'unknown' ||
        members.every((chain) => [sense.gender, 'unknown'].includes(this.tied.genderOf(chain))))
    if (sense.bond !== null) {
      const known = [...this.bonds, ...this.here].filter(({ bond, members }) => bond === sense.bond && fits(members))
      const [first, ...others] = known
      if (first !== undefined && others.every(({ members }) => sameMembers(members, first.members)))
        return first.members
    }
    return this.antecedents(mention, voice, fits)
  }

  /** "Ana is a nurse. Rui is a cook. *They* …": where two people alone have been spoken of. */
  private bothSpokenOf(at: number, voice: Voice): readonly number[] | null {
    if (voice.quote >= 0 || this.roles.ofMention.get(at)?.role !== 'subject') return null
    if (!this.groups.isEmpty(this.sentence)) return null
    const recent = this.discourse.recent(this.sentence, this.paragraph)
    return recent.length === 2 && !recent.includes(-1) ? recent : null
  }

  /** "His wife", "her brother": a pair with whose kin they are. */
  private pairWithOwner(at: number, chain: number): void {
    const { kin, endToken } = this.mentions[at]!
    const owner = this.mentions[this.tied.personAt(kin?.possessor ?? -1) ?? -1]?.chain ?? -1
    const bond = bondOfKin(kin?.noun ?? '')
    if (owner < 0 || owner === chain || bond === null) return
    const prominence = prominenceOf(this.roles.ofMention.get(at)) - WITH_OWNER
    this.here.push({ members: [owner, chain], prominence, end: endToken, bond })
  }

  private speakOf(spoken: Omit<Spoken, 'sentence' | 'paragraph'>, { quote }: Voice): void {
    if (spoken.chain < 0) this.strangersMet = true
    this.discourse.add({ ...spoken, quoted: quote >= 0, sentence: this.sentence, paragraph: this.paragraph })
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
    const parallel = this.parallelSubject(at, voice)
    const found = this.discourse.antecedent(
      {
        gender: mention.gender,
        sentence: this.sentence,
        paragraph: this.paragraph,
        without,
        parallel,
        opens: this.opensParagraph(mention),
      },
      (chain) => this.tied.genderOf(chain),
    )
    return found >= 0 || voice.quote >= 0 ? found : this.onlyOneMeant(mention)
  }

  /** "Robin Vale was born in 1951. *Her* …": of the only one spoken of so far a pronoun knows better than a list of names. */
  private onlyOneMeant({ firstToken, gender }: ReadMention): number {
    const only = this.discourse.only()
    const isNear = this.discourse.recent(this.sentence, this.paragraph).includes(only)
    if (
      this.pronouns[gender] < PRONOUNS_ENOUGH ||
      only < 0 ||
      this.strangersMet ||
      !isNear ||
      !this.reading.tokens[firstToken]!.opensSentence
    )
      return -1
    this.tied.correctGender(only, gender)
    return only
  }

  private opensParagraph({ start }: ReadMention): boolean {
    return this.reading.paragraphs[this.paragraph]?.start === start
  }

  /** The subject of the clause before, of the same kind and under the same verb: "that Ana was ill and that *she* left". */
  private parallelSubject(at: number, { quote }: Voice): number {
    const own = this.roles.ofMention.get(at)
    if (own?.role !== 'subject' || own.clause.kind === 'main') return -1
    const { governor, kind, first } = own.clause
    const before = this.roles
      .clausesIn(this.textSentence, quote)
      .filter((each) => each.kind === kind && each.first < first && each.governor?.clause === governor?.clause)
      .at(-1)
    return before === undefined || governor?.clause == null ? -1 : this.chainAt(before.subjects[0])
  }

  /** The chain of a phrase, or of what stands in apposition to it; -1 for none. */
  private chainAt(np: NounPhrase | undefined): number {
    const named = np === undefined ? [] : [np, ...np.appositions]
    return named.map(({ mention }) => this.mentions[mention]?.chain ?? -1).find((chain) => chain >= 0) ?? -1
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
    const chain = this.chainAt(own?.subjects[0])
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
        for (const subject of clause.subjects) without.add(this.chainAt(subject))
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
    const mention = this.mentions[at]!
    const possessor = this.possessorOf(at, voice)
    if (possessor < 0) return -1
    const said = Math.max(this.saidOf(at), this.trailing(at, voice))
    if (said >= 0 && said !== possessor) return said
    return this.marriedTogether(mention, possessor) ?? this.kin.chainOf(mention, possessor)
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

  /** "Ana married Rui. … *her husband*": the other of the two, unless it is "her first husband"; -1 for another, null where no marriage was told. */
  private marriedTogether(mention: ReadMention, possessor: number): number | null {
    const married = mention.endToken - mention.firstToken > 2 ? -1 : (this.marriedTo.get(possessor) ?? -1)
    if (!/^(?:wife|husband|spouse)$/.test(mention.kin!.noun) || married < 0) return null
    if (mention.gender !== 'unknown' && ![mention.gender, 'unknown'].includes(this.tied.genderOf(married))) return -1
    this.kin.remember(mention, possessor, married)
    return married
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

  /** "The suspect, identified as *Mei Lin*". */
  private identified({ endToken }: ReadMention): number {
    const { tokens } = this.reading
    const words = tokens.slice(endToken, endToken + 7).map(({ lower }) => lower)
    const verb = words[0] === ',' ? 1 : 0
    if (!/^(?:identified|named)$/.test(words[verb] ?? '')) return -1
    const as = words.indexOf('as', verb)
    const at = as < 0 ? verb + 1 : as + 1
    return this.mentions[this.tied.personOpening(endToken + at) ?? -1]?.chain ?? -1
  }

  /** "The man": whom the text clearly speaks of, where no other man without a name has been met. */
  private manOrWoman({ gender }: ReadMention, lemma: string, voice: Voice): number {
    if (this.strangerNouns.has(lemma)) return -1
    const without = new Set(voice.self >= 0 ? [voice.self] : [])
    return this.discourse.antecedent({ gender, sentence: this.sentence, paragraph: this.paragraph, without }, (chain) =>
      this.tied.genderOf(chain),
    )
  }

  /** "the nurse": the one person said to be one, or the only one in the text so far; "the 41-year-old": of that age, else whom the text is about. */
  private role(at: number, voice: Voice): number {
    const mention = this.mentions[at]!
    const { lemma } = this.reading.tokens[mention.head]!
    const words = this.reading.tokens.slice(mention.firstToken, mention.endToken).map(({ lower }) => lower)
    const aged = words.find((word) => word.endsWith('-year-old'))
    const named = this.identified(mention)
    if (named >= 0) return named
    const byTrade = this.known.only(lemma)
    if (byTrade >= 0) return byTrade
    if (mention.gender !== 'unknown') return this.manOrWoman(mention, lemma, voice)
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
