import type { Clause, Standing } from '../clauses/clause.ts'
import type { NounPhrase, Phrase } from '../clauses/phrase.ts'
import { isRefused, isSupposing, possessorOf, rejects } from '../clauses/ruling-nouns.ts'
import { lessSure, PLAIN, standingOf } from '../clauses/standing.ts'
import type { Reading } from '../reading.ts'

type Openness = 'planned' | 'attempted' | 'possible'

const table = (rows: Readonly<Record<Openness, string>>): ReadonlyMap<string, Openness> =>
  new Map(
    Object.entries(rows).flatMap(([effect, words]) =>
      words.split(' ').map((word) => [word, effect as Openness] as const),
    ),
  )

/** Verbs of who means to do what their object names: "is *planning* a return". */
const MEANING = table({
  planned: 'plan prepare arrange intend want schedule postpone delay',
  attempted: 'attempt',
  possible: 'consider contemplate imagine envisage ponder',
})

/** The same behind a preposition: "*dreams* of a return", "*thinks* about a move". */
const MEANING_BY = table({
  planned: 'prepare plan hope wait long yearn',
  attempted: 'push',
  possible: 'dream think talk speak fantasise fantasize',
})

/** Adjectives that say that it is still to be: "her *planned* return". */
const STILL_TO_BE = new Set(['planned', 'intended', 'impending', 'imminent', 'forthcoming', 'upcoming', 'future'])

/** An event that is wished for, planned, supposed or given up, and who it would befall where nobody is named. */
export interface OpenEvent {
  readonly standing: Standing
  readonly subjects: readonly NounPhrase[]
}

const openedBy = (outer: Standing, effect: Openness): Standing => ({
  ...outer,
  ended: false,
  modality: lessSure(outer.modality, effect),
})

/** "has not ruled out a return" leaves it open. */
const refusedBy = (outer: Standing, effect: Openness): Standing => ({
  ...openedBy(outer, effect),
  negated: !outer.negated,
})

/** By the verb whose object it is: "*cancelled* her trip", "*is planning* a trip". */
const ofObject = (clause: Clause, outer: Standing): Standing | null => {
  const { lemma } = clause.verb.main
  if (rejects(clause)) return refusedBy(outer, 'planned')
  const effect = MEANING.get(lemma)
  return effect === undefined ? null : openedBy(outer, effect)
}

/** By what is done to it: "her trip *was cancelled*". */
const ofSubject = (clause: Clause, outer: Standing): Standing | null =>
  clause.verb.passive ? ofObject(clause, { ...outer, negated: clause.verb.negated }) : null

/** By a verb or noun before its preposition: "*dreams* of a return", "has no *hope* of a return". */
const ofPreposition = (
  reading: Reading,
  clause: Clause,
  outer: Standing,
  before: Phrase | undefined,
  governing: Phrase | undefined,
): Standing | null => {
  if (before?.kind !== 'preposition') return null
  if (
    governing?.kind === 'noun' &&
    (before.word === 'of' || before.word === 'for') &&
    isSupposing(reading, governing)
  ) {
    const refused = isRefused(reading, governing, clause)
    return refused ? refusedBy({ ...outer, negated: false }, 'possible') : openedBy(outer, 'possible')
  }
  const { main } = clause.verb
  if (!/^(?:of|about|for|on)$/.test(before.word)) return null
  const effect = governing?.kind === 'verb' && governing === clause.verb ? MEANING_BY.get(main.lemma) : undefined
  return effect === undefined ? null : openedBy(outer, effect)
}

/**
 * How an event stands that has not been, or may not have: "plans *a return* to Oslo", "ruled out *a return* to Oslo", "her
 * *planned return* to Oslo"; null where nothing says so.
 */
export const openEvent = (
  reading: Reading,
  np: NounPhrase,
  {
    clause,
    clauses,
    phrases,
    at,
  }: {
    readonly clause: Clause | null
    readonly clauses: readonly Clause[]
    readonly phrases: readonly Phrase[]
    readonly at: number
  },
): OpenEvent | null => {
  const isToBe = reading.tokens.slice(np.first, np.head).some(({ lower }) => STILL_TO_BE.has(lower))
  if (isToBe && possessorOf(reading, np) !== null) return { standing: openedBy(PLAIN, 'planned'), subjects: [] }
  if (clause === null) return null
  const outer = standingOf(clause, clauses)
  const governing = phrases[at - 2]
  const owner = governing?.kind === 'noun' ? possessorOf(reading, governing) : null
  const standing = clause.subjects.includes(np)
    ? ofSubject(clause, outer)
    : clause.objects[0] === np && !clause.verb.passive
      ? ofObject(clause, outer)
      : ofPreposition(reading, clause, outer, phrases[at - 1], governing)
  if (standing === null) return null
  const subjects = owner !== null ? [owner] : clause.subjects.includes(np) || clause.verb.passive ? [] : clause.subjects
  return { standing, subjects }
}
