import edtf from 'edtf'
import { describe, expect, it } from 'vitest'
import { itemsOf } from '../../src/extract/times/item.ts'
import { matchPattern, patternOf } from '../../src/extract/times/pattern.ts'
import { boundsOf, disjoint, intersect, timeFromEdtf } from '../../src/model/fuzzy-time.ts'
import { ABSOLUTE, FROM_EVENTS, FROM_REFERENCE, LENGTHS, NARRATIVE } from './times/phrases.ts'
import { readTimes } from './times/read-times.ts'

/** The same numbers in every run. */
const generator = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const WORDS = (
  'in on at by from to until since before after during between and of the a last this next that same following early mid late ' +
  'year years month months day days week weeks night ago later earlier into war earthquake invasion March May April june Summer ' +
  "fall winter Monday 1 3 12 31 1999 2016 2022 0 00 99 1990s '70s 20th 3rd century half two twenty - one few several couple " +
  ', . ( ) – — " ’ “ ” / 2020-02-30 2020-02-28 Feb. Sept. Ukraine Russian began announced Kobe when İstanbul 😀 e\u0301 ﬁ \u2028 \ufeff'
).split(' ')

const TEXTS = [...ABSOLUTE, ...FROM_REFERENCE, ...NARRATIVE, ...FROM_EVENTS, ...LENGTHS].map(([text]) => text)

const random = generator(7)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
const soup = (): string =>
  Array.from({ length: 5 + Math.floor(random() * 60) }, () => pick(WORDS)).join(
    random() < 0.9 ? ' ' : random() < 0.5 ? '\n' : '',
  )

/** A text with a piece cut out, doubled, or put somewhere else. */
const mangled = (): string => {
  const text = `${pick(TEXTS)} ${pick(TEXTS)}`
  const [a, b] = [Math.floor(random() * text.length), Math.floor(random() * text.length)].sort((x, y) => x - y)
  const piece = text.slice(a, b)
  return [text.slice(0, a) + text.slice(b), text + piece, piece + pick(WORDS) + text][Math.floor(random() * 3)]!
}

const CASES = Array.from({ length: 1500 }, (_, at) => (at % 2 === 0 ? soup() : mangled()))
const REFERENCES = [null, '2025-04-06', '1900-01-01', '2024-02-29', '2019-12-31']

describe('over 1500 mangled texts', () => {
  const readings = CASES.map((text, at) => readTimes(text, REFERENCES[at % REFERENCES.length]))

  it('times and mentions stand where they say', () => {
    for (const { text, times, mentions, tokens } of readings) {
      for (const { start, end, time, firstToken, endToken } of times) {
        expect(time.text).toBe(text.slice(start, end))
        expect(end).toBeGreaterThan(start)
        expect(tokens[firstToken]!.start).toBeLessThanOrEqual(start)
        expect(tokens[endToken - 1]!.end).toBeGreaterThanOrEqual(end)
      }
      for (const { start, end } of mentions) expect(text.slice(start, end).trim()).not.toBe('')
    }
  })

  it('times are in order, and no two overlap', () => {
    for (const { times } of readings) {
      times.forEach(({ start }, at) => {
        if (at > 0) expect(start).toBeGreaterThanOrEqual(times[at - 1]!.end)
      })
    }
  })

  it('what is resolved is EDTF with bounds in order, and has a chain', () => {
    let resolved = 0
    for (const { times, chains } of readings) {
      for (const { time, chain } of times) {
        const { earliest, latest } = boundsOf(time)
        if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true)
        if (time.edtf === null) continue
        resolved++
        expect(timeFromEdtf(time.edtf)?.edtf).toBe(time.edtf)
        expect(() => edtf(time.edtf!)).not.toThrow()
        expect(chains[chain ?? -1]?.edtf).toBe(time.edtf)
      }
    }
    expect(resolved).toBeGreaterThan(1000)
  })

  it('bounds never reach beyond those of their EDTF form', () => {
    for (const { times } of readings) {
      for (const { time } of times) {
        const whole = time.edtf === null ? null : timeFromEdtf(time.edtf)
        if (whole !== null) expect(disjoint(whole, time)).toBe(false)
      }
    }
  })

  it('reading twice gives the same', () => {
    for (const at of [1, 20, 333]) {
      const again = readTimes(CASES[at]!, REFERENCES[at % REFERENCES.length])
      expect(again.times).toEqual(readings[at]!.times)
      expect(again.chains).toEqual(readings[at]!.chains)
    }
  })

  it('two times leave the same whichever comes first', () => {
    const times = readings.flatMap((reading) => reading.times.map(({ time }) => time)).slice(0, 400)
    times.forEach((a, at) => {
      const b = times[(at * 7 + 1) % times.length]!
      const [ab, ba] = [intersect(a, b), intersect(b, a)]
      expect(ab === null).toBe(ba === null)
      if (ab !== null && ba !== null) expect(boundsOf(ab)).toEqual(boundsOf(ba))
    })
  })
})

describe('a pattern', () => {
  const steps = (count: number): number => {
    let looked = 0
    const token = (index: number) => ({
      index,
      start: index * 2,
      end: index * 2 + 1,
      text: 'a',
      lower: 'a',
      lemma: 'a',
      pos: 'X' as const,
      sentence: 0,
      opensSentence: false,
      quote: -1,
    })
    const items = new Proxy([...itemsOf(Array.from({ length: count }, (_, at) => token(at)))], {
      get: (list, key) => {
        if (/^\d+$/.test(String(key))) looked++
        return Reflect.get(list, key)
      },
    })
    matchPattern(patternOf('a? a? a? a? a? a? b'), items, 0, { points: new Map(), events: new Map() })
    return looked
  }

  it('looks at no more of a text than of a sentence', () => {
    expect(steps(20_000)).toBe(steps(20))
  })
})
