import type { Clause } from './clause.ts'

const STARTING = new Set(['set', 'start'])
const LEAVING = new Set(['leave', 'depart', 'sail', 'embark', 'head'])

/** Tokens behind a goal within which it is told what came of the way there. */
const REACH = 16

/** What ends a way before its goal: "and was stopped at Lyon", "never arrived". */
const ENDED =
  /(?:^|and |but |, )(?:soon |then |only |they |he |she )*(?:(?:was|were) (?:\p{L}+ly )?(?:stopped|halted|intercepted|turned (?:back|away|round))|turned back|got no (?:further|farther)|never (?:arrived|got|reached|made)|did not (?:arrive|get there|reach|make it))/u

/** The words behind the goal of a way, up to the end of what is told of it. */
const behindGoal = ({ segment: { tokens } }: Clause, goal: number): readonly string[] => {
  const words: string[] = []
  for (const { index, lower } of tokens) {
    if (index < goal) continue
    if (/^(?:[.;:!?—–]|who|where|which)$/.test(lower) || words.length === REACH) break
    words.push(lower)
  }
  return words
}

/** "set out for Rome *but turned back*", "left for Rome *and was stopped at Pisa*": a way that was begun was not gone to its end. */
export const isCutShort = (clause: Clause): boolean => {
  const { verb, adverbs, complements } = clause
  const starts = STARTING.has(verb.main.lemma) && (adverbs.includes('out') || adverbs.includes('off'))
  if (!starts && !LEAVING.has(verb.main.lemma)) return false
  const goal = complements.find(({ preposition }) => preposition === 'for' || (starts && preposition === 'to'))
  if (goal === undefined) return false
  const words = behindGoal(clause, goal.np.end)
  const [and, but] = [words.indexOf('and'), words.indexOf('but')]
  if (starts && but >= 0 && (and < 0 || but < and)) return true
  return ENDED.test(words.join(' '))
}
