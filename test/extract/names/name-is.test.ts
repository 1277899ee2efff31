import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const typesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readText(text).entities.map(({ name, type }) => [name, type]))

describe('what somebody is called', () => {
  it.each([
    ['Goran sells fish in Split. His name was Edin once.', 'Edin'],
    ['My sister lives in Oslo. Her name is Nerea.', 'Nerea'],
  ])('is a name: %s', (text, name) => {
    expect(typesIn(text)[name]).toBe('Person')
  })

  it.each([
    ['My mother was Hutu, and my father was Oromo.', 'Hutu'],
    ["The street's name was Korzo.", 'Korzo'],
  ])('is none: %s', (text, word) => {
    expect(typesIn(text)[word]).not.toBe('Person')
  })
})

describe('one of several', () => {
  it.each(['He had two sons: one, Julio, was killed in 1984.', 'They had a ship; one, Amado, steered it.'])(
    'is no age: %s',
    (text) => {
      expect(readText(text).claims.filter(({ predicate }) => predicate === 'AGE')).toEqual([])
    },
  )
})
