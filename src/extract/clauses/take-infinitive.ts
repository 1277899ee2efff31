import type { Clause, Governor } from './clause.ts'
import { cameTo, isFirst, isHowLong, overBareInfinitive, overInfinitive, overUnlikely } from './governing.ts'
import { isExpletive } from './judged.ts'
import { senseOf } from './noun-sense.ts'
import type { ParseState } from './parse-state.ts'
import type { NounPhrase, VerbPhrase } from './phrase.ts'
import { isRefused, overNoun, possessorOf } from './ruling-nouns.ts'
import { OBJECT_CONTROL } from './verb-words.ts'

/** "her plan *to leave*", "made an attempt *to leave*", "had no wish *to leave*". */
const ofNoun = (state: ParseState, verb: VerbPhrase, noun: NounPhrase, governor: Governor): void => {
  const possessor = possessorOf(state.reading, noun)
  const { clause } = governor
  const subjects = possessor === null ? (clause?.subjects ?? []) : [possessor]
  // What becomes of a plan is not what becomes of the journey: "the decision to leave was not easy".
  const own = clause === null || !clause.objects.includes(noun) ? { ...governor, clause: null } : governor
  const opened = state.openUnder(verb, 'infinitive', subjects, own)
  if (subjects.length === 0 && clause === null) state.awaitSubject(opened)
}

/** "Rui's *plan* is *to leave*": whose idea it is; false for no idea. */
const ofIdea = (state: ParseState, verb: VerbPhrase, governor: Clause): boolean => {
  const [idea] = governor.subjects
  if (idea === undefined || governor.verb.main.lemma !== 'be' || state.before() !== governor.verb) return false
  const effect = overNoun(state.reading, idea)
  if (effect === null) return false
  const owner = possessorOf(state.reading, idea)
  state.openUnder(verb, 'infinitive', owner === null ? [] : [owner], { effect, clause: governor })
  return true
}

/** "*It* is hard for Rui *to leave*", "Rui said *it* was hard *to leave*"; false where "it" is more than that. */
const ofExpletive = (state: ParseState, verb: VerbPhrase, governor: Clause): boolean => {
  if (!isExpletive(governor)) return false
  const before = state.before()
  const whose = governor.complements.find(({ preposition, np }) => preposition === 'for' && np === before)?.np
  const sayer = governor.governor?.effect === 'said' ? governor.governor.clause : null
  const subjects = whose === undefined ? (sayer?.subjects ?? []) : [whose, ...whose.joined]
  state.openUnder(verb, 'infinitive', subjects, { effect: 'judged', clause: governor })
  return true
}

/** "It took *her* two years *to leave* Cuba": she did. */
const howLong = (state: ParseState, verb: VerbPhrase, governor: Clause): boolean => {
  const who = isHowLong(governor)
    ? governor.objects.find(({ mention }) => state.reading.mentions[mention]?.type === 'Person')
    : undefined
  if (who === undefined) return false
  // "It did not take her long": she did all the same.
  const clause = governor.verb.negated ? null : governor
  state.openUnder(verb, 'infinitive', [who], { effect: overInfinitive(governor, verb), clause })
  return true
}

/** "refused *to leave*", "helped him *leave*", "helped him *to leave*", "went home *to sleep*". */
export const takeInfinitive = (state: ParseState, verb: VerbPhrase): void => {
  const governor = state.lastClause
  const before = state.before()
  const noun = before?.kind === 'noun' ? before : null
  const overIt = noun === null ? null : overNoun(state.reading, noun)
  if (noun !== null && overIt !== null) {
    ofNoun(state, verb, noun, { effect: overIt, clause: governor, refused: isRefused(state.reading, noun, governor) })
    return
  }
  // "Rui Costa, *the first Fijian* to lead Acme, …"
  const isInObject = noun !== null && governor?.objects.includes(noun) === true
  if (noun !== null && !isInObject && senseOf(state.reading, noun) === 'Person' && isFirst(state.segment, noun)) {
    state.openUnder(verb, 'infinitive', [noun], { effect: 'happened', clause: null, noun })
    return
  }
  if (governor === null) {
    state.awaitSubject(state.openUnder(verb, 'infinitive', [], { effect: 'planned', clause: null }))
    return
  }
  if (before?.kind === 'conjunction' && governor.kind === 'infinitive') {
    state.openUnder(verb, 'infinitive', governor.subjects, governor.governor)
    return
  }
  if (ofIdea(state, verb, governor) || howLong(state, verb, governor) || ofExpletive(state, verb, governor)) return
  governor.purpose ??= verb.main.lemma
  const object = governor.objects.at(-1)
  const bare = verb.form !== 'infinitive'
  const controls = bare || (!governor.verb.passive && OBJECT_CONTROL.has(governor.verb.main.lemma))
  const controlled = controls && object !== undefined
  const adjacent = before === governor.verb || controlled || before?.kind === 'adverb' || cameTo(governor, verb)
  const effect = bare ? overBareInfinitive(governor) : adjacent ? overInfinitive(governor, verb) : 'planned'
  const subjects = controlled ? [object, ...object.joined] : governor.subjects
  const doubted = adjacent ? overUnlikely(governor) : null
  state.openUnder(verb, 'infinitive', subjects, doubted ?? { effect, clause: governor })
}
