import { layout } from '../../../src/extract/layout.ts'
import { readWith } from '../../../src/extract/pipeline.ts'
import { publicEvents } from '../../../src/extract/public-events.ts'
import { quotations } from '../../../src/extract/quotations.ts'
import type { Reading } from '../../../src/extract/reading.ts'
import { referenceDate } from '../../../src/extract/reference-date.ts'
import { tags } from '../../../src/extract/tags.ts'
import { times } from '../../../src/extract/times/times.ts'

/** Reads a text as far as its times, names left out. */
export const readTimes = (text: string, published: string | null = null, url: string | null = null): Reading =>
  readWith([layout, tags, referenceDate, quotations, publicEvents, times], {
    id: 'd',
    title: null,
    source: null,
    url,
    author: null,
    published,
    language: 'en',
    derivedFrom: null,
    text,
    sha256: '',
  })

/** The times of a text as `edtf`, or its duration, or `?` for one that stays unresolved. */
export const timesIn = (text: string, published: string | null = null): readonly string[] =>
  readTimes(text, published).times.map(({ time }) => time.edtf ?? time.duration ?? '?')
