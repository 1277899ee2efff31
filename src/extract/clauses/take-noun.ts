import type { Clause } from './clause.ts'
import { takeGapped } from './gapped.ts'
import { overClause, takesBareInfinitive } from './governing.ts'
import { isInnerPhrase } from './inner-phrase.ts'
import { joinedSubject } from './joined-subject.ts'
import { isNominative, newLevel } from './level.ts'
import { verbAhead } from './lookahead.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import type { ParseState } from './parse-state.ts'
import type { NounPhrase, VerbPhrase } from './phrase.ts'
import { hasTense, isTenseless } from './tenseless.ts'
import { BEFORE_CLAUSE, FICTIONS, KEEPING, SUPPOSING_ADVERBS, TIME_NOUNS } from './verb-words.ts'

/** Takes a noun phrase to where it belongs: "*Mei Lin* sold *the shop* to *Acme*" has a subject, an object and a complement. */
export const takeNoun = (state: ParseState, np: NounPhrase): void => {
  const clause = state.current
  if (state.preposition !== null) {
    complement(state, np, state.preposition)
    return
  }
  const before = state.before()
  if ((before?.kind === 'conjunction' || before?.kind === 'comma') && takeGapped(state, np)) return
  if (before?.kind === 'conjunction' && join(state, np)) return
  if (clause === null) {
    beforeVerb(state, np)
    return
  }
  if (opensClause(state, clause)) {
    subjectAhead(state, np, clause)
    return
  }
  if (before?.kind === 'comma' && joinByComma(state, np)) return
  if (isParted(state, clause)) {
    clause.objects.push(np)
    state.extend(np.end)
    return
  }
  if (clause.complements.length === 0 || clause.objects.length === 0) {
    if (before?.kind === 'comma' || before?.kind === 'conjunction') return
    clause.objects.push(np)
    state.extend(np.end)
  }
}

/** "married, in 1959, *Ana Reis*": a time between commas parts the verb from what it takes. */
const isParted = (state: ParseState, { verb, objects }: Clause): boolean =>
  state.before()?.kind === 'comma' &&
  state.before(2)?.kind === 'time' &&
  state.before(3)?.kind === 'comma' &&
  state.before(4) === verb &&
  objects.length === 0 &&
  !verb.passive

/** "and in 2011 *they* both left": the word that counts them stands between them and their verb. */
const isCounted = ({ reading: { tokens }, phrases, at }: ParseState): boolean => {
  const [np, next] = [phrases[at]!, phrases[at + 1]]
  return (
    /^(?:they|we)$/.test(tokens[np.first]!.lower) &&
    next?.kind === 'noun' &&
    next.end - next.first === 1 &&
    /^(?:both|all|each)$/.test(tokens[next.first]!.lower)
  )
}

/**
 * Whether the verb ahead has the noun phrase as its subject: "said *he* left", but not "The man who hired *him* left", whose
 * subject has been waiting, nor "helped *him* leave", nor "My name is *Ana Reis* and I left".
 */
const opensClause = (state: ParseState, clause: Clause): boolean => {
  const ahead = verbAhead(state.phrases, isCounted(state) ? state.at + 1 : state.at)
  if (ahead === null) return false
  if (isNominative(state.reading.tokens[state.phrases[state.at]!.first]!.lower)) return true
  const adjacent = state.before() === clause.verb
  // "Ana, who hates *Rui*, who left Lima, moved to Quito": the verb ahead is not his.
  const [comma, relative] = state.phrases.slice(state.at + 1, state.at + 3)
  const isToldOf = comma?.kind === 'comma' && relative?.kind === 'relative'
  if (adjacent && isToldOf && !BEFORE_CLAUSE.has(clause.verb.main.lemma)) return false
  // "Ana Reis, aged *34*, who had fled, died": she did.
  if (adjacent && clause.verb.main.lower === 'aged') return false
  if (adjacent && clause.verb.main.lemma === 'be' && state.phrases[state.at + 1]?.kind === 'conjunction') return false
  // "kept *his phone* switched off"
  if (adjacent && KEEPING.has(clause.verb.main.lemma) && ahead.form === 'bare') return false
  // "opened *a bar* in Lima with a partner recommended by …": the bar does nothing.
  const isNew = /^an?$/.test(state.reading.tokens[state.phrases[state.at]!.first]!.lower)
  if (adjacent && isNew && ahead.form === 'bare' && !BEFORE_CLAUSE.has(clause.verb.main.lemma)) return false
  // "left *Oslo* and his wife stayed"
  if (adjacent && isJoinedPlace(state) && GOING.has(clause.verb.main.lemma)) return false
  const helped = clause.objects.length > 0 && clause.verb.main.lemma === 'help'
  if ((adjacent || helped) && takesBareInfinitive(clause, ahead)) return false
  return state.unfinished < 0 || (adjacent && BEFORE_CLAUSE.has(clause.verb.main.lemma) && mayAgree(state, ahead))
}

