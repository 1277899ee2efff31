import { antecedentOf } from './antecedent.ts'
import type { Governor } from './clause.ts'
import { cleftLevel } from './cleft.ts'
import { overClause } from './governing.ts'
import { joinedSubject } from './joined-subject.ts'
import { newLevel } from './level.ts'
import { clauseBegins, joinsClause, listGoesOn, opensTimeClause, verbListGoesOn } from './lookahead.ts'
import type { ParseState } from './parse-state.ts'
import { type NounPhrase, type Phrase, plainNoun, skip, type WordPhrase } from './phrase.ts'
import { thatGovernor } from './that-governor.ts'

/** Markers that make a clause the object of the verb before them, besides "that": "asked *whether*". */
const OBJECT_MARKERS = new Set(['whether', 'if', 'how', 'why', 'what', 'where', 'when'])

/** Verbs that "when" may be the object of, whom others only follow in time: "asked *when* he left", unlike "wept *when* he left". */
const ASKING = new Set(
  'ask know tell say remember recall forget learn see wonder discover decide realise realize understand explain describe announce show guess imagine enquire inquire find'.split(
    ' ',
  ),
)

/** "*after* the war had ended" opens a clause, "*after* the war" a phrase. */
const takePreposition = (state: ParseState, { word }: WordPhrase): void => {
  if (opensTimeClause(state.phrases, state.at) && !isForOuter(state)) {
    state.push(newLevel('subordinate', word))
    return
  }
  if (state.phrases[state.at + 1]?.kind === 'relative') return
  state.preposition = word
}

/** "Those who fled after the war *are* many": the only verb that follows belongs to the subject that waits for one. */
const isForOuter = ({ phrases, at, current, unfinished }: ParseState): boolean =>
  current !== null && unfinished >= 0 && phrases.slice(at + 1).filter(hasTense).length === 1

const hasTense = (phrase: Phrase): boolean =>
  phrase.kind === 'verb' && (phrase.form === 'finite' || phrase.form === 'bare')

/** What governs the clause behind a marker: the verb of "*asked* whether he left". */
const markerGovernor = (state: ParseState, marker: string): Governor | null => {
  if (marker === 'that') return thatGovernor(state)
  const clause = state.lastClause
  if (!OBJECT_MARKERS.has(marker) || state.before()?.kind !== 'verb' || clause === null) return null
  return marker === 'when' && !ASKING.has(clause.verb.main.lemma) ? null : overClause(clause)
}

const takeMarker = (state: ParseState, marker: string): void => {
  const cleft = marker === 'that' || marker === 'when' ? cleftLevel(state, marker) : null
  if (cleft === null) state.push(newLevel('subordinate', marker, markerGovernor(state, marker)))
  else state.replaceTop(cleft)
}

/** "said that he was arrested*,* charged and fined": a list of what was done goes on in the clause that is said. */
const doneListGoesOn = ({ phrases, at, top }: ParseState): boolean => {
  if (top.kind !== 'subordinate' || top.marker !== 'that' || top.clause?.verb.passive !== true) return false
  const next = skip(phrases, at + 1, ['adverb'])
  const verb = phrases[next]
  return (
    verb?.kind === 'verb' && verb.form === 'bare' && phrases[next + 1]?.kind !== 'noun' && verbListGoesOn(phrases, next)
  )
}

/** A comma ends a clause that hangs on another, once it has its verb: "X, who fled*,* works here". */
const closeAtComma = (state: ParseState): void => {
  const following = state.phrases[state.at + 1]
  if (following?.kind === 'adverb' && following.word === 'then') return
  if (listGoesOn(state.phrases, state.at) || doneListGoesOn(state)) return
  while (state.levels.length > 1 && state.top.clause !== null) state.levels.pop()
}

/** Adverbs that a preposition may stand before: "for *now* she stays", "by *then* he had left". */
const ADVERBS_OF_TIME = new Set(['now', 'then', 'ever', 'once'])

