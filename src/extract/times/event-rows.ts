import { type Slots, slotValue } from './pattern.ts'
import { type Row, row } from './row.ts'
import type { TimeValue } from './time-value.ts'

/** `past`: the last day of what lasts and is over, such as a war, else the first: "two years after the war", "after the coup". */
type Edge = 'start' | 'end' | 'whole' | 'past'

const eventAt = (slots: Slots, edge: Edge): TimeValue | null => {
  const event = slotValue(slots, 'event')
  if (event === undefined) return null
  return { op: 'event', key: event.key, edge: edge === 'past' && !event.lasts ? 'start' : edge }
}

const at =
  (edge: Edge) =>
  (slots: Slots): TimeValue | null =>
    eventAt(slots, edge)

const shift =
  (sign: 1 | -1, edge: Edge = 'start') =>
  (slots: Slots): TimeValue | null => {
    const amount = slotValue(slots, 'amount')
    const from = eventAt(slots, edge)
    return amount === undefined || from === null ? null : { op: 'shift', amount, sign, from }
  }

const oneUnit =
  (sign: 1 | -1, edge: Edge = 'start') =>
  (slots: Slots): TimeValue | null => {
    const unit = slotValue(slots, 'unit')
    const from = eventAt(slots, edge)
    if (unit === undefined || from === null) return null
    const counted = unit === 'week' || unit === 'month' || unit === 'year' ? unit : 'day'
    return { op: 'shift', amount: { count: 1, unit: counted, vague: false }, sign, from }
  }

const near =
  (days: number, exact: boolean, edge: Edge = 'start') =>
  (slots: Slots): TimeValue | null => {
    const of = eventAt(slots, edge)
    return of === null ? null : { op: 'near', days, exact, of }
  }

/** How long "the first weeks of the war", "in the days after the quake" may reach, in days. */
const REACH: ReadonlyMap<string, number> = new Map([
  ['hours', 2],
  ['days', 10],
  ['weeks', 45],
  ['months', 183],
])

const firstUnits =
  (sign: 1 | -1, edge: Edge = 'start') =>
  (slots: Slots): TimeValue | null => {
    const of = eventAt(slots, edge)
    const units = slotValue(slots, 'units')
    if (of === null || units === undefined) return null
    if (units === 'years') return { op: 'open', role: sign === 1 ? 'after' : 'before', of }
    return { op: 'near', days: sign * (REACH.get(units) ?? 10), exact: false, of }
  }

const nth = (slots: Slots): TimeValue | null => {
  const of = eventAt(slots, 'start')
  const count = slotValue(slots, 'ordinal')
  const unit = slotValue(slots, 'unit')
  if (of === null || count === undefined || unit === undefined) return null
  return { op: 'nth', count, unit: unit === 'week' || unit === 'month' || unit === 'year' ? unit : 'day', of }
}

const open =
  (role: 'since' | 'until' | 'before' | 'after' | 'by', edge: Edge = 'start') =>
  (slots: Slots): TimeValue | null => {
    const of = eventAt(slots, edge)
    return of === null ? null : { op: 'open', role, of }
  }

const BEGUN = 'began|begins|started|starts|erupted|hit|struck|happened'
const DECLARE = 'announced|declared|ordered|proclaimed|launched|began|started|decreed'
const CLAUSE = { clausal: true } as const

const EVENT = 'the|a|an? <event>'
const BEGINNING = `the|a|an? start|beginning|outbreak|onset|announcement|declaration|launch of ${EVENT}`

/** "the war", and what may stand between: "the start of the war". */
const WAR = 'the|a|an? start|beginning|outbreak|onset|announcement|declaration|launch? of? the|a|an? <event>'

/** What counts from an event that is over: from its last day, unless its beginning is named. */
const behind = (
  id: string,
  lead: string,
  read: (edge: Edge) => Row['read'],
  more: Pick<Row, 'role'> = {},
): readonly Row[] => [
  row(id, `${lead} ${BEGINNING}`, read('start'), more),
  row(`${id}-over`, `${lead} ${EVENT}`, read('past'), more),
]

/** "the war" and what it does or undergoes, for the rows that hold a clause. */
const befalls = (id: string, lead: string, read: Row['read'], more: Pick<Row, 'role'> = {}): readonly Row[] => [
  row(`${id}-begun`, `${lead} the? <event> had? ${BEGUN}|begun`, read, { ...CLAUSE, ...more }),
  row(`${id}-broke-out`, `${lead} the? <event> had? broke|broken|breaks out`, read, { ...CLAUSE, ...more }),
  row(`${id}-declared`, `${lead} the? <event> was|had|is been? ${DECLARE}`, read, { ...CLAUSE, ...more }),
  row(`${id}-who-declared`, `${lead} <who> had? ${DECLARE} the|a|an|his|her? <event>`, read, { ...CLAUSE, ...more }),
]

