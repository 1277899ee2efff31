import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import { isNamed, senseOf } from './noun-sense.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

/** Who is described, and by which phrase. */
interface Told {
  readonly subject: NounPhrase
  readonly phrase: NounPhrase
}

/** "a seamstress", "a girl of nineteen": anybody of the kind. */
const isSomeone = (reading: Reading, np: NounPhrase): boolean =>
  /^an?$/.test(reading.tokens[np.first]!.lower) && !isNamed(reading, np) && senseOf(reading, np) === 'Person'

const isPlace = ({ mentions }: Reading, np: NounPhrase): boolean => mentions[np.mention]?.type === 'Place'

/** Such a phrase behind a time, or behind a place that it cannot describe, at the end of its sentence. */
const candidates = (reading: Reading, phrases: readonly Phrase[]): readonly NounPhrase[] =>
  phrases.flatMap((np, at): readonly NounPhrase[] => {
    if (np.kind !== 'noun') return []
    const [said, ...more] = np.appositions
    if (said !== undefined && more.length === 0 && isPlace(reading, np))
      return isSomeone(reading, said) && ends(reading, phrases, at, said) ? [said] : []
    const [before, comma] = [phrases[at - 2], phrases[at - 1]]
    const isBehind = before?.kind === 'time' || (before?.kind === 'noun' && isPlace(reading, before))
    return comma?.kind === 'comma' && isBehind && isSomeone(reading, np) && ends(reading, phrases, at, np) ? [np] : []
  })

/** Whether nothing but a mark follows a phrase, which stands at a position or in apposition there, and what is attached to it. */
const ends = ({ tokens }: Reading, phrases: readonly Phrase[], at: number, np: NounPhrase): boolean => {
  const last = Math.max(np.end, ...np.attached.map((each) => each.np.end))
  for (let next = at + 1; next < phrases.length; next++) {
    const { kind, first } = phrases[next]!
    if (first >= last && kind !== 'stop') return false
  }
  return /^[.;!?…]$/.test(tokens[last]?.lower ?? '.')
}

/** Whether a clause speaks of one person only, its subject, named or not. */
const speaksOfOne = (reading: Reading, { subjects, objects, complements, verb }: Clause): boolean =>
  verb.tense === 'past' &&
  subjects.length === 1 &&
  senseOf(reading, subjects[0]!) === 'Person' &&
  reading.mentions[subjects[0]!.mention]?.number === 'singular' &&
  ![...objects, ...complements.map(({ np }) => np)].some((np) => senseOf(reading, np) === 'Person')

/** "Ana Reis came to Porto in 1970, *a seamstress of 24*.": what she was, then. The descriptions by the phrase's first token. */
export const trailingRoles = (
  reading: Reading,
  phrases: readonly Phrase[],
  clauses: readonly Clause[],
): ReadonlyMap<number, readonly Told[]> => {
  const found = new Map<number, readonly Told[]>()
  for (const phrase of candidates(reading, phrases)) {
    const clause = clauses.findLast(({ verb }) => verb.first < phrase.first)
    if (clause === undefined || clause.kind !== 'main' || !speaksOfOne(reading, clause)) continue
    const [subject] = clause.subjects
    if (subject!.first < phrase.first) found.set(phrase.first, [{ subject: subject!, phrase }])
  }
  return found
}