const takeAdverb = (state: ParseState, { word, first, end }: WordPhrase): void => {
  if (word === 'once' && clauseBegins(state.phrases, state.at + 1)) {
    state.push(newLevel('subordinate', 'once'))
    return
  }
  if (ADVERBS_OF_TIME.has(word) && state.before()?.kind === 'preposition') state.preposition = null
  state.extend(end)
  // "flew to Japan and *back*": there he did not come back to.
  if (word === 'back' && state.before()?.kind === 'conjunction') return
  const adverbs = state.current?.adverbs ?? state.top.leadAdverbs
  adverbs.push(word, ...(state.reading.tokens[first]!.pos === 'ADJ' ? ['adjective'] : []))
}

const lengthOf = (first: number, end: number): NounPhrase => plainNoun(first, end, end - 1)

const isYears = ({ reading: { tokens } }: ParseState, at: number): boolean =>
  /^(?:year|decade)$/.test(tokens[at]!.lemma)

const takeTime = (state: ParseState, { word, first, end }: WordPhrase): void => {
  const clause = state.current
  const spending = clause?.verb.main.lemma === 'spend' && state.before() === clause.verb && clause.objects.length === 0
  state.preposition = null
  if (clause === null) state.lead(first, end)
  else state.extend(end)
  // "retired *after thirty years* at Acme", "*After thirty years* at Acme, he retired"
  if (word === 'after' && isYears(state, end - 1)) {
    ;(clause?.complements ?? state.top.lead).push({ preposition: word, np: lengthOf(first + 1, end) })
    return
  }
  if (clause === null) return
  // "spent *seven years* in Oslo": the length of time is what is spent.
  if (spending) clause.objects.push(lengthOf(first, end))
  // "went to Oslo *for a week*": how long says what kind of stay it was.
  else if (word === 'for') clause.complements.push({ preposition: word, np: lengthOf(first + 1, end) })
}

/** "Mei Lin, who was born in Lima *and who* died in Rome": the second speaks of whom the first does. */
const antecedentBefore = (state: ParseState): NounPhrase | null => {
  if (state.before()?.kind !== 'conjunction') return null
  const last = state.clauses.findLast(({ kind, marker }) => kind === 'relative' || marker === 'whose')
  return last !== undefined && last === state.clauses.at(-1) && /^(?:who|which)$/.test(last.marker ?? '')
    ? (last.subjects[0] ?? null)
    : null
}

/** "Mei Lin, *whom* they hired"; not "with *whom* they lived". */
const takeRelative = (state: ParseState, word: string): void => {
  const antecedent = antecedentBefore(state) ?? antecedentOf(state)
  const before = state.before()
  // "the school *from which* he came": not what does it, nor to what it is done.
  if (/^wh(?:ich|om)$/.test(word) && before?.kind === 'preposition' && antecedent !== null) {
    state.push(newLevel('relative', word))
    state.top.lead.push({ preposition: before.word, np: antecedent })
    return
  }
  state.push(newLevel('relative', word, null, antecedent, word === 'whom' ? antecedent : null))
}

/** "Mei Lin left Lima; *went* to Quito": a verb right behind a semicolon has no other subject. */
const goesOn = ({ phrases, at }: ParseState, mark: string): boolean => {
  const next = phrases[skip(phrases, at + 1, ['adverb'])]
  return mark === ';' && next?.kind === 'verb' && next.form === 'finite'
}

/** Takes a word between noun phrases and verbs: "*if* he left*,*" opens a level and closes it. */
export const takeWord = (state: ParseState, phrase: WordPhrase): void => {
  switch (phrase.kind) {
    case 'preposition':
      takePreposition(state, phrase)
      break
    case 'marker':
      takeMarker(state, phrase.word)
      break
    case 'relative':
      takeRelative(state, phrase.word)
      break
    case 'comma':
      state.preposition = null
      closeAtComma(state)
      break
    case 'stop':
      state.preposition = null
      if (/^[-–—/]+$/.test(phrase.word) || goesOn(state, phrase.word)) closeAtComma(state)
      else state.levels = [newLevel('main')]
      break
    case 'gap':
      state.preposition = null
      state.levels = [state.levels[0]!]
      break
    case 'adverb':
      takeAdverb(state, phrase)
      break
    case 'time':
      takeTime(state, phrase)
      break
    case 'conjunction':
      state.preposition = null
      if (state.before()?.kind !== 'comma' || joinedSubject(state, state.at - 2) !== null) break
      if (joinsClause(state.phrases, state.at + 1))
        state.replaceTop(newLevel(state.top.kind, state.top.marker, state.top.governor))
      break
  }
}
