import type { ClaimTime } from '../../model/extraction.ts'
import { boundsOf, timeFromEdtf } from '../../model/fuzzy-time.ts'
import type { FuzzyTime } from '../../model/time.ts'
import type { Clause } from '../clauses/clause.ts'
import { firstFrom } from '../first-from.ts'
import type { CountedFrom, Reading, ReadTime } from '../reading.ts'
import { addAmount, approximately, edtfAt, moment, yearOf } from '../times/moment.ts'
import { shifted } from '../times/resolve-relative.ts'
import type { Amount } from '../times/time-value.ts'
import { HAPPENINGS } from '../times/vocabulary.ts'
import { aboutThen } from './about-then.ts'
import { isPerfect } from './clause-fit.ts'

/** What of a claim tells when somebody was born, or when something befell them. */
export interface Dated {
  readonly subject: string
  readonly object: string | null
  readonly predicate: string
  readonly value: string | number | null
  readonly time: ClaimTime | null
  readonly modality: string
  readonly negated: boolean
  /** Token where it is said. */
  readonly at: number
  /** Null for what a noun phrase beside a name says: "Ana Cruz, 34, …". */
  readonly clause: Clause | null
  /** Where its time was read. */
  readonly when: ReadTime | null
}

/** The claims about each person, in the order of the text. */
export type Lives = ReadonlyMap<string, readonly Dated[]>

/** Claims by those whom they are about; a marriage is of both. */
export const livesOf = (claims: readonly Dated[]): Lives => {
  const lives = new Map<string, Dated[]>()
  const add = (person: string, claim: Dated): void => {
    const there = lives.get(person)
    if (there === undefined) lives.set(person, [claim])
    else there.push(claim)
  }
  for (const claim of claims) {
    add(claim.subject, claim)
    if (claim.predicate === 'SPOUSE_OF' && claim.object !== null) add(claim.object, claim)
  }
  return lives
}

/** A year has 12 months; ages are counted in years. */
const years = (count: number) => ({ count, unit: 'year', vague: false }) as const

const isFact = ({ modality, negated }: Dated): boolean => modality === 'asserted' && !negated

const isPoint = ({ time }: Dated): boolean => time !== null && time.edtf !== null && time.kind === 'instant'

/** When they were born, by what the text says of that; null where it says nothing, or two things. */
const birthOf = (life: readonly Dated[]): FuzzyTime | null => {
  const births = life.filter((claim) => /^BORN_(?:ON|IN)$/.test(claim.predicate) && isFact(claim) && isPoint(claim))
  const [first] = births
  return first?.time && births.every(({ time }) => time?.edtf === first.time?.edtf) ? first.time : null
}

/** "Ana Cruz, *34*, …", "Ana Cruz *is 34*." */
const isOfToday = ({ clause, time }: Dated): boolean =>
  time === null &&
  (clause === null || (clause.kind === 'main' && clause.verb.tense === 'present' && !isPerfect(clause)))

/** When somebody of one age on the day of writing was of another. */
const byAgeToday = (life: readonly Dated[], age: number, reference: string): FuzzyTime | null => {
  if (life.some(({ predicate }) => predicate === 'DIED')) return null
  const today = (claim: Dated) => claim.predicate === 'AGE' && isOfToday(claim) && isFact(claim)
  const ages = new Set(life.filter(today).map(({ value }) => value))
  const [now] = ages
  if (ages.size !== 1 || typeof now !== 'number' || now <= age) return null
  const middle = addAmount(reference, years(now - age), -1)
  const bounds = { earliest: addAmount(middle, years(1), -1), latest: addAmount(middle, years(1), 1) }
  return moment(approximately(edtfAt(middle, 'year')), 'age', bounds)
}

/** When a claim tells of an age: its own time, else that of the clause that the age stands beside: "*In 1952*, aged 20, she *left*". */
const whenAged = ({ clause, time }: Dated, life: readonly Dated[]): FuzzyTime | null => {
  if (time !== null && time.edtf !== null) return time
  if (clause === null || !isAged(clause)) return null
  const beside = life.find((one) => one.clause !== null && isBeside(clause, one.clause) && isPoint(one))
  return beside?.time ?? null
}

