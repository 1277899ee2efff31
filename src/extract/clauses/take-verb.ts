import { wordList } from '../../ontology/lexicon.ts'
import type { Clause } from './clause.ts'
import { takesBareInfinitive } from './governing.ts'
import { newLevel } from './level.ts'
import {
  backOverAdverbs,
  backOverTimes,
  hasAgent,
  isInverted,
  subjectBehindPlace,
  verbFollows,
  verbFollowsComma,
  verbListGoesOn,
} from './lookahead.ts'
import type { ParseState } from './parse-state.ts'
import { type NounPhrase, type Phrase, skip, type VerbPhrase } from './phrase.ts'
import { takeInfinitive } from './take-infinitive.ts'
import { isOutweighed, takeOutweighed, takeParticiple } from './take-participle.ts'
import { hasTense, isTenseless } from './tenseless.ts'
import { KEEPING } from './verb-words.ts'

/** Takes a verb, which opens a clause: "She *left* *to study* in Oslo, *hoping* …" has three. */
export const takeVerb = (state: ParseState, verb: VerbPhrase): void => {
  if (isInverted(state.phrases, state.at)) {
    inverted(state, verb)
    return
  }
  const behind = subjectBehindPlace(state.phrases, state.at)
  if (behind >= 0) {
    invertedAtPlace(state, verb, behind)
    return
  }
  if (isBareInfinitive(state, verb)) {
    takeInfinitive(state, verb)
    return
  }
  if (isOutweighed(state, verb)) {
    takeOutweighed(state, verb)
    return
  }
  const form = verb.form === 'bare' ? resolveBare(state, verb) : verb.form
  const { preposition } = state
  state.preposition = null
  if (form === 'finite') finite(state, verb)
  else if (form === 'infinitive') takeInfinitive(state, verb)
  else takeParticiple(state, verb, form, preposition)
}

/** "…, said Mei Lin": the subject stands behind. */
const inverted = (state: ParseState, verb: VerbPhrase): void => {
  state.at = skip(state.phrases, state.at + 1, ['adverb'])
  const subject = state.phrases[state.at] as NounPhrase
  const level = newLevel('main')
  level.waiting.push(subject)
  state.levels = [level]
  state.preposition = null
  state.open(verb, [subject, ...subject.joined], level).end = subject.end
}

/** "Across the yard *sits Mei Lin*": the place stands before the verb, the subject behind. */
const invertedAtPlace = (state: ParseState, verb: VerbPhrase, behind: number): void => {
  state.at = behind
  const subject = state.phrases[behind] as NounPhrase
  const level = state.top
  level.waiting.length = 0
  level.waiting.push(subject)
  state.preposition = null
  state.open(verb, [subject, ...subject.joined], level).end = subject.end
}

/** "helped him *leave*", "did not dare *leave*". */
const isBareInfinitive = (state: ParseState, verb: VerbPhrase): boolean => {
  const clause = state.current
  const object = clause?.objects.at(-1)
  if (clause === null || !takesBareInfinitive(clause, verb)) return false
  const before = state.phrases[backOverAdverbs(state.phrases, state.at - 1)]
  if (object === undefined) return before === clause.verb && clause.verb.main.lemma === 'dare'
  return before?.kind === 'noun' && (before === object || object.joined.includes(before))
}

/** The level whose subject has been waiting for this verb: "*The man* who hired Rui *left*"; -1 for none. */
const awaitingLevel = ({ phrases, at, current, unfinished }: ParseState): number =>
  current === null || phrases[backOverTimes(phrases, at - 1)]?.kind === 'conjunction' ? -1 : unfinished

/** Verbs that keep an object in the passive: "named *Rui*", "given *a house*", "denied *entry*". */
const TWOFOLD = new Set(
  'call name elect appoint dub term title give offer award pay make declare crown refuse deny allow ask teach tell send show grant fine charge sentence hand lend owe promise leave christen label style consider deem proclaim spare forbid cost assign allot bequeath vote'.split(
    ' ',
  ),
)

/** "washed dishes, *studied law* in Turin, and in 1994 he …": what is done to its subject takes no object. */
const hasOwnObject = ({ phrases, at, current }: ParseState, verb: VerbPhrase): boolean =>
  current?.kind === 'main' &&
  current.verb.tense === 'past' &&
  !current.verb.passive &&
  current.verb.main.lemma !== 'be' &&
  phrases[at + 1]?.kind === 'noun' &&
  !TWOFOLD.has(verb.main.lemma)

/** Words for what came next: "studied in Lima, *then* worked for Acme". */
const NEXT = new Set('then later next afterwards afterward eventually finally subsequently thereafter soon'.split(' '))

const OWN_DOING = wordList('verbs', 'own-doing')

/** "studied in Lima, *then worked* for Acme": nobody is worked. "Founded a school in Lima, *later moved* to Quito" may be of the school. */
const isNextDone = ({ phrases, at, current }: ParseState, { main }: VerbPhrase): boolean => {
  const before = phrases[at - 1]
  if (before?.kind !== 'adverb' || !NEXT.has(before.word) || !OWN_DOING.has(main.lemma)) return false
  if (current?.kind !== 'main' || current.verb.tense !== 'past') return false
  return before.word === 'then' || main.lemma !== 'move' || current.objects.length === 0
}

