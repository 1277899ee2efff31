import { addMonths } from '../../model/days.ts'
import { boundsOf, timeFromEdtf } from '../../model/fuzzy-time.ts'
import type { DateBounds, FuzzyTime, LocalDate } from '../../model/time.ts'
import type { PublicEvents } from '../../ontology/events.ts'
import { datelines, letterhead } from '../dateline.ts'
import type { CountedFrom, Reading } from '../reading.ts'
import type { Context } from './context.ts'
import type { Expression } from './find.ts'
import type { Item } from './item.ts'
import { dated, yearOf } from './moment.ts'
import { resolve } from './resolve.ts'
import { Sayings } from './said-at.ts'
import {
  anchorOf,
  type Between,
  isPassed,
  NOTHING_TOLD,
  type Place,
  type Scene,
  type Story,
  sceneAt,
  tells,
  thenOf,
  withBack,
  withCounted,
  withHeading,
  withTold,
} from './story.ts'
import { goesOnFrom, opensLater, tellingOf, verbGroups } from './telling-of.ts'
import { isPerfectNow, looksAhead, speaksOfNow, stepsBack, tellsPast } from './tense.ts'
import type { TimeValue } from './time-value.ts'
import { countsOf, goesBack, lacksYear } from './value-kinds.ts'

/** "by May": of what had come to pass by then, not of a day before. */
const isBy = (value: TimeValue): value is Extract<TimeValue, { readonly op: 'open' }> =>
  value.op === 'open' && value.role === 'by'

/** The date that a story may go on from: of "until August 2021" August, of "from 2011 to 2014" the end. */
const pointTold = ({ row, value }: Expression, time: FuzzyTime): FuzzyTime | null => {
  // "By May she had been dismissed": what comes next is told from there.
  if (isBy(value) && value.of.op === 'calendar' && time.start?.latest != null)
    return dated({ ...value.of, year: yearOf(time.start.latest) }, time.basis)
  // "After 7 October 2023 nobody rang": what comes next counts from there.
  if (value.op === 'open' && value.role === 'after') {
    const { of } = value
    const isDay = of.op === 'calendar' && of.day !== undefined && of.year !== undefined && of.month !== undefined
    return isDay ? dated({ ...of, year: of.year! }, 'explicit') : null
  }
  if (time.edtf === null) return null
  if (time.kind === 'instant') return time
  if (row.role === 'for') return null
  const [start = '', end = ''] = time.edtf.split('/')
  const isSince = value.op === 'open' && value.role === 'since'
  const bounds = isSince ? time.start : time.end
  const point = timeFromEdtf(isSince ? start : end, { basis: time.basis })
  return point && bounds && bounds.latest !== null ? { ...point, start: bounds } : null
}

/** What an expression counts from: in a quotation that tells its own date, that, and what was told in it. */
interface Frame {
  readonly references: readonly (LocalDate | null)[]
  /** Of the narrator's words, and quotations of the day of writing, -1. */
  readonly voice: number
}

/** What is true whichever day of two it was said on: with bounds for both. Null where it is not the same. */
const either = (first: FuzzyTime | null, last: FuzzyTime | null): FuzzyTime | null => {
  if (first === null || last === null || first.edtf !== last.edtf || first.duration !== last.duration) return null
  const wider = (a: DateBounds | null, b: DateBounds | null): DateBounds | null =>
    a && { earliest: a.earliest, latest: b?.latest ?? null }
  return { ...first, start: wider(first.start, last.start), end: wider(first.end, last.end) }
}

/** No more words than this are looked at, however long the sentences are. */
const MOST_WORDS = 400

/** How far before "years" it is told that they went by: "*spent* the next three winters". */
const GAP_WITHIN = 5
/** "was *jailed* for nine years": so long it is to last. */
const LENGTH_OF_TERM = /\b(?:sentenced|jailed|imprisoned|elected|contract|lease)\b/

/** Whose words a text's times stand in: the narrator's and, each with a day and a story of its own, quotations that are dated. */
export class Voices {
  private readonly reading: Reading
  private readonly events: PublicEvents
  private readonly sayings: Sayings
  /** Datelines and the head of a letter, by sentence. */
  private readonly heads: ReadonlySet<number>
  /** What has been told so far, by voice. */
  private readonly stories = new Map<number, Story>()

  constructor(reading: Reading, events: PublicEvents) {
    this.reading = reading
    this.events = events
    this.sayings = new Sayings(reading)
    const heads = [letterhead(reading), ...datelines(reading)]
    this.heads = new Set(heads.flatMap((head) => (head === null ? [] : reading.tokens[head.firstToken]!.sentence)))
  }

