import { type Slots, slotValue } from './pattern.ts'
import { type Row, row } from './row.ts'
import type { Amount, Part, TimeValue } from './time-value.ts'

const point = (slots: Slots): TimeValue | null => slotValue(slots, 'point') ?? null

/** "in the strike of 1974", "born 1911", but not "in the summer of last year". */
const ofYear = (slots: Slots): TimeValue | null => {
  const of = slotValue(slots, 'point')
  return of?.op === 'calendar' && of.year !== undefined ? of : null
}

const approx = (slots: Slots): TimeValue | null => {
  const of = slotValue(slots, 'point')
  return of === undefined ? null : { op: 'approx', of }
}

/** "about 1885", but not "about Monday"; "about the nineties" is what something is about. */
const aboutYear = (slots: Slots): TimeValue | null => {
  const of = slotValue(slots, 'point')
  return of?.op === 'calendar' && of.year !== undefined ? { op: 'approx', of } : null
}

const part =
  (which: Part) =>
  (slots: Slots): TimeValue | null => {
    const of = slotValue(slots, 'point')
    return of === undefined ? null : { op: 'part', part: which, of }
  }

const namedPart = (slots: Slots): TimeValue | null => {
  const which = slotValue(slots, 'part')
  return which === undefined ? null : part(which)(slots)
}

const open =
  (role: 'since' | 'until' | 'before' | 'after' | 'by') =>
  (slots: Slots): TimeValue | null => {
    const of = slotValue(slots, 'point')
    return of === undefined ? null : { op: 'open', role, of }
  }

const range = (slots: Slots): TimeValue | null => {
  const from = slotValue(slots, 'point', 'from')
  const to = slotValue(slots, 'point', 'to')
  return from === undefined || to === undefined ? null : { op: 'range', from, to }
}

/** "1985-86" and "2011-2014" */
const years = (slots: Slots): TimeValue | null => {
  const from = slotValue(slots, 'year', 'from')
  const end = slotValue(slots, 'yearEnd')
  if (from === undefined || end === undefined) return null
  const to = end < 100 ? from - (from % 100) + end : end
  if (to <= from) return null
  return { op: 'range', from: { op: 'calendar', year: from }, to: { op: 'calendar', year: to } }
}

/** "in July and August 2016", "on 4 and 5 March 1978": two that share what the second says are one stretch. */
const both = (slots: Slots): TimeValue | null => {
  const from = slotValue(slots, 'point', 'from')
  const to = slotValue(slots, 'point', 'to')
  if (from?.op !== 'calendar' || to?.op !== 'calendar' || from.year !== undefined || to.year === undefined) return null
  const isNext =
    from.month === undefined
      ? to.day !== undefined && from.day === to.day - 1
      : from.day === undefined && to.day === undefined && from.month + 1 === to.month
  return isNext ? { op: 'range', from, to } : null
}

/** "at the end of May", but not "at May". */
const partOnly = (slots: Slots): TimeValue | null => {
  const of = slotValue(slots, 'point')
  return of?.op === 'part' ? of : null
}

/** "at the end of the month": of the one that the narrative spoke of last. */
const endOfUnit = (slots: Slots): TimeValue | null => {
  const unit = slotValue(slots, 'unit')
  return unit === 'month' || unit === 'year'
    ? { op: 'part', part: 'late', of: { op: 'same', step: 0, what: { unit } } }
    : null
}

const shift =
  (sign: 1 | -1) =>
  (slots: Slots): TimeValue | null => {
    const amount = slotValue(slots, 'amount')
    const from = slotValue(slots, 'point')
    return amount === undefined || from === undefined ? null : { op: 'shift', amount, sign, from }
  }

const dayFrom =
  (sign: 1 | -1) =>
  (slots: Slots): TimeValue | null => {
    const from = slotValue(slots, 'point')
    return from === undefined ? null : { op: 'shift', amount: { count: 1, unit: 'day', vague: false }, sign, from }
  }

const either = (slots: Slots): TimeValue | null => {
  const of = ['one', 'second', 'third', 'other'].flatMap((name) => slotValue(slots, 'point', name) ?? [])
  return { op: 'either', of }
}

const age = (slots: Slots): TimeValue | null => {
  const years = slotValue(slots, 'years')
  return years === undefined ? null : { op: 'age', years }
}

/** The years of age that a third of a decade of life has. */
const AGES_WITHIN: Readonly<Record<string, readonly [from: number, to: number]>> = {
  early: [0, 3],
  mid: [4, 6],
  late: [7, 9],
}

/** "since the age of twelve" */
const sinceAge = (slots: Slots): TimeValue | null => {
  const of = age(slots)
  return of === null ? null : { op: 'open', role: 'since', of }
}