/** "moved to Lima *and, in 1979, after the amnesty, returned*": only times and phrases with a preposition stand between "and" and the verb. */
const isBehindAside = ({ phrases, at, current }: ParseState): boolean => {
  if (current?.kind !== 'main' || current.verb.tense !== 'past') return false
  let back = at - 2
  while (back > 0 && phrases[back]!.kind !== 'conjunction') {
    const phrase = phrases[back]!
    const isGoverned = phrase.kind === 'noun' && phrases[back - 1]?.kind === 'preposition'
    if (!isGoverned && !/^(?:comma|time|adverb|preposition)$/.test(phrase.kind)) return false
    back--
  }
  const [and, next] = [phrases[back], phrases[back + 1]]
  return and?.kind === 'conjunction' && and.word === 'and' && (next?.kind === 'comma' || next?.kind === 'time')
}

/** Whether "opened", "left" is a past tense or a participle here. */
const resolveBare = (state: ParseState, verb: VerbPhrase): 'finite' | 'participle' => {
  const { phrases, at, top } = state
  const before = phrases[backOverAdverbs(phrases, at - 1)]
  if (hasAgent(phrases, at) && before?.kind !== 'conjunction')
    return before?.kind === 'noun' || before?.kind === 'comma' || before === undefined ? 'participle' : 'finite'
  if (top.clause === null) return isFirstOfLevel(state, before) ? 'finite' : 'participle'
  if (awaitingLevel(state) >= 0 && !verbFollows(phrases, at)) return 'finite'
  // "was among the men *arrested* in Rome"
  const among = top.clause.complements.find(({ preposition, np }) => preposition === 'among' && np === before)
  if (among !== undefined && top.clause.verb.main.lemma === 'be') return 'participle'
  const object = state.preposition === null ? top.clause.objects.at(-1) : undefined
  if (before?.kind === 'noun' || before?.kind === 'time') return before === object ? 'participle' : 'finite'
  if (before?.kind === 'verb' && before !== verb) return 'participle'
  if (before?.kind === 'comma')
    return verbListGoesOn(phrases, at) || hasOwnObject(state, verb) || isNextDone(state, verb) || isBehindAside(state)
      ? 'finite'
      : 'participle'
  return 'finite'
}

/** "Acme, a bank *founded* in 1874, closed": no comma ends the apposition before it. */
const isOfApposition = ({ reading, phrases, at }: ParseState, before: Phrase | undefined): boolean =>
  before?.kind === 'noun' && before.appositions.length > 0 && reading.tokens[phrases[at]!.first - 1]!.text !== ','

/** Whether the first verb of a level has a tense: "Mei Lin *left*", "who *left*"; not "*Forced* to leave, …". */
const isFirstOfLevel = (state: ParseState, before: Phrase | undefined): boolean => {
  const { phrases, at, top } = state
  if (top.waiting.length === 0) return top.kind === 'relative'
  return !(before?.kind === 'comma' || isOfApposition(state, before)) || !verbFollowsComma(phrases, at)
}

/** "Mei Lin *packed* and *left*": the second shares the subject of the first. */
const finite = (state: ParseState, verb: VerbPhrase): void => {
  const awaiting = awaitingLevel(state)
  if (awaiting >= 0) state.closeDownTo(awaiting)
  else closeTenseless(state, verb)
  const gerund = gerundBefore(state)
  if (gerund !== null) state.closeDownTo(state.levels.length - 2)
  const level = state.top
  const previous = level.clause
  if (previous === null) {
    const clause = state.open(verb, state.subjectsFor(level), level)
    if (gerund !== null) gerund.governor = { effect: 'judged', clause }
    return
  }
  // Closed relative and subordinate levels give way: "X, who fled, works here" has popped at its comma already.
  const shared = state.open(
    verb,
    previous.subjects,
    { ...level, lead: [], leadFirst: -1, leadEnd: -1, leadAdverbs: [] },
    previous,
  )
  if (previous.subjects.length === 0) state.awaitLike(shared, previous)
  level.clause = shared
}

/** The deed that a verb speaks of: "*Leaving Oslo* was hard", unlike "*Leaving Oslo*, she wept". */
const gerundBefore = (state: ParseState): Clause | null => {
  const { current, levels, phrases, at } = state
  const outer = levels.at(-2)
  if (current === null || outer === undefined || outer.clause !== null || outer.waiting.length > 0) return null
  if (current.kind !== 'participle' || current.governor !== null || !current.verb.main.lower.endsWith('ing'))
    return null
  const from = phrases.findIndex(({ first }) => first === current.verb.first)
  const isOne = !phrases.slice(from, at).some(({ kind }) => kind === 'comma' || kind === 'stop' || kind === 'gap')
  return isOne ? current : null
}

/** "refused to leave and *was jailed*": a verb with a tense goes on with the one that has one. */
const closeTenseless = (state: ParseState, verb: VerbPhrase): void => {
  // "having *been jailed*"
  if (state.before() === state.current?.verb || !hasTense(state.reading, verb)) return
  while (
    state.current !== null &&
    (isTenseless(state.current) || isKept(state)) &&
    (state.levels.at(-2)?.clause ?? null) !== null
  )
    state.closeDownTo(state.levels.length - 2)
}

/** "kept the shop *closed* and returned": the state of what is kept, not what goes on. */
const isKept = ({ levels, top }: ParseState): boolean => {
  const outer = levels.at(-2)?.clause
  return (
    top.clause?.kind === 'participle' && outer !== undefined && outer !== null && KEEPING.has(outer.verb.main.lemma)
  )
}
