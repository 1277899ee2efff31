import { expect, test } from 'vitest'
import { loadRules } from '../../src/ontology/rules.ts'
import { factSentence } from '../../src/reason/sentence.ts'
import { timeWords } from '../../src/reason/time-words.ts'
import { at } from '../operations/telling.ts'

const sentence = (predicate: string, more: { object?: string; value?: string | number; time?: string }): string =>
  factSentence(
    {
      subject: 'Zora Vance',
      predicate,
      object: more.object ?? null,
      value: more.value ?? null,
      place: null,
      time: more.time === undefined ? null : at(more.time),
    },
    loadRules().predicates.get(predicate),
    (id) => id,
  )

test.each([
  [sentence('LEFT', { object: 'Lima', time: '2019-03' }), 'Zora Vance left Lima in March 2019.'],
  [sentence('LEFT', { object: 'Lima' }), 'Zora Vance left Lima.'],
  [sentence('RETURNED_TO', { time: '2019' }), 'Zora Vance came back in 2019.'],
  [sentence('FOUNDED', { object: 'Acme' }), 'Zora Vance founded Acme.'],
  [sentence('FOUNDED', { time: '2019' }), 'Zora Vance founded an organization in 2019.'],
  [sentence('ANNOUNCED', { object: 'Lima earthquake' }), 'Zora Vance announced the Lima earthquake.'],
  [sentence('AGE', { value: 37 }), 'Zora Vance was 37 years old.'],
  [sentence('NO_SUCH_THING', { object: 'Lima' }), 'Zora Vance: no such thing Lima.'],
])('%s', (got, expected) => expect(got).toBe(expected))

test.each([
  ['2019-03-05', 'on 5 March 2019'],
  ['2019~', 'in about 2019'],
  ['2019-24', 'in the winter of 2019'],
  ['2019/2021', 'from 2019 to 2021'],
  ['2019-03/..', 'since March 2019'],
  ['../2021', 'until 2021'],
])('%s: %s', (edtf, expected) => expect(timeWords(at(edtf))).toBe(expected))

test('a time that could not be resolved is told in its own words', () => {
  expect(timeWords({ ...at('2019'), edtf: null, text: 'years ago' })).toBe('years ago')
  expect(timeWords({ ...at('2019'), edtf: null, text: 'Some years later' })).toBe('some years later')
  expect(timeWords({ ...at('2019'), edtf: null, text: 'Monday last' })).toBe('Monday last')
  expect(timeWords(null)).toBeNull()
})
