import { addDays } from '../../model/days.ts'
import { boundsOf, grainOf } from '../../model/fuzzy-time.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Reading, ReadTime } from '../reading.ts'
import { approximately } from '../times/moment.ts'

/** Told in the plain past, as what came next: not "had left", "would leave", "did not leave". */
const isTold = ({ tokens }: Reading, { verb, kind, segment }: Clause): boolean =>
  kind === 'main' &&
  verb.tense === 'past' &&
  verb.modal === null &&
  !verb.negated &&
  !segment.question &&
  !/^(?:had|has|have|'ve|'d)$/.test(tokens[verb.first]!.lower)

/** The one date of the times that begin in tokens `[first, end)`; null for none, or several. */
const onlyDate = ({ times }: Reading, first: number, end: number): ReadTime | null => {
  const dates = times.filter(
    ({ firstToken, time }) => firstToken >= first && firstToken < end && time.duration === null,
  )
  const [date] = dates
  const isOne = date !== undefined && dates.every(({ time }) => time.edtf === date.time.edtf)
  return isOne && date.role === undefined && date.time.kind === 'instant' && date.time.edtf !== null ? date : null
}

/** How long, in days, "for four days" and "two weeks" are; null for what is no such length. */
export const daysOf = ({ time: { duration } }: ReadTime): number | null => {
  const [, count, unit] = /^P(\d+)([DW])$/.exec(duration ?? '') ?? []
  return count === undefined ? null : Number(count) * (unit === 'W' ? 7 : 1)
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What a stay follows on: one stays where one has come to, and is held where one was taken. */
const BEFORE_STAY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['stay', words('go come return travel fly drive arrive visit reach sail get')],
  ['spend', words('arrest detain take seize capture jail imprison round catch pick')],
])

/** The clause that a clause goes on from, over others without time: "*He stayed a week*, kept quiet and left". Null where one has a time. */
const stayOf = (clause: Clause, timesOf: (clause: Clause) => readonly ReadTime[]): Clause | null => {
  let opening = clause
  while (opening.joinedTo !== null) {
    if (timesOf(opening).length > 0) return null
    opening = opening.joinedTo
  }
  return opening
}

/**
 * "In May he went to Porto. *He stayed for four days and returned to Oslo*": about when the sentence before says, where that is a
 * month or more, beside which some days are little. `timesOf` gives the times of a clause.
 */
export const timeOfStay = (
  reading: Reading,
  clause: Clause,
  timesOf: (clause: Clause) => readonly ReadTime[],
): ReadTime | null => {
  const { segment } = clause
  const opening = stayOf(clause, timesOf)
  if (opening === null) return null
  if (segment.quote >= 0 && clause.joinedTo !== null) return null
  const [length, ...more] = timesOf(opening)
  const days = length === undefined || more.length > 0 ? null : daysOf(length)
  if (days === null || days > 30 || !isTold(reading, clause) || !isTold(reading, opening)) return null
  const [before, here] = [reading.sentences[segment.sentence - 1], reading.sentences[segment.sentence]]
  if (before === undefined || before.paragraph !== here?.paragraph) return null
  const leading = BEFORE_STAY.get(opening.verb.main.lemma)
  const told = reading.tokens.slice(before.firstToken, before.endToken)
  if (!told.some(({ pos, lemma }) => pos === 'VERB' && leading?.has(lemma))) return null
  const date = onlyDate(reading, before.firstToken, before.endToken)
  const { edtf } = date?.time ?? { edtf: null }
  if (date === null || edtf === null || !['month', 'year'].includes(grainOf(edtf))) return null
  const { earliest, latest } = boundsOf(date.time)
  const { chain: _chain, ...plain } = date
  const start = { earliest, latest: latest === null ? null : addDays(latest, days) }
  return {
    ...plain,
    time: {
      ...date.time,
      edtf: approximately(edtf),
      start,
      duration: opening === clause ? (length?.time.duration ?? null) : null,
    },
  }
}

const OPEN_QUESTION = /^(?:what|where)$/
const BOUNDING = /^(?:after|before|since|until|till|by|when|who|which|that|if)$/

/** Born and raised: what people tell before they come to the question. */
const BEGINNINGS = new Set(['bear', 'grow', 'raise', 'be'])

/** "What did you do in 2019?" "*I worked for Acme.*": then. Null for what does not open the answer. */
export const timeAsked = (reading: Reading, clause: Clause): ReadTime | null => {
  const { sentences, paragraphs, tokens } = reading
  const here = sentences[clause.segment.sentence]
  const before = sentences[clause.segment.sentence - 1]
  if (here === undefined || before === undefined || before.paragraph !== here.paragraph - 1) return null
  if (paragraphs[here.paragraph]?.kind !== 'answer' || paragraphs[before.paragraph]?.kind !== 'question') return null
  if (!isTold(reading, clause) || BEGINNINGS.has(clause.verb.main.lemma)) return null
  const words = tokens.slice(before.firstToken, before.endToken).map(({ lower }) => lower)
  if (!words.some((word) => OPEN_QUESTION.test(word)) || words.some((word) => BOUNDING.test(word))) return null
  return onlyDate(reading, before.firstToken, before.endToken)
}
