import type { Warning } from '../../model/extraction.ts'
import { boundsOf, disjoint, intersect } from '../../model/fuzzy-time.ts'
import type { FuzzyTime } from '../../model/time.ts'
import { loadEvents, type PublicEvents } from '../../ontology/events.ts'
import type { Sentence } from '../../text/structure.ts'
import type { Reading, ReadMention, ReadTime, Step } from '../reading.ts'
import type { Context } from './context.ts'
import { DateChains } from './date-chains.ts'
import { type Expression, findExpressions } from './find.ts'
import { type Item, itemsOf } from './item.ts'
import { anchorAt, looksAhead, type Narrative, stepsBack, tells } from './narrative.ts'
import { resolve } from './resolve.ts'
import { landmarksOf } from './sentence-landmarks.ts'
import type { TimeValue } from './time-value.ts'

/** An expression with what it means; null where what it counts from is not known. */
interface Resolved {
  readonly expression: Expression
  readonly time: FuzzyTime | null
  /** What it would mean alone, where an expression beside it says more. */
  readonly alone?: FuzzyTime
  /** It dates the public event before it, not what is told: "after the election *of August 2020*". */
  readonly ofEvent?: true
}

const UNKNOWN: FuzzyTime = {
  edtf: null,
  text: null,
  kind: 'instant',
  start: null,
  end: null,
  duration: null,
  basis: 'explicit',
}

/** The public event that a value hangs on. */
const eventOf = (value: TimeValue): string | null => {
  if (value.op === 'event') return value.key
  if (value.op === 'shift') return value.from === null ? null : eventOf(value.from)
  return 'of' in value ? eventOf(value.of) : null
}

const basisOf = (value: TimeValue): FuzzyTime['basis'] => {
  if (value.op === 'ago' || value.op === 'deictic') return 'reference-date'
  if (value.op === 'same' || (value.op === 'shift' && value.from === null)) return 'narrative'
  if (eventOf(value) !== null) return 'public-event'
  return 'of' in value ? basisOf(value.of) : 'explicit'
}

/** Only a comma, or "of", between two expressions: "in March, three years ago", "in the summer of last year". */
const adjoin = (items: readonly Item[], a: Expression, b: Expression): boolean =>
  b.first === a.end || (b.first === a.end + 1 && /^(?:,|of)$/.test(items[a.end]?.text ?? ''))

const lacksYear = (value: TimeValue): boolean => {
  if (value.op === 'part' || value.op === 'open' || value.op === 'approx') return lacksYear(value.of)
  const inner = value.op === 'range' ? value.to : value
  return (
    inner.op === 'calendar' && inner.year === undefined && inner.decade === undefined && inner.century === undefined
  )
}

const goesBack = (value: TimeValue): boolean =>
  (value.op === 'shift' && value.sign === -1) || (value.op === 'same' && value.step === -1)

/** "three years ago", "of that year": where it is not known which, neither is what it is the year of. */
const givesYear = ({ op }: TimeValue): boolean => op === 'ago' || op === 'deictic' || op === 'same'

/** Reads a document's times sentence by sentence, and keeps what the narrative spoke of last. */
class TimesReader {
  private readonly reading: Reading
  private readonly events: PublicEvents
  private readonly dates: DateChains
  private readonly warnings: Warning[] = []
  private readonly times: ReadTime[] = []
  private last: Narrative | null = null
  private nextMention = 0

  constructor(reading: Reading, events: PublicEvents) {
    this.reading = reading
    this.events = events
    this.dates = new DateChains(reading)
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
    const items = itemsOf(this.reading.tokens.slice(sentence.firstToken, sentence.endToken))
    const { events, isInName } = landmarksOf(items, this.mentionsWithin(sentence), this.reading.chains)
    const found = findExpressions(items, events).filter(({ coreFirst, coreEnd }) => !isInName(coreFirst, coreEnd))
    const resolved = this.intersected(items, this.marked(items, this.resolveAll(items, found, sentence)), sentence)
    for (const each of resolved) this.add(items, each)
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
    const resolved: (Resolved | undefined)[] = found.map(() => undefined)
    let ahead: Resolved | null = null
    const one = (at: number, anchor: FuzzyTime | null): Resolved => {
      const expression = found[at]!
      const time = resolve(expression.value, this.context(items, expression, anchor))
      return { expression, time }
    }
    for (let at = 0; at < found.length; at++) {
      const [expression, next] = [found[at]!, found[at + 1]]
      const anchor = anchorAt(this.last, sentence.paragraph, this.reading.referenceDate !== null)
      // "in March last year": what follows gives the year.
      if (
        next !== undefined &&
        lacksYear(expression.value) &&
        !lacksYear(next.value) &&
        adjoin(items, expression, next)
      ) {
        ahead = one(at + 1, anchor)
        const year = ahead.time
        const isEvent = year === null && !givesYear(next.value)
        resolved[at] =
          year !== null || isEvent ? one(at, year?.kind === 'instant' ? year : anchor) : { expression, time: null }
      } else {
        resolved[at] = this.clauseOfItsOwn(items, expression, next, ahead ?? one(at, anchor))
        ahead = null
      }
      this.tell(items, resolved[at]!, sentence)
    }
    return resolved.flatMap((each) => each ?? [])
  }

