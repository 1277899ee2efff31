import { describe, expect, it } from 'vitest'
import { EVENT_ROWS } from '../../../src/extract/times/event-rows.ts'
import { findExpressions } from '../../../src/extract/times/find.ts'
import { itemsOf } from '../../../src/extract/times/item.ts'
import { LENGTH_ROWS } from '../../../src/extract/times/length-rows.ts'
import { PHRASE_ROWS } from '../../../src/extract/times/phrase-rows.ts'
import { RELATIVE_ROWS } from '../../../src/extract/times/relative-rows.ts'
import { landmarksOf } from '../../../src/extract/times/sentence-landmarks.ts'
import { ABSOLUTE, FROM_EVENTS, FROM_REFERENCE, LENGTHS, NARRATIVE } from './phrases.ts'
import { readTimes } from './read-times.ts'

const read = new Set(
  [...ABSOLUTE, ...FROM_REFERENCE, ...NARRATIVE, ...FROM_EVENTS, ...LENGTHS].flatMap(([text]) => {
    const { sentences, tokens, mentions, chains } = readTimes(text)
    return sentences.flatMap(({ firstToken, endToken, start, end }) => {
      const items = itemsOf(tokens.slice(firstToken, endToken))
      const within = mentions.filter((mention) => mention.start >= start && mention.end <= end)
      return findExpressions(items, landmarksOf(items, within, chains).events).map(({ row }) => row.id)
    })
  }),
)

/** Kinds of one row, such as `last-month` and `last-season`, count together. */
const family = (id: string): string =>
  id.replace(/-(?:unit|month|season|weekday)$/, '').replace(/-(?:begun|broke-out|declared|who-declared|over)$/, '')

describe('every row', () => {
  const families = new Set([...read].map(family))
  const rows = [...PHRASE_ROWS, ...RELATIVE_ROWS, ...EVENT_ROWS, ...LENGTH_ROWS].map(({ id }) => family(id))
  it.each([...new Set(rows)])('has a phrase that it reads: %s', (id) => {
    expect(families).toContain(id)
  })
})
