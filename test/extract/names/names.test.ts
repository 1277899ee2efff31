import { describe, expect, it } from 'vitest'
import { layout } from '../../../src/extract/layout.ts'
import { namesFrom } from '../../../src/extract/names/names.ts'
import { NO_OWN_NAMES } from '../../../src/extract/names/own-names.ts'
import { readWith } from '../../../src/extract/pipeline.ts'
import { quotations } from '../../../src/extract/quotations.ts'
import type { Reading, ReadMention } from '../../../src/extract/reading.ts'
import { tags } from '../../../src/extract/tags.ts'
import { NEGATIVE, POSITIVE } from './sentences.ts'
import { STORIES } from './stories.ts'

const read = (text: string): Reading =>
  readWith([layout, tags, quotations, namesFrom(NO_OWN_NAMES)], {
    id: 'd1',
    title: null,
    source: null,
    url: null,
    author: null,
    published: null,
    language: 'en',
    derivedFrom: null,
    text,
    sha256: '',
  })

const kindOf = (mention: ReadMention): string => (mention.form === 'demonym' ? 'demonym' : mention.type)
const textOf = (reading: Reading, mention: ReadMention): string => reading.text.slice(mention.start, mention.end)

/** What went wrong is in the votes, so a failure prints them. */
const trace = (reading: Reading): string =>
  reading.mentions
    .map((mention) => {
      const votes = mention.votes.map((vote) => `${vote.type} ${vote.rule} ${vote.weight}`).join(', ')
      return `${textOf(reading, mention)} → ${kindOf(mention)}: ${votes}`
    })
    .join('\n')

describe('names', () => {
  it.each(POSITIVE)('%s', (text, expected) => {
    const reading = read(text)
    const found = Object.fromEntries(reading.mentions.map((mention) => [textOf(reading, mention), kindOf(mention)]))
    expect(found, trace(reading)).toMatchObject(expected)
  })

  it.each(NEGATIVE)('%s: "%s" is not %s', (text, words, not) => {
    const reading = read(text)
    expect(text).toContain(words)
    const found = reading.mentions.filter((mention) => textOf(reading, mention) === words).map(kindOf)
    if (not === 'any') expect(found, trace(reading)).toEqual([])
    else expect(found, trace(reading)).not.toContain(not)
  })

  it.each(STORIES)('story: $title', ({ text, Person, Place, Organization }) => {
    const reading = read(text)
    const named = (type: string): string[] => [
      ...new Set(
        reading.mentions
          .filter((mention) => mention.form === 'name' && mention.type === type)
          .map((mention) => textOf(reading, mention)),
      ),
    ]
    const found = {
      Person: named('Person').sort(),
      Place: named('Place').sort(),
      Organization: named('Organization').sort(),
    }
    const expected = { Person: [...Person].sort(), Place: [...Place].sort(), Organization: [...Organization].sort() }
    expect(found, trace(reading)).toEqual(expected)
  })

  it('gives spans whose tokens and text agree, in text order, without overlap', () => {
    const reading = read(STORIES.map((story) => story.text).join('\n\n'))
    expect(reading.mentions.length).toBeGreaterThan(40)
    let end = 0
    for (const mention of reading.mentions) {
      expect(mention.start).toBeGreaterThanOrEqual(end)
      expect(reading.tokens[mention.firstToken]?.start).toBe(mention.start)
      expect(reading.tokens[mention.endToken - 1]?.end).toBe(mention.end)
      end = mention.end
    }
  })

  it('takes gender from titles and first names', () => {
    const reading = read('Mrs. Oyelaran met Daniel Kraus and Zorblat Quenn.')
    expect(reading.mentions.map((mention) => [textOf(reading, mention), mention.gender])).toEqual([
      ['Oyelaran', 'female'],
      ['Daniel Kraus', 'male'],
      ['Zorblat Quenn', 'unknown'],
    ])
  })

  it('leaves a name that nothing speaks for Unknown', () => {
    const reading = read('There was talk of Vrandel again.')
    expect(reading.mentions.map(kindOf)).toEqual(['Unknown'])
  })

  it('does not depend on what was read before', () => {
    const first = read('They met at the bookstore Juniper.').mentions
    read('Juniper, 31, is a dancer. Juniper laughed.')
    expect(read('They met at the bookstore Juniper.').mentions).toEqual(first)
  })
})
