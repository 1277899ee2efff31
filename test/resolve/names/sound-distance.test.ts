import { expect, test } from 'vitest'
import { isChineseSyllable, pinyinSyllables, sameChinese } from '../../../src/ontology/chinese.ts'
import { writesConsonantsOf } from '../../../src/resolve/names/abjad.ts'
import { soundDistance, soundedWord } from '../../../src/resolve/names/sound-distance.ts'

const apart = (a: string, b: string): number => soundDistance(soundedWord(a), soundedWord(b), 9)

test.each([
  ['chernobrov', 'tschernobrow'],
  ['chernobrov', 'cernobrov'],
  ['shcherbakov', 'schtscherbakow'],
  ['zhuravlev', 'jouravlev'],
  ['khrushchev', 'chruschtschow'],
  ['sergeev', 'sergejew'],
  ['jamal', 'djamal'],
  ['mueller', 'muller'],
])('%s sounds like %s', (a, b) => {
  expect(apart(a, b)).toBeLessThan(0.75)
  expect(apart(b, a)).toBe(apart(a, b))
})

test.each([
  ['jamalov', 'jamilov'],
  ['jason', 'mason'],
  ['horn', 'born'],
  ['hansen', 'hallsen'],
  ['ivanov', 'ivanchuk'],
])('%s does not sound like %s', (a, b) => {
  expect(apart(a, b)).toBeGreaterThan(0.85)
})

test('Chinese syllables in two romanisations', () => {
  expect(pinyinSyllables('xiaoming')).toEqual(['xiao', 'ming'])
  expect(pinyinSyllables('smith')).toBeNull()
  expect(isChineseSyllable('hsueh')).toBe(true)
  expect(sameChinese(['mao', 'tse', 'tung'], ['mao', 'ze', 'dong'])).toBe(true)
  expect(sameChinese(['chou', 'en', 'lai'], ['zhou', 'en', 'lai'])).toBe(true)
  expect(sameChinese(['li', 'na'], ['lu', 'na'])).toBe(false)
  expect(sameChinese(['chan'], ['chen'])).toBe(false)
})

test('alphabets without vowels', () => {
  expect(writesConsonantsOf('mhmd', 'muhammad')).toBe(true)
  expect(writesConsonantsOf('hdd', 'haddad')).toBe(true)
  expect(writesConsonantsOf('hdd', 'hadi')).toBe(false)
  expect(writesConsonantsOf('khtyb', 'khateeb')).toBe(true)
  expect(writesConsonantsOf('khld', 'khalil')).toBe(false)
})