  private readonly between: Between = {
    isUnbroken: (from, to) => this.isUnbroken(from, to),
    hasGap: (from, to) => this.tellsOfYears(from, to),
  }

  private frameOf(items: readonly Item[], { first }: Expression): Frame {
    const { tokens, referenceDate } = this.reading
    const quote = tokens[items[first]!.token]!.quote
    const said = quote < 0 ? null : this.sayings.at(quote)
    if (said === null) return { references: [referenceDate], voice: -1 }
    return { references: said === 'unknown' ? [null] : [said.earliest, said.latest], voice: quote }
  }

  private storyOf(voice: number): Story {
    return this.stories.get(voice) ?? NOTHING_TOLD
  }

  /**
   * What an expression means where it stands; null where what it counts from is not known. A `scene` takes the place of what the
   * text has told: the year that stands beside the expression.
   */
  resolve(items: readonly Item[], expression: Expression, place: Place, scene?: Scene): FuzzyTime | null {
    const { references, voice } = this.frameOf(items, expression)
    const [first, last] = references.map((reference) =>
      resolve(expression.value, this.context(items, expression, { reference, voice, place, scene })),
    )
    const time = last === undefined ? (first ?? null) : either(first ?? null, last)
    return this.isTooLate(items, expression, time) ? null : time
  }

  /** Counted from the story, a day after that of writing cannot have been told. */
  private isTooLate(items: readonly Item[], { first, end }: Expression, time: FuzzyTime | null): boolean {
    const { referenceDate } = this.reading
    if (time === null || referenceDate === null || looksAhead(items, first, end)) return false
    const isCounted = time.basis === 'narrative' || time.basis === 'public-event'
    return isCounted && (time.start?.earliest ?? '') > referenceDate
  }

  private context(
    items: readonly Item[],
    expression: Expression,
    {
      reference,
      voice,
      place,
      scene,
    }: { reference: LocalDate | null; voice: number; place: Place; scene: Scene | undefined },
  ): Context {
    const { first, end } = expression
    const story = this.storyOf(voice)
    return {
      reference,
      anchor: scene?.time ?? this.anchor(items, expression, story, place, reference !== null),
      sinceThen: this.sinceThen(items, first, story, place),
      scene: scene ?? sceneAt(story, place, reference !== null, this.between),
      future: looksAhead(items, first, end),
      past: stepsBack(items, first, end) && !isBy(expression.value),
      now: lacksYear(expression.value) && this.isOfNow(items, expression, place),
      telling: tellsPast(items, first, end),
      eventTime: (key) => this.events.events.get(key)?.time ?? null,
    }
  }

  /**
   * What "the next year" counts from. "His father had been arrested in 1950 and died *the next year*": from there, as in a next sentence that
   * looks back as well; null where the sentence goes on with somebody else.
   */
  private anchor(
    items: readonly Item[],
    { value, first, end }: Expression,
    story: Story,
    place: Place,
    hasReference: boolean,
  ): FuzzyTime | null {
    const { back } = story
    if (value.op === 'shift' && isPassed(story, place)) return null
    if (back?.sentence === place.sentence) return goesOnFrom(items, back.end, first) ? back.time : null
    if (back !== null && back.sentence === place.sentence - 1 && stepsBack(items, first, end)) return back.time
    return anchorOf(story, place, hasReference)
  }

  /** Whether the sentences `[from, to)` all tell of then, or say who says so: none is "She lives in Rome now." */
  private isUnbroken(from: number, to: number): boolean {
    const { sentences, tokens } = this.reading
    return sentences.slice(from, Math.min(to, from + 10)).every(({ firstToken, endToken }) => {
      const words = tokens
        .slice(firstToken, Math.min(endToken, firstToken + MOST_WORDS))
        .filter(({ quote }) => quote < 0)
      return !speaksOfNow(words)
    })
  }

  /** Whether the sentences `[from, to]` tell that years went by: "after *three winters* there". */
  private tellsOfYears(from: number, to: number): boolean {
    const { sentences, tokens } = this.reading
    const [first, last] = [sentences[Math.max(0, from)], sentences[to]]
    const end = last?.endToken ?? 0
    const words = tokens.slice(Math.max(first?.firstToken ?? 0, end - MOST_WORDS), end).map(({ lower }) => lower)
    return words.some((word, at) => {
      if (!/^(?:years|winters|summers|decades|springs|autumns)$/.test(word)) return false
      const before = words.slice(Math.max(0, at - GAP_WITHIN), at).join(' ')
      return /\b(?:after|spent|over|through)\b/.test(before) || (/\bfor\b/.test(before) && !LENGTH_OF_TERM.test(before))
    })
  }

