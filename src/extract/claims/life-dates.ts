import type { ClaimTime } from '../../model/extraction.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { Segment } from '../clauses/segment.ts'
import { PLAIN } from '../clauses/standing.ts'
import { firstFrom } from '../first-from.ts'
import type { Reading, ReadMention, ReadTime } from '../reading.ts'
import type { FrameIndex } from './frame-index.ts'
import { type Match, matchesOf, type Setting } from './match.ts'

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

/** The dates in a parenthesis, tokens `[first, end)`; none where anything else stands in it. */
const datesIn = (reading: Reading, setting: Setting, first: number, end: number): readonly LifeDate[] => {
  const { tokens, times, mentions } = reading
  const dates: LifeDate[] = []
  let what: LifeDate['what'] | null = null
  let named = false
  for (let token = first; token < end; token++) {
    const { lower } = tokens[token]!
    const time = times[firstFrom(times, token, ({ firstToken }) => firstToken)]
    if (time !== undefined && time.firstToken === token && time.endToken <= end) {
      if (time.time.edtf === null) return []
      token = time.endToken - 1
      if (time.time.kind === 'span' && time.time.start !== null && time.time.end !== null) {
        if (what === 'died' || dates.length > 0 || !isLife(time)) return []
        return tokens.slice(time.endToken, end).length === 0
          ? [
              { what: 'born', time: dated(time, 'start'), place: null },
              { what: 'died', time: dated(time, 'end'), place: null },
            ]
          : []
      }
      const isSecond = dates.length === 1 && dates[0]!.what === 'born'
      const isFirstOpen = what === null && dates.length === 0
      if (isFirstOpen && !tokens.slice(time.endToken, end).some(({ lower: word }) => /^[-–—]$/.test(word))) return []
      if (dates.length > 1 || (isSecond && what === 'born')) return []
      dates.push({ what: what ?? (isSecond ? 'died' : 'born'), time: dated(time, null), place: null })
      what = null
      continue
    }
    if (BIRTH.test(lower)) {
      what = 'born'
      named = true
    } else if (DEATH.test(lower)) what = 'died'
    else if (!APPROXIMATE.test(lower)) {
      const nameEnd = setting.landmarks.names.get(token)
      if (nameEnd === undefined || nameEnd > end) return []
      const index = (setting.landmarks.byHead.get(nameEnd - 1) ?? []).find((each) => mentions[each]!.form === 'name')
      const type = index === undefined ? 'Unknown' : typeOf(reading, mentions[index]!)
      const last = dates.at(-1)
      if (type === 'Place' && last !== undefined && last.place === null)
        dates[dates.length - 1] = { ...last, place: index! }
      else if (type !== 'Place' && !(named && dates.length === 0)) return []
      token = nameEnd - 1
    }
  }
  return dates
}

const typeOf = ({ chains }: Reading, { chain }: ReadMention): string => chains[chain]?.type ?? 'Unknown'

const asPhrase = ({ firstToken, endToken, head }: ReadMention, mention: number): NounPhrase => ({
  kind: 'noun',
  first: firstToken,
  end: endToken,
  head,
  mention,
  appositions: [],
  attached: [],
  aside: false,
  joined: [],
})

/** What the frames read in the dates behind a full name: "Mei Lin (1871–1944)", "(born 4 May 1950 in Lagos)". */
export const matchLifeDates = (setting: Setting, index: FrameIndex, segment: Segment): readonly Match[] => {
  const { reading, landmarks } = setting
  const { tokens, mentions } = reading
  return segment.tokens.flatMap(({ index: first }): readonly Match[] => {
    const open = landmarks.names.get(first)
    if (open === undefined || tokens[open]?.lower !== '(' || open - first < 2) return []
    const person = (landmarks.byHead.get(open - 1) ?? []).find(
      (each) => mentions[each]!.firstToken === first && typeOf(reading, mentions[each]!) === 'Person',
    )
    if (person === undefined || /^[IVX]+$/.test(tokens[open - 1]!.text)) return []
    let close = open + 1
    while (close < tokens.length && close - open < LONGEST && tokens[close]!.lower !== ')') close++
    if (tokens[close]?.lower !== ')') return []
    return datesIn(reading, setting, open + 1, close).flatMap(({ what, time, place }) =>
      (index.byNoun.get(what) ?? [])
        .filter(({ frame }) => frame.via?.includes('life-dates'))
        .flatMap((rule) =>
          matchesOf(
            setting,
            rule,
            [asPhrase(mentions[person]!, person)],
            null,
            (role) => (role === 'in' && place !== null ? [asPhrase(mentions[place]!, place)] : []),
            { clause: null, description: null, apart: { time, standing: PLAIN } },
          ),
        ),
    )
  })
}