/** Times that hang on a public event. */
export const EVENT_ROWS: readonly Row[] = [
  row('into', 'about|around|some|just|only|nearly|almost? <amount> into the? <event>', shift(1)),
  ...behind(
    'amount-after',
    'about|around|some|just|only|nearly|almost|within? <amount> to? the? day? after|of|from|since|following',
    (edge) => shift(1, edge),
  ),
  row('amount-after-end', '<amount> after the end of the? <event>', shift(1, 'end')),
  row('amount-before', `about|around|some|just|only|nearly|almost|within? <amount> before ${WAR}`, shift(-1)),
  ...behind('unit-after', 'on? the <unit> after', (edge) => oneUnit(1, edge)),
  row('unit-before', `on? the <unit> before ${WAR}`, oneUnit(-1)),
  row('eve', `on? the eve of ${WAR}`, (slots) => {
    const from = eventAt(slots, 'start')
    return from && { op: 'shift', amount: { count: 1, unit: 'day', vague: false }, sign: -1, from }
  }),
  row('day-of', `on|in? the very? same? first? day|night|morning|evening|afternoon|date of ${WAR}`, at('start')),
  row('same-day-as', `on? the very? same day|night|morning as ${WAR}`, at('start')),
  row(
    'first-units',
    'in|during|through|from? the very? first|early|opening|initial few? <units> of the? <event>',
    firstUnits(1),
  ),
  row('nth-unit', 'in|on|during|from|by? the <ordinal> <unit> of the? <event>', nth),
  ...behind('units-after', 'in|during? the first? <units> after|following|since', (edge) => firstUnits(1, edge)),
  row('units-before', `in|during? the last? <units> before|preceding|leading ${WAR}`, firstUnits(-1)),
  row('at-start', 'at|with|upon|on the very? start|beginning|outbreak|onset|launch of the? <event>', at('start')),
  row('at-end', 'at|with|by the very? end of the? <event>', at('end')),
  ...behind('at-once-after', 'immediately|right|straight|directly after|following', (edge) => near(7, true, edge)),
  ...behind('soon-after', 'soon|shortly|just after|following|afterwards', (edge) => near(31, false, edge)),
  ...behind('not-long-after', 'not long after', (edge) => near(61, false, edge)),
  ...behind('some-units-after', 'only|just? <units> after', (edge) => firstUnits(1, edge)),
  row('soon-before', `soon|shortly|just|immediately|right before|ahead? of? ${WAR}`, near(-31, false)),
  ...behind('in-the-wake', 'in the wake|aftermath of', (edge) => open('after', edge), { role: 'after' }),
  row('when-ended', 'when|once the? <event> had? ended|finished', at('end'), CLAUSE),
  row('when-over', 'when|once the? <event> was over', at('end'), CLAUSE),
  ...befalls('amount-after', 'about|around|some|just|only|nearly|almost? <amount> after|from|since', shift(1)),
  ...befalls('amount-before', 'about|around|some|just|only|nearly|almost? <amount> before', shift(-1)),
  ...befalls('unit-after', 'on? the <unit> after', oneUnit(1)),
  ...befalls('unit-before', 'on? the <unit> before', oneUnit(-1)),
  ...befalls('some-units-after', 'only|just? <units> after', firstUnits(1)),
  ...befalls('day', 'on|in? the very? same? day|night|morning|evening|afternoon|date that|when|as?', at('start')),
  ...befalls('at-once', 'immediately|right|straight|directly after', near(7, true)),
  ...befalls('soon', 'just|soon|shortly after', near(31, false)),
  ...befalls('when', 'when|as|once', at('start')),
  ...befalls('since', 'ever? since', open('since'), { role: 'since' }),
  ...befalls('after', 'after', open('after'), { role: 'after' }),
  ...befalls('before', 'before', open('before'), { role: 'before' }),
  ...befalls('until', 'until|till', open('until'), { role: 'until' }),
  row('during', 'during|amid|throughout the? <event>', at('whole')),
  row('in-event', 'in the <event>', at('whole')),
  ...behind('since-event', 'ever? since', (edge) => open('since', edge), { role: 'since' }),
  row('until-event', `until|till ${WAR}`, open('until'), { role: 'until' }),
  ...behind('after-event', 'after|following', (edge) => open('after', edge), { role: 'after' }),
  row('after-end', 'after the end of the? <event>', open('after', 'end'), { role: 'after' }),
  row('until-end', 'until|till the end of the? <event>', open('until', 'end'), { role: 'until' }),
  row('before-event', `before|prior to? ${WAR}`, open('before'), { role: 'before' }),
]