  /** "has worked there *since May*", "She lives in Rome. *In May* …": as of the day of writing. */
  private isOfNow(
    items: readonly Item[],
    { row, first, end }: Expression,
    { sentence, paragraph, fronted }: Place,
  ): boolean {
    if (row.role === 'since') return isPerfectNow(items, first, end)
    const before = this.reading.sentences[sentence - 1]
    if (!fronted || before?.paragraph !== paragraph) return false
    return speaksOfNow(this.reading.tokens.slice(before.firstToken, before.endToken))
  }

  /**
   * "He was 22 when he left, and *from then on* …" does not count from what the sentence before told, nor does the "since" of "left in
   * 1990, worked in Rome and joined Acme, where he has been *since*" from 1990.
   */
  private sinceThen(items: readonly Item[], first: number, story: Story, place: Place): FuzzyTime | null {
    const told = thenOf(story, place)
    if (told === null) return null
    const isSame = told.sentence === place.sentence
    const deeds = isSame ? verbGroups(items, told.end ?? first, first) : (told.deedsBehind ?? 0)
    // The deed of a date that opens its sentence stands behind it, and so does what has been since.
    const own = Number(told.fronted) + 1
    return deeds > own || (!isSame && opensLater(items, first)) ? null : told.time
  }

  /** Goes on with the story of its voice, where an expression tells a date. */
  tell(items: readonly Item[], expression: Expression, time: FuzzyTime | null, place: Place): void {
    const told = time === null ? null : pointTold(expression, time)
    // "At 18 he left. Two years later …": no longer from what was told before.
    if (time === null) this.forgetLast(items, expression, place)
    if (told === null || !tells(this.reading.paragraphs[place.paragraph]?.kind) || this.isHead(place)) return
    const { voice, references } = this.frameOf(items, expression)
    const story = this.storyOf(voice)
    if (this.looksBack(items, expression, told, story)) {
      const isCounted = expression.value.op === 'shift' && expression.value.from === null
      this.stories.set(voice, withBack(story, { ...place, time: told, end: expression.end }, isCounted))
      return
    }
    const { first, end, value } = expression
    const isOngoing = value.op === 'open' && !/^(?:until|after|by)$/.test(value.role)
    const how = isOngoing ? 'ongoing' : tellingOf(items, first, end)
    const reference = references[0] ?? null
    const isCurrent = reference !== null && (boundsOf(told).latest ?? '') > addMonths(reference, -12)
    const deedsBehind = verbGroups(items, end, items.length)
    this.stories.set(voice, withTold(story, { ...place, time: told, end, deedsBehind }, how, isCurrent))
  }

  /** Goes on under a heading that is a date. */
  head(time: FuzzyTime, place: Place): void {
    this.stories.set(-1, withHeading(this.storyOf(-1), { ...place, time }))
  }

  /** Whether a sentence says when the text was written, which is no part of its story. */
  private isHead({ sentence }: Place): boolean {
    return this.heads.has(sentence)
  }

  /** "Months later …": nor from there. */
  private forgetLast(items: readonly Item[], expression: Expression, place: Place): void {
    const { value, row, first } = expression
    const { voice } = this.frameOf(items, expression)
    const counts = countsOf(value) ?? this.countedBefore(items, expression, place)
    const isVague = value.op === 'shift' && value.from === null && value.amount.vague
    if (counts === undefined && !isVague) return
    // "died *in March 1990, aged 71*": the age is of that date, and the story goes on from there.
    const { last } = this.storyOf(voice)
    const isOfDate = last?.paragraph === place.paragraph && last.sentence === place.sentence && last.how === 'main'
    if (counts?.from === 'birth' && isOfDate) return
    const token = counts === undefined || row.role !== undefined ? null : items[first]!.token
    this.stories.set(voice, withCounted(this.storyOf(voice), token, place))
  }

  /** "At 19 he left. *Two years later* …": what that counts from; undefined for what counts from nothing of the kind. */
  countedBefore(items: readonly Item[], expression: Expression, { paragraph }: Place): CountedFrom | undefined {
    const { value } = expression
    const { counted, last } = this.storyOf(this.frameOf(items, expression).voice)
    if (counted === null || last !== null || paragraph - counted.paragraph > 1) return undefined
    if (value.op !== 'shift' || value.from !== null || value.amount.vague) return undefined
    return { from: 'counted', amount: value.amount, sign: value.sign, token: counted.token }
  }

  /** "He had come five months earlier": the story goes on from where it was. */
  private looksBack(
    items: readonly Item[],
    { value, first, end }: Expression,
    time: FuzzyTime,
    { last }: Story,
  ): boolean {
    const looksBack = goesBack(value) || stepsBack(items, first, end)
    const [then, now] = [boundsOf(time).latest, last && boundsOf(last.time).earliest]
    return looksBack && then !== null && now !== null && then < now
  }
}
