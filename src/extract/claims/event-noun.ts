import type { ClaimTime } from '../../model/extraction.ts'
import { wordList } from '../../ontology/lexicon.ts'
import type { Clause, Standing } from '../clauses/clause.ts'
import { type NounPhrase, type Phrase, phraseOfMention } from '../clauses/phrase.ts'
import { PLAIN, standingOf } from '../clauses/standing.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadTime } from '../reading.ts'
import { inRole } from './fill.ts'
import type { FrameIndex } from './frame-index.ts'
import { type Match, matchesOf } from './match.ts'
import { openEvent } from './open-event.ts'
import type { Setting } from './setting.ts'

/** Prepositions whose event has been: "*after* her arrest", "*until* his death". */
const TAKING_FOR_GRANTED = wordList('event-nouns', 'granting')

/** Nouns before "of" that do so: "the day *of* his arrest". */
const MOMENTS = wordList('event-nouns', 'moments')

/** Verbs whose object, and that of their "of" or "about", has been: "mourned her death", "learned of his arrest". */
const TELLING = wordList('event-nouns', 'telling')

/** Verbs that leave open whether what they are done to has been: "the arrest was *ordered*". */
const UNSURE = wordList('event-nouns', 'unsure')

/** Words before the noun that say that it has not been, or may not have: "his *imminent* arrest". */
const NOT_YET = wordList('event-nouns', 'not-yet')

/** Prepositions behind which it is the subject's where nobody is named: "*on* a visit to Oslo". */
const OWN = wordList('event-nouns', 'own')

/** Whose event it is: "*her* arrest", "*Mei Lin's* return", "the arrest *of Mei Lin*". */
const named = ({ reading, landmarks }: Setting, np: NounPhrase): readonly NounPhrase[] => {
  const of = np.attached
    .filter(({ preposition }) => preposition === 'of')
    .flatMap((each) => [each.np, ...each.np.joined])
  const { tokens, mentions } = reading
  for (let token = np.head - 1; token >= np.first; token--) {
    const { lower } = tokens[token]!
    const ofName = lower === "'s" || lower === "'"
    if (!ofName && !/^(?:his|her|their|my|our)$/.test(lower)) continue
    const at = ofName ? token - 1 : token
    const found = (landmarks.byHead.get(at) ?? []).find((index) => mentions[index]!.chain >= 0)
    return found === undefined ? of : [...of, phraseOfMention(reading, found)]
  }
  return of
}

const opensOpenly = ({ tokens }: Reading, { first, head }: NounPhrase): boolean =>
  first === head || /^(?:an?|the|one|another)$/.test(tokens[first]!.lower)

/** Of whom the frames are to be read: who is named, else whom the clause speaks of: "on a visit to Oslo *he* fell ill". */
const subjectsOf = (
  setting: Setting,
  np: NounPhrase,
  before: Phrase | undefined,
  clauses: readonly Clause[],
): readonly NounPhrase[] => {
  const owners = named(setting, np)
  if (owners.length > 0 || before?.kind !== 'preposition' || !OWN.has(before.word)) return owners
  return opensOpenly(setting.reading, np) ? (clauseOf(np, clauses)?.subjects ?? []) : []
}

/** The time that stands right in or behind the phrase: "his arrest *in May 2012*", "his *2012* arrest". */
const ownTime = ({ times }: Reading, np: NounPhrase): ClaimTime | null => {
  const behind = new Set([np.head + 1])
  const add = (each: NounPhrase): void => {
    behind.add(each.end)
    for (const { np: inner } of each.attached) for (const one of [inner, ...inner.joined]) add(one)
  }
  add(np)
  const last = Math.max(...behind)
  for (let at = firstFrom(times, np.first, ({ firstToken }) => firstToken); at < times.length; at++) {
    const time: ReadTime = times[at]!
    if (time.firstToken > last) return null
    if (!behind.has(time.firstToken) && time.firstToken > np.head) continue
    if (time.time.edtf === null || (time.role !== undefined && time.role !== 'by')) continue
    return { ...time.time, date: time.chain === undefined ? null : `e${time.chain + 1}` }
  }
  return null
}

const clauseOf = (np: NounPhrase, clauses: readonly Clause[]): Clause | null => {
  let owner: Clause | null = null
  for (const clause of clauses) {
    if (np.head < clause.first || np.head >= clause.end) continue
    if (owner === null || clause.end - clause.first < owner.end - owner.first) owner = clause
  }
  return owner
}