/** Verbs of a way, which no clause stands behind. */
const GOING = new Set(['leave', 'visit', 'reach', 'enter', 'quit', 'flee', 'cross', 'tour'])

/** "left *Oslo* and his wife stayed" */
const isJoinedPlace = ({ reading, phrases, at }: ParseState): boolean => {
  const np = phrases[at] as NounPhrase
  return phrases[at + 1]?.kind === 'conjunction' && isNamed(reading, np) && senseOf(reading, np) === 'Place'
}

/** Whether a verb may have the noun phrase that is being taken as its subject: not in "The people who knew *Rui* say …". */
const mayAgree = ({ reading, phrases, at }: ParseState, { first, main, tense }: VerbPhrase): boolean => {
  const np = phrases[at] as NounPhrase
  const isPlural = tense === 'present' && first === main.index && main.lower === main.lemma
  return !isPlural || np.mention < 0 || reading.mentions[np.mention]!.number === 'plural'
}

const beforeVerb = (state: ParseState, np: NounPhrase): void => {
  const before = state.before()
  const last = state.top.lead.at(-1)?.np
  if (before === last && last !== undefined && TIME_NOUNS.has(state.reading.tokens[last.head]!.lemma)) {
    // "On the day the war began": a clause within the leading phrase.
    state.push(newLevel('relative'))
  } else if (isContact(state, np)) state.push(newLevel('relative'))
  else if (before?.kind === 'comma' && joinByComma(state, np)) return
  state.top.waiting.push(np)
}

/** "The letter *he* wrote reached Lima": two subjects side by side, with a verb for each. */
const isContact = ({ reading, phrases, at, top }: ParseState, np: NounPhrase): boolean => {
  const outer = top.waiting.at(-1)
  if (outer === undefined || phrases[at - 1] !== outer || TIME_NOUNS.has(reading.tokens[outer.head]!.lemma))
    return false
  if (!isNamed(reading, np) && !isNominative(reading.tokens[np.first]!.lower)) return false
  const closing = phrases.findIndex(({ kind }, position) => position > at && ['comma', 'stop', 'gap'].includes(kind))
  const verbs = phrases.slice(at + 1, closing < 0 ? phrases.length : closing)
  return verbs.filter(({ kind }) => kind === 'verb').length > 1
}

/** "retired after *thirty years at Acme*": what stands behind a length of time says where it was spent. */
const attachToLength = (state: ParseState, np: NounPhrase, preposition: string): boolean => {
  const length = (state.current?.complements ?? state.top.lead).at(-1)
  const time = state.before(2)
  if (preposition === 'of' || length?.preposition !== 'after' || time?.kind !== 'time' || time.end !== length.np.end)
    return false
  length.np.attached.push({ preposition, np })
  return true
}

const complement = (state: ParseState, np: NounPhrase, preposition: string): void => {
  state.preposition = null
  const clause = state.current
  if (attachToLength(state, np, preposition)) {
    if (clause === null) state.lead(np.first, np.end)
    else state.extend(np.end)
    return
  }
  if (clause === null) {
    if (!isInnerPhrase(state, preposition, state.top.lead)) state.top.lead.push({ preposition, np })
    state.lead(np.first, np.end)
    return
  }
  // "of" phrases belong to the noun before them.
  const isInner =
    preposition === 'of' ? state.before(2)?.kind !== 'verb' : isInnerPhrase(state, preposition, clause.complements)
  if (!isInner) clause.complements.push({ preposition, np })
  state.extend(np.end)
}

