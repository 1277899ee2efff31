import type { Warning } from '../../model/extraction.ts'
import { disjoint, intersect, timeFromEdtf } from '../../model/fuzzy-time.ts'
import type { FuzzyTime } from '../../model/time.ts'
import { loadEvents, type PublicEvents } from '../../ontology/events.ts'
import type { Sentence } from '../../text/structure.ts'
import type { CountedFrom, Reading, ReadMention, ReadTime, Step } from '../reading.ts'
import { DateChains } from './date-chains.ts'
import { type Expression, findExpressions } from './find.ts'
import { firmBounds } from './firm-bounds.ts'
import { type Item, itemsOfSentence } from './item.ts'
import { type Base, baseOf } from './lead.ts'
import { landmarksOf } from './sentence-landmarks.ts'
import { isWide, type Place, type Scene, surely } from './story.ts'
import { isFronted } from './telling-of.ts'
import { basisOf, countsOf, eventOf, givesYear, lacksYear } from './value-kinds.ts'
import { Voices } from './voices.ts'

/** An expression with what it means; null where what it counts from is not known. */
interface Resolved {
  readonly expression: Expression
  readonly time: FuzzyTime | null
  /** What it would mean alone, where an expression beside it says more. */
  readonly alone?: FuzzyTime
  /** What it counts from that only claims can date. */
  readonly counts?: CountedFrom
  /** It dates the public event before it, not what is told: "after the election *of August 2020*". */
  readonly ofEvent?: true
}

/** One that is known. */
type Dated = Resolved & { readonly time: FuzzyTime }

const UNKNOWN: FuzzyTime = {
  edtf: null,
  text: null,
  kind: 'instant',
  start: null,
  end: null,
  duration: null,
  basis: 'explicit',
}

/** Only a comma, or "of", between two expressions: "in March, three years ago", "in the summer of last year". */
const adjoin = (items: readonly Item[], a: Expression, b: Expression): boolean =>
  b.first === a.end || (b.first === a.end + 1 && /^(?:,|of)$/.test(items[a.end]?.text ?? ''))

/** Reads a document's times sentence by sentence, and keeps what the story spoke of last. */
class TimesReader {
  private readonly reading: Reading
  private readonly events: PublicEvents
  private readonly voices: Voices
  private readonly dates: DateChains
  private readonly warnings: Warning[] = []
  private readonly times: ReadTime[] = []
  private nextMention = 0

  constructor(reading: Reading, events: PublicEvents) {
    this.reading = reading
    this.events = events
    this.dates = new DateChains(reading)
    this.voices = new Voices(reading, events)
  }

  read(): Pick<Reading, 'times' | 'mentions' | 'chains' | 'warnings'> {
    for (const sentence of this.reading.sentences) this.sentence(sentence)
    return {
      times: this.times,
      mentions: this.dates.mentions(),
      chains: this.dates.chains,
      warnings: [...this.reading.warnings, ...this.warnings],
    }
  }

  private sentence(sentence: Sentence): void {
    const items = itemsOfSentence(this.reading.tokens, sentence)
    this.heading(items, sentence)
    const { events, isInName } = landmarksOf(items, this.mentionsWithin(sentence), this.reading.chains)
    const found = findExpressions(items, events).filter(({ coreFirst, coreEnd }) => !isInName(coreFirst, coreEnd))
    const resolved = this.intersected(items, this.marked(items, this.resolveAll(items, found, sentence)), sentence)
    for (const each of resolved) this.add(items, each)
  }

  /** "1949" over what happened then. */
  private heading(items: readonly Item[], { paragraph, firstToken }: Sentence): void {
    const [year] = items
    if (items.length !== 1 || year === undefined || this.reading.paragraphs[paragraph]?.kind !== 'headline') return
    const time = /^(?:1[5-9]|20)\d\d$/.test(year.text) ? timeFromEdtf(year.text) : null
    if (time !== null)
      this.voices.head(time, { paragraph, sentence: this.reading.tokens[firstToken]!.sentence, fronted: true })
  }

  /** Sentences come in order, and so do mentions. */
  private mentionsWithin({ start, end }: Sentence): readonly ReadMention[] {
    const { mentions } = this.reading
    const within: ReadMention[] = []
    while ((mentions[this.nextMention]?.start ?? Number.POSITIVE_INFINITY) < end) {
      const mention = mentions[this.nextMention++]!
      if (mention.start >= start) within.push(mention)
    }
    return within
  }

