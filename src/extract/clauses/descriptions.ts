import { isOccupation } from '../../ontology/occupations.ts'
import type { Via } from '../../ontology/predicate.ts'
import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import { isNamed } from './noun-sense.ts'
import { wholeNumber } from './number-word.ts'
import { type NounPhrase, type Phrase, skip } from './phrase.ts'

/** A noun phrase that says what somebody is: "Mei Lin, *a welder from Lagos*". */
export interface Description {
  /** Who is described. */
  readonly subject: NounPhrase
  /** What describes. */
  readonly phrase: NounPhrase
  readonly via: Via
  /** The clause that says so ("she is a welder"); null where it goes without saying. */
  readonly clause: Clause | null
  /** Preposition before the described phrase: "at *Acme* in Oslo"; `start` for a name that opens its clause. */
  readonly before: string | null
}

const COPULAS = new Set(['be', 'become', 'remain'])
const WORKING_AS = new Set(
  'work serve start begin employ hire train qualify volunteer act appoint elect practise practice retire resign'.split(
    ' ',
  ),
)
/** "got *a job* as", "made *a living* as": what such a verb takes before the "as" that says what somebody became. */
const POSTS = new Set('job work post position employment living career role office'.split(' '))
const GETTING = new Set('find get take have hold land secure accept earn make begin start spend'.split(' '))
/** "*succeeded* Mei Lin as mayor" */
const SUCCEEDING = new Set(['succeed', 'replace'])
/** "was *elected* mayor" */
const CHOOSING = new Set('elect appoint name make ordain crown'.split(' '))

/** "was *two* ahead of me" counts something else. */
const isMeasured = ({ tokens }: Reading, { end }: NounPhrase): boolean =>
  /^(?:ahead|behind|away|up|down|short|late|early)$/.test(tokens[end]?.lower ?? '')

