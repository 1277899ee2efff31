import type { ClaimTime } from '../../model/extraction.ts'
import { phraseOfMention } from '../clauses/phrase.ts'
import type { Segment } from '../clauses/segment.ts'
import { PLAIN } from '../clauses/standing.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadMention, ReadTime } from '../reading.ts'
import type { FrameIndex } from './frame-index.ts'
import { type Match, matchesOf } from './match.ts'
import type { Setting } from './setting.ts'

/** Longest parenthesis looked at, in tokens: two full dates with their places fit in. */
const LONGEST = 30

/** A life between two bare years: a shorter span may be a time in office. */
const SHORTEST_LIFE = 15
const LONGEST_LIFE = 115

interface LifeDate {
  readonly what: 'born' | 'died'
  readonly time: ClaimTime
  readonly place: number | null
}

const BIRTH = /^(?:born|b|b\.|\*|née|né|nee)$/
const DEATH = /^(?:died|d|d\.|†)$/
const APPROXIMATE = /^(?:c|c\.|ca|ca\.|circa|\.|,|;|-|–|—|in|at|on|near|around|about|and)$/

const dated = (time: ReadTime, end: 'start' | 'end' | null): ClaimTime => {
  const date = time.chain === undefined || end !== null ? null : `e${time.chain + 1}`
  if (end === null) return { ...time.time, date }
  const bound = time.time[end]!
  const edtf = time.time.edtf!.split('/')[end === 'start' ? 0 : 1]!
  return { ...time.time, edtf, kind: 'instant', start: bound, end: null, date }
}

const yearOf = (edtf: string): number => Number.parseInt(edtf, 10)

const isLife = ({ time }: ReadTime): boolean => {
  const years = time.edtf?.split('/').map(yearOf) ?? []
  const length = (years[1] ?? Number.NaN) - (years[0] ?? Number.NaN)
  return length >= SHORTEST_LIFE && length <= LONGEST_LIFE
}

/** A year that stands alone: "b. *1901*". */
const bareYear = (text: string): ClaimTime | null => {
  if (!/^(?:1\d|20)\d\d$/.test(text)) return null
  const start = { earliest: `${text}-01-01`, latest: `${text}-12-31` }
  return { edtf: text, text, date: null, kind: 'instant', start, end: null, duration: null, basis: 'explicit' }
}

interface Dated {
  readonly times: readonly ClaimTime[]
  readonly end: number
}

/** The date that begins at a token; two where it is a life from year to year; null where it is neither. */
const dateAt = (reading: Reading, token: number): Dated | null => {
  const time = reading.times[firstFrom(reading.times, token, ({ firstToken }) => firstToken)]
  if (time === undefined || time.firstToken !== token || time.time.edtf === null) {
    const year = bareYear(reading.tokens[token]!.text)
    return year === null ? null : { times: [year], end: token + 1 }
  }
  if (time.time.kind !== 'span') return { times: [dated(time, null)], end: time.endToken }
  if (time.time.start === null || time.time.end === null || !isLife(time)) return null
  return { times: [dated(time, 'start'), dated(time, 'end')], end: time.endToken }
}

interface Named {
  readonly mention: number
  readonly isPlace: boolean
  readonly end: number
}

const nameAt = ({ reading, landmarks }: Setting, token: number): Named | null => {
  const end = landmarks.names.get(token)
  const mention = (landmarks.byHead.get((end ?? 0) - 1) ?? []).find((each) => reading.mentions[each]!.form === 'name')
  if (end === undefined || mention === undefined) return null
  return { mention, isPlace: typeOf(reading, reading.mentions[mention]!) === 'Place', end }
}

/** Which of the two a date is: as the word before it says, else the first of two is of birth. */
const kindOf = (dates: readonly LifeDate[], said: LifeDate['what'] | null): LifeDate['what'] | null => {
  const kind = said ?? (dates.length === 0 ? 'born' : 'died')
  return dates.some(({ what }) => what === kind) || dates.length > 1 ? null : kind
}

/** What has been read of a parenthesis so far. */
interface Parenthesis {
  readonly dates: LifeDate[]
  /** What the word before the next date says that it is. */
  said: LifeDate['what'] | null
  /** A word has said what the dates are. */
  labelled: boolean
  /** A place that the next date is of, where places stand before their dates: "(*Brno*, 1902 – *Haifa*, 1988)". */
  ahead: number | null
}

/** Adds a date, or the two of a span; whether they fit. */
const addDates = (read: Parenthesis, times: readonly ClaimTime[]): boolean =>
  times.every((time) => {
    const what = kindOf(read.dates, read.said)
    if (what === null) return false
    read.dates.push({ what, time, place: read.ahead })
    read.said = null
    read.ahead = null
    return true
  })

/** Adds a name: the place of the date before it, or the name at birth before any date; whether it fits. */
const addName = (read: Parenthesis, { isPlace, mention }: Named): boolean => {
  const { dates, labelled } = read
  const last = dates.at(-1)
  if (!isPlace) return labelled && last === undefined
  if (last === undefined || last.place !== null) {
    if (read.ahead !== null || dates.length > 1) return false
    read.ahead = mention
    return true
  }
  dates[dates.length - 1] = { ...last, place: mention }
  return true
}

/** A word without a Latin letter: "(*李玉兰*; 1920 – 2003)". */
const isForeign = (word: string): boolean => /\p{L}/u.test(word) && !/\p{Script=Latin}/u.test(word)

