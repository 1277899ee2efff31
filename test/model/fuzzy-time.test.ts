import edtf from 'edtf'
import { describe, expect, it } from 'vitest'
import {
  boundsOf,
  certainlyOverlaps,
  disjoint,
  grainOf,
  intersect,
  moreExact,
  possiblyOverlaps,
  timeFromEdtf,
} from '../../src/model/fuzzy-time.ts'
import type { FuzzyTime } from '../../src/model/time.ts'

const time = (edtf: string): FuzzyTime => {
  const read = timeFromEdtf(edtf)
  if (read === null) throw new Error(`${edtf} is no time`)
  return read
}

const UNKNOWN: FuzzyTime = {
  edtf: null,
  text: 'long ago',
  kind: 'instant',
  start: null,
  end: null,
  duration: null,
  basis: 'explicit',
}

const VALID = [
  '1987',
  '1987-04',
  '1987-04-12',
  '1987~',
  '1987-04~',
  '1987-04-12~',
  '198X',
  '1987-21',
  '1987/1990',
  '1987-04-12/..',
  '../1990-05',
]

describe('timeFromEdtf', () => {
  it.each(VALID)('reads %s, which a reader of EDTF knows too', (text) => {
    expect(time(text).edtf).toBe(text)
    expect(() => edtf(text)).not.toThrow()
  })

  it.each([
    ['1987', '1987-01-01', '1987-12-31'],
    ['1988-02', '1988-02-01', '1988-02-29'],
    ['1987-04-12', '1987-04-12', '1987-04-12'],
    ['1987-24', '1987-12-01', '1988-02-29'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['1987?', '1987-01-01', '1987-12-31'],
    ['1987~', '1986-07-02', '1988-07-01'],
    ['1987-04~', '1987-03-17', '1987-05-15'],
    ['1987-04-12~', '1987-04-11', '1987-04-13'],
    ['1987/1990-03', '1987-01-01', '1990-03-31'],
    ['1987-04-12/..', '1987-04-12', null],
    ['../1990', null, '1990-12-31'],
  ])('bounds %s by %s and %s', (text, earliest, latest) => {
    expect(boundsOf(time(text))).toEqual({ earliest, latest })
  })

  it.each(['', '..', 'soon', '1987-13', '1987-02-30', '1987/1988/1989', '87', '1987-04-12T10:00'])(
    'refuses %j',
    (text) => {
      expect(timeFromEdtf(text)).toBeNull()
    },
  )

  it('tells instants from spans', () => {
    expect(time('1987').kind).toBe('instant')
    expect(time('1987').end).toBeNull()
    expect(time('1987/..')).toMatchObject({ kind: 'span', end: { earliest: null, latest: null } })
  })
})

describe('grainOf', () => {
  it.each([
    ['18XX', 'century'],
    ['198X', 'decade'],
    ['1987~', 'year'],
    ['1987-23', 'season'],
    ['1987-12~', 'month'],
    ['1987-12-03', 'day'],
  ])('of %s is the %s', (text, grain) => {
    expect(grainOf(text)).toBe(grain)
  })
})

describe('disjoint', () => {
  it.each([
    ['1987-04', '1987-06', true],
    ['1987-04', '1987', false],
    ['1987', '1988~', false],
    ['1987', '1989~', true],
    ['1987/1990', '1990-12-31', false],
    ['1987/1990', '1991', true],
    ['1987/..', '1986', true],
    ['1987/..', '2020', false],
    ['../1990', '1991', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(disjoint(time(a), time(b))).toBe(expected)
    expect(disjoint(time(b), time(a))).toBe(expected)
  })

  it('never with what is not known', () => {
    expect(disjoint(UNKNOWN, time('1987'))).toBe(false)
  })
})

describe('intersect', () => {
  it.each([
    ['1987', '1987-04-12', '1987-04-12'],
    ['1987-04', '1987-04~', '1987-04'],
    ['1987/..', '1990-03', '1990-03'],
    ['1987/..', '../1990', '1987/1990'],
    ['1980/1995', '1987/..', '1987/1995'],
    ['1987-05', '1987-04~', '1987-05'],
  ])('%s and %s leave %s', (a, b, expected) => {
    expect(intersect(time(a), time(b))?.edtf).toBe(expected)
    expect(intersect(time(b), time(a))?.edtf).toBe(expected)
  })

  it('has the bounds that both allow', () => {
    expect(intersect(time('1987~'), time('1988'))?.start).toEqual({ earliest: '1988-01-01', latest: '1988-07-01' })
  })

  it('is empty for what is disjoint', () => {
    expect(intersect(time('1987'), time('1990'))).toBeNull()
  })

  it('leaves a time as it is beside one that is not known', () => {
    expect(intersect(UNKNOWN, time('1987'))).toEqual(time('1987'))
    expect(intersect(time('1987'), UNKNOWN)).toEqual(time('1987'))
  })
})

describe('moreExact', () => {
  it.each([
    ['1987', '1987-04', '1987-04'],
    ['1987~', '1987', '1987'],
    ['1987/..', '198X', '198X'],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(moreExact(time(a), time(b)).edtf).toBe(expected)
    expect(moreExact(time(b), time(a)).edtf).toBe(expected)
  })

  it('is the one that is known', () => {
    expect(moreExact(UNKNOWN, time('1987')).edtf).toBe('1987')
  })
})

describe('overlap with days', () => {
  it.each([
    ['1987-04', '1987-01-01', '1987-12-31', true, true],
    ['1987', '1987-06-01', '1987-06-30', false, true],
    ['1987', '1990-01-01', '1990-12-31', false, false],
    ['1980/1990', '1985-01-01', '1985-01-31', true, true],
    ['1980/1990', '1980-02-01', '1980-02-28', false, true],
    ['1980/..', '1985-01-01', '1985-01-31', false, true],
    ['1980/..', '1979-01-01', '1981-01-31', true, true],
    ['../1990', '1991-01-01', '1991-12-31', false, false],
  ])('of %s with %s to %s: certain %s, possible %s', (text, from, to, certain, possible) => {
    expect(certainlyOverlaps(time(text), from, to)).toBe(certain)
    expect(possiblyOverlaps(time(text), from, to)).toBe(possible)
  })
})
