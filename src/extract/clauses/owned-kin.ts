import { wordList } from '../../ontology/lexicon.ts'
import { isPluralKin } from '../names/kin-noun.ts'
import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import { isNamed } from './noun-sense.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

/** Verbs whose subject is whose kin the object is: "had two sons, Rui and Ivo". */
const HAVING = new Set(['have', 'leave', 'raise', 'adopt', 'lose', 'bear'])

const isKin = (noun: string): boolean => wordList('people', 'kin').has(noun) || isPluralKin(noun)

const isCertain = ({ verb, neither, segment, marker }: Clause): boolean =>
  !verb.negated && verb.modal === null && verb.tense !== 'future' && !neither && !segment.question && marker !== 'if'

/** "a son", "two sons", "three daughters": kin of whom the phrase itself does not say whose they are. */
export const isUnowned = ({ tokens }: Reading, { first, head, attached }: NounPhrase): boolean => {
  if (!isKin(tokens[head]!.lower) || attached.some(({ preposition }) => preposition === 'of')) return false
  const { lower, pos } = tokens[first]!
  return first === head || lower === 'a' || lower === 'an' || lower === 'one' || pos === 'NUM' || pos === 'ADJ'
}

/** Kin whom somebody alone in the text may be near to: "stayed with *a cousin, Rui*", unlike "met a mother, Ana". */
const NEAR =
  /^(?:(?:school)?friend|cousin|uncle|aunt|nephew|niece|brother|sister|grandmother|grandfather|(?:brother|sister|mother|father)-in-law)$/

const isNear = (reading: Reading, { first, head, appositions, joined }: NounPhrase): boolean => {
  const { lower } = reading.tokens[head]!
  if (NEAR.test(lower)) return appositions.length > 0
  // "stayed with *two friends*, Rui and Ivo"
  const isCounted = reading.tokens[first]!.pos === 'NUM' && NEAR.test(lower.replace(/s$/, ''))
  return isCounted && [...appositions, ...joined].some((name) => isNamed(reading, name))
}

/** Verbs by which somebody turns to a friend of their own: "phoned *an old friend, Rui*". */
const MEETING = new Set('meet visit phone call ask contact join invite see persuade bring take tell'.split(' '))

const isFriend = (reading: Reading, np: NounPhrase): boolean =>
  /^(?:school)?friends?$/.test(reading.tokens[np.head]!.lower) && (np.appositions.length > 0 || isNear(reading, np))

/** Verbs behind which "a partner" is one for life: "*lives* with a partner, Eva". */
const HOUSING = new Set(['live', 'settle', 'reside'])

const isPartner = ({ tokens }: Reading, { head, appositions }: NounPhrase): boolean =>
  /^(?:partner|girlfriend|boyfriend)$/.test(tokens[head]!.lower) && appositions.length > 0

/** Verbs whose "with" is whom one turns to. */
const FACING = wordList('verbs', 'facing')

/** "landed in Lima *with two daughters, Ana and Eva*", unlike "with two sisters" */
const isChildNamed = (reading: Reading, np: NounPhrase): boolean =>
  /^(?:sons?|daughters?|children)$/.test(reading.tokens[np.head]!.lower) &&
  isUnowned(reading, np) &&
  [...np.appositions, ...np.joined].some((name) => isNamed(reading, name))

/** The phrases that speak of kin of the subject of a clause. */
const kinPhrases = (reading: Reading, phrases: readonly Phrase[], clause: Clause): readonly NounPhrase[] => {
  const { verb, objects, complements } = clause
  const { lemma } = verb.main
  // "leaves *behind* two sons"
  const direct = objects[0] ?? complements.find(({ preposition }) => lemma === 'leave' && preposition === 'behind')?.np
  const survived = lemma === 'survive' && verb.passive
  const left =
    lemma === 'leave' &&
    direct !== undefined &&
    (isKin(reading.tokens[direct.head]!.lower) || startsWithKin(reading, direct))
  if (survived || left)
    return phrases.filter((phrase): phrase is NounPhrase => phrase.kind === 'noun' && phrase.first >= verb.end)
  if (lemma === 'give' && reading.tokens[direct?.head ?? -1]?.lower === 'birth')
    return complements.filter(({ preposition }) => preposition === 'to').map(({ np }) => np)
  const along = complements.filter(
    ({ preposition, np }) => preposition === 'with' && !FACING.has(lemma) && isChildNamed(reading, np),
  )
  const near = complements
    .filter(({ preposition }) => !verb.passive || preposition === 'by')
    .filter(
      (complement) =>
        along.includes(complement) ||
        isNear(reading, complement.np) ||
        (HOUSING.has(lemma) && isPartner(reading, complement.np)),
    )
    .map(({ np }) => np)
  const isMet = direct !== undefined && isFriend(reading, direct) && MEETING.has(lemma)
  return direct !== undefined && (HAVING.has(lemma) || isMet) && !verb.passive ? [direct, ...near] : near
}