/** Joins to the noun phrase before "and"; false where it opens a clause of its own. */
const join = (state: ParseState, np: NounPhrase): boolean => {
  const back = state.before(2)?.kind === 'comma' ? state.at - 3 : state.at - 2
  const partner = nounBefore(state, back) ?? joinedSubject(state, back)
  if (partner === null || (state.current !== null && opensClause(state, state.current))) return false
  partner.joined.push(np)
  state.extend(np.end)
  return true
}

/** The noun phrase that ends the phrases up to a position, or that the phrases attached there belong to. */
const nounBefore = (state: ParseState, at: number): NounPhrase | null => {
  const phrase = state.phrases[at]
  if (phrase?.kind !== 'noun') return null
  const { top, current } = state
  const candidates = [top.waiting.at(-1), current?.complements.at(-1)?.np, top.lead.at(-1)?.np, current?.objects.at(-1)]
  if (candidates.includes(phrase)) return phrase
  const owner = candidates.find(
    (np) => np?.attached.some((attached) => attached.np === phrase) || np?.joined.includes(phrase),
  )
  return owner ?? null
}

/** "Lima, *Quito* and Bogotá". */
const joinByComma = (state: ParseState, np: NounPhrase): boolean => {
  if (!listAhead(state)) return false
  const partner = nounBefore(state, state.at - 2)
  if (partner === null) return false
  partner.joined.push(np)
  state.extend(np.end)
  return true
}

const listAhead = ({ phrases, at }: ParseState): boolean => {
  const next = phrases[at + 1]
  return next?.kind === 'conjunction' || (next?.kind === 'comma' && phrases[at + 2]?.kind !== 'relative')
}

/** "*Perhaps* Ana left and *Rui stayed*", "*In the novel* …", "*According to Eva*, …": what frames the first clause frames the next. */
const shareFrame = (state: ParseState, { adverbs, complements, verb }: Clause): void => {
  state.top.leadAdverbs.push(...adverbs.filter((word) => SUPPOSING_ADVERBS.has(word)))
  const framing = complements.filter(({ preposition, np }) => {
    const isFiction = preposition === 'in' && FICTIONS.has(state.reading.tokens[np.head]!.lemma)
    return np.first < verb.first && (isFiction || preposition === 'according to')
  })
  state.top.lead.push(...framing)
}

/** "refused to work and *she was fined*": whoever has a verb with a tense goes on with what has one. */
const closeTenseless = (state: ParseState): void => {
  const ahead = verbAhead(state.phrases, isCounted(state) ? state.at + 1 : state.at)
  if (ahead === null || !hasTense(state.reading, ahead)) return
  while (state.current !== null && isTenseless(state.current) && (state.levels.at(-2)?.clause ?? null) !== null)
    state.closeDownTo(state.levels.length - 2)
}

/** A noun phrase behind a verb that opens another clause: "said *he* had left", "the town *they* left". */
const subjectAhead = (state: ParseState, np: NounPhrase, clause: Clause): void => {
  const before = state.before()
  const outer = state.levels.at(-2)
  if (
    outer !== undefined &&
    outer.clause === null &&
    before?.kind !== 'conjunction' &&
    (before !== clause.verb || !BEFORE_CLAUSE.has(clause.verb.main.lemma))
  ) {
    state.levels.pop()
  } else if (before === clause.verb || (before?.kind === 'adverb' && state.before(2) === clause.verb)) {
    state.push(newLevel('subordinate', 'that', overClause(clause)))
  } else if (before?.kind === 'noun' && BEFORE_CLAUSE.get(clause.verb.main.lemma) === 'said') {
    state.push(newLevel('subordinate', 'that', overClause(clause)))
  } else if (before?.kind === 'noun') {
    state.push(newLevel('relative', null, null, before))
  } else {
    if (before?.kind === 'conjunction') closeTenseless(state)
    const { clause: earlier } = state.top
    state.replaceTop(newLevel(state.top.kind, state.top.marker, state.top.governor))
    if (before?.kind === 'conjunction' && earlier !== null) shareFrame(state, earlier)
  }
  state.top.waiting.push(np)
}
