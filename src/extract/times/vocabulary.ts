import type { Part, Unit } from './time-value.ts'

const table = <T>(rows: readonly (readonly [words: string, value: T])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)))

/** Month names in full. */
export const MONTHS = table([
  ['january', 1],
  ['february', 2],
  ['march', 3],
  ['april', 4],
  ['may', 5],
  ['june', 6],
  ['july', 7],
  ['august', 8],
  ['september', 9],
  ['october', 10],
  ['november', 11],
  ['december', 12],
])

/** Cut short; only beside a day or a year. */
export const SHORT_MONTHS = table([
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
])

/** As EDTF writes them. */
export const SEASONS = table([
  ['spring springtime', 21],
  ['summer summertime', 22],
  ['autumn fall autumntime', 23],
  ['winter wintertime', 24],
])

/** 0 is Sunday. */
export const WEEKDAYS = table([
  ['sunday', 0],
  ['monday', 1],
  ['tuesday', 2],
  ['wednesday', 3],
  ['thursday', 4],
  ['friday', 5],
  ['saturday', 6],
])

/** Units with how many of the calendar's they are: a fortnight is two weeks. */
export const UNITS: ReadonlyMap<string, readonly [unit: Unit, times: number]> = table([
  ['day days', ['day', 1] as const],
  ['night nights', ['day', 1] as const],
  ['week weeks', ['week', 1] as const],
  ['fortnight', ['week', 2] as const],
  ['month months', ['month', 1] as const],
  ['year years', ['year', 1] as const],
  ['decade decades', ['decade', 1] as const],
])

/** Parts of a day, which stand for the day. */
export const DAY_PARTS: ReadonlySet<string> = new Set(['day', 'night', 'morning', 'evening', 'afternoon', 'date'])

/** Number words up to nineteen, and the tens. */
export const NUMBERS = table([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])

/** Ordinals that name a century or a day. */
export const ORDINALS = table([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['thirteenth', 13],
  ['fourteenth', 14],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
])

/** Days that keep their date: month, and day where the name means one day. */
export const HOLIDAYS: readonly (readonly [words: readonly string[], month: number, day: number | null])[] = [
  [['christmas', 'eve'], 12, 24],
  [['christmas', 'day'], 12, 25],
  [['boxing', 'day'], 12, 26],
  [['new', 'year', "'s", 'eve'], 12, 31],
  [['new', 'year', "'s", 'day'], 1, 1],
  [['valentine', "'s", 'day'], 2, 14],
  [['halloween'], 10, 31],
  [['christmas'], 12, null],
]

export const PARTS: ReadonlyMap<string, Part> = table([
  ['early', 'early' as const],
  ['mid middle', 'mid' as const],
  ['late', 'late' as const],
])

/** Decades in words: "the nineties". */
export const DECADES = table([
  ['twenties', 2],
  ['thirties', 3],
  ['forties', 4],
  ['fifties', 5],
  ['sixties', 6],
  ['seventies', 7],
  ['eighties', 8],
  ['nineties', 9],
])

/** Nouns for what befalls one person, with the predicates that tell it. */
export const HAPPENINGS: ReadonlyMap<string, readonly string[]> = table([
  ['arrest detention imprisonment', ['DETAINED']],
  ['release', ['RELEASED']],
  ['sentencing conviction', ['SENTENCED']],
  ['deportation expulsion', ['DEPORTED']],
  ['wedding marriage', ['SPOUSE_OF']],
  ['birth', ['BORN_ON', 'BORN_IN']],
  ['death', ['DIED']],
  ['arrival', ['MOVED_TO']],
  ['departure', ['LEFT']],
  ['return', ['RETURNED_TO']],
  ['dismissal sacking', ['LOST_JOB']],
  ['resignation', ['RESIGNED']],
  ['conscription', ['DRAFTED']],
  // No claim dates these; they are known so that what counts from them stays open.
  ['graduation retirement appointment election promotion funeral engagement divorce', []],
])

/** What somebody's words stand in: "a 1996 interview", "a letter of 4 May 1897". */
export const SAYINGS: ReadonlySet<string> = new Set(
  'interview letter speech diary journal memoir memoirs statement testimony deposition article essay postcard telegram broadcast podcast conversation lecture sermon report column dispatch note email message'.split(
    ' ',
  ),
)
