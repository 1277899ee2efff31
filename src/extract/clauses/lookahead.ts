import { wordList } from '../../ontology/lexicon.ts'
import { type Phrase, skip, type VerbPhrase } from './phrase.ts'
import { BEFORE_CLAUSE } from './verb-words.ts'

/** Position of the nearest phrase before `from` that is no adverb, `from` included. */
export const backOverAdverbs = (phrases: readonly Phrase[], from: number): number => {
  let back = from
  while (phrases[back]?.kind === 'adverb') back--
  return back
}

/** Position of the nearest phrase before `from` that is neither adverb nor time, `from` included. */
export const backOverTimes = (phrases: readonly Phrase[], from: number): number => {
  let back = from
  while (phrases[back]?.kind === 'adverb' || phrases[back]?.kind === 'time') back--
  return back
}

/** Whether a lone -ed form is a participle by its looks: "a shop *opened* by …". */
export const hasAgent = (phrases: readonly Phrase[], at: number): boolean => {
  const following = phrases[skip(phrases, at + 1, ['adverb'])]
  return following?.kind === 'preposition' && following.word === 'by'
}

/** How far ahead a subject looks for its verb, in phrases that may stand between. */
const REACH = 6

const behindRelative = (phrases: readonly Phrase[], at: number): number => {
  let next = at + 1
  while (next < phrases.length && phrases[next]!.kind !== 'comma') next++
  return next + 1
}

/** Whether a clause with a subject of its own begins at a position: "after *the war had ended*". */
export const clauseBegins = (phrases: readonly Phrase[], at: number): boolean => {
  let next = skip(phrases, at, ['adverb'])
  for (let count = 0; count < 3; count++) {
    if (phrases[next]?.kind !== 'noun') return false
    next = skip(phrases, next + 1, ['adverb'])
    const following = phrases[next]
    if (following?.kind === 'verb') return following.form === 'finite' || following.form === 'bare'
    if (following?.kind !== 'preposition' && following?.kind !== 'conjunction') return false
    next++
  }
  return false
}

/** Whether "and" stands behind the noun phrase at a position, or behind what is tied to that: "a driver for Acme *and*". */
const isJoinedOn = (phrases: readonly Phrase[], at: number): boolean => {
  const behind = phrases[at + 1]?.kind === 'preposition' ? at + 3 : at + 1
  return phrases[at]?.kind === 'noun' && phrases[behind]?.kind === 'conjunction'
}

export const TIME_MARKERS = new Set(['after', 'before', 'since', 'until', 'till', 'as'])

/** Whether the preposition at a position opens a clause: "*after* the war had ended", unlike "*after* the war". */
export const opensTimeClause = (phrases: readonly Phrase[], at: number): boolean => {
  const phrase = phrases[at]
  // "worked *as a driver* and his wife cooked"
  if (phrase?.kind === 'preposition' && phrase.word === 'as' && isJoinedOn(phrases, at + 1)) return false
  return phrase?.kind === 'preposition' && TIME_MARKERS.has(phrase.word) && clauseBegins(phrases, at + 1)
}

/** The finite verb of which the noun phrase at a position is the subject; null for none. */
export const verbAhead = (phrases: readonly Phrase[], at: number): VerbPhrase | null => {
  if (phrases[at]?.kind !== 'noun') return null
  let next = at + 1
  for (let count = 0; count < REACH; count++) {
    next = skip(phrases, next, ['adverb', 'time'])
    const phrase = phrases[next]
    // "married *Ana in 1962 and the couple settled*": a time ends what is joined.
    if (phrase?.kind === 'conjunction' && phrases[next - 1]?.kind === 'time') return null
    if (phrase?.kind === 'verb')
      return phrase.form === 'finite' || (phrase.form === 'bare' && !hasAgent(phrases, next)) ? phrase : null
    if (phrase?.kind === 'relative') next = behindRelative(phrases, next)
    else if (phrase?.kind === 'preposition' && opensTimeClause(phrases, next)) return null
    else if ((phrase?.kind === 'preposition' || phrase?.kind === 'conjunction') && phrases[next + 1]?.kind === 'noun')
      next += 2
    else if (phrase?.kind === 'comma' && phrases[next + 1]?.kind === 'relative') next++
    else return null
  }
  return null
}

/** Whether the noun phrase at a position is followed by a finite verb of which it is the subject. */
const isSubjectAhead = (phrases: readonly Phrase[], at: number): boolean => verbAhead(phrases, at) !== null

const WINDOW = 8