  private resolveAll(items: readonly Item[], found: readonly Expression[], sentence: Sentence): readonly Resolved[] {
    const all: (Resolved | undefined)[] = found.map(() => undefined)
    let ahead: Resolved | null = null
    let base: Base | null = null
    const resolved = (expression: Expression, place: Place, scene?: Scene): Resolved => {
      const time = this.voices.resolve(items, expression, place, scene)
      const counts =
        time === null ? (countsOf(expression.value) ?? this.voices.countedBefore(items, expression, place)) : undefined
      return { expression, time, ...(counts === undefined ? {} : { counts }) }
    }
    for (let at = 0; at < found.length; at++) {
      const [expression, next] = [found[at]!, found[at + 1]]
      const place = this.placeOf(items, expression, sentence)
      const isBase: Base | null = base
      base = baseOf(items, expression, next)
      // "in March last year": what follows gives the year.
      if (
        next !== undefined &&
        lacksYear(expression.value) &&
        !lacksYear(next.value) &&
        adjoin(items, expression, next)
      ) {
        ahead = resolved(next, place)
        const year = ahead.time
        const isEvent = year === null && !givesYear(next.value)
        all[at] =
          year !== null || isEvent
            ? resolved(expression, place, year?.kind === 'instant' ? surely(year) : undefined)
            : { expression, time: null }
      } else if (base === null && ahead === null && this.isWithin(items, all[at - 1], expression)) {
        // "in 2018, in February": what stands before gives the year.
        all[at] = resolved(expression, place, surely(all[at - 1]!.time!))
      } else if (base !== null) {
        all[at] = { ...resolved({ ...expression, value: base.value }, place), expression }
      } else {
        all[at] = this.clauseOfItsOwn(items, expression, next, ahead ?? resolved(expression, place))
        ahead = null
      }
      if (isBase === null) this.voices.tell(items, expression, all[at]!.time, place)
      else if (isBase.ofNoun) all[at] = { ...all[at]!, ofEvent: true }
    }
    return all.flatMap((each) => each ?? [])
  }

  /** Whether a date without year stands behind a year that the text spells out: "in 2018, *in February*". */
  private isWithin(items: readonly Item[], before: Resolved | undefined, expression: Expression): boolean {
    if (before?.time == null || !lacksYear(expression.value) || before.expression.value.op !== 'calendar') return false
    return isWide(before.time) && before.time.kind === 'instant' && adjoin(items, before.expression, expression)
  }

  private placeOf(items: readonly Item[], { first }: Expression, { paragraph, firstToken }: Sentence): Place {
    const kind = this.reading.paragraphs[paragraph]?.kind
    const place = { paragraph, sentence: this.reading.tokens[firstToken]!.sentence, fronted: isFronted(items, first) }
    if (kind === 'answer') return { ...place, turn: kind }
    // "Where did you go after the war of 2014?" asks of a later year.
    const isPlain =
      kind === 'question' && !items.some(({ text }) => /^(?:after|before|since|until|till|by)$/.test(text))
    return isPlain ? { ...place, turn: kind } : place
  }

  /** "the same day he left": a day that the sentence goes on to tell is not the narrative's last one. */
  private clauseOfItsOwn(
    items: readonly Item[],
    expression: Expression,
    next: Expression | undefined,
    resolved: Resolved,
  ): Resolved {
    const { value, first, end } = expression
    // "of the same year", "she married and *the same year* she opened a shop"
    const isOther = /^(?:of|and|but)$/.test(items[first - 1]?.text ?? '')
    const isSame = value.op === 'same' && value.step === 0 && items[first]?.text !== 'that' && first > 0 && !isOther
    const follower = items[end]
    const opensClause = follower !== undefined && next?.first !== end && /^(?:NOUN|PROPN|PRON|DET)$/.test(follower.pos)
    return isSame && opensClause && resolved.time?.basis === 'narrative' ? { expression, time: null } : resolved
  }

  private marked(items: readonly Item[], all: readonly Resolved[]): readonly Resolved[] {
    return all.map((each, at) => {
      const before = all[at - 1]
      const key = before && eventOf(before.expression.value)
      const event = key === null || key === undefined ? undefined : this.events.events.get(key)
      if (!before || event === undefined || each.time === null || !adjoin(items, before.expression, each.expression))
        return each
      const isOf = items[before.expression.end]?.text === 'of' || before.expression.row.role !== undefined
      return isOf && !disjoint(event.time, each.time) ? { ...each, ofEvent: true } : each
    })
  }

