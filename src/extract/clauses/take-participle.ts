import { saidOf } from './antecedent.ts'
import type { Clause } from './clause.ts'
import { unless } from './governing.ts'
import { backOverAdverbs } from './lookahead.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import type { ParseState } from './parse-state.ts'
import type { NounPhrase, Phrase, VerbPhrase } from './phrase.ts'
import { isRefused, isSupposing, possessorOf } from './ruling-nouns.ts'
import { BEFORE_ING, BEFORE_ING_PREPOSITION, BEFORE_OF_ING, type Effect } from './verb-words.ts'

type Form = 'ing' | 'participle'

/** Takes a verb without tense: "*moving* to Oslo", "*based* in Rome", "after *having fled*". */
export const takeParticiple = (state: ParseState, verb: VerbPhrase, form: Form, preposition: string | null): void => {
  const { top, current: governing } = state
  const before = state.phrases[backOverAdverbs(state.phrases, state.at - 1)]
  if (preposition !== null) {
    afterPreposition(state, verb, preposition)
    return
  }
  if (top.kind === 'subordinate' && top.clause === null && top.waiting.length === 0) {
    afterMarker(state, verb)
    return
  }
  if (before !== undefined && before === governing?.verb) {
    const effect = form === 'ing' ? (BEFORE_ING.get(governing.verb.main.lemma) ?? 'possible') : 'happened'
    const governor = isRulingOut(governing) ? unless(governing, effect) : { effect, clause: governing }
    state.openUnder(verb, 'participle', governing.subjects, governor)
    return
  }
  if (before?.kind === 'conjunction' && governing?.kind === 'participle') {
    state.openUnder(verb, 'participle', governing.subjects, governing.governor)
    return
  }
  reduced(state, verb, form, before)
}

/** "*ruled out* leaving" */
const isRulingOut = ({ verb, adverbs }: Clause): boolean => verb.main.lemma === 'rule' && adverbs.includes('out')

/** "stayed *rather than leave*", "would *rather* die *than leave*" */
export const isOutweighed = ({ top, phrases, at, lastClause }: ParseState, verb: VerbPhrase): boolean => {
  if (top.marker !== 'than' || top.clause !== null || top.waiting.length > 0) return false
  const [rather, than] = [phrases[at - 2], phrases[at - 1]]
  if (than?.kind !== 'marker') return false
  const isNext = rather?.kind === 'adverb' && rather.word === 'rather'
  const isBase = verb.first === verb.main.index && verb.main.lower === verb.main.lemma
  return (isNext || lastClause?.adverbs.includes('rather') === true) && (isBase || verb.form === 'ing')
}

/** Takes what another deed was chosen for. */
export const takeOutweighed = (state: ParseState, verb: VerbPhrase): void => {
  state.levels.pop()
  const governing = state.lastClause
  const subjects = governing?.subjects ?? state.subjectsFor(state.top)
  const clause = state.openUnder(verb, 'infinitive', subjects, { effect: 'denied', clause: governing })
  if (subjects.length === 0) state.awaitSubject(clause)
}

/** "There was no *question of Rui leaving*": only supposed. */
const ofSupposed = (state: ParseState, verb: VerbPhrase, subject: NounPhrase): boolean => {
  const at = backOverAdverbs(state.phrases, state.at - 1)
  const [noun, preposition] = [state.phrases[at - 2], state.phrases[at - 1]]
  if (preposition?.kind !== 'preposition' || (noun?.kind !== 'noun' && noun?.kind !== 'verb')) return false
  if (!isSupposing(state.reading, noun)) return false
  const refused = noun.kind === 'noun' && isRefused(state.reading, noun, state.current)
  state.openUnder(verb, 'participle', [subject, ...subject.joined], { effect: 'possible', clause: null, refused })
  return true
}

