import { describe, expect, it } from 'vitest'
import { addMonths } from '../../src/model/days.ts'
import {
  ABSOLUTE,
  FROM_EVENTS,
  FROM_REFERENCE,
  LENGTHS,
  NARRATIVE,
  NOTHING,
  type Phrase,
  QUOTED,
  STORIES,
} from './times/phrases.ts'
import { readTimes, timesIn } from './times/read-times.ts'

const named = (rows: readonly Phrase[]) =>
  rows.map(([text, expected, reference]) => ({ text, expected, reference: reference ?? null }))

const check = (name: string, rows: readonly Phrase[]): void => {
  describe(name, () => {
    it.each(named(rows))('$text → $expected', ({ text, expected, reference }) => {
      expect(timesIn(text, reference).join(' ')).toBe(expected)
    })
  })
}

check('dates of the calendar', ABSOLUTE)
check('counted from the reference date', FROM_REFERENCE)
check('counted from the narrative', NARRATIVE)
check('counted from the story or the day of writing', STORIES)
check('counted from the day of saying', QUOTED)
check('counted from a public event', FROM_EVENTS)
check('lengths', LENGTHS)
check('no times', NOTHING)

const later = (date: string, years: number): string => addMonths(date, 12 * years)

/** An EDTF date, its decade or years moved. */
const moved = (edtf: string, years: number): string =>
  edtf.replace(/\d{3}X|\d{4}(?=-|~|\/|$)/g, (year) =>
    year.endsWith('X') ? year : String(Number(year) + years).padStart(4, '0'),
  )

describe('with another reference date', () => {
  // Weekdays move within the week from year to year, decades only by tens.
  const counted = FROM_REFERENCE.filter(([text]) => !/day|decades|week|fortnight/.test(text))
  it.each(named(counted).flatMap((row) => [4, -12].map((years) => ({ ...row, years }))))(
    'moves by $years years: $text',
    ({ text, expected, reference, years }) => {
      const there = timesIn(text, later(reference ?? '', years)).join(' ')
      expect(there).toBe(
        expected
          .split(' ')
          .map((edtf) => moved(edtf, years))
          .join(' '),
      )
    },
  )

  it.each(named(ABSOLUTE))('does not move: $text', ({ text, expected }) => {
    expect(timesIn(text, '2031-08-20').join(' ')).toBe(expected)
  })

  it.each(named(FROM_REFERENCE))('stays unresolved without one: $text', ({ text }) => {
    const { times, mentions } = readTimes(text)
    expect(times.length).toBeGreaterThan(0)
    for (const { time } of times) {
      expect(time).toMatchObject({ edtf: null, start: null })
      expect(text).toContain(time.text)
    }
    expect(mentions.filter(({ type }) => type === 'Date')).toEqual([])
  })
})

describe('bounds', () => {
  const start = (text: string, published: string | null = null) => readTimes(text, published).times[0]?.time.start

  it('of a part of a year or month are narrower than their EDTF form', () => {
    expect(start('It rained in early 2016.')).toEqual({ earliest: '2016-01-01', latest: '2016-05-26' })
    expect(start('It rained in late May 2016.')).toEqual({ earliest: '2016-05-19', latest: '2016-05-31' })
  })

  it('of years ago reach half a year to either side', () => {
    expect(start('It rained three years ago.', '2025-04-06')).toEqual({ earliest: '2021-10-05', latest: '2022-10-06' })
  })

  it('keeps all of a spelled date beside a vague distance, from the event on', () => {
    expect(start('In January 1995, days after the Kobe earthquake, she fled.')).toEqual({
      earliest: '1995-01-17',
      latest: '1995-01-31',
    })
    expect(start('He left in December 2004, shortly before the Indian Ocean tsunami.')).toEqual({
      earliest: '2004-12-01',
      latest: '2004-12-26',
    })
  })

  it('bounds a vague distance that stands alone', () => {
    expect(start('She fled shortly after the Kobe earthquake.')?.latest).toBe('1995-02-17')
  })

  it('of before and after are open', () => {
    expect(start('It rained before 2010.')).toEqual({ earliest: null, latest: '2009-12-31' })
    expect(start('It rained after May 2020.')).toEqual({ earliest: '2020-06-01', latest: null })
    expect(start('It had rained by May 2020.')).toEqual({ earliest: null, latest: '2020-05-31' })
  })
})

describe('bounds of several possible years', () => {
  it('reach from the first to the last, and no further', () => {
    const { times, warnings } = readTimes('They met in 1991, 1993 or 1992.')
    expect(times[0]?.time).toMatchObject({
      kind: 'instant',
      edtf: '199X',
      start: { earliest: '1991-01-01', latest: '1993-12-31' },
    })
    expect(warnings).toEqual([])
  })

  it('name a date without what leads up to it', () => {
    const { mentions, text } = readTimes('They met in 1991 or 1992.')
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toContain('1991 or 1992')
  })
})

describe('dates as entities', () => {
  const dates = (text: string, published: string | null = null) => {
    const { chains, mentions } = readTimes(text, published)
    return chains.flatMap(({ type, name, edtf }, at) => {
      const words = mentions.filter(({ chain }) => chain === at).map(({ start, end }) => text.slice(start, end))
      return type === 'Date' ? [[name, edtf, ...words]] : []
    })
  }

  it('are one for each EDTF form, named by it', () => {
    expect(dates('In March 2018 it rained. It was cold in March 2018, and in the autumn of 2018.')).toEqual([
      ['March 2018', '2018-03', 'March 2018', 'March 2018'],
      ['autumn 2018', '2018-23', 'autumn of 2018'],
    ])
  })

  it('are named the same however they are said', () => {
    expect(dates('He left three years ago and came back on 2 May, 2024.', '2025-04-06')).toEqual([
      ['around 2022', '2022~', 'three years ago'],
      ['2 May 2024', '2024-05-02', '2 May, 2024'],
    ])
  })

  it('keep their own words where two tell one time', () => {
    const reading = readTimes('In 1950, when the Korean War broke out, she fled.')
    const chains = reading.times.map(({ chain }) => reading.chains[chain ?? -1]?.edtf)
    expect(chains).toEqual(['1950-06-25', '1950-06-25'])
    const year = reading.mentions.find(({ start, end }) => reading.text.slice(start, end) === '1950')
    expect(reading.chains[year?.chain ?? -1]?.edtf).toBe('1950')
  })
})

describe('two times at once that cannot both be', () => {
  it('keep the one spelled out, and say so', () => {
    const { times, warnings } = readTimes('In 1949, when the Korean War broke out, she fled.')
    expect(times.map(({ time }) => time.edtf)).toEqual(['1949', '1949'])
    expect(warnings).toEqual([
      { code: 'TIME', message: expect.stringContaining('In 1949, when the Korean War broke out') },
    ])
  })
})

describe('what is no part of the narrative', () => {
  it('gives no year to what follows', () => {
    expect(timesIn('Read more: The winter of 1998\n\nIn March the shop closed.')[1]).toBe('?')
  })
})
