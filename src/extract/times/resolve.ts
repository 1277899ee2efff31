import { addDays, addMonths, daysBetween } from '../../model/days.ts'
import { boundsOf, grainOf, timeFromEdtf } from '../../model/fuzzy-time.ts'
import type { DateBounds, FuzzyTime, LocalDate } from '../../model/time.ts'
import { type Context, NOWHERE } from './context.ts'
import { isoDuration } from './iso-duration.ts'
import { about, addAmount, asEnd, edtfAt, moment, monthOf, partOf, yearOf } from './moment.ts'
import { resolveCalendar } from './resolve-calendar.ts'
import { ago, deictic, same, shifted } from './resolve-relative.ts'
import { surely } from './story.ts'
import type { Amount, CalendarValue, TimeValue } from './time-value.ts'

type Of<Op extends TimeValue['op']> = Extract<TimeValue, { readonly op: Op }>

const event = ({ key, edge }: Of<'event'>, { eventTime }: Context): FuzzyTime | null => {
  const time = eventTime(key)
  if (time === null || time.edtf === null || time.kind === 'instant' || edge === 'whole') return time
  const [start = '', end = ''] = time.edtf.split('/')
  const isFirst = edge === 'start' || (edge === 'past' && !/\d/.test(end))
  return timeFromEdtf(isFirst ? start : end, { basis: 'public-event' })
}

const near = ({ days, exact, of }: Of<'near'>, context: Context): FuzzyTime | null => {
  const time = resolve(of, context)
  const { earliest, latest } = time === null ? { earliest: null, latest: null } : boundsOf(time)
  if (time === null || time.kind !== 'instant' || earliest === null || latest === null) return null
  const bounds = days > 0 ? { earliest, latest: addDays(latest, days) } : { earliest: addDays(earliest, days), latest }
  const grain = exact ? 'day' : Math.abs(days) > 61 ? 'year' : 'month'
  const center = exact ? earliest : addDays(earliest, Math.round(days / (Math.abs(days) > 61 ? 2 : 3)))
  const [first, last] = [bounds.earliest, bounds.latest].map((day) => edtfAt(day, grain))
  return moment(first === last && first !== undefined ? first : `${edtfAt(center, grain)}~`, time.basis, bounds)
}

/** Some days after an instant; one that is told by the month or the year is only about then. */
const soon = ({ exact, of }: Of<'soon'>, context: Context): FuzzyTime | null => {
  const time = resolve(of, context)
  const { earliest, latest } = time === null ? { earliest: null, latest: null } : boundsOf(time)
  if (time === null || time.edtf === null || time.kind !== 'instant' || earliest === null || latest === null)
    return null
  const bounds = { earliest, latest: addDays(latest, exact ? 7 : 31) }
  if (grainOf(time.edtf) !== 'day') return { ...about(time), start: bounds }
  const edtf = exact ? `${earliest}~` : `${edtfAt(addDays(earliest, 10), 'month')}~`
  return moment(edtf, time.basis, bounds)
}

/** The finest grain at which two days are one date: `[1995-01-01, 1996-12-31]` is of the 1990s. Null beyond a century. */
const commonDate = (earliest: LocalDate, latest: LocalDate): string | null => {
  for (const grain of ['day', 'month', 'season', 'year', 'decade', 'century'] as const) {
    if (edtfAt(earliest, grain) === edtfAt(latest, grain)) return edtfAt(earliest, grain)
  }
  return null
}

/** One of several: some time from the first of them to the last. */
const either = ({ of }: Of<'either'>, context: Context): FuzzyTime | null => {
  const other = of.at(-1)
  const last = other === undefined ? null : resolve(other, context)
  if (other === undefined || last === null) return null
  const days: LocalDate[] = []
  for (const one of of) {
    const time = one === other ? last : lacksYear(one) ? startBefore(one, other, last) : resolve(one, context)
    const { earliest, latest } = time === null ? { earliest: null, latest: null } : boundsOf(time)
    if (earliest === null || latest === null || time?.kind !== 'instant') return null
    days.push(earliest, latest)
  }
  days.sort()
  const [earliest, latest] = [days[0]!, days.at(-1)!]
  const edtf = commonDate(earliest, latest)
  return edtf === null ? null : moment(edtf, last.basis, { earliest, latest })
}

