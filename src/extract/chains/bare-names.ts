import { wordList } from '../../ontology/lexicon.ts'
import { firstNameGender } from '../names/word-sense.ts'
import type { NameEvidence } from './name-evidence.ts'
import {
  addMention,
  agrees,
  behindGiven,
  contrastedOf,
  introducedBefore,
  isListedApart,
  isListedAs,
  isOtherKinOf,
  type NamedPerson,
  newPerson,
  type PersonMention,
  partsOf,
} from './named-person.ts'
import { lastWord } from './person-name.ts'
import type { UnnamedSpouse } from './unnamed-spouse.ts'

/** Where so many people are named, as in a list of victims, names that differ by a letter are people that differ. */
const MOST_FOR_GARBLED = 200

/** Kin who mostly bear the same surname. */
const BEARS_IT = /^(?:wife|sister|brother|son|daughter|mother|father|widow)$/

/** Kin who bear the same surname, unless somebody says otherwise. */
const SAME_NAME = /^(?:brother|son|father)$/

/** Told apart from whom the text has spoken of so far: "do not confuse her with *Ana Reis*", after "Ana left". */
const isToldApartLater = ({ mentions }: NamedPerson, { at }: PersonMention): boolean =>
  mentions.every((other) => other.at > at) && mentions.some(({ namesake, toldApart }) => namesake || toldApart)

const isSurnameOf = ({ forms }: NamedPerson, word: string): boolean =>
  forms.some(({ key, surname }) => [surname, lastWord(surname), behindGiven(key)].includes(word))

const bears = ({ mentions }: NamedPerson, title: string | null): boolean =>
  mentions.some((mention) => mention.title === title)

/**
 * "Quispe" of "Amaru Quispe Ticona", "Duarte" of "Rosa Elena Duarte Pinto": the first of two surnames, by which many are called;
 * not the "Jane" of "Mary Jane Reed", nor anything of four words of which the second is no first name.
 */
const firstSurname = ({ forms }: NamedPerson): readonly string[] =>
  forms.flatMap(({ middles, surname }) => {
    const first = middles.at(-1)
    const areGiven = middles.slice(0, -1).every((middle) => firstNameGender(middle) !== null)
    return first === undefined ||
      !areGiven ||
      first.length < 3 ||
      surname.includes(' ') ||
      firstNameGender(first) !== null
      ? []
      : [first]
  })

const isTitled = ({ mentions }: NamedPerson): boolean => mentions.some(({ title }) => title !== null)

const addTo = (map: Map<string, NamedPerson[]>, key: string, person: NamedPerson): void => {
  const there = map.get(key)
  if (there === undefined) map.set(key, [person])
  else there.push(person)
}

/** Sorts bare names: to the full name that they are a part or a misspelling of, else to people of their own. */
export class BareNames {
  /** People whom no full name has. */
  readonly alone: NamedPerson[] = []
  private readonly people: readonly NamedPerson[]
  private readonly evidence: NameEvidence
  private readonly spouses: readonly UnnamedSpouse[]
  private readonly byPart = new Map<string, NamedPerson[]>()
  private readonly byFirstSurname = new Map<string, NamedPerson[]>()
  private readonly aloneByWord = new Map<string, NamedPerson[]>()
  /** Who has been called by a word so far. */
  private readonly calledSo = new Map<string, NamedPerson>()

  constructor(people: readonly NamedPerson[], evidence: NameEvidence, spouses: readonly UnnamedSpouse[]) {
    this.people = people
    this.evidence = evidence
    this.spouses = spouses
    for (const person of people) {
      for (const part of partsOf(person)) addTo(this.byPart, part, person)
      for (const surname of firstSurname(person)) addTo(this.byFirstSurname, surname, person)
    }
  }

  /** Sorts one name, later in the text than those before; one that fits two is left out. */
  sort(mention: PersonMention): void {
    const word = mention.name.surname
    const fitting = this.fitting(mention)
    if ((mention.contrasted !== null || mention.namesake) && fitting.length > 0) {
      const meant = contrastedOf(fitting, mention)
      if (meant !== null) addMention(meant, mention)
      // "Tom, 46, who is named after him": it is told who that is.
      else if (mention.namesake && mention.introduced) this.alone.push(newPerson(mention))
      return
    }
    const person = this.chosen(fitting, mention)
    if (person) {
      addMention(person, mention)
      this.calledSo.set(word, person)
    } else if (fitting.length === 0) {
      const created = newPerson(mention)
      this.alone.push(created)
      addTo(this.aloneByWord, word, created)
      // From here on the word fits two.
      this.calledSo.delete(word)
    }
  }