/** When somebody of one age on a day that the text tells was of another; null where the ages that it tells do not agree. */
const byAgeThen = (life: readonly Dated[], age: number): FuzzyTime | null => {
  const born = life.flatMap((claim) => {
    if (claim.predicate !== 'AGE' || typeof claim.value !== 'number' || !isFact(claim)) return []
    const then = whenAged(claim, life)
    const { earliest, latest } = then === null ? { earliest: null, latest: null } : boundsOf(then)
    const isYear = earliest !== null && latest !== null && yearOf(earliest) === yearOf(latest)
    return isYear
      ? [{ from: addAmount(earliest, years(claim.value + 1), -1), to: addAmount(latest, years(claim.value), -1) }]
      : []
  })
  const [from, to] = [
    born
      .map((one) => one.from)
      .sort()
      .at(-1),
    born.map((one) => one.to).sort()[0],
  ]
  if (from === undefined || to === undefined || from > to) return null
  const bounds = { earliest: addAmount(from, years(age), 1), latest: addAmount(to, years(age + 1), 1) }
  return moment(approximately(edtfAt(addAmount(to, years(age), 1), 'year')), 'age', bounds)
}

/** When somebody was of an age, or of one in a range: within a year from that birthday. */
const atAge = (life: readonly Dated[], age: number, reference: string | null, upTo = age): FuzzyTime | null => {
  const born = birthOf(life)
  const { earliest, latest } = born === null ? { earliest: null, latest: null } : boundsOf(born)
  if (earliest === null || latest === null) {
    if (upTo !== age) return null
    return byAgeThen(life, age) ?? (reference === null ? null : byAgeToday(life, age, reference))
  }
  if (yearOf(earliest) !== yearOf(latest)) return null
  const middle = addAmount(earliest, years(Math.floor((age + upTo) / 2)), 1)
  return moment(approximately(edtfAt(middle, 'year')), 'age', {
    earliest: addAmount(earliest, years(age), 1),
    latest: addAmount(latest, years(upTo + 1), 1),
  })
}

/** "has lived there *since she was twelve*", "stayed *until he was 22*" */
const bounding = (time: FuzzyTime, bound: string | null | undefined): FuzzyTime => {
  const { edtf, basis } = time
  const free = { earliest: null, latest: null }
  const span = bound === 'since' ? `${edtf}/..` : bound === 'until' ? `../${edtf}` : null
  const whole = span === null ? null : timeFromEdtf(span, { basis })
  if (whole === null) return time
  const [start, end] = bound === 'since' ? [time.start, free] : [free, time.start]
  return { ...whole, start, end }
}

const ownerOf = ({ mentions, tokens }: Reading, token: number): string | null => {
  const { start, end } = tokens[token]!
  const owner = mentions[firstFrom(mentions, start, (mention) => mention.start)]
  return owner?.start === start && owner.end === end ? `e${owner.chain + 1}` : null
}

/** When what has such a name befell somebody, by the one date that the text has given it so far. */
const happened = (life: readonly Dated[], noun: string, at: number): FuzzyTime | null => {
  const predicates = HAPPENINGS.get(noun) ?? []
  const told = life.filter((claim) => predicates.includes(claim.predicate) && claim.at < at && isFact(claim))
  const [first] = told
  const isOne = told.every((claim) => isPoint(claim) && claim.time?.edtf === first?.time?.edtf)
  return isOne ? (first?.time ?? null) : null
}

/** "*Aged 20*, she moved to Lyon" */
const isAged = ({ kind, verb }: Clause): boolean => kind === 'participle' && verb.main.lower === 'aged'

/** Whether an age stands beside a clause of its sentence: "*Aged 20*, she left", "In 1952, *aged 20*, she left", "She left, *aged 20*." */
const isBeside = (aged: Clause, { kind, segment, first, end, verb }: Clause): boolean =>
  kind === 'main' &&
  aged.segment === segment &&
  (aged.end <= verb.first ? first - aged.end < 2 : end <= aged.first && aged.first - end < 2)

/** "*was 20* when she moved to Lyon" */
const ageBefore = (clause: Clause, life: readonly Dated[]): Dated | null =>
  life.find(
    ({ predicate, clause: other }) =>
      predicate === 'AGE' &&
      other?.kind === 'main' &&
      other.segment === clause.segment &&
      other.end <= clause.first &&
      clause.first - other.end < 2,
  ) ?? null

/** What the clause that tells an age may begin with: those that bound a stretch of time, and "when". */
const AGE_MARKERS = new Set(['when', 'since', 'until', 'till'])