const nth = ({ count, unit, of }: Of<'nth'>, context: Context): FuzzyTime | null => {
  const time = resolve(of, context)
  const { earliest, latest } = time === null ? { earliest: null, latest: null } : boundsOf(time)
  if (time === null || earliest === null || latest === null || (unit === 'day' && earliest !== latest)) return null
  const from = count === 1 ? earliest : addAmount(earliest, { count: count - 1, unit, vague: false }, 1)
  const to = addDays(addAmount(latest, { count, unit, vague: false }, 1), -1)
  if (unit === 'day') return moment(from, time.basis)
  const grain = unit === 'year' ? 'year' : 'month'
  const common = edtfAt(from, grain) === edtfAt(to, grain)
  const edtf = edtfAt(common ? from : addDays(from, Math.floor(daysBetween(from, to) / 2)), grain)
  return moment(common ? edtf : `${edtf}~`, time.basis, { earliest: from, latest: to })
}

const lacksYear = (value: TimeValue): boolean => (value.op === 'part' ? lacksYear(value.of) : isYearless(value))

const isYearless = (value: TimeValue): value is CalendarValue =>
  value.op === 'calendar' && value.year === undefined && value.decade === undefined && value.century === undefined

/** "late June/early July 2014": the part is taken once the year is known. */
const startBefore = (from: TimeValue, to: TimeValue, end: FuzzyTime): FuzzyTime | null => {
  if (from.op !== 'part') return rangeStart(from, to, end)
  const whole = startBefore(from.of, to, end)
  return whole && partOf(whole, from.part)
}

/** The beginning of a range takes what it lacks from its end: "from 3 to 5 May 2020", "from November to March 2021". */
const rangeStart = (from: TimeValue, to: TimeValue, end: FuzzyTime): FuzzyTime | null => {
  const last = boundsOf(end).earliest
  if (!isYearless(from) || last === null) return null
  const month =
    from.month ?? (from.day !== undefined && to.op === 'calendar' && to.day !== undefined ? monthOf(last) : undefined)
  const value: CalendarValue = { ...from, ...(month === undefined ? {} : { month }) }
  if (value.month === undefined && value.season === undefined) return null
  for (const year of [yearOf(last), yearOf(last) - 1]) {
    const start = resolveCalendar({ ...value, year }, NOWHERE)
    const first = start?.start?.earliest ?? null
    if (start !== null && first !== null && first < last) return { ...start, basis: end.basis }
  }
  return null
}

const range = ({ from, to }: Of<'range'>, context: Context): FuzzyTime | null => {
  const first = lacksYear(from) ? null : resolve(from, context)
  // "from March 2020 to June": the end comes after the beginning.
  const end = resolve(
    to,
    first === null ? context : { ...context, scene: lacksYear(to) ? surely(first) : context.scene, past: false },
  )
  if (end === null) return null
  const start = first ?? startBefore(from, to, end)
  if (start === null || start.edtf === null || end.edtf === null || start.kind === 'span' || end.kind === 'span')
    return null
  const [begins, begun, ends] = [boundsOf(start).earliest, boundsOf(start).latest, boundsOf(end).latest]
  if (begins === null || begun === null || ends === null || begins >= ends || begun > ends) return null
  const span = timeFromEdtf(`${asEnd({ ...start, edtf: start.edtf })}/${asEnd({ ...end, edtf: end.edtf })}`, {
    basis: end.basis,
  })
  return span && { ...span, start: start.start, end: end.start }
}

