import { expect, test } from 'vitest'
import { timeFromEdtf } from '../../src/model/fuzzy-time.ts'
import { agreedTime, timesAgree } from '../../src/reason/agreed-time.ts'

const time = (edtf: string) => timeFromEdtf(edtf)

test.each([
  [['2022', '2022-03'], '2022-03', '2022-03-01', '2022-03-31'],
  [['2022-03', '2022-03-05', '2022'], '2022-03-05', '2022-03-05', '2022-03-05'],
  // Two halves that share a season give its days, and no EDTF form that no text has.
  [['2022-02~', '2022-21'], '2022-02~', '2022-03-01', '2022-03-15'],
  [['2019/2021', '2020-05'], '2020-05', '2020-05-01', '2020-05-31'],
])('a happening: %j is %s', (edtfs, edtf, earliest, latest) => {
  const agreed = agreedTime(edtfs.map(time), false)
  expect([agreed?.edtf, agreed?.start]).toEqual([edtf, { earliest, latest }])
})

test('what lasts keeps its span where an instant within it is told', () => {
  expect(agreedTime([time('2019/2021'), time('2020-05')], true)?.edtf).toBe('2019/2021')
  expect(agreedTime([time('2019/2021'), time('2019-03/..')], true)).toMatchObject({
    edtf: '2019/2021',
    start: { earliest: '2019-03-01', latest: '2019-03-31' },
    end: { earliest: '2021-01-01', latest: '2021-12-31' },
  })
})

test.each([
  ['2019/2021', '2020/2022', false],
  ['2019/2021', '2019-05/2021-06', true],
  ['2019/2021', '2019-05/..', true],
  ['2019/2021', '2020', true],
  ['2019/2021', '2022', false],
  ['2019', '2019-05', true],
])('%s and %s agree: %s', (a, b, expected) => {
  expect(timesAgree(time(a), time(b))).toBe(expected)
  expect(timesAgree(time(b), time(a))).toBe(expected)
})

test('no time agrees with any, and gives none', () => {
  expect(timesAgree(null, time('2019'))).toBe(true)
  expect(agreedTime([null, null], true)).toBeNull()
})
