import type { Gender } from '../../model/extraction.ts'
import { INFORMING } from '../clauses/phrases.ts'
import type { Reading } from '../reading.ts'
import { PROMINENCE } from './discourse.ts'
import type { MainPerson } from './main-person.ts'
import type { Roles } from './mention-roles.ts'
import { says } from './saying.ts'
import { isAge, StoryLine } from './story-line.ts'
import type { Stranger } from './strangers.ts'
import type { TiedMentions } from './tied-mentions.ts'
import type { Voice } from './voice.ts'

/** Keeps the line of a story about one person while the narrator's sentences are read. */
export class StoryReader {
  private readonly reading: Reading
  private readonly roles: Roles
  private readonly tied: TiedMentions
  private readonly line: StoryLine
  private readonly main: number
  private here = { sentence: 0, paragraph: 0 }
  private textSentence = 0

  constructor(reading: Reading, roles: Roles, tied: TiedMentions, main: MainPerson | null) {
    this.reading = reading
    this.roles = roles
    this.tied = tied
    this.main = main?.chain ?? -1
    this.line = new StoryLine(main, (chain) => tied.genderOf(chain))
  }

  /** Begins a sentence: the how-manieth read, and its place in the text. */
  begin(sentence: number, textSentence: number, paragraph: number): void {
    this.here = { sentence, paragraph }
    this.textSentence = textSentence
  }

  /** A mention speaks of those with these chains; `speaks`: the sentence only has them say something. */
  tellOf(at: number, chains: readonly number[], { quote, known }: Voice, speaks = false): void {
    if (quote >= 0 || known) return
    const { form, gender } = this.tied.mentions[at]!
    const place = this.roles.ofMention.get(at)
    const subject = place?.role === 'subject'
    // "The pastor *reminded* us that Ana was born in Riga."
    const informs = subject && place.clause.kind === 'main' && INFORMING.has(place.clause.verb.main.lemma)
    const told = { ...this.here, gender, subject, speaks: speaks || informs, pronoun: form === 'pronoun' }
    for (const chain of chains) if (chain >= 0) this.line.add({ ...told, chain })
  }

  /** Somebody without chain is spoken of; `named`: by a phrase that may yet turn out to be somebody's. */
  meetStranger(
    { gender, speaks = false, prominence }: Pick<Stranger, 'gender' | 'speaks' | 'prominence'>,
    { quote, known }: Voice,
    named = false,
  ): void {
    if (quote >= 0 || known) return
    const subject = prominence >= PROMINENCE.minorSubject
    const told = { ...this.here, chain: -1, gender, subject, speaks, pronoun: false }
    if (named) this.line.addStranger(told)
    else this.line.add(told)
  }

  /** "His brother wrote. *The boy* …": whether somebody just named may be meant rather than whom it seems. */
  mayBeNewcomer(found: number, gender: Gender): boolean {
    return found >= 0 && this.line.hasNewcomer(found, gender, this.here.sentence)
  }

  /** Whom a pronoun that a sentence opens with means, as the story goes on; `found` where that tells nothing. Whoever tells it is "I". `hasNear`: it may be somebody near. */
  goesOnWith(at: number, found: number, { self }: Voice, hasNear: boolean): number {
    if (self >= 0 && self === this.main) return found
    const { head, gender } = this.tied.mentions[at]!
    const place = this.roles.ofMention.get(at)
    if (place !== undefined && place.role !== 'subject') return found >= 0 || hasNear ? found : this.fromAfar(gender)
    const { firstToken } = this.reading.sentences[this.textSentence]!
    const aged = isAge(this.reading.tokens.slice(firstToken, head).map(({ lower }) => lower))
    const isThere = place?.clause.marker === 'where'
    const isTalk = place !== undefined && says(place.clause)
    const meant = this.line.meant(found, { ...this.here, gender, aged, says: isTalk, isThere })
    return meant >= 0 || hasNear ? meant : this.fromAfar(gender)
  }

  /** Only where a paragraph begins: within one, it may be somebody of whom its sentences have just told. */
  private fromAfar(gender: Gender): number {
    const { sentences } = this.reading
    if (sentences[this.textSentence - 1]?.paragraph === sentences[this.textSentence]!.paragraph) return -1
    return this.line.meantFromAfar({ ...this.here, gender })
  }
}