  /**
   * "Ana Reis (née *Falk*)", "known as *Lali*": says of itself whose it is, and is not that of somebody else who bears it in a full name, "Signe
   * Falk".
   */
  sortOtherName(mention: PersonMention): void {
    const word = mention.name.surname
    if (!this.byPart.has(word)) {
      this.sort(mention)
      return
    }
    this.alone.push(newPerson(mention))
  }

  private fitting(mention: PersonMention): readonly NamedPerson[] {
    const word = mention.name.surname
    const namesakes = (this.byPart.get(word) ?? []).filter((person) => this.isPartOf(person, mention))
    const alone = (this.aloneByWord.get(word) ?? []).filter((person) => this.isSameAlone(person, mention))
    const known = [...new Set([...this.listedAs(mention), ...namesakes, ...alone])]
    const first = this.aloneByWord.has(word) ? [] : (this.byFirstSurname.get(word) ?? [])
    const called = first.filter((person) => this.isCalledSo(person, mention))
    if (known.length === 0 && first.length > 0) return called
    // "Luis Duarte Pinto … Mr. Duarte … his son Hugo Duarte": he goes by it before the others come, and from then on.
    if (called.length > 0) return [...new Set([...known, ...called])]
    const kin = known.length > 0 ? [] : this.kinOfSurname(mention)
    if (kin.length > 0) return kin
    if (known.length > 0 || this.aloneByWord.has(word) || this.people.length > MOST_FOR_GARBLED) return known
    return this.people.filter((person) => this.evidence.isMisspelt(person, mention))
  }

  /** By the first of two surnames; where a text has kin of that name, it is as likely theirs. */
  private isCalledSo(person: NamedPerson, mention: PersonMention): boolean {
    return mention.kin === null && agrees(person.gender, mention.gender) && !this.evidence.mayOwn(person, mention)
  }

  /** "Tom Hale … his sister, Marcia … Ms. Hale": by the surname of the only kin, told of by a given name, who may bear it. */
  private kinOfSurname(mention: PersonMention): readonly NamedPerson[] {
    const { title, gender, name } = mention
    if (title === null || gender === 'unknown' || wordList('titles', 'given').has(title)) return []
    const bearers = (this.byPart.get(name.surname) ?? []).filter((person) => isSurnameOf(person, name.surname))
    if (bearers.length !== 1 || agrees(bearers[0]!.gender, gender)) return []
    const isKin = ({ mentions, gender: own }: NamedPerson): boolean =>
      own === gender &&
      mentions.some(({ kin, at }) => at < mention.at && kin !== null && BEARS_IT.test(kin.noun)) &&
      mentions.every(({ title: other }) => other === null)
    const found = this.alone.filter(isKin)
    return found.length === 1 ? found : []
  }

  private listedAs(mention: PersonMention): readonly NamedPerson[] {
    if (mention.listed === null) return []
    return [...this.people, ...this.alone].filter(
      (person) => isListedAs(person, mention) && !this.evidence.mayOwn(person, mention),
    )
  }

  private isPartOf(person: NamedPerson, mention: PersonMention): boolean {
    const { title, gender, name, noun } = mention
    if (mention.ofKin && person.mentions.some(({ sentence, at }) => sentence === mention.sentence && at < mention.at))
      return false
    if (isListedApart(person, mention) || isOtherKinOf(person, mention)) return false
    // "the daughter of a miner, Tom Hale. … Her brother Tom"
    if (/^(?:brother|sister)$/.test(mention.kin?.noun ?? '') && person.mentions.some(({ isParent }) => isParent))
      return false
    // "the notary Pereira" and "the notary's son, Ernesto Pereira"
    if (noun !== null && person.mentions.some(({ kin }) => kin?.ownerNoun === noun)) return false
    if (title !== null && !(isSurnameOf(person, name.surname) && agrees(person.gender, gender))) return false
    if (isToldApartLater(person, mention) || this.isOfOtherFamily(person, mention)) return false
    if (this.isKinLater(person, mention)) return false
    return !this.evidence.mayOwn(person, mention)
  }

