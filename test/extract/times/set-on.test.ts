import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const timesIn = (text: string): readonly (string | null | undefined)[] =>
  readText(text, '2026-03-10').claims.map(({ predicate, time, modality }) => `${predicate} ${time?.edtf} ${modality}`)

describe('what somebody is set on is still to come', () => {
  it.each([
    ['Ana Reis wants to move to Lima in May.', ['MOVED_TO 2026-05 planned']],
    ['Ana Reis means to move to Lima in the autumn.', ['MOVED_TO 2026-23 planned']],
    ['Ana Reis is moving to Lima in May.', ['MOVED_TO 2026-05 planned']],
    ['Ana Reis and Rui Lund plan to marry in December.', ['SPOUSE_OF 2026-12 planned']],
    ['Ana Reis moved to Lima in May.', ['MOVED_TO 2025-05 asserted']],
    ['Ana Reis wanted to move to Lima in May.', ['MOVED_TO 2025-05 planned']],
  ])('%s', (text, wanted) => {
    expect(timesIn(text)).toEqual(wanted)
  })
})