/** Governed by nothing: "a shop *opened* by Mei Lin", "*Moving* to Oslo, Mei Lin …", "Mei Lin left, *taking* her son". */
const reduced = (state: ParseState, verb: VerbPhrase, form: Form, before: Phrase | undefined): void => {
  const { phrases, at, current: governing } = state
  if (form === 'ing' && before?.kind === 'noun' && ofSupposed(state, verb, before)) return
  const noun = before?.kind === 'comma' ? phrases[backOverAdverbs(phrases, at - 1) - 1] : before
  if (governing === null) {
    const subject = state.top.waiting.at(-1) ?? (noun?.kind === 'noun' ? noun : null)
    const clause = state.openUnder(verb, 'participle', subject === null ? [] : [subject, ...subject.joined], null)
    if (subject === null) state.awaitSubject(clause)
    return
  }
  if (before?.kind === 'noun' && !(form === 'ing' && before === governing.objects[1])) {
    const subject = saidOf(state, before)
    const isOne = subject !== before && subject === governing.subjects[0]
    // "died in Omsk *aged* 71": no town is.
    const isElse =
      verb.main.lower === 'aged' && governing.objects.length === 0 && senseOf(state.reading, before) === 'Place'
    const shared = governing.verb.main.lemma === 'spend' || isOne || isElse || isSaidOf(state, governing, before)
    state.openUnder(verb, 'participle', shared ? governing.subjects : [before, ...before.joined], null)
    return
  }
  // "died in Omsk, *aged* 71": whoever died.
  const isAge = verb.main.lower === 'aged' && noun?.kind === 'noun' && senseOf(state.reading, noun) !== 'Person'
  if (before?.kind === 'comma' && form === 'participle' && noun?.kind === 'noun' && !isAge) {
    state.openUnder(verb, 'participle', isEither(state, verb, noun) ? [] : [noun], null)
    return
  }
  state.openUnder(verb, 'participle', governing.subjects, null)
}

/** "Mei Lin is *a cellist* based in Rome": whoever is the cellist. */
const isSaidOf = (state: ParseState, { verb, objects }: Clause, np: NounPhrase): boolean =>
  /^(?:be|become)$/.test(verb.main.lemma) &&
  !verb.negated &&
  objects[0] === np &&
  !isNamed(state.reading, np) &&
  senseOf(state.reading, np) === 'Person'

/** Said of people and of organizations alike. */
const LOCATING = new Set(['base', 'based', 'locate', 'located', 'situate', 'situated', 'headquarter', 'headquartered'])

/** "Mei Lin, a welder at Acme, *based* in Rome": the one or the other. */
const isEither = (state: ParseState, verb: VerbPhrase, noun: NounPhrase): boolean => {
  const last = noun.appositions.at(-1)?.attached.at(-1)
  return LOCATING.has(verb.main.lemma) && last !== undefined && senseOf(state.reading, last.np) === 'Organization'
}

/** "while *living* in Oslo": the marker's level gives way. */
const afterMarker = (state: ParseState, verb: VerbPhrase): void => {
  const { marker } = state.top
  state.levels.pop()
  bySameSubject(state, verb, effectAfter(marker ?? '', state.lastClause), null)
}

/** "after *leaving* Oslo", "the experience of *leaving* Oslo", "prevented him from *leaving* Oslo". */
const afterPreposition = (state: ParseState, verb: VerbPhrase, preposition: string): void => {
  const governing = state.lastClause
  const noun = state.before(2)
  const hindering = governing === null ? undefined : HINDERING[preposition]?.get(governing.verb.main.lemma)
  if (hindering !== undefined && governing !== null) {
    const object = governing.verb.passive ? undefined : governing.objects.at(-1)
    const subjects = object === undefined ? governing.subjects : [object, ...object.joined]
    const governor = hindering === 'denied' ? { effect: hindering, clause: governing } : unless(governing, hindering)
    state.openUnder(verb, 'participle', subjects, governor)
  } else if (preposition === 'of' && noun !== undefined && isLength(state, noun)) {
    bySameSubject(state, verb, 'happened', governing)
  } else if (preposition === 'of' && noun?.kind === 'noun') {
    const effect = BEFORE_OF_ING.get(state.reading.tokens[noun.head]!.lemma) ?? 'possible'
    const refused = isRefused(state.reading, noun, governing)
    const possessor = possessorOf(state.reading, noun)
    if (possessor !== null) state.openUnder(verb, 'participle', [possessor], { effect, clause: governing, refused })
    else bySameSubject(state, verb, effect, governing, refused)
  } else if (preposition === 'on' && governing !== null && isGivingUp(governing))
    state.openUnder(verb, 'participle', governing.subjects, unless(governing, 'planned'))
  else
    bySameSubject(
      state,
      verb,
      effectAfter(preposition, governing),
      isMeaning(preposition, governing) ? governing : null,
    )
}