/** The age that a clause beside it says they were of: "moved to Lyon *when she was 20*", "*was 20* when she moved to Lyon". */
const ageBeside = ({ clause, time }: Dated, life: readonly Dated[]): Dated | null => {
  if (clause === null || (time !== null && time.start !== null)) return null
  const isSoFar = clause.verb.tense === 'present' && isPerfect(clause)
  if (clause.verb.tense !== 'past' && !isSoFar) return null
  if (clause.marker === 'when') return ageBefore(clause, life)
  if (clause.kind !== 'main' || time !== null) return null
  const beside = life.find(
    ({ predicate, clause: other }) =>
      predicate === 'AGE' &&
      other !== null &&
      (AGE_MARKERS.has(other.marker ?? '') || isAged(other)) &&
      isSoFar === (other.marker === 'since') &&
      other.segment === clause.segment &&
      (other.first - clause.end < 2 || clause.first - other.end < 2) &&
      (clause.end <= other.first || (other.end <= clause.first && clause.joinedTo === null)),
  )
  return beside ?? null
}

/** So many units on from a year that is itself counted: from that year, however wide its bounds are. */
const countedOn = (from: FuzzyTime, amount: Amount, sign: 1 | -1): FuzzyTime | null => {
  const year = timeFromEdtf((from.edtf ?? '').replace('~', ''))
  const [there, plain] = [shifted(from, amount, sign, 'age'), year && shifted(year, amount, sign, 'age')]
  return there && plain && { ...there, edtf: plain.edtf }
}

/** "became a nun *at eighteen* and was sent to Lagos four years later": counted from an age that no claim of the sentence has. */
const atAgeToldBefore = (
  { times, tokens, referenceDate }: Reading,
  token: number,
  here: number,
  life: readonly Dated[],
): FuzzyTime | undefined => {
  const { counts } = times[firstFrom(times, token, ({ firstToken }) => firstToken)] ?? {}
  if (counts?.from !== 'birth' || tokens[token]!.sentence !== tokens[here]!.sentence) return undefined
  return atAge(life, counts.years, referenceDate, counts.upTo) ?? undefined
}

/** Times that have been counted so far, by their first token. */
export type Counted = ReadonlyMap<number, FuzzyTime>

const countFrom = (
  reading: Reading,
  subject: string,
  { counts, firstToken, endToken }: ReadTime & { readonly counts: CountedFrom },
  { lives, counted }: { readonly lives: Lives; readonly counted: Counted },
): FuzzyTime | null => {
  if (counts.from === 'birth') return atAge(lives.get(subject) ?? [], counts.years, reading.referenceDate, counts.upTo)
  if (counts.from === 'counted') {
    const before =
      counted.get(counts.token) ?? atAgeToldBefore(reading, counts.token, firstToken, lives.get(subject) ?? [])
    return before === undefined ? null : countedOn(before, counts.amount, counts.sign)
  }
  // "the day after *his* arrest" is not counted from an arrest of whoever the claim is about.
  const owner = reading.tokens[endToken - 2]
  const person = owner === undefined || owner.lower === 'the' ? subject : ownerOf(reading, owner.index)
  const from = person === null ? null : happened(lives.get(person) ?? [], counts.noun, firstToken)
  if (counts.soon) return from && aboutThen(from)
  return from && shifted(from, counts.amount, counts.sign, 'story-event')
}

/** A time that counts from a birth or another happening that the document's claims date: "at the age of nine". Null where none does. */
export const countedTime = (reading: Reading, claim: Dated, lives: Lives, counted: Counted): FuzzyTime | null => {
  const { when, subject } = claim
  const life = lives.get(subject) ?? []
  const beside = ageBeside(claim, life)
  const found =
    when?.counts !== undefined
      ? countFrom(reading, subject, { ...when, counts: when.counts }, { lives, counted })
      : typeof beside?.value === 'number'
        ? atAge(life, beside.value, reading.referenceDate)
        : null
  const { referenceDate } = reading
  if (found === null || (referenceDate !== null && (boundsOf(found).earliest ?? '') > referenceDate)) return null
  const bound = when?.counts === undefined ? beside?.clause?.marker : when.role
  return { ...bounding(found, bound), text: when?.time.text ?? wordsOf(reading, beside) }
}

const wordsOf = ({ text, tokens }: Reading, claim: Dated | null): string | null => {
  const { first, end } = claim?.clause ?? { first: 0, end: 0 }
  return end === 0 ? null : text.slice(tokens[Math.max(0, first - 1)]!.start, tokens[end - 1]!.end)
}