/** "*Rui Reis* and *a nephew, Ivo*, left": a person, and kin with a name joined to them, who are theirs. */
const besideKin = (
  reading: Reading,
  { subjects, objects, complements }: Clause,
): readonly [NounPhrase, NounPhrase][] => {
  const joint = [
    subjects,
    objects.flatMap((np) => [np, ...np.joined]),
    ...complements.map(({ np }) => [np, ...np.joined]),
  ]
  return joint.flatMap(([np, kin, ...more]): [NounPhrase, NounPhrase][] => {
    const isOne =
      np !== undefined && kin !== undefined && more.length === 0 && reading.mentions[np.mention]?.type === 'Person'
    return isOne && isUnowned(reading, kin) && kin.appositions.some((name) => isNamed(reading, name)) ? [[np, kin]] : []
  })
}

/** "*wife Ana*", "*sons Rui* and Ivo": a name with nothing but its kin noun before it; not "Sister Ana". */
const isBareKin = (reading: Reading, np: NounPhrase): boolean => {
  const { text, lower } = reading.tokens[np.first]!
  return np.first < np.head && isNamed(reading, np) && text === lower && isKin(lower)
}

/** "Rui fled *with wife Ana and son Ivo*", "Rui, *wife Ana* and *son Ivo* fled": kin without an owner go with whose they are: pairs of these and those. */
const companions = (reading: Reading, { verb, subjects, complements }: Clause): readonly [NounPhrase, NounPhrase][] => {
  const [owner, ...others] = subjects
  if (owner === undefined) return []
  // "spoke *with father Tom* of the parish": to somebody else's.
  const along = FACING.has(verb.main.lemma)
    ? []
    : complements.flatMap(({ preposition, np }) => (preposition === 'with' ? [np, ...np.joined] : []))
  return [...along, ...others].flatMap((np): [NounPhrase, NounPhrase][] =>
    isBareKin(reading, np) ? [[owner, np]] : [],
  )
}

/** "is the mother of *two sons, Rui and Ivo*": whose kin they are is the subject. */
const ofParent = (reading: Reading, clause: Clause): NounPhrase | null => {
  const of = clause.verb.main.lemma === 'be' && isCertain(clause) ? clause.objects[0]?.attached[0] : undefined
  const parent = reading.tokens[clause.objects[0]?.head ?? -1]?.lower ?? ''
  const isParent = of?.preposition === 'of' && /^(?:father|mother|parent)$/.test(parent)
  return isParent && isUnowned(reading, of.np) ? of.np : null
}

/** Whose kin the phrases of a clause are: the subject of "had a son", "was survived by two sons", "gave birth to a girl". */
export const ownersByClause = (
  reading: Reading,
  phrases: readonly Phrase[],
  clauses: readonly Clause[],
): ReadonlyMap<number, readonly NounPhrase[]> => {
  const owners = new Map<number, readonly NounPhrase[]>()
  for (const clause of clauses) {
    const children = ofParent(reading, clause)
    if (children !== null) owners.set(children.first, clause.subjects)
  }
  const beside = clauses.flatMap((clause) => besideKin(reading, clause))
  for (const [np, kin] of [...beside, ...clauses.flatMap((clause) => companions(reading, clause))])
    if (!owners.has(kin.first)) owners.set(kin.first, [np])
  for (const clause of clauses) {
    if (!isCertain(clause) || clause.subjects.length === 0) continue
    for (const np of kinPhrases(reading, phrases, clause))
      for (const each of [np, ...np.joined]) if (isUnowned(reading, each)) owners.set(each.first, clause.subjects)
  }
  return owners
}

/** "a daughter Ana": a name with its kin noun before it. */
const startsWithKin = (reading: Reading, np: NounPhrase | undefined): boolean =>
  np !== undefined && reading.tokens.slice(np.first, np.head).some(({ lower }) => isKin(lower))

/** Phrases within which a list of names must end. */
const FARTHEST = 20

/** The names that a plural noun introduces, besides those that already stand in it: "her sons *Rui* and *Ivo*", "two sisters, *Ana*, *Eva* and *Mia*". */
export const listedNames = (
  reading: Reading,
  phrases: readonly Phrase[],
  at: number,
  opening: readonly NounPhrase[] = [],
): readonly NounPhrase[] => {
  const names: NounPhrase[] = [...opening]
  let listEnd = false
  for (const phrase of phrases.slice(at + 1, at + FARTHEST)) {
    if (
      (phrase.kind === 'comma' && !(listEnd && names.length > 1)) ||
      (phrase.kind === 'stop' && /^[:(–—-]$/.test(phrase.word) && names.length === 0)
    )
      continue
    if (phrase.kind === 'conjunction' && phrase.word === 'and' && names.length > 0) {
      listEnd = true
      continue
    }
    if (phrase.kind !== 'noun' || !isPersonName(reading, phrase)) break
    names.push(phrase)
    if (listEnd) return names
  }
  return []
}

/** Whether a phrase is a person's name with nothing before it. */
export const isPersonName = (reading: Reading, np: NounPhrase): boolean =>
  isNamed(reading, np) &&
  reading.mentions[np.mention]!.type === 'Person' &&
  reading.mentions[np.mention]!.firstToken === np.first