/** "on her 18th birthday" */
const birthday = (slots: Slots): TimeValue | null => {
  const years = slotValue(slots, 'ordinal')
  return years === undefined ? null : { op: 'age', years }
}

const afterHappening =
  (sign: 1 | -1) =>
  (slots: Slots): TimeValue | null => {
    const unit = slotValue(slots, 'unit')
    const one =
      unit === undefined
        ? undefined
        : ({ count: 1, unit: /^(?:week|month|year|decade)$/.test(unit) ? unit : 'day', vague: false } as Amount)
    const amount = slotValue(slots, 'amount') ?? one
    const noun = slotValue(slots, 'happening')
    return amount === undefined || noun === undefined ? null : { op: 'told', amount, sign, noun }
  }

/** "shortly after his arrest" */
const soonAfterHappening = (slots: Slots): TimeValue | null => {
  const noun = slotValue(slots, 'happening')
  const soon = slotValue(slots, 'soon')
  if (noun === undefined || soon === undefined) return null
  return { op: 'told', amount: { count: 1, unit: 'month', vague: true }, sign: 1, noun, soon: true }
}

/** "at the turn of the 20th century" is about its first year. */
const turn = (slots: Slots): TimeValue | null => {
  const century = slotValue(slots, 'ordinal')
  return century === undefined ? null : { op: 'approx', of: { op: 'calendar', year: (century - 1) * 100 } }
}

/** "in her late twenties" */
const lateIn =
  (decade: number | null) =>
  (slots: Slots): TimeValue | null => {
    const told = slotValue(slots, 'shortDecade')
    const from = decade ?? (told === undefined ? undefined : (told % 10) * 10)
    const range = AGES_WITHIN[slotValue(slots, 'part') ?? '']
    return from === undefined || range === undefined
      ? null
      : { op: 'age', years: from + range[0], upTo: from + range[1] }
  }

const millennium = (): TimeValue => ({ op: 'approx', of: { op: 'calendar', year: 2000 } })

/** "shortly after 4 May" */
const soonAfter = (slots: Slots): TimeValue | null => {
  const soon = slotValue(slots, 'soon')
  const of = slotValue(slots, 'point')
  return soon === undefined || of === undefined ? null : { op: 'soon', exact: soon.exact, of }
}

/** What somebody's happening may be called after: "his arrest", "the wedding". */
const HIS = 'the|his|her|their|my|our'

/** "on 6 May" and "on Friday", but not "spent on 2016". */
const onDay = (slots: Slots): TimeValue | null => {
  const of = slotValue(slots, 'point')
  const isDay = of?.op !== 'calendar' || of.day !== undefined || of.weekday !== undefined
  return of !== undefined && isDay ? of : null
}

/** "at Christmas", but not "at May". */
const atHoliday = (slots: Slots): TimeValue | null => {
  const of = slotValue(slots, 'point')
  return of?.op === 'calendar' && of.month === 12 ? of : null
}

/** Parts of dates; they count where something before them says so. */
export const PART_ROWS: readonly Row[] = [
  row('start-of', 'the? very? start|beginning|outset of <point>', part('early')),
  row('middle-of', 'the? very? middle|height of <point>', part('mid')),
  row('end-of', 'the? very? end|close of <point>', part('late')),
  row('first-half', 'the? first half of <point>', part('first-half')),
  row('second-half', 'the? second half of <point>', part('second-half')),
  row('first-weeks', 'the? first|opening few? days|week|weeks|months of <point>', part('early')),
  row('hours-of', 'the early|small hours of|on <point>', point),
  row('end-of-unit', 'the very? end|close of the <unit>', endOfUnit),
  row('middle-week', 'the? second|third week of <point>', part('mid')),
  row('last-weeks', 'the? last|final|closing few? days|week|weeks|months of <point>', part('late')),
]

