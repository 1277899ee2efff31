import { wordList } from '../../ontology/lexicon.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Reading, ReadTime } from '../reading.ts'
import { aboutThen } from './about-then.ts'
import { retimed } from './retimed.ts'

const SENT_OFF = wordList('verbs', 'sent-off')
const WENT_OFF = wordList('verbs', 'went-off')

/**
 * "*Released in June 1978*, he went home": about then. `timesOf` gives the times of a clause. Null for what is no going behind
 * such an opening, or not told when.
 */
export const sentOffThen = (
  reading: Reading,
  clause: Clause,
  all: readonly Clause[],
  timesOf: (clause: Clause) => readonly ReadTime[],
): ReadTime | null => {
  if (clause.kind !== 'main' || clause.verb.tense !== 'past' || !WENT_OFF.has(clause.verb.main.lemma)) return null
  const opening = all.find(({ segment, kind }) => segment === clause.segment && kind === 'participle')
  if (opening === undefined || opening.verb.first > clause.first || !SENT_OFF.has(opening.verb.main.lemma)) return null
  if (!reading.tokens[opening.verb.first]!.opensSentence) return null
  const [time, ...more] = timesOf(opening)
  const about = time === undefined || more.length > 0 || time.role !== undefined ? null : aboutThen(time.time)
  return time === undefined || about === null ? null : retimed(time, about)
}
