import { wordList, wordMap } from '../../ontology/lexicon.ts'
import type { Part, Unit } from './time-value.ts'

/** A list of `schema/lexicon/times.yaml` that says something of each word. */
const table = <T>(key: string, read: (what: string) => T): ReadonlyMap<string, T> =>
  new Map([...wordMap('times', key)].map(([word, what]) => [word, read(what)]))

/** Month names in full. */
export const MONTHS = table('months', Number)

/** Cut short; only beside a day or a year. */
export const SHORT_MONTHS = table('short-months', Number)

/** As EDTF writes them. */
export const SEASONS = table('seasons', Number)

/** 0 is Sunday. */
export const WEEKDAYS = table('weekdays', Number)

/** Units with how many of the calendar's they are: a fortnight is two weeks. */
export const UNITS = table('units', (what): readonly [unit: Unit, times: number] => {
  const [times, unit] = what.split(' ')
  return [unit as Unit, Number(times)]
})

/** Parts of a day, which stand for the day. */
export const DAY_PARTS = wordList('times', 'day-parts')

/** The unit that a word names one of; a part of a day names a day. Null for other words, and for several. */
export const unitOf = (word: string): Unit | null => {
  if (DAY_PARTS.has(word)) return 'day'
  return UNITS.get(word)?.[0] === word ? (word as Unit) : null
}

/** Number words up to nineteen, and the tens. */
export const NUMBERS = table('numbers', Number)

/** Ordinals that name a century or a day. */
export const ORDINALS = table('ordinals', Number)

/** Days that keep their date: month, and day where the name means one day. */
export const HOLIDAYS: readonly (readonly [words: readonly string[], month: number, day: number | null])[] = [
  ...wordMap('times', 'holidays'),
].map(([words, date]) => {
  const [month, day] = date.split('-').map(Number)
  return [words.split(' '), month ?? 0, day ?? null]
})

export const PARTS = table('parts', (what) => what as Part)

/** Decades in words: "the nineties". */
export const DECADES = table('decades', Number)

/** Nouns for what befalls one person, with the predicates that tell it; none where no claim dates it. */
export const HAPPENINGS = table('happenings', (what): readonly string[] => what.split(' ').filter(Boolean))

/** Nouns for public events that go on for long and end: what comes after one comes after its end. */
export const LASTING = wordList('times', 'lasting')

/** What somebody's words stand in: "a 1996 interview", "a letter of 4 May 1897". */
export const SAYINGS = wordList('times', 'sayings')