/** What the clause leaves of it: "did not come back *after his arrest*" has been, "will marry after his release" has not. */
const heldBy = (clause: Clause | null, clauses: readonly Clause[]): Standing => {
  if (clause === null) return PLAIN
  const standing = standingOf(clause, clauses)
  return { ...standing, negated: false, ended: false }
}

/** How sure the event is by where the noun stands; null where that says nothing. `timed`: a time behind it is its own. */
const placed = (
  { tokens }: Reading,
  np: NounPhrase,
  before: Phrase | undefined,
  clauses: readonly Clause[],
): { readonly standing: Standing; readonly timed: boolean } | null => {
  const clause = clauseOf(np, clauses)
  const governor = clauses.find((each) => each.subjects.includes(np))
  if (governor !== undefined) {
    const { verb } = governor
    if (verb.negated || verb.tense !== 'past' || UNSURE.has(verb.main.lemma)) return null
    return { standing: heldBy(governor, clauses), timed: true }
  }
  const object = clauses.find(({ objects }) => objects[0] === np)
  if (object !== undefined)
    return TELLING.has(object.verb.main.lemma) && !object.verb.negated
      ? { standing: heldBy(object, clauses), timed: false }
      : null
  if (before?.kind !== 'preposition') return null
  const { word } = before
  const verb = clause?.verb.main.lemma ?? ''
  // "was promised a seat *on a flight*"
  if (word === 'on' && /^(?:seat|place|berth|spot|ticket|passage)$/.test(tokens[before.first - 1]?.lemma ?? ''))
    return null
  if (UNSURE.has(verb) && word !== 'after' && word !== 'before' && word !== 'until') return null
  if (word === 'of' || word === 'about') {
    const noun = tokens[before.first - 1]!
    if (!MOMENTS.has(noun.lemma) && !TELLING.has(noun.lemma)) return null
    return { standing: heldBy(clause, clauses), timed: MOMENTS.has(noun.lemma) }
  }
  if (word === 'to' && verb !== 'lead' && tokens[before.first - 1]?.lower !== 'prior') return null
  return TAKING_FOR_GRANTED.has(word) || /^(?:because|prior|as a result|at the time) /.test(word)
    ? { standing: heldBy(clause, clauses), timed: true }
    : null
}

/** What the frames read in nouns for what somebody did or suffered: "after *her arrest in Minsk*", "*Paul Biko's death* in 1979", "since *his return to Oslo*". */
export const matchEventNouns = (
  setting: Setting,
  index: FrameIndex,
  phrases: readonly Phrase[],
  clauses: readonly Clause[],
): readonly Match[] =>
  phrases.flatMap((np, at) => {
    if (np.kind !== 'noun') return []
    const { tokens } = setting.reading
    const rules = (index.byNoun.get(tokens[np.head]!.lemma) ?? []).filter(({ frame }) => frame.via?.includes('event'))
    if (rules.length === 0) return []
    const open = openEvent(setting.reading, np, { clause: clauseOf(np, clauses), clauses, phrases, at })
    if (open === null && tokens.slice(np.first, np.head).some(({ lower }) => NOT_YET.has(lower))) return []
    const found =
      open === null ? placed(setting.reading, np, phrases[at - 1], clauses) : { standing: open.standing, timed: true }
    if (found === null) return []
    const named = subjectsOf(setting, np, phrases[at - 1], clauses)
    const subjects = named.length > 0 || open === null ? named : open.subjects
    if (subjects.length === 0) return []
    const attached = (role: string): readonly NounPhrase[] => {
      // "the wedding of *Ana and Rui*"
      if (role === 'joint') return subjects.length > 1 ? subjects : []
      const all = [np, ...np.attached.map((each) => each.np)].flatMap((each) => each.attached)
      const own = all.filter(({ preposition }) => preposition === role).map((each) => each.np)
      const clause = clauses.find((each) => each.subjects.includes(np))
      return own.length > 0 || clause === undefined || clause.verb.main.lemma !== 'take' ? own : inRole(clause, role)
    }
    const time = found.timed ? ownTime(setting.reading, np) : null
    const apart = { time, standing: found.standing }
    return rules.flatMap((rule) =>
      matchesOf(setting, rule, subjects, null, attached, { clause: null, description: null, apart }).slice(
        0,
        subjects.length,
      ),
    )
  })
