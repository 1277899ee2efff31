import { describe, expect, test } from 'vitest'
import { pastVerb, presentVerb, verbLemma } from '../../src/extract/verb-forms.ts'
import { readClauses } from './read-clauses.ts'

/** The verbs of a sentence, by their dictionary forms. */
const verbsOf = (text: string): readonly string[] => readClauses(text).clauses.map(({ verb }) => verb.main.lemma)

describe('the dictionary form, by the vote of two taggers', () => {
  test.each([
    ['fined', 'fin', 'fine'],
    ['coped', 'cop', 'cope'],
    ['raging', 'rag', 'rage'],
    ['edited', 'edited', 'edit'],
    ['visited', 'visit', 'visit'],
    ['planned', 'plan', 'plan'],
    ['fled', 'flee', 'flee'],
    ['recognised', 'recognize', 'recognize'],
  ])('%s, by the first %s: %s', (form, first, lemma) => {
    expect(verbLemma(form, first)).toBe(lemma)
  })
})

describe('what a form can be behind a subject', () => {
  test.each([
    ['lives', 'live'],
    ['teaches', 'teach'],
    ['edits', 'edit'],
    ['streets', null],
    ['always', null],
    ['news', null],
    ['bus', null],
  ])('present: %s', (form, verb) => {
    expect(presentVerb(form)).toBe(verb)
  })
  test.each([
    ['married', 'marry'],
    ['edited', 'edit'],
    ['hundred', null],
    ['naked', null],
    ['red', null],
  ])('past: %s', (form, verb) => {
    expect(pastVerb(form)).toBe(verb)
  })
})

describe('a verb that looks like a noun or an adjective', () => {
  test.each([
    ['Amara Obi, who coaches swimmers in Enugu, now edits the club magazine.', ['coach', 'edit']],
    ['Her uncle wakes at four.', ['wake']],
    ['Mei Lin grates ginger.', ['grate']],
    ['Her aunt, Mei Lin, works for the railway.', ['work']],
    ['Ivo Petrov edited the paper.', ['edit']],
    ['The welder was fined in Lagos.', ['fine']],
    ['Toyota shares in Tokyo fell on Monday.', ['fall']],
    ['Oslo streets in winter.', []],
  ])('%s', (text, verbs) => {
    expect(verbsOf(text)).toEqual(verbs)
  })
})