/** Whether the comma at a position stands in a list of noun phrases: "Lima, Quito and Bogotá". */
export const listGoesOn = (phrases: readonly Phrase[], comma: number): boolean => {
  const [one, two] = [phrases[comma + 1], phrases[comma + 2]]
  if (
    one?.kind !== 'noun' ||
    (two?.kind !== 'comma' && two?.kind !== 'conjunction') ||
    phrases[comma - 1]?.kind !== 'noun'
  )
    return false
  const end = Math.min(phrases.length, comma + WINDOW)
  for (let at = comma + 1; at < end; at++) {
    if (phrases[at]!.kind === 'conjunction' && phrases[at + 1]?.kind === 'noun' && !isSubjectAhead(phrases, at + 1))
      return true
    if (phrases[at]!.kind === 'verb') return false
  }
  return false
}

/** Whether a list of verbs goes on behind the one at a position: "sold the car, *packed* and left". */
export const verbListGoesOn = (phrases: readonly Phrase[], at: number): boolean => {
  const end = Math.min(phrases.length, at + WINDOW)
  for (let next = at + 1; next < end; next++) {
    if (phrases[next]!.kind === 'conjunction' && phrases[skip(phrases, next + 1, ['adverb', 'time'])]?.kind === 'verb')
      return true
  }
  return false
}

/** Whether another finite verb follows before anything but phrases: "runs a shop *opened* in May died". */
export const verbFollows = (phrases: readonly Phrase[], at: number): boolean => {
  const following = phrases[skip(phrases, at + 1, ['adverb', 'time', 'preposition', 'noun'])]
  return following?.kind === 'verb' && (following.form === 'finite' || following.form === 'bare')
}

/** Whether a finite verb without subject of its own follows a later comma: then a lone -ed form before it is a participle. */
export const verbFollowsComma = (phrases: readonly Phrase[], at: number): boolean => {
  for (let next = at + 1; next < phrases.length; next++) {
    if (phrases[next]!.kind !== 'comma') continue
    const following = phrases[skip(phrases, next + 1, ['adverb', 'time'])]
    if (following?.kind === 'verb' && (following.form === 'finite' || following.form === 'bare')) return true
  }
  return false
}

/** Whether the verb of saying at a position stands before its subject: "…, said Mei Lin". */
export const isInverted = (phrases: readonly Phrase[], at: number): boolean => {
  const verb = phrases[at]
  if (verb?.kind !== 'verb' || BEFORE_CLAUSE.get(verb.main.lemma) !== 'said' || verb.passive) return false
  const before = phrases[backOverAdverbs(phrases, at - 1)]
  if (before !== undefined && before.kind !== 'gap' && before.kind !== 'comma') return false
  // "Ana, a former conscript, *told* the magazine": somebody is told.
  if (verb.main.lemma === 'tell' && phrases[backOverAdverbs(phrases, at - 1) - 1]?.kind === 'noun') return false
  const subject = skip(phrases, at + 1, ['adverb'])
  return phrases[subject]?.kind === 'noun' && !isSubjectAhead(phrases, subject)
}

/** Lemmas of being or coming to be somewhere, whose subject may stand behind: "in the corner *stood Mei Lin*". */
const BEING_THERE = wordList('verbs', 'being-there')

/** Where the subject stands of a verb that a place alone precedes: "Across the yard *sits* Mei Lin"; -1 for a verb with none there. */
export const subjectBehindPlace = (phrases: readonly Phrase[], at: number): number => {
  const verb = phrases[at]
  if (verb?.kind !== 'verb' || !BEING_THERE.has(verb.main.lemma) || verb.first !== verb.main.index) return -1
  const [opening] = phrases
  if (opening?.kind !== 'preposition' || phrases[at - 1]?.kind !== 'noun') return -1
  const isOfPlace = (phrase: Phrase, position: number): boolean =>
    phrase.kind === 'preposition' ||
    phrase.kind === 'adverb' ||
    (phrase.kind === 'noun' && phrases[position - 1]?.kind === 'preposition')
  if (!phrases.slice(0, at).every(isOfPlace)) return -1
  const subject = skip(phrases, at + 1, ['adverb'])
  return phrases[subject]?.kind === 'noun' && !isSubjectAhead(phrases, subject) ? subject : -1
}

/** Whether a clause of its own follows "…, and": "and *on the way back the guards stopped him*". */
export const joinsClause = (phrases: readonly Phrase[], at: number): boolean => {
  let next = at
  for (let count = 0; count < REACH; count++) {
    next = skip(phrases, next, ['adverb', 'time', 'comma'])
    if (phrases[next]?.kind === 'preposition' && phrases[next + 1]?.kind === 'noun') next += 2
    else return isSubjectAhead(phrases, next)
  }
  return false
}
