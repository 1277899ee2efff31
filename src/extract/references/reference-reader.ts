import type { Clause } from '../clauses/clause.ts'
import type { ReadChain, Reading, ReadMention } from '../reading.ts'
import { isAddressed } from './addressed.ts'
import { KnownDescriptions } from './descriptions-known.ts'
import { Discourse, PROMINENCE, type Spoken } from './discourse.ts'
import { GroupReader } from './group-reader.ts'
import { jointOwner } from './joint-owner.ts'
import { TELLER } from './kin.ts'
import { KinWording } from './kin-wording.ts'
import { KnownKin } from './known-kin.ts'
import { isLabel } from './labelled-turns.ts'
import { mainPersonOf } from './main-person.ts'
import { type Roles, rolesOf } from './mention-roles.ts'
import { NamedSoon } from './named-soon.ts'
import { NominalReader } from './nominal-reader.ts'
import { prominenceOf } from './prominence.ts'
import { PronounPlaces } from './pronoun-places.ts'
import { says } from './saying.ts'
import { setBefore } from './set-before.ts'
import { StoryReader } from './story-reader.ts'
import { isFirm, type Stranger, strangersIn } from './strangers.ts'
import { TiedMentions } from './tied-mentions.ts'
import type { Voice } from './voice.ts'

const FIRST_PERSON = /^(?:i|me|my|mine|myself)$/
const DYING = /^(?:die|perish|drown|kill|murder|execute|bury|shoot|hang)$/
const SECOND_PERSON = /^(?:you|your|yours)$/
/** So many pronouns of a gender outweigh a list of names. */
const PRONOUNS_ENOUGH = 3

/** "*Tell Mei* that Rui has left": the news is of another. */
const isToldTo = ({ subjects, verb }: Clause): boolean =>
  subjects.length === 0 && /^(?:tell|ask|remind)$/.test(verb.main.lemma)

/** Ties pronouns, kin and roles to the chains that they stand for. What two would fit stays open. */
export class ReferenceReader {
  /** Kin by chain: whose they are, and the sentence that last spoke of them so. */
  private readonly kinMet = new Map<number, { readonly owner: number; readonly sentence: number }>()
  private readonly reading: Reading
  private readonly roles: Roles
  private readonly tied: TiedMentions
  private readonly kin: KnownKin
  private readonly known = new KnownDescriptions()
  private readonly discourse = new Discourse()
  private readonly kinWording: KinWording
  private readonly places: PronounPlaces
  private readonly groups: GroupReader
  private readonly story: StoryReader
  private readonly nominals: NominalReader
  private readonly soon: NamedSoon
  private readonly pronouns = { male: 0, female: 0, unknown: 0 }
  private sentence = 0
  private textSentence = 0
  private paragraph = 0
  /** Somebody without chain has been spoken of, and may be meant by what fits nobody else. */
  private strangersMet = false
  private readonly strangerNouns = new Set<string>()
  /** Tokens of the pronouns that own kin: "*her* mother". */
  private readonly owners: ReadonlySet<number>
  /** The last sentence that the narrator opened with one, and whom it meant. */
  private opened = { textSentence: -1, paragraph: -1, word: '', chain: -1 }