const open = ({ role, of }: Of<'open'>, context: Context): FuzzyTime | null => {
  const time = resolve(of, context)
  if (time === null || time.kind !== 'instant' || time.edtf === null) return null
  const { earliest, latest } = boundsOf(time)
  const edtf = asEnd({ ...time, edtf: time.edtf })
  const free: DateBounds = { earliest: null, latest: null }
  if (role === 'since') return { ...time, edtf: `${edtf}/..`, kind: 'span', end: free }
  if (role === 'until') return { ...time, edtf: `../${edtf}`, kind: 'span', start: free, end: time.start }
  // Some instant before or after: EDTF has no form for it that is no span.
  const isDay = earliest !== null && earliest === latest
  if (role === 'after')
    return {
      ...time,
      edtf: null,
      start: { earliest: isDay || latest === null ? earliest : addDays(latest, 1), latest: null },
    }
  const before = earliest === null ? null : isDay ? earliest : addDays(earliest, -1)
  return { ...time, edtf: null, start: { earliest: null, latest: role === 'by' ? latest : before } }
}

/** "the past decade" is ten years, not about one of the calendar's decades. */
const inYears = (amount: Amount): Amount =>
  amount.unit === 'decade' ? { ...amount, count: amount.count * 10, unit: 'year' } : amount

const length = ({ amount, recent, after }: Of<'length'>, { reference, sinceThen }: Context): FuzzyTime | null => {
  const later = after && sinceThen !== null ? shifted(sinceThen, amount, 1, 'narrative') : null
  if (later !== null) return later
  const duration = isoDuration(amount)
  const start = recent && reference !== null && !amount.vague ? ago(inYears(amount), reference) : null
  if (start !== null) {
    return { ...start, edtf: `${start.edtf}/..`, kind: 'span', end: { earliest: null, latest: null }, duration }
  }
  return { edtf: null, text: null, kind: 'span', start: null, end: null, duration, basis: 'explicit' }
}

/** A date, or at most so long after it. */
const withinAfter = (time: FuzzyTime, amount: Amount): FuzzyTime => {
  const { earliest, latest } = boundsOf(time)
  if (time.edtf === null || time.kind !== 'instant' || latest === null) return { ...time, edtf: null }
  return { ...about(time), start: { earliest, latest: addAmount(latest, amount, 1) } }
}

const shift = ({ amount, sign, from }: Of<'shift'>, context: Context): FuzzyTime | null => {
  const base = from === null ? context.anchor : resolve(from, context)
  return base && shifted(base, amount, sign, from === null ? 'narrative' : base.basis)
}

/** "last year", "this spring", "next month": where the story is of long ago, it may be the story's, and only the next surely is. */
const fromToday = ({ what, step }: Of<'deictic'>, context: Context): FuzzyTime | null => {
  if (step === 1 && context.telling !== 'no') return context.telling === 'surely' ? same(what, 1, context) : null
  const { reference, scene } = context
  if (reference === null) return null
  const isOfStory =
    step === 0 && scene?.established === true && (boundsOf(scene.time).latest ?? '') < addMonths(reference, -12)
  return isOfStory ? null : deictic(what, step, reference)
}

/**
 * What a time expression means in its context. Null where what it counts from is not known; its `text` is left to the
 * caller. Never more exact than the words, and never from today's date.
 */
export const resolve = (value: TimeValue, context: Context): FuzzyTime | null => {
  const inner = (of: TimeValue, then: (time: FuzzyTime) => FuzzyTime): FuzzyTime | null => {
    const time = resolve(of, context)
    return time && then(time)
  }
  switch (value.op) {
    case 'calendar':
      return resolveCalendar(value, context)
    case 'ago':
      return context.reference === null ? null : ago(value.amount, context.reference)
    case 'deictic':
      return fromToday(value, context)
    case 'shift':
      return shift(value, context)
    case 'same':
      return same(value.what, value.step, context)
    case 'event':
      return event(value, context)
    case 'near':
      return near(value, context)
    case 'soon':
      return soon(value, context)
    case 'nth':
      return nth(value, context)
    case 'either':
      return either(value, context)
    case 'range':
      return range(value, context)
    case 'open':
      return open(value, context)
    case 'part':
      return inner(value.of, (time) => partOf(time, value.part))
    case 'approx':
      return inner(value.of, about)
    case 'length':
      return length(value, context)
    case 'then':
      return context.sinceThen && { ...context.sinceThen, basis: 'narrative' }
    case 'within':
      return inner(value.of, (time) => withinAfter(time, value.amount))
    case 'lead':
    case 'age':
    case 'told':
      return null
  }
}
