import { describe, expect, it } from 'vitest'
import { wordList, wordMap } from '../../src/ontology/lexicon.ts'

describe('word lists', () => {
  it('are sets by file and key', () => {
    expect(wordList('people', 'kin').has('father')).toBe(true)
  })

  it('may say something of each word', () => {
    expect(wordMap('times', 'months').get('may')).toBe('5')
    expect(wordMap('times', 'holidays').get("new year 's eve")).toBe('12-31')
    expect(wordMap('times', 'happenings').get('funeral')).toBe('')
  })

  it.each([
    ['a key that is not there', () => wordList('people', 'kind'), /people\.yaml lacks the list "kind"/],
    [
      'words of which nothing is said',
      () => wordMap('people', 'kin'),
      /people\.yaml has ".+" under "kin" without "= what"/,
    ],
  ])('are refused: %s', (_, read, message) => {
    expect(read).toThrow(message)
  })
})
