import type { Complement } from './clause.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import type { ParseState } from './parse-state.ts'
import type { NounPhrase } from './phrase.ts'

/** Nouns that take a "to" of their own: "after a *trip to Lima*". */
const GOING = new Set(
  'trip visit journey tour voyage flight drive ride walk move return transfer pilgrimage expedition excursion mission crossing passage emigration migration deportation escape letter call invitation'.split(
    ' ',
  ),
)

/** Nouns for time that is spent somewhere: "after *two years in Quito*". */
const STAYING = new Set(
  'year month week day night decade winter summer stay life childhood youth exile career job post spell stint service imprisonment study holiday'.split(
    ' ',
  ),
)

/** Prepositions behind which a phrase says when or why, not where to. */
const CIRCUMSTANCES = new Set(
  'after|before|since|until|till|during|following|despite|because of|without|by|like|about'.split('|'),
)

const LOCATING = new Set(['in', 'at', 'near', 'on'])

/** "*A* friend from Lima" is from there; "*her* family" has fled from there with her. */
const INDEFINITE = new Set(['a', 'an', 'another', 'some', 'two', 'three', 'several'])

/**
 * The noun phrase that ends right before the preposition now being filled, with its own preposition; "of" phrases count to what
 * they hang on, and joined ones have the preposition of the first.
 */
const phraseBefore = (state: ParseState): { np: NounPhrase; preposition: string | null } | null => {
  let nearest = state.phrases[state.at - 2]
  for (let at = state.at - 2; ; at -= 2) {
    const np = state.phrases[at]
    if (np?.kind !== 'noun' || nearest?.kind !== 'noun') return null
    const before = state.phrases[at - 1]
    if (before?.kind === 'preposition' && before.word !== 'of') return { np: nearest, preposition: before.word }
    if (before?.kind === 'preposition') nearest = state.phrases[at - 2]
    else if (before?.kind !== 'conjunction') return { np: nearest, preposition: null }
  }
}

const hasSame = (complements: readonly Complement[], preposition: string): boolean =>
  complements.some((complement) => complement.preposition === preposition)

const UNITS = /^(?:after|before|following)$/

/** "after two years *in Quito*": the time phrase before says how long, and the place where. */
const followsLength = (state: ParseState, preposition: string): boolean => {
  const time = state.before(2)
  if (time?.kind !== 'time' || !LOCATING.has(preposition) || !UNITS.test(time.word)) return false
  return STAYING.has(state.reading.tokens[time.end - 1]!.lemma)
}

/**
 * Whether the phrase of a preposition belongs to the phrase before it, not to the verb: "moved to Oslo after a trip *to Lima*",
 * "arrived from a year *in Rome*", "left with a friend *from Turin*". `complements` are those that the verb has so far.
 */
export const isInnerPhrase = (state: ParseState, preposition: string, complements: readonly Complement[]): boolean => {
  if (followsLength(state, preposition)) return true
  const outer = phraseBefore(state)
  if (outer === null || outer.preposition === null || isNamed(state.reading, outer.np)) return false
  const { lemma } = state.reading.tokens[outer.np.head]!
  const again = hasSame(complements, preposition)
  if (preposition === 'to') return GOING.has(lemma) && (again || !['for', 'on'].includes(outer.preposition))
  if (LOCATING.has(preposition)) {
    if (outer.preposition === 'from' || (again && !LOCATING.has(outer.preposition))) return true
    return CIRCUMSTANCES.has(outer.preposition) && (STAYING.has(lemma) || state.current === null)
  }
  if (preposition !== 'from') return false
  if (again || CIRCUMSTANCES.has(outer.preposition)) return true
  return INDEFINITE.has(state.reading.tokens[outer.np.first]!.lower) && senseOf(state.reading, outer.np) === 'Person'
}
