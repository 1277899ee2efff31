import { firstNameGender, isFamilyName } from '../names/word-sense.ts'
import { isGarbled } from './garbled.ts'
import { agrees, isListedApart, mayBeCalled, type NamedPerson, type PersonMention } from './named-person.ts'
import { differsInSpelling, lastWord, maySameName, type PersonName } from './person-name.ts'

interface FormUse {
  readonly sentences: Set<number>
  count: number
  introduced: boolean
}

const isNotOwnedBy = (person: NamedPerson, { kin }: PersonMention): boolean =>
  kin === null ||
  !agrees(person.gender, kin.ownerGender) ||
  // "her husband": the two are of different gender, so that they share no name.
  (kin.gender !== 'unknown' && !agrees(kin.gender, kin.ownerGender))

/** How a document uses the names of its people: what speaks against their being one's. */
export class NameEvidence {
  private readonly uses = new Map<string, FormUse>()
  private readonly surnames = new Map<string, number>()
  private readonly bySentence = new Map<number, PersonMention[]>()
  /** By surname, the first mention of each full name that has it. */
  private readonly bearers = new Map<string, Map<string, PersonMention>>()

  constructor(named: readonly PersonMention[]) {
    for (const mention of named) {
      const surname = lastWord(mention.name.surname)
      this.surnames.set(surname, this.timesOf(surname) + 1)
      if (mention.name.given !== '') this.addBearer(mention)
      const use = this.useOf(mention.name)
      use.sentences.add(mention.sentence)
      use.count++
      if (mention.introduced || mention.kin !== null) use.introduced = true
      this.uses.set(mention.name.key, use)
      const there = this.bySentence.get(mention.sentence)
      if (there === undefined) this.bySentence.set(mention.sentence, [mention])
      else there.push(mention)
    }
  }

  private addBearer(mention: PersonMention): void {
    const { surname, key } = mention.name
    const there = this.bearers.get(surname)
    if (there === undefined) this.bearers.set(surname, new Map([[key, mention]]))
    else if (!there.has(key)) there.set(key, mention)
  }

  /** "Ana Sofia Reis" and "Ana Reis": whether a name that is written otherwise may be somebody's. */
  isSameFullName(person: NamedPerson, mention: PersonMention): boolean {
    if (isListedApart(person, mention)) return false
    const isSame = (form: PersonName): boolean => maySameName(form, mention.name) && !this.isTwo(form, mention.name)
    // Forms that the user lists need not look alike.
    const fits = person.listed === null ? person.forms.every(isSame) : person.forms.some(isSame)
    return fits && agrees(person.gender, mention.gender) && !this.mayOwn(person, mention)
  }

  /**
   * Whether a bare name is a misspelling of a surname: "Pavel Gudkov … Mr. Gutkof". A title and a surname alone refer back
   * to somebody; a surname that lists have is another's.
   */
  isMisspelt(person: NamedPerson, mention: PersonMention): boolean {
    const { name, title, at } = mention
    const [form] = person.forms
    if (title === null || form === undefined || !agrees(person.gender, mention.gender)) return false
    const isListed = isFamilyName(name.surname) || firstNameGender(name.surname) !== null
    const isKnown = person.mentions.some((other) => other.at < at)
    const surname = lastWord(form.surname)
    const isRepeated = this.timesOf(surname) > 1 && this.timesOf(name.surname) > 1
    return isKnown && !isListed && !isRepeated && isGarbled(name.surname, surname) && !this.isTwo(form, name)
  }

  /** "Patrick Kelly … His son Patrick": whether somebody may be whose kin a mention is, and so is not whom it names. */
  mayOwn(person: NamedPerson, mention: PersonMention): boolean {
    const { kin, at } = mention
    if (kin === null || isNotOwnedBy(person, mention)) return false
    if (person.mentions.some((other) => other.kin !== null && other.at < at)) return false
    if (kin.firstPerson) return person.mentions.some(({ sentence }) => Math.abs(sentence - mention.sentence) <= 1)
    const before = this.ownersIn(mention, mention.sentence)
    // Whom the text has not named yet is nobody's father: "their baby, Amina. … Amina Sow, 30, sings".
    if (before.length === 0) return person.mentions.some((other) => other.at < at)
    return before.some((other) => mayBeCalled(person, other) && !this.isOthers(other, person, at))
  }

  /** "Rubén Otero … *Otero's* brother Sergio … Sergio Otero": whether a bare name is of another, who alone has been named in full by then. */
  private isOthers({ name }: PersonMention, person: NamedPerson, at: number): boolean {
    if (name.given !== '' || person.mentions.some((other) => other.at < at)) return false
    for (const [key, bearer] of this.bearers.get(name.surname) ?? [])
      if (bearer.at < at && person.forms.every((form) => form.key !== key)) return true
    return false
  }

  /** As `mayOwn`, of somebody whose full name a mention repeats: only whom the text has named last. */
  isOwner(person: NamedPerson, mention: PersonMention): boolean {
    if (isNotOwnedBy(person, mention)) return false
    const owner = [mention.sentence - 1, mention.sentence]
      .flatMap((sentence) => this.ownersIn(mention, sentence))
      .at(-1)
    return owner !== undefined && mayBeCalled(person, owner)
  }

  /** Those named before the pronoun of "his son" in a sentence who may be meant by it. */
  private ownersIn({ kin, token }: PersonMention, sentence: number): readonly PersonMention[] {
    const there = this.bySentence.get(sentence) ?? []
    return there.filter(
      (other) => other.token < (kin?.owner ?? token) && agrees(other.gender, kin?.ownerGender ?? 'unknown'),
    )
  }

  /** Whether the document calls somebody by a given name alone. */
  isCalled(given: string): boolean {
    return this.uses.has(given)
  }

  /** Forms that one sentence has side by side, that are both told of as new, or that differ in spelling time and again. */
  private isTwo(a: PersonName, b: PersonName): boolean {
    if (a.key === b.key) return false
    const [one, other] = [this.useOf(a), this.useOf(b)]
    if (one.introduced && other.introduced) return true
    if (differsInSpelling(a, b) && one.count > 1 && other.count > 1) return true
    return [...other.sentences].some((sentence) => one.sentences.has(sentence))
  }

  /** How often a document has a surname, bare or not. */
  private timesOf(surname: string): number {
    return this.surnames.get(surname) ?? 0
  }

  private useOf({ key }: PersonName): FormUse {
    return this.uses.get(key) ?? { sentences: new Set(), count: 0, introduced: false }
  }
}
