import fc from 'fast-check'
import type { Extraction } from '../../src/model/extraction.ts'
import { corpusOf, corpusPlan } from './corpus-plan.ts'

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
export const random = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

/** Documents on few people, places and firms, for tests that need just some; some retell another. */
export const randomCorpus = (seed: number, size: number): readonly Extraction[] => {
  const [plans] = fc.sample(fc.noBias(corpusPlan(size, size)), { seed, numRuns: 1 })
  return corpusOf(plans ?? [])
}

/** The same items in another order. */
export const shuffled = <T>(items: readonly T[], seed: number): readonly T[] => {
  const next = random(seed)
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