  /** "the same day he left": a day that the sentence goes on to tell is not the narrative's last one. */
  private clauseOfItsOwn(
    items: readonly Item[],
    expression: Expression,
    next: Expression | undefined,
    resolved: Resolved,
  ): Resolved {
    const { value, first, end } = expression
    const isSame = value.op === 'same' && value.step === 0 && items[first]?.text !== 'that' && first > 0
    const follower = items[end]
    const opensClause = follower !== undefined && next?.first !== end && /^(?:NOUN|PROPN|PRON|DET)$/.test(follower.pos)
    return isSame && opensClause && resolved.time?.basis === 'narrative' ? { expression, time: null } : resolved
  }

  private context(items: readonly Item[], { first, end }: Expression, anchor: FuzzyTime | null): Context {
    return {
      reference: this.reading.referenceDate,
      anchor,
      future: looksAhead(items, first, end),
      past: stepsBack(items, first, end),
      eventTime: (key) => this.events.events.get(key)?.time ?? null,
    }
  }

  private tell(items: readonly Item[], { expression, time }: Resolved, { paragraph }: Sentence): void {
    if (time === null || time.edtf === null || time.kind !== 'instant' || expression.row.role !== undefined) return
    if (!tells(this.reading.paragraphs[paragraph]?.kind) || this.isAside(items, expression, time)) return
    this.last = { time, paragraph }
  }

  /** "He had come five months earlier": the narrative goes on from where it was. */
  private isAside(items: readonly Item[], { value, first, end }: Expression, time: FuzzyTime): boolean {
    const looksBack = goesBack(value) || stepsBack(items, first, end)
    const [then, now] = [boundsOf(time).latest, this.last && boundsOf(this.last.time).earliest]
    return looksBack && then !== null && now !== null && then < now
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
      if (b.ofEvent) continue
      const time = intersect(a.time, b.time)
      if (time === null) {
        const kept = a.time.basis === 'explicit' || b.time.basis !== 'explicit' ? a.time : b.time
        this.warn(items, a.expression, b.expression)
        result[at] = { ...a, time: kept, alone: a.alone ?? a.time }
        result[at + 1] = { ...b, time: kept, alone: b.time }
      } else {
        result[at] = { ...a, time, alone: a.alone ?? a.time }
        result[at + 1] = { ...b, time, alone: b.time }
        this.tell(items, { ...b, time }, sentence)
      }
    }
    return result
  }

  private warn(items: readonly Item[], a: Expression, b: Expression): void {
    const text = this.reading.text.slice(items[a.first]!.start, items[b.end - 1]!.end)
    this.warnings.push({
      code: 'TIME',
      message: `"${text}" gives two times that cannot both be: the one that the text spells out is kept.`,
    })
  }

  private add(items: readonly Item[], { expression, time, alone, ofEvent }: Resolved): void {
    const { first, end, row, value, coreFirst, coreEnd } = expression
    const [from, to] = [items[first]!, items[end - 1]!]
    const text = this.reading.text.slice(from.start, to.end)
    const resolved = time ?? { ...UNKNOWN, basis: basisOf(value) }
    const spelled = eventOf(value) === null && basisOf(value) === 'explicit'
    this.dates.add(alone ?? resolved, { first: items[coreFirst]!, last: items[coreEnd - 1]!, spelled })
    if (ofEvent) return
    const chain = resolved.edtf === null ? undefined : this.dates.chainOf(resolved.edtf)
    const role = row.role ?? (value.op === 'open' ? value.role : undefined)
    this.times.push({
      start: from.start,
      end: to.end,
      firstToken: from.token,
      endToken: to.token + 1,
      time: { ...resolved, text },
      event: eventOf(value),
      ...(chain === undefined ? {} : { chain }),
      ...(role === undefined ? {} : { role }),
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
  reads: ['sentences', 'tokens', 'paragraphs', 'mentions', 'chains', 'referenceDate', 'warnings'],
  writes: ['times', 'mentions', 'chains', 'warnings'],
  run: (reading) => new TimesReader(reading, loadEvents(folders)).read(),
})

/** The step with the public events that come with the program. */
export const times: Step = timesFrom([])
