import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayNumber, daysBetween, isLocalDate, localDate, weekdayOf } from '../../src/model/days.ts'

describe('days', () => {
  it('count from 1970, before it too, and in the first century', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('1969-12-31')).toBe(-1)
    for (const day of ['0001-03-01', '0099-12-31', '1582-10-15', '2024-02-29', '9999-12-31']) {
      expect(localDate(dayNumber(day))).toBe(day)
    }
  })

  it('cross the ends of months and leap years', () => {
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(daysBetween('2023-12-31', '2024-12-31')).toBe(366)
    expect(daysBetween('2024-01-02', '2024-01-01')).toBe(-1)
  })

  it('go on by months, at most to their end', () => {
    expect(addMonths('2022-08-31', 6)).toBe('2023-02-28')
    expect(addMonths('2022-01-15', -2)).toBe('2021-11-15')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  })

  it('have weekdays', () => {
    expect(weekdayOf('1969-07-20')).toBe(0)
    expect(weekdayOf('2001-09-11')).toBe(2)
  })

  it.each(['2023-02-29', '2023-13-01', '2023-00-10', '23-01-01', 'today', '2023-1-1'])('%s is none', (text) => {
    expect(isLocalDate(text)).toBe(false)
  })
})