  /**
   * "Anil Gupta … His brother, *Kiran*, … Kiran Rao": a brother bears the family's name, and whoever comes later bears another. Other kin may
   * bear another too, but who is then told of by a trade, "the lawyer Usha Rao", is somebody new.
   */
  private isOfOtherFamily(person: NamedPerson, { kin, at }: PersonMention): boolean {
    if (kin === null || person.mentions.some((other) => other.at <= at || other.kin !== null)) return false
    const [first] = person.mentions
    const isNew = first !== undefined && first.title === null && first.hasRole
    if (!SAME_NAME.test(kin.noun) && !isNew) return false
    const surnames = new Set(person.forms.map(({ surname }) => lastWord(surname)))
    const family = this.people.filter(
      ({ mentions, gender }) => agrees(gender, kin.ownerGender) && mentions.some((other) => other.at < at),
    )
    return (
      family.length > 0 && family.every(({ forms }) => forms.every(({ surname }) => !surnames.has(lastWord(surname))))
    )
  }

  /**
   * "*Mr. Hale* is a smith. His father, Tom Hale, …", "He was born in Leeds, the son of Tom Hale": whose kin that is, where nobody else has
   * been named by then who may be.
   */
  private isKinLater(person: NamedPerson, mention: PersonMention): boolean {
    const [first] = person.mentions
    if (!isSurnameOf(person, mention.name.surname)) return false
    if (first === undefined || first.at <= mention.at || (first.kin === null && !first.isParent)) return false
    if (first.kin !== null && (!BEARS_IT.test(first.kin.noun) || !agrees(first.kin.ownerGender, mention.gender)))
      return false
    const gender = first.kin?.ownerGender ?? mention.gender
    return !this.people.some(
      (other) =>
        other.mentions[0] !== first && agrees(other.gender, gender) && other.mentions.some(({ at }) => at < first.at),
    )
  }

  /** "Mr. Hale" and "Mrs. Hale" are two; lists of first names do not tell them apart, titles do. */
  private isSameAlone(person: NamedPerson, mention: PersonMention): boolean {
    const titled = person.mentions.find(({ title, gender }) => title !== null && gender !== 'unknown')
    const isOther = mention.title !== null && titled !== undefined && !agrees(titled.gender, mention.gender)
    return !isOther && !isOtherKinOf(person, mention) && !this.evidence.mayOwn(person, mention)
  }

  private chosen(fitting: readonly NamedPerson[], mention: PersonMention): NamedPerson | null {
    const titled = mention.title === null ? [] : fitting.filter((person) => bears(person, mention.title))
    if (fitting.length > 1 && titled.length > 0) return titled.length === 1 ? (titled[0] ?? null) : null
    const known = this.calledSo.get(mention.name.surname)
    if (fitting.length > 1 && known && fitting.includes(known))
      return mention.title !== null && isTitled(known) ? null : known
    const person = introducedBefore(fitting, mention) ?? this.besideKin(fitting, mention)
    return person !== null && this.isSpousePossible(person, mention) ? null : person
  }

  /**
   * "Jiri Horak runs a mill. His brother Pavel Horak died. Pavel was a teacher. … Horak": of those who bear a surname the one whose kin the
   * others are, where these go by their given names.
   */
  private besideKin(fitting: readonly NamedPerson[], { name, kin, at }: PersonMention): NamedPerson | null {
    if (kin !== null || !fitting.every((person) => isSurnameOf(person, name.surname))) return null
    const isKin = ({ mentions, forms }: NamedPerson): boolean =>
      (mentions[0]?.kin != null && forms.every(({ given }) => this.evidence.isCalled(given))) ||
      // "the younger son of *Josef Horak*, a baker": named for whose parent he is, and no more.
      (mentions.length === 1 && mentions[0]!.isParent)
    const [principal, ...others] = fitting.filter((person) => !isKin(person))
    const isKnown = principal?.mentions.some((mention) => mention.at < at) === true
    return others.length === 0 && isKnown ? principal : null
  }

  /** "Margaret Chowdhury and her husband left. Dr. Chowdhury moved": of the two, nothing says which. */
  private isSpousePossible(person: NamedPerson, { title, gender, at }: PersonMention): boolean {
    if (title === null || gender !== 'unknown') return false
    const before = person.mentions.filter((mention) => mention.at < at)
    if (before.some(({ hasRole }) => hasRole)) return false
    return this.spouses.some((spouse) => spouse.at < at && before.some((mention) => mention.at === spouse.owner))
  }
}
