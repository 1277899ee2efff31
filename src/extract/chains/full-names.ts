import { fold } from '../../model/fold.ts'
import { wordList } from '../../ontology/lexicon.ts'
import { firstNameGender } from '../names/word-sense.ts'
import type { NameEvidence } from './name-evidence.ts'
import {
  addMention,
  agrees,
  behindGiven,
  introducedBefore,
  isListedAs,
  isOtherKinOf,
  type NamedPerson,
  newPerson,
  type PersonMention,
} from './named-person.ts'
import { type PersonName, surnameSpelling } from './person-name.ts'

/** How much a name says: written-out names count more than initials, and both more than nothing. */
const detailOf = ({ given, middles }: PersonName): number =>
  [given, ...middles].reduce((sum, word) => sum + (word.length > 1 ? 2 : 1), 0)

/** "Tunku Ismail" of "Tunku Ismail bin Tunku Yusof": the key of a name of two words or more without the father's; null for others. */
const withoutFather = ({ key }: PersonName): string | null =>
  /^(\S+ .*?\S) (?:bin|binti|bint|ibn|ould|wuld) /.exec(key)?.[1] ?? null

const PARTICLES = new Set([...wordList('name-words', 'particle')].map(fold))

/** "Ní Bhriain" of "Máire Ní Bhriain", "De Souza" of "Ana De Souza": a surname of two words, which alone looks like a full name; null for others. */
const surnameOfTwo = ({ key }: PersonName): string | null => {
  const surname = behindGiven(key)
  const [first = '', second, ...more] = surname.split(' ')
  return surname !== key && second !== undefined && more.length === 0 && PARTICLES.has(first) ? surname : null
}

/** "Montoya Prieto" of "Lucía Montoya Prieto": two surnames without a first name among them; null for others. */
const bothSurnames = ({ middles, surname }: PersonName): string | null => {
  const first = middles.at(-1) ?? ''
  const areGiven = middles.slice(0, -1).every((middle) => firstNameGender(middle) !== null)
  if (first.length < 3 || !areGiven || surname.includes(' ') || firstNameGender(first) !== null) return null
  return `${first} ${surname}`
}

/** What somebody may be called for short that looks like a full name. */
const shorterNames = (name: PersonName): readonly string[] =>
  [withoutFather(name), surnameOfTwo(name), bothSurnames(name)].filter((each) => each !== null)

/** Those whom a shorter name may mean; "his father, Tadese Bekele" is not Getachew Tadese Bekele. */
const calledShort = (
  people: readonly NamedPerson[] = [],
  { name, kin, gender }: PersonMention,
): readonly NamedPerson[] =>
  people.filter(
    ({ forms, gender: own }) =>
      agrees(own, gender) && (kin === null || !forms.some((form) => bothSurnames(form) === name.key)),
  )

/** "Tom Hale senior … Tom Hale junior" */
const isContrasted = ({ mentions }: NamedPerson, { contrasted }: PersonMention): boolean =>
  contrasted !== null && mentions.some((other) => other.contrasted !== null && other.contrasted !== contrasted)

/** Nobody for "another Ana Reis"; where two bear a name, a fuller form does not settle which of them is meant. */
const unlessNamesakes = (
  { namesake }: PersonMention,
  named: readonly NamedPerson[],
  akin: readonly NamedPerson[],
): readonly NamedPerson[] => {
  if (namesake) return []
  const isShared = named.some(({ mentions }) => mentions.some((mention) => mention.namesake))
  return isShared ? [...new Set([...named, ...akin])] : named
}

/**
 * Sorts full names into people, those that say most first: "Ana Reis" goes with "Ana Sofia Reis", but where there is an "Ana
 * Maria Reis" too, with nobody. Names that the user lists as one person's go together.
 */
export const fullNames = (full: readonly PersonMention[], evidence: NameEvidence): readonly NamedPerson[] => {
  const people: NamedPerson[] = []
  const bySurname = new Map<string, NamedPerson[]>()
  const byOwnName = new Map<string, NamedPerson[]>()
  const ordered = [...full].sort((a, b) => detailOf(b.name) - detailOf(a.name) || a.at - b.at)
  for (const mention of ordered) {
    const { key, surname } = mention.name
    const spelling = surnameSpelling(surname)
    const namesakes = bySurname.get(spelling) ?? []
    const listed = mention.listed === null ? [] : people.filter((person) => isListedAs(person, mention))
    const family = listed.length === 0 ? namesakes : [...new Set([...listed, ...namesakes])]
    const exact = family.filter((person) => person.forms[0]?.key === key || isListedAs(person, mention))
    const same = exact.filter(
      (person) =>
        !evidence.isOwner(person, mention) && !isOtherKinOf(person, mention) && !isContrasted(person, mention),
    )
    const akin = family.filter((person) => evidence.isSameFullName(person, mention))
    const named = exact.length > 0 ? same : akin.length > 0 ? akin : calledShort(byOwnName.get(key), mention)
    const fitting = unlessNamesakes(mention, named, akin)
    const person = introducedBefore(fitting, mention)
    if (person) {
      addMention(person, mention)
      // From here on it is known by this surname too.
      if (listed.length > 0) bySurname.set(spelling, family)
    } else if (fitting.length === 0) {
      const created = newPerson(mention)
      people.push(created)
      bySurname.set(spelling, [...family, created])
      for (const name of shorterNames(mention.name)) byOwnName.set(name, [...(byOwnName.get(name) ?? []), created])
    }
  }
  for (const person of people) person.mentions.sort((a, b) => a.at - b.at)
  return people
}