  constructor(reading: Reading) {
    this.reading = reading
    this.roles = rolesOf(reading)
    this.tied = new TiedMentions(reading)
    this.kin = new KnownKin(reading, this.tied)
    this.kinWording = new KinWording(reading, this.roles, this.tied, this.kin)
    this.groups = new GroupReader(reading, this.roles, this.tied, this.discourse)
    this.places = new PronounPlaces(reading, this.roles, this.tied, this.kin)
    const main = mainPersonOf(reading)
    this.story = new StoryReader(reading, this.roles, this.tied, main)
    this.soon = new NamedSoon(reading, this.roles, main)
    this.nominals = new NominalReader(reading, this.tied, this.known, this.discourse, this.places, this.story)
    this.owners = new Set(reading.mentions.flatMap(({ kin }) => (kin === undefined ? [] : [kin.possessor])))
    for (const { form, gender } of reading.mentions) if (form === 'pronoun') this.pronouns[gender]++
    this.known.addTitles(reading)
    for (const each of reading.descriptions) this.known.add(reading, each, (at) => this.mentions[at]!.chain)
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

  /** "You are late, *Ana*," he said. She sat down. Who is spoken to by name is there; mentions of a quotation, by position. */
  hearAddressed(sentence: number, positions: readonly number[]): void {
    for (const at of positions) {
      const mention = this.mentions[at]!
      if (!isAddressed(this.reading, mention)) continue
      const { chain, gender } = mention
      const spoken = { chain, gender, prominence: PROMINENCE.other, sentence: this.sentence }
      this.discourse.add({ ...spoken, paragraph: this.reading.sentences[sentence]!.paragraph })
    }
  }

  /** Reads the mentions of one sentence that one voice speaks, given by position. */
  readSentence(sentence: number, positions: readonly number[], voice: Voice): void {
    this.sentence++
    this.textSentence = sentence
    this.paragraph = this.reading.sentences[sentence]!.paragraph
    this.groups.begin(this.sentence, sentence, this.paragraph)
    this.story.begin(this.sentence, sentence, this.paragraph)
    const strangers = strangersIn(this.reading, this.roles, sentence, voice)
    for (const { noun } of strangers) this.strangerNouns.add(noun)
    for (const at of positions) {
      const mention = this.mentions[at]!
      while ((strangers[0]?.at ?? Number.POSITIVE_INFINITY) < mention.firstToken) {
        this.meetStranger(strangers.shift()!, voice)
      }
      if (mention.type === 'Person') this.readPerson(at, voice)
    }
    for (const stranger of strangers) this.meetStranger(stranger, voice)
    if (voice.known) return
    this.groups.end(voice)
  }

  private meetStranger(stranger: Stranger, voice: Voice): void {
    this.speakOf(stranger, voice)
    this.story.meetStranger(stranger, voice)
  }

  private meetKin(at: number, chain: number, voice: Voice): void {
    const { quote } = voice
    this.groups.pairWithOwner(at, chain)
    this.kinMet.set(chain, { owner: this.possessorOf(at, voice), sentence: this.sentence })
    const owner = quote >= 0 ? null : jointOwner(this.reading, this.roles, this.tied, at)
    if (owner !== null) this.opened = { ...owner, textSentence: this.textSentence, paragraph: this.paragraph }
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
    if (mention.kin !== undefined && chain >= 0) this.meetKin(at, chain, voice)
    if (this.isNobodyElse(at, voice)) return
    const place = this.roles.ofMention.get(at)
    const isOwner = mention.form === 'pronoun' && place === undefined
    const isOpen = mention.form === 'pronoun' && chain < 0
    // "And your mother?" The answer speaks of her.
    const isAskedFor = voice.addressed !== undefined && voice.addressed >= 0 && mention.kin !== undefined
    const rank = isOwner
      ? PROMINENCE.owner
      : isAskedFor && place === undefined
        ? PROMINENCE.subject
        : prominenceOf(place)
    const prominence = isOpen ? Math.min(PROMINENCE.open, rank) : rank
    const introduced = mention.form === 'name' && place?.role === 'object' && !this.discourse.knows(chain)
    const object = place?.role === 'object' && !isToldTo(place.clause)
    const speaks = this.onlySpeaks(at)
    const { firstToken, gender } = mention
    const stranger = chain < 0 ? { at: firstToken } : {}
    const acts = place !== undefined && place.role !== 'complement' && /^(?:main|subordinate)$/.test(place.clause.kind)
    const gone = place?.role === 'subject' && DYING.test(place.clause.verb.main.lemma)
    this.speakOf({ chain, gender, prominence, speaks, introduced, object, acts, gone, ...stranger }, voice)
    if (chain < 0 && mention.form === 'nominal') this.story.meetStranger({ gender, speaks, prominence }, voice, true)
    else this.story.tellOf(at, [chain], voice, speaks)
  }

  /** Whether a mention is of nobody whom a pronoun could stand for: of who speaks or is spoken to, of a firm, or of what somebody is. */
  private isNobodyElse(at: number, { quote }: Voice): boolean {
    const mention = this.mentions[at]!
    const { lower, lemma } = this.reading.tokens[mention.head]!
    if (mention.chain < 0 && (FIRST_PERSON.test(lower) || SECOND_PERSON.test(lower) || isFirm(lemma))) return true
    if (mention.chain < 0 && mention.form === 'nominal' && this.roles.describes(at)) return true
    // “It is late, *Ana*. She left.”: who is spoken to is no "she" of those words.
    return isLabel(this.reading, mention) || (quote >= 0 && isAddressed(this.reading, mention))
  }

  /** "They", "the couple", "both": each of those whom it stands for has been spoken of. */
  private readPlural(at: number, voice: Voice): void {
    const members = this.mentions[at]!.members ?? (voice.known ? null : this.groups.membersFor(at, voice))
    if (members === null) return
    this.tied.tieAll(at, members)
    const { head } = this.mentions[at]!
    const prominence = prominenceOf(this.roles.ofMention.get(at))
    this.groups.add({ members, prominence, end: head + 1 })
    for (const chain of members) this.speakOf({ chain, gender: this.tied.genderOf(chain), prominence }, voice)
    this.story.tellOf(at, members, voice)
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
    const { sentence, paragraph, strangersMet, strangerNouns } = this
    const here = { sentence, paragraph, strangersMet, strangerNouns }
    return mention.form === 'nominal' ? this.nominals.role(at, voice, here) : -1
  }

  /** "*Her* mother, Ines, keeps the books. *Her* brother stayed": kin in a row are of one person. */
  private pronoun(at: number, voice: Voice): number {
    const { head, firstToken } = this.mentions[at]!
    const { lower: word, opensSentence } = this.reading.tokens[head]!
    if (voice.quote >= 0 || !opensSentence || !this.owners.has(firstToken)) return this.meantBy(at, voice)
    const { textSentence, paragraph, opened } = this
    const isNext = opened.textSentence === textSentence - 1 && opened.paragraph === paragraph && opened.word === word
    const chain = isNext && opened.chain >= 0 ? opened.chain : this.meantBy(at, voice)
    this.opened = { textSentence, paragraph, word, chain }
    return chain
  }

  private meantBy(at: number, voice: Voice): number {
    const mention = this.mentions[at]!
    const word = this.reading.tokens[mention.head]!.lower
    if (FIRST_PERSON.test(word)) return voice.self
    if (SECOND_PERSON.test(word)) return voice.addressed ?? -1
    if (mention.number === 'plural') return -1
    if (word.endsWith('self')) return this.places.reflexive(at, voice)
    const before = setBefore(this.reading, this.roles, this.tied, at)
    if (before >= 0) return before
    const joined = this.kinWording.joinedTo(at)
    if (joined !== -1) return Math.max(joined, -1)
    const listed = this.kinWording.listedWith(at)
    if (listed >= 0) return listed
    const ahead = this.places.namedAhead(at, voice)
    if (ahead >= 0) return ahead
    const source = this.places.source(at, this.textSentence)
    if (source >= 0) return source
    const without = this.places.othersThan(at, voice)
    const parallel = this.places.parallelSubject(at, this.textSentence, voice)
    const placed = this.places.placed(at, this.textSentence, voice)
    const found = this.discourse.antecedent(
      {
        gender: mention.gender,
        sentence: this.sentence,
        paragraph: this.paragraph,
        without,
        parallel,
        placed,
        owner: this.places.ownerHere(at, voice),
        opens: this.opensParagraph(mention),
        // “…,” told he: whatever a clause makes of them, these are subjects.
        subject: this.roles.ofMention.get(at)?.role === 'subject',
        object: this.roles.ofMention.get(at)?.role === 'object' && word !== 'he' && word !== 'she',
        doers: this.places.doers(at, voice),
      },
      (chain) => this.tied.genderOf(chain),
    )
    if (voice.quote >= 0) return found
    if (this.isKinOrOwner(at, found)) return -1
    const meant = this.story.goesOnWith(at, found, voice, this.discourse.hasNear)
    if (meant >= 0 && !without.has(meant)) return meant
    const only = this.onlyOneMeant(mention)
    if (only >= 0) return only
    const teller = this.places.tellerBehind(at, voice)
    const place = this.roles.ofMention.get(at)
    // “Why?” *she* returned. Karin Berg had no answer.
    const isBehindSpeech = /^["”’»]$/.test(this.reading.tokens[mention.firstToken - 1]?.text ?? '')
    const isTalk = isBehindSpeech || (place?.role === 'subject' && says(place.clause))
    return teller >= 0 || isTalk || this.strangerNouns.size > 0 ? teller : this.soon.meant(mention)
  }

  /** "His father, Otto, kept a shop. A grant took *him* to Riga": as likely the son, of whom the text told before. */
  private isKinOrOwner(at: number, found: number): boolean {
    const met = this.kinMet.get(found)
    if (met === undefined || met.owner < 0 || met.owner === found || met.sentence !== this.sentence - 1) return false
    const { gender } = this.mentions[at]!
    return (
      this.roles.ofMention.get(at)?.role === 'object' && [gender, 'unknown'].includes(this.tied.genderOf(met.owner))
    )
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

  /** "his wife": whoever is known to be his, else somebody new. */
  private kinOf(at: number, voice: Voice): number {
    const mention = this.mentions[at]!
    const possessor = this.possessorOf(at, voice)
    if (possessor < 0) return -1
    const said = Math.max(this.kinWording.saidOf(at), this.kinWording.made(at), this.kinWording.trailing(at, voice))
    if (said >= 0 && said !== possessor) return said
    return this.marriedTogether(mention, possessor) ?? this.kin.chainOf(mention, possessor)
  }

  /** "Ana married Rui. … *her husband*": the other of the two, unless it is "her first husband"; -1 for another, null where no marriage was told. */
  private marriedTogether(mention: ReadMention, possessor: number): number | null {
    const married = mention.endToken - mention.firstToken > 2 ? -1 : this.groups.partnerOf(possessor)
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
    const { kin } = this.mentions[at]!
    if (kin?.possessor === TELLER) return voice.self
    const position = this.tied.personAt(kin?.possessor ?? -1)
    if (position === undefined && this.reading.tokens[kin?.possessor ?? -1]?.lower === 'your')
      return voice.addressed ?? -1
    if (position === undefined) return -1
    const possessor = this.mentions[position]!
    if (possessor.chain < 0 && possessor.form === 'pronoun') this.tied.tie(position, this.pronoun(position, voice))
    this.tieOwners(position, kin!.noun, voice)
    const { chain, members } = this.mentions[position]!
    // "Ana and Rui left. *Their* children stayed": named by the first of the two.
    return chain < 0 && members?.length === 2 ? members[0]! : chain
  }

  /** "Ana and Rui left. *Their* father stayed": who they are is known before he is. */
  private tieOwners(position: number, kin: string, voice: Voice): void {
    const { form, number, chain, members } = this.mentions[position]!
    if (form !== 'pronoun' || number !== 'plural' || chain >= 0 || members !== undefined || voice.known) return
    const owners = this.groups.ownersFor(position, kin, voice)
    if (owners !== null) this.tied.tieAll(position, owners)
  }
}
