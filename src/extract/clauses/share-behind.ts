import type { Reading } from '../reading.ts'
import type { Clause } from './clause.ts'

/** Verbs that need an object, so that one that has none shares that of the verb joined to it. */
const TRANSITIVE = new Set(
  'found co-found cofound establish launch create own edit lead head direct manage chair marry adopt build publish run'.split(
    ' ',
  ),
)

/** Verbs of what goes on in one place, which the verb joined to it names for both. */
const PLACED = new Set('bear raise rear live work study teach train practise practice settle'.split(' '))

const WHERE = new Set(['in', 'at', 'near'])

/** Whether nothing but "and" stands between a verb and the one joined to it. */
const isSide = ({ tokens }: Reading, one: Clause, other: Clause): boolean =>
  other.verb.first === one.verb.end + 1 && tokens[one.verb.end]!.lower === 'and'

/** "*founded and led* a bank", "*born and raised* in Lima": what stands behind the second verb belongs to the first as well. */
export const shareBehind = (reading: Reading, clauses: readonly Clause[]): void => {
  for (const [at, clause] of clauses.entries()) {
    const before = clauses[at - 1]
    if (before === undefined || before.objects.length + before.complements.length > 0) continue
    if (!isSide(reading, before, clause) || before.subjects[0] !== clause.subjects[0]) continue
    const { lemma } = before.verb.main
    if (TRANSITIVE.has(lemma) && !before.verb.passive && !clause.verb.passive) before.objects.push(...clause.objects)
    if (PLACED.has(lemma))
      before.complements.push(...clause.complements.filter(({ preposition }) => WHERE.has(preposition)))
  }
}
