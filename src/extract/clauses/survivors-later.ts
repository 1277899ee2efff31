import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'
import type { Description } from './description.ts'
import { isPersonName, isUnowned, listedNames } from './owned-kin.ts'
import type { ParsedSegment } from './parsed-segment.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

/** "*Survivors include* a brother", "*among his survivors are* two sons"; not "survivors of the crash" */
const tellsSurvivors = ({ tokens }: Reading, { verb, subjects, complements }: Clause): boolean =>
  /^(?:include|be|comprise)$/.test(verb.main.lemma) &&
  !verb.negated &&
  [...subjects, ...complements.map(({ np }) => np)].some(
    ({ head, attached }) => tokens[head]!.lower === 'survivors' && attached.length === 0,
  )

/** Who died, as told last before. */
const dead = (reading: Reading, before: readonly ParsedSegment[]): NounPhrase | null => {
  for (const { clauses } of before) {
    const told = clauses.findLast(
      ({ verb }) => (verb.main.lemma === 'die' || verb.main.lemma === 'pass') && !verb.negated && verb.modal === null,
    )
    const [subject, ...more] = told?.subjects ?? []
    const mention = reading.mentions[subject?.mention ?? -1]
    if (subject !== undefined && more.length === 0 && mention?.type === 'Person' && mention.number !== 'plural')
      return subject
  }
  return null
}

/** The names that a phrase for kin gives: "a brother, *Ivo*", "two sons, *Rui* and *Ivo*". */
const namesAt = (reading: Reading, phrases: readonly Phrase[], at: number): readonly NounPhrase[] => {
  const np = phrases[at] as NounPhrase
  const own = np.appositions.filter((each) => isPersonName(reading, each))
  const { lower, lemma } = reading.tokens[np.head]!
  return lower === lemma ? own.slice(0, 1) : listedNames(reading, phrases, at, own)
}

/**
 * "Ana Reis died on Monday. *Survivors include* a brother, Ivo, of Porto; and two sons, …": the kin of a list are those of who died.
 * `before`: the sentences before it, nearest first.
 */
export const survivorsLater = (
  reading: Reading,
  { phrases, clauses }: ParsedSegment,
  before: readonly ParsedSegment[],
): readonly Description[] => {
  const clause = clauses.find((each) => tellsSurvivors(reading, each))
  const owner = clause === undefined ? null : dead(reading, before)
  if (owner === null) return []
  return phrases.flatMap((phrase, at): readonly Description[] => {
    if (phrase.kind !== 'noun' || phrase.first < clause!.verb.end || !isUnowned(reading, phrase)) return []
    const names = namesAt(reading, phrases, at)
    const among = names.length > 1 ? { among: names } : {}
    return names.map((subject) => ({
      subject,
      phrase,
      via: 'apposition',
      clause: null,
      before: null,
      owners: [owner],
      ...among,
    }))
  })
}
