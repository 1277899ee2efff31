import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import { isNamed } from './noun-sense.ts'
import { ofMany } from './of-many.ts'
import { isPersonName } from './owned-kin.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

/** Who is described, and by which phrase. */
interface Told {
  readonly subject: NounPhrase
  readonly phrase: NounPhrase
}

/** Nouns by which a life's opening says whose child its subject is. */
const CHILD = /^(?:grand)?(?:sons?|daughters?|child|children)$/

/** "the third *child* of Ana Reis": kin of somebody, of which the phrase names no one. */
const isChildOf = ({ tokens, mentions }: Reading, { head, first, mention, attached }: NounPhrase): boolean =>
  CHILD.test(tokens[head]!.lower) &&
  (mention < 0 || mentions[mention]!.form !== 'name') &&
  attached[0]?.preposition === 'of' &&
  !/^(?:his|her|their|my|our)$/.test(tokens[first]!.lower)

/** "the youngest of *Rui Reis's nine children*" */
const isOneOfSomebodys = ({ tokens }: Reading, said: NounPhrase, phrase: NounPhrase): boolean =>
  phrase !== said &&
  phrase.attached.length === 0 &&
  CHILD.test(tokens[phrase.head]!.lower) &&
  tokens.slice(phrase.first, phrase.head).some(({ lower }) => /^['’]s?$/.test(lower))

const isPerson = ({ mentions }: Reading, { mention }: NounPhrase): boolean => mentions[mention]?.type === 'Person'

/** Whether nothing in a clause but its one subject may be meant. */
const speaksOfOne = (reading: Reading, { subjects, objects, complements }: Clause): boolean =>
  subjects.length === 1 &&
  isPerson(reading, subjects[0]!) &&
  reading.mentions[subjects[0]!.mention]!.number !== 'plural' &&
  !objects.some((np) => isPerson(reading, np)) &&
  !complements.some(({ np }) => isPerson(reading, np))

/**
 * "Ana Reis was born in Porto, *the daughter of Rui Reis, a tailor*": behind a clause that speaks of one person, such a phrase
 * describes that person, and what follows it describes the parent. The descriptions by the phrase's first token.
 */
export const trailingKin = (
  reading: Reading,
  phrases: readonly Phrase[],
  clauses: readonly Clause[],
): ReadonlyMap<number, readonly Told[]> => {
  const found = new Map<number, readonly Told[]>()
  for (const { said, phrase, after, joined } of candidates(reading, phrases)) {
    if (clauses.some(({ subjects }) => subjects.some(({ first }) => first === said.first))) continue
    const clause = clauses.findLast(({ verb }) => verb.first < said.first)
    if (clause === undefined || !speaksOfOne(reading, clause)) continue
    const subject = clause.subjects[0]!
    if (subject.first > said.first) continue
    const [of, ...others] = phrase.attached
    if (of === undefined) {
      found.set(said.first, [{ subject, phrase: { ...phrase, appositions: [] } }])
      continue
    }
    // "the daughter of *a tailor, Rui Reis*": the name may have joined either phrase.
    const parent = of.np
    const own = isNamed(reading, parent) ? undefined : parent.appositions.find((each) => isPersonName(reading, each))
    const later = isNamed(reading, parent) ? undefined : after.find((each) => isPersonName(reading, each))
    const name = own ?? later
    const named = later === undefined ? parent : { ...parent, appositions: [...parent.appositions, later] }
    const attached = [{ preposition: of.preposition, np: named }, ...others]
    const described = (who: NounPhrase, by: NounPhrase): Told => ({ subject: who, phrase: by })
    found.set(said.first, [
      described(subject, { ...phrase, attached, appositions: [], joined }),
      ...(name === undefined ? [] : [described(name, parent)]),
      ...after.filter((by) => by !== name).map((by) => described(name ?? parent, by)),
    ])
  }
  return found
}

/** A phrase for whose child somebody is, as said and as meant, what follows it in apposition, and who is joined to the parent. */
interface Candidate {
  readonly said: NounPhrase
  readonly phrase: NounPhrase
  readonly after: readonly NounPhrase[]
  readonly joined: NounPhrase[]
}

/** Behind a comma of its own, or taken for an apposition of the place before it. */
const candidates = (reading: Reading, phrases: readonly Phrase[]): readonly Candidate[] =>
  phrases.flatMap((np, at): readonly Candidate[] => {
    if (np.kind !== 'noun') return []
    const isPlace = np.mention >= 0 && reading.mentions[np.mention]!.type === 'Place'
    const own = isPlace ? np.appositions : phrases[at - 1]?.kind === 'comma' ? [np] : []
    return own.flatMap((said, turn) => {
      const phrase = ofMany(reading, said)
      if (isOneOfSomebodys(reading, said, phrase)) return [{ said, phrase, after: [], joined: [] }]
      if (!isChildOf(reading, phrase)) return []
      // "the son of a cook, Arne, and *a seamstress, Liv*"
      const joined = np.joined.filter(
        (each) => isPerson(reading, each) || each.appositions.some((name) => isPersonName(reading, name)),
      )
      const after = isPlace ? np.appositions.slice(turn + 1) : said.appositions
      const [name, other, ...more] = joined
      if (other === undefined) return [{ said, phrase, after, joined }]
      // "born in Porto, the son of a cook, *Arne*, and a seamstress, Liv": he is the cook.
      const isCook = isPersonName(reading, name!) && name!.first === phrase.attached[0]!.np.end + 1
      if (!isCook || isNamed(reading, other) || after.length > 0 || more.length > 0) return []
      return [{ said, phrase, after: [name!], joined: [other] }]
    })
  })
