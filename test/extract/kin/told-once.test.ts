import { describe, expect, it } from 'vitest'
import { tiesIn } from '../read-text.ts'

describe('a marriage told of two at once', () => {
  it.each([
    ['Ilmari Salo studied in Oulu, where he met Kaarina Lehto. They married in 1951.', 1],
    ['Ilmari Salo lived in Oulu. Kaarina Lehto married Ilmari Salo in 1951.', 1],
    ['Ilmari Salo met Kaarina Lehto in Oulu. They never married.', 0],
  ])('is one claim: %s', (text, claims) => {
    expect(tiesIn(text, 'SPOUSE_OF')).toHaveLength(claims)
  })
})