const addWord = (read: Parenthesis, word: string): boolean => {
  if (isForeign(word)) return read.dates.length === 0
  if (!BIRTH.test(word) && !DEATH.test(word)) return APPROXIMATE.test(word)
  read.said = BIRTH.test(word) ? 'born' : 'died'
  read.labelled = true
  return true
}

/** A death before the birth: the dates are of something else. */
const isBackwards = (dates: readonly LifeDate[]): boolean => {
  const of = (what: LifeDate['what']): string | null =>
    dates.find((date) => date.what === what)?.time.start?.latest ?? null
  const [born, died] = [of('born'), of('died')]
  return born !== null && died !== null && died < born
}

/** The dates in a parenthesis, tokens `[first, end)`; none where anything else stands in it. */
const datesIn = (setting: Setting, first: number, end: number): readonly LifeDate[] => {
  const read: Parenthesis = { dates: [], said: null, labelled: false, ahead: null }
  for (let token = first; token < end; ) {
    const date = dateAt(setting.reading, token)
    const name = date === null ? nameAt(setting, token) : null
    const isRead =
      date !== null
        ? addDates(read, date.times)
        : name !== null
          ? addName(read, name)
          : addWord(read, setting.reading.tokens[token]!.lower)
    if (!isRead) return []
    token = date?.end ?? name?.end ?? token + 1
  }
  if (isBackwards(read.dates) || read.ahead !== null) return []
  // A lone date says nothing of a life unless a word does.
  return read.labelled || read.dates.length === 2 ? read.dates : []
}

const typeOf = ({ chains }: Reading, { chain }: ReadMention): string => chains[chain]?.type ?? 'Unknown'

/** The token behind "Rosa Vidal, *née Pick*", where a name at birth stands. */
const behindMaiden = ({ reading: { tokens }, landmarks }: Setting, end: number): number => {
  if (tokens[end]?.lower !== ',' || !/^(?:née|nee|born)$/.test(tokens[end + 1]?.lower ?? '')) return end
  const isName = /^\p{Lu}/u.test(tokens[end + 2]?.text ?? '')
  return landmarks.names.get(end + 2) ?? (isName ? end + 3 : end)
}

/** Longest trade between a name and its dates, in tokens: "Ana Reis, *lace maker*, b. Porto 1919". */
const LONGEST_TRADE = 4

/** The tokens `[first, end)` of dates that no parenthesis encloses: "Ana Reis, *b. Porto 1919, d. Lima 2011*"; null for none. */
const noticeAt = (setting: Setting, comma: number): { first: number; end: number } | null => {
  const { tokens } = setting.reading
  const isLabel = (at: number): boolean => {
    const word = tokens[at]?.lower ?? ''
    if (!/^(?:b|b\.|d|d\.|born|died)$/.test(word) || tokens[at - 1]?.lower !== ',') return false
    // "died in Lima" is a sentence's verb
    if (tokens[at + 1]?.pos === 'ADP') return false
    return dateAt(setting.reading, at + 1) !== null || nameAt(setting, at + 1)?.isPlace === true
  }
  let first = comma + 1
  if (!isLabel(first)) {
    first++
    while (first - comma <= LONGEST_TRADE + 2 && tokens[first]?.pos !== 'VERB' && !isLabel(first)) first++
    if (!isLabel(first)) return null
  }
  let end = first
  while (end < tokens.length && end - first < LONGEST && tokens[end]!.sentence === tokens[first]!.sentence) {
    const next = dateAt(setting.reading, end)?.end ?? nameAt(setting, end)?.end
    const word = tokens[end]!.lower
    if (next === undefined && !isLabel(end) && !(word === ',' && isLabel(end + 1))) break
    end = next ?? end + 1
  }
  return { first, end }
}

/** The tokens of the dates behind the name that ends at a token, in parentheses or between commas. */
const datesBehind = (setting: Setting, end: number): { first: number; end: number } | null => {
  const { tokens } = setting.reading
  const open = behindMaiden(setting, end)
  if (tokens[open]?.lower === ',') return noticeAt(setting, open)
  if (tokens[open]?.lower !== '(') return null
  let close = open + 1
  while (close < tokens.length && close - open < LONGEST && tokens[close]!.lower !== ')') close++
  return tokens[close]?.lower === ')' ? { first: open + 1, end: close } : null
}

/** What the frames read in the dates behind a full name: "Mei Lin (1871–1944)", "(born 4 May 1950 in Lagos)". */
export const matchLifeDates = (setting: Setting, index: FrameIndex, segment: Segment): readonly Match[] => {
  const { reading, landmarks } = setting
  const { tokens, mentions } = reading
  return segment.tokens.flatMap(({ index: first }): readonly Match[] => {
    const end = landmarks.names.get(first)
    if (end === undefined || end - first < 2) return []
    const dates = datesBehind(setting, end)
    if (dates === null) return []
    const person = (landmarks.byHead.get(end - 1) ?? []).find(
      (each) => mentions[each]!.firstToken === first && typeOf(reading, mentions[each]!) === 'Person',
    )
    if (person === undefined || /^[IVX]+$/.test(tokens[end - 1]!.text)) return []
    return datesIn(setting, dates.first, dates.end).flatMap(({ what, time, place }) =>
      (index.byNoun.get(what) ?? [])
        .filter(({ frame }) => frame.via?.includes('life-dates'))
        .flatMap((rule) =>
          matchesOf(
            setting,
            rule,
            [phraseOfMention(reading, person)],
            null,
            (role) => (role === 'in' && place !== null ? [phraseOfMention(reading, place)] : []),
            { clause: null, description: null, apart: { time, standing: PLAIN } },
          ),
        ),
    )
  })
}
