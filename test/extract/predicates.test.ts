import { describe, expect, it } from 'vitest'
import type { Claim, Extraction } from '../../src/model/extraction.ts'
import type { ExampleClaim, Frame, Predicate } from '../../src/ontology/predicate.ts'
import { loadRules } from '../../src/ontology/rules.ts'
import { lineOf, nameIn, readText } from './read-text.ts'

const fits = (extraction: Extraction, claim: Claim, wanted: ExampleClaim): boolean => {
  const name = (chain: string | null): string | null => nameIn(extraction, chain)
  return (
    name(claim.subject) === wanted.subject &&
    (wanted.object === undefined || name(claim.object) === wanted.object) &&
    (wanted.value === undefined || claim.value === wanted.value) &&
    (wanted.time === undefined || (claim.time?.edtf ?? null) === wanted.time) &&
    (wanted.place === undefined || name(claim.place) === wanted.place) &&
    (wanted.with === undefined || wanted.with.every((each) => claim.with.some((chain) => name(chain) === each))) &&
    (wanted.reason === undefined || claim.reason?.text === wanted.reason) &&
    claim.modality === (wanted.modality ?? claim.modality) &&
    claim.negated === (wanted.negated ?? false) &&
    (wanted.ended === undefined || claim.ended === wanted.ended)
  )
}

const isAsserted = ({ modality, negated }: Claim): boolean =>
  !negated && (modality === 'asserted' || modality === 'reported')

const cases = [...loadRules().predicates.values()].flatMap((predicate) =>
  predicate.frames.map((frame): [string, Predicate, Frame] => [
    `${predicate.name.toLowerCase().replaceAll('_', '-')}.${frame.id}`,
    predicate,
    frame,
  ]),
)

describe.each(cases)('%s', (rule, predicate, frame) => {
  it.each(frame.reads.map((example) => [example.text, example] as const))('reads: %s', (text, example) => {
    const extraction = readText(text)
    const own = extraction.claims.filter((claim) => claim.rule === rule)
    for (const wanted of example.claims) {
      const found = own.some((claim) => fits(extraction, claim, wanted))
      expect(
        found,
        `${JSON.stringify(wanted)} among\n${extraction.claims.map((claim) => lineOf(extraction, claim)).join('\n')}`,
      ).toBe(true)
    }
  })

  it.each(frame.not.map((text) => [text]))('does not assert: %s', (text) => {
    const extraction = readText(text)
    const wrong = extraction.claims.filter((claim) => claim.predicate === predicate.name && isAsserted(claim))
    expect(wrong.map((claim) => lineOf(extraction, claim))).toEqual([])
  })
})