/** "37 years *old*", "*aged* 37 years", "Mei Lin*,* 37 years,"; not "was two years in the army". */
const isYearsOld = ({ tokens }: Reading, { first, end }: NounPhrase): boolean => {
  const following = tokens[end]?.lower
  if (following === 'old' || (following === 'of' && tokens[end + 1]?.lower === 'age')) return true
  return /^(?:aged?|turn(?:ed|s|ing)?|[,(])$/.test(tokens[first - 1]?.lower ?? '')
}

/** Age that a phrase gives: "34", "34 years", "a 34-year-old welder", "nine"; null for none. */
export const ageOf = (reading: Reading, np: NounPhrase): number | null => {
  if (np.attached[0]?.preposition === 'of') return null
  const words = reading.tokens.slice(np.first, np.end).map((token) => token.lower)
  const last = np.end - np.first - 1
  if (
    (last === 0 && !isMeasured(reading, np)) ||
    (last === 1 && /^years?$/.test(words[1]!) && isYearsOld(reading, np))
  ) {
    const age = wholeNumber(words[0]!)
    if (age !== null) return age
  }
  const match = /(?:^|\s)([a-z]+(?:-[a-z]+)??|\d{1,3})[\s-]{1,3}year[\s-]{1,3}old\b/.exec(
    words.join(' ').replaceAll(' - ', '-'),
  )
  return match === null ? null : wholeNumber(match[1]!)
}

/** "the welder Chidi Okafor": the words before the name, as a phrase. */
const premodifier = (reading: Reading, np: NounPhrase): NounPhrase | null => {
  const name = np.mention >= 0 ? reading.mentions[np.mention]! : null
  if (name === null || name.form !== 'name' || name.firstToken <= np.first) return null
  const head = reading.tokens[name.firstToken - 1]!
  if (head.pos !== 'NOUN') return null
  return {
    ...np,
    end: head.index + 1,
    head: head.index,
    mention: -1,
    appositions: [],
    attached: [],
    aside: false,
    joined: [],
  }
}

const ofNounPhrase = (reading: Reading, np: NounPhrase, before: string | null): Description[] => {
  const found: Description[] = []
  const add = (subject: NounPhrase, phrase: NounPhrase, via: Via): void =>
    void found.push({ subject, phrase, via, clause: null, before })
  const named = isNamed(reading, np)
  const name = named ? np : np.appositions.find((apposition) => isNamed(reading, apposition))
  for (const phrase of [np, ...np.appositions]) {
    if (phrase !== name)
      add(name ?? np, ofMany(reading, phrase), phrase === np && name === undefined ? 'nominal' : 'apposition')
  }
  const role = premodifier(reading, np)
  if (role !== null) add(np, role, 'premodifier')
  if (named) add(np, np, 'name')
  return found
}

/** "*took over* as head", "*stepped down* as head". */
const changesPost = ({ verb: { main }, adverbs }: Clause): boolean =>
  main.lemma === 'take' || (main.lemma === 'step' && adverbs.includes('down'))

/** Whether "as" behind a clause's verb names what somebody works as. */
const takesPost = ({ tokens }: Reading, clause: Clause): boolean => {
  const [direct] = clause.objects
  const { lemma } = clause.verb.main
  if (direct !== undefined && !clause.verb.passive)
    return SUCCEEDING.has(lemma) || (GETTING.has(lemma) && POSTS.has(tokens[direct.head]!.lemma))
  return WORKING_AS.has(lemma) || changesPost(clause)
}

/** The phrases by which a clause says what its subject is or was. */
const predicated = (reading: Reading, clause: Clause): readonly NounPhrase[] => {
  const { main, passive } = clause.verb
  if (COPULAS.has(main.lemma) || (CHOOSING.has(main.lemma) && (passive || clause.kind === 'participle')))
    if (clause.objects.length > 0) return clause.objects.slice(0, 1)
  return takesPost(reading, clause)
    ? clause.complements.filter((complement) => complement.preposition === 'as').map((complement) => complement.np)
    : []
}

const ofClause = (reading: Reading, clause: Clause): Description[] => {
  const phrases = predicated(reading, clause)
  return phrases.flatMap((phrase) =>
    [phrase, ...phrase.joined].flatMap((each) =>
      clause.subjects.map(
        (subject): Description => ({ subject, phrase: ofMany(reading, each), via: 'copula', clause, before: null }),
      ),
    ),
  )
}

/** The preposition before a noun phrase; `start` where it, with what is attached to it, is the subject of its clause. */
const placeOf = (phrases: readonly Phrase[], at: number): string | null => {
  const before = phrases[at - 1]
  if ((phrases[at] as NounPhrase).aside) return 'start'
  if (before?.kind === 'preposition') return before.word
  const opens = before === undefined || ['conjunction', 'stop', 'gap', 'marker'].includes(before.kind)
  const np = phrases[at] as NounPhrase
  const behind = phrases[skip(phrases, at + 1 + 2 * np.attached.length, ['adverb'])]
  return opens && np.attached.length === 1 && behind?.kind === 'verb' && behind.form !== 'infinitive' ? 'start' : null
}

/** "one of *the founders of Acme*": what the one is. */
const ofMany = (reading: Reading, phrase: NounPhrase): NounPhrase => {
  const [of, ...rest] = phrase.attached
  const isOne = reading.tokens[phrase.head]!.lower === 'one' && of?.preposition === 'of' && of.np.mention < 0
  return isOne ? { ...of.np, attached: of.np.attached.length > 0 ? of.np.attached : rest } : phrase
}

/** "*artist* and activist Mei Lin": the first of two roles before a name. */
const joinedRole = (reading: Reading, phrases: readonly Phrase[], at: number): readonly Description[] => {
  const [first, and, np] = [phrases[at - 2], phrases[at - 1], phrases[at] as NounPhrase]
  if (and?.kind !== 'conjunction' || and.word !== 'and' || first?.kind !== 'noun' || first.mention >= 0) return []
  const head = reading.tokens[first.head]!
  const last = premodifier(reading, np)
  const isOne = head.lower === head.lemma && isOccupation(head.lemma) && first.attached.length === 0
  if (last === null || !isOne || reading.tokens[np.first]!.pos === 'DET') return []
  return [{ subject: np, phrase: first, via: 'premodifier', clause: null, before: null }]
}

/** All descriptions in a segment: appositions, roles before names, predicates of "be", phrases that stand for somebody, names. */
export const descriptionsOf = (
  reading: Reading,
  phrases: readonly Phrase[],
  clauses: readonly Clause[],
): readonly Description[] => {
  const ofPhrases = phrases.flatMap((phrase, at) => {
    if (phrase.kind !== 'noun') return []
    return [...ofNounPhrase(reading, phrase, placeOf(phrases, at)), ...joinedRole(reading, phrases, at)]
  })
  return [...ofPhrases, ...clauses.flatMap((clause) => ofClause(reading, clause))]
}
