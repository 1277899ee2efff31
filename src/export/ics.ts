import { addDays } from '../model/days.ts'
import type { ExportFormat } from './format.ts'
import { type ToldFact, toldFacts } from './told.ts'

const CRLF = '\r\n'
const MOST_OCTETS = 75

/** Text as RFC 5545 wants it: marks that mean something escaped, control characters gone. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** A content line, folded so that none is longer than 75 octets and no character is cut. */
const line = (name: string, value: string): string => {
  const folded: string[] = []
  let [part, octets] = ['', 0]
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character)
    // A continued line begins with a blank, which counts.
    if (octets + size > MOST_OCTETS) {
      folded.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...folded, part].join(CRLF) + CRLF
}

const dateOf = (day: string): string => day.replaceAll('-', '')

/** How the days of an event are meant. */
const daysMeant = ({ fact, bounds: { earliest, latest } }: ToldFact): string => {
  if (earliest === null) return 'Not later than this day.'
  if (latest === null) return 'From about this day on.'
  if (fact.time?.kind === 'span') return 'At most from the first of these days to the last.'
  return earliest === latest ? '' : 'On some day within these.'
}

const event = (told: ToldFact): string => {
  const { fact, sentence, bounds, claims, place, object } = told
  const first = bounds.earliest ?? bounds.latest
  if (first === null) return ''
  const last = bounds.earliest === null || bounds.latest === null ? first : bounds.latest
  const [said] = claims
  const quoted = said === undefined ? [] : [`“${said.evidence.text}” (${said.document})`]
  const where = place ?? (object?.type === 'Place' ? object : null)
  return [
    line('BEGIN', 'VEVENT'),
    line('UID', escaped(`${encodeURIComponent(fact.id)}@storygraph`)),
    // The calendar has no clock: the same graph gives the same bytes.
    line('DTSTAMP', '19700101T000000Z'),
    line('DTSTART;VALUE=DATE', dateOf(first)),
    line('DTEND;VALUE=DATE', dateOf(addDays(last, 1))),
    line('SUMMARY', escaped(sentence)),
    line('DESCRIPTION', escaped([daysMeant(told), ...quoted].filter((text) => text !== '').join('\n'))),
    ...(where === null ? [] : [line('LOCATION', escaped(where.name))]),
    line('STATUS', fact.status === 'disputed' ? 'TENTATIVE' : 'CONFIRMED'),
    line('TRANSP', 'TRANSPARENT'),
    line('X-STORYGRAPH-EDTF', escaped(fact.time?.edtf ?? '')),
    line('END', 'VEVENT'),
  ].join('')
}

/** Every dated fact as an all-day event over the days on which it may have been (RFC 5545). */
export const ics: ExportFormat = {
  name: 'ics',
  description: 'a calendar: dated facts as all-day events',
  mediaType: 'text/calendar',
  leavesOut:
    'what has no date. A vague date takes all days on which it may have been, and its description says so; an open end shows the day that is known.',
  takesPerson: true,
  async *write(store, options = {}) {
    yield line('BEGIN', 'VCALENDAR') + line('VERSION', '2.0') + line('PRODID', '-//Storygraph//Storygraph//EN')
    for await (const told of toldFacts(store, options)) yield event(told)
    yield line('END', 'VCALENDAR')
  },
}