const LENGTHS = new Set(['hour', 'day', 'week', 'month', 'year'])

/** "*within two weeks* of leaving Oslo" */
const isLength = ({ reading, phrases, at }: ParseState, { kind, first, end }: Phrase): boolean => {
  if (kind !== 'noun' && kind !== 'time') return false
  const [opening, before] = [reading.tokens[first]!, phrases[at - 3]]
  const within = opening.lower === 'within' || (before?.kind === 'preposition' && before.word === 'within')
  return within && LENGTHS.has(reading.tokens[end - 1]!.lemma)
}

const verbsBy = (rows: Readonly<Partial<Record<Effect, string>>>): ReadonlyMap<string, Effect> =>
  new Map(
    Object.entries(rows).flatMap(([effect, verbs]) =>
      verbs.split(' ').map((verb) => [verb, effect as Effect] as const),
    ),
  )

/** Verbs before a preposition and an -ing form that keep one from it: "prevented him from leaving", "decided against leaving". */
const HINDERING: Readonly<Record<string, ReadonlyMap<string, Effect>>> = {
  from: verbsBy({
    denied: 'prevent stop keep block hinder refrain abstain',
    possible: 'ban bar prohibit deter discourage dissuade',
  }),
  against: verbsBy({ planned: 'decide', possible: 'advise warn caution counsel' }),
  'out of': verbsBy({ possible: 'talk argue scare frighten' }),
}

/** "has *given up* on leaving" */
const isGivingUp = ({ verb, adverbs }: Clause): boolean => verb.main.lemma === 'give' && adverbs.includes('up')

/** Whether a denied verb denies the deed behind its preposition too: "is not *thinking of* leaving", unlike "did not die *after* leaving". */
const isMeaning = (preposition: string, governing: Clause | null): boolean =>
  governing !== null &&
  ((preposition === 'on' && INTENDING.has(governing.verb.main.lemma)) ||
    (/^(?:of|about)$/.test(preposition) && /^(?:think|dream|speak|talk)$/.test(governing.verb.main.lemma)))

const INTENDING = new Set(['insist', 'plan', 'count', 'bank', 'decide', 'bet'])
const DYING = new Set(['die', 'kill', 'perish'])

/** What a preposition or marker makes of the -ing form behind it, by the verb before: "insisted on leaving", "died before leaving". */
const effectAfter = (word: string, governing: Clause | null): Effect => {
  const lemma = governing?.verb.main.lemma ?? ''
  if (word === 'on' && INTENDING.has(lemma)) return 'planned'
  if (word === 'in' && governing?.adverbs.at(-2) === 'interested') return 'possible'
  if (word === 'before' && DYING.has(lemma)) return 'denied'
  return BEFORE_ING_PREPOSITION.get(word) ?? 'possible'
}

/** Done by whoever does what the sentence tells, before or behind. */
const bySameSubject = (
  state: ParseState,
  verb: VerbPhrase,
  effect: Effect,
  governor: Clause | null,
  refused = false,
): void => {
  const subjects = state.lastClause?.subjects ?? state.subjectsFor(state.top)
  const clause = state.openUnder(verb, 'participle', subjects, { effect, clause: governor, refused })
  if (clause.subjects.length === 0) state.awaitSubject(clause)
}