/** Times that name a date of the calendar. */
export const PHRASE_ROWS: readonly Row[] = [
  row('in', 'in|during|throughout|within the? <point>', point),
  row('in-the-year', 'in|during|of the? year|month of? <point>', ofYear),
  row('on', 'on <point>', onDay),
  row('further-year', 'and|, <point>', ofYear, { from: 'point', further: true }),
  row('dated-life', 'born|died <point>', ofYear, { from: 'point' }),
  row('at-part-of-day', 'on|during|in? the? night|morning|evening|afternoon|day of|on <point>', point),
  row('about', 'in|on|at around|about|approximately the? <point>', approx),
  row('around', 'around|circa|c.|ca|ca. the? <point>', approx),
  row('about-year', 'about|approximately|roughly <point>', aboutYear),
  row('early-in', '<part> in <point>', namedPart),
  row('earlier-in', 'earlier|later|sometime in the? <point>', point),
  row('at-part', 'at|from|towards|toward|near|over|on <point>', partOnly),
  row('most-of', 'for|during|throughout|over most|much|all|part of <point>', point),
  row('both', 'in|on|during <point:from> and <point:to>', both),
  row('at-holiday', 'at|over|around <point>', atHoliday),
  row('either', 'in|on|during? either? <point:one> or|/ in|on|during? the? <point:other>', either),
  row(
    'one-of',
    'in|on|during? either? <point:one> , <point:second> ,? <point:third>? ,? or in|on? <point:other>',
    either,
  ),
  row('between', 'between <point:from> and <point:to>', range),
  row('from-to', 'from <point:from> to|until|till|through|- <point:to>', range),
  row('from', 'from <point>', open('since'), { role: 'since' }),
  row('from-up-to', 'from <point:from> up to <point:to>', range),
  row('from-to-told', `from <point:from> to|until|till a|an|its|${HIS} <noun:kind>? <noun> in|on <point:to>`, range),
  row(
    'from-told-to-told',
    `from a|an|its|${HIS} <noun:kind>? <noun> in|on <point:from> to|until|till a|an|its|${HIS} <noun:other>? <noun:end> in|on <point:to>`,
    range,
  ),
  row('dash', '<point:from> -|to|through <point:to>', range),
  row('years', 'in|during? the? <year:from> -|/ <yearEnd>', years),
  row('amount-after-date', 'about|around|some|just|only|nearly|almost|exactly? <amount> after|from <point>', shift(1)),
  row('amount-before-date', 'about|around|some|just|only|nearly|almost|exactly? <amount> before <point>', shift(-1)),
  row('day-after-date', 'on? the day|night|morning after <point>', dayFrom(1)),
  row('soon-after-date', '<soon> after <point>', soonAfter),
  row('day-before-date', 'on? the day|night|morning before <point>', dayFrom(-1)),
  row(
    'amount-after-told',
    `about|around|some|just|only|nearly|almost|exactly? <amount> after|following a|an|its|${HIS}? <noun:kind>? <noun> in|of|on <point>`,
    shift(1),
  ),
  row(
    'amount-after-happening',
    `about|around|some|just|only|nearly|almost|exactly? <amount> after|following ${HIS} <happening>`,
    afterHappening(1),
  ),
  row(
    'amount-before-happening',
    `about|around|some|just|only|nearly|almost|exactly? <amount> before ${HIS} <happening>`,
    afterHappening(-1),
  ),
  row('soon-after-happening', `<soon> after|following ${HIS} <happening>`, soonAfterHappening),
  row('in-told', 'in|during a|an|the <noun:kind>? <noun> of <point>', ofYear),
  row('unit-after-happening', `on? the <unit> after|following ${HIS} <happening>`, afterHappening(1)),
  row('unit-before-happening', `on? the <unit> before ${HIS} <happening>`, afterHappening(-1)),
  row('at-the-age-of', 'at|by? the tender|early|young|ripe? old? age of just|only|about|around? <years>', age),
  row('at-age', 'at age <years>', age),
  row('aged', 'aged just|only? <years>', age),
  row('at-years', 'at just|only? <years>', age),
  row('in-decade-of-life', 'in|by his|her|their|my|our <part> <shortDecade>', lateIn(null)),
  row('in-teens', 'in|by his|her|their|my|our <part> teens', lateIn(10)),
  row('since-age', 'ever? since|from the age of <years> on|onwards|onward?', sinceAge, { role: 'since' }),
  row('birthday', 'on his|her|their|my <ordinal> birthday', birthday),
  row('turn-of-century', 'at|around? the turn of the <ordinal> century', turn),
  row('turn-of-millennium', 'at|around? the turn of the millennium', millennium),
  row('since', 'ever? since <point>', open('since'), { role: 'since' }),
  row('from-on', 'from <point> onwards|onward|on', open('since'), { role: 'since' }),
  row('until', 'until|till <point>', open('until'), { role: 'until' }),
  row('up-to', 'up to|until <point>', open('until'), { role: 'until' }),
  row('before', 'before|pre <point>', open('before'), { role: 'before' }),
  row('prior', 'prior to <point>', open('before'), { role: 'before' }),
  row('after', 'after|following <point>', open('after'), { role: 'after' }),
  row('as-of', 'as of the? <point>', point),
  row('by', 'by <point>', open('by'), { role: 'by' }),
  row('not-until', 'not until <point>', point),
]
