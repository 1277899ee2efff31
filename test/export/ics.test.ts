import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { storeOf } from '../operations/graph-of.ts'
import { at, Telling } from '../operations/telling.ts'
import { AWKWARD_NAMES, awkward } from './awkward.ts'
import { exported } from './exported.ts'

const eventsOf = (text: string): readonly ICAL.Event[] => {
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

test('dated facts are all-day events that say how their days are meant', async () => {
  const telling = new Telling('d1')
  const [person, place] = [telling.person('Ines Duarte'), telling.place('Porto')]
  telling.claim(person, 'LEFT', { object: place, time: at('2019-02-03') }, 'She left; at last, in 2019.')
  telling.claim(person, 'RETURNED_TO', { object: place, time: at('2020') })
  telling.claim(person, 'LIVED_IN', { object: place, time: at('2021/..') })
  telling.claim(person, 'AGE', { value: 30 })
  const store = await storeOf([telling.extraction()])
  const events = eventsOf(await exported(store, 'ics'))
  await store.close()
  const told = events.map(({ startDate, endDate, summary }) => [String(startDate), String(endDate), summary])
  expect(told).toEqual([
    ['2019-02-03', '2019-02-04', 'Ines Duarte left Porto on 3 February 2019.'],
    ['2020-01-01', '2021-01-01', 'Ines Duarte came back to Porto in 2020.'],
    ['2021-01-01', '2021-01-02', expect.stringContaining('Ines Duarte lived in Porto')],
  ])
  const [left, returned, lived] = events.map(({ description }) => description)
  expect(left).toBe('“She left; at last, in 2019.” (d1)')
  expect(returned).toMatch(/^On some day within these\.\n“/)
  expect(lived).toMatch(/^From about this day on\.\n/)
  expect(events[0]?.location).toBe('Porto')
})

test('names of any marks and scripts stay whole, and break no line', async () => {
  const store = await storeOf([awkward()])
  const events = eventsOf(await exported(store, 'ics'))
  await store.close()
  const summaries = events.map(({ summary }) => summary)
  for (const name of AWKWARD_NAMES.slice(0, 4)) expect(summaries.some((text) => text.startsWith(name))).toBe(true)
  expect(events).toHaveLength(AWKWARD_NAMES.length)
})