  /** Expressions side by side speak of one time: each means what all of them leave. */
  private intersected(items: readonly Item[], all: readonly Resolved[], sentence: Sentence): readonly Resolved[] {
    const result = [...all]
    for (let at = 0; at + 1 < result.length; at++) {
      const [a, b] = [result[at]!, result[at + 1]!]
      const isLength = a.expression.row.role === 'for' || b.expression.row.role === 'for'
      if (a.time === null || b.time === null || isLength || !adjoin(items, a.expression, b.expression)) continue
      // "in 1997, *1999* and *2015*" are several times.
      if (b.ofEvent || b.expression.row.further) continue
      const time = disjoint(a.time, b.time) ? null : intersect(firmBounds(a, b.time), firmBounds(b, a.time))
      if (time === null) {
        const [first, second] = this.apart(items, { ...a, time: a.time }, { ...b, time: b.time })
        result[at] = first
        result[at + 1] = second
      } else {
        result[at] = { ...a, time, alone: a.alone ?? a.time }
        result[at + 1] = { ...b, time, alone: b.time }
        this.voices.tell(items, b.expression, time, this.placeOf(items, b.expression, sentence))
      }
    }
    return result
  }

  /** Two that cannot both be: a date may be that of the event that the other counts from, else the one spelled out is kept. */
  private apart(items: readonly Item[], a: Dated, b: Dated): readonly [Resolved, Resolved] {
    if (this.datesEvent(a.expression, b.time)) {
      // "when the war broke out *in 1992*": another war than the one that began in 1991.
      if (a.expression.value.op === 'event') return [{ ...a, time: b.time, alone: a.alone ?? a.time }, b]
      // "two weeks after he declared martial law *in September 1972*" tells when he did so.
      return [a, a.expression.row.clausal === true ? b : { ...b, ofEvent: true }]
    }
    const kept = a.time.basis === 'explicit' || b.time.basis !== 'explicit' ? a.time : b.time
    this.warn(items, a.expression, b.expression)
    return [
      { ...a, time: kept, alone: a.alone ?? a.time },
      { ...b, time: kept, alone: b.time },
    ]
  }

  /** Whether a date is one of the public event that an expression counts from: it tells when that was. */
  private datesEvent({ value }: Expression, time: FuzzyTime): boolean {
    const key = eventOf(value)
    const event = key === null ? undefined : this.events.events.get(key)
    return event !== undefined && !disjoint(event.time, time)
  }

  private warn(items: readonly Item[], a: Expression, b: Expression): void {
    const text = this.reading.text.slice(items[a.first]!.start, items[b.end - 1]!.end)
    this.warnings.push({
      code: 'TIME',
      message: `"${text}" gives two times that cannot both be: the one that the text spells out is kept.`,
    })
  }

  private add(items: readonly Item[], { expression, time, alone, ofEvent, counts }: Resolved): void {
    const { first, end, row, value, coreFirst, coreEnd } = expression
    const [from, to] = [items[first]!, items[end - 1]!]
    const text = this.reading.text.slice(from.start, to.end)
    const resolved = time ?? { ...UNKNOWN, basis: basisOf(value) }
    const spelled = eventOf(value) === null && basisOf(value) === 'explicit'
    this.dates.add(alone ?? resolved, { first: items[coreFirst]!, last: items[coreEnd - 1]!, spelled })
    if (ofEvent) return
    const chain = resolved.edtf === null ? undefined : this.dates.chainOf(resolved.edtf)
    // "after four days", where it is known since when.
    const isDate = value.op === 'length' && resolved.kind === 'instant'
    const role = isDate ? undefined : (row.role ?? (value.op === 'open' ? value.role : undefined))
    this.times.push({
      start: from.start,
      end: to.end,
      firstToken: from.token,
      endToken: to.token + 1,
      time: { ...resolved, text },
      event: eventOf(value),
      ...(chain === undefined ? {} : { chain }),
      ...(role === undefined ? {} : { role }),
      ...(counts === undefined ? {} : { counts }),
      ...(value.op === 'lead' && value.soon === undefined && value.sign !== 0
        ? { lead: { amount: value.amount, sign: value.sign } }
        : {}),
      ...(row.clausal === undefined ? {} : { clausal: row.clausal }),
    })
  }
}

/**
 * Time expressions, resolved against the calendar, the reference date, the narrative and public events, each with a mention
 * and chain of type Date. What cannot be resolved keeps its text, with no EDTF form.
 */
export const timesFrom = (folders: readonly string[]): Step => ({
  name: 'times',
  reads: ['sentences', 'tokens', 'paragraphs', 'shadow', 'quotes', 'mentions', 'chains', 'referenceDate', 'warnings'],
  writes: ['times', 'mentions', 'chains', 'warnings'],
  run: (reading) => new TimesReader(reading, loadEvents(folders)).read(),
})

/** The step with the public events that come with the program. */
export const times: Step = timesFrom([])
