import { createExtractor } from '../../src/extract/extract.ts'
import type { Claim, Extraction } from '../../src/model/extraction.ts'

const extract = createExtractor()

/** Reads a text, of no date unless one is given. */
export const readText = (text: string, published: string | null = null): Extraction =>
  extract({
    id: 'd',
    title: null,
    source: null,
    url: null,
    author: null,
    published,
    language: 'en',
    derivedFrom: null,
    text,
    sha256: '',
  })

/** The name of a chain; null for none. */
export const nameIn = ({ entities }: Extraction, chain: string | null): string | null =>
  chain === null ? null : (entities.find(({ id }) => id === chain)?.name ?? null)

/** A claim as a line, for messages. */
export const lineOf = (extraction: Extraction, claim: Claim): string =>
  [
    claim.rule,
    nameIn(extraction, claim.subject),
    nameIn(extraction, claim.object) ?? claim.value ?? '-',
    claim.time?.edtf ?? '-',
    claim.negated ? 'negated' : claim.modality,
  ].join(' | ')

/** What a text claims by a predicate, and how sure it is: "Mei Lin > Hanoi: planned negated". */
export const heldIn = (text: string, predicate: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter((claim) => claim.predicate === predicate)
    .map(
      (claim) =>
        `${nameIn(extraction, claim.subject)} > ${nameIn(extraction, claim.object) ?? '-'}: ${claim.modality}${claim.negated ? ' negated' : ''}`,
    )
}

/** Who a text ties to whom by a predicate, sorted: "Mei Lin > Hanoi". */
export const tiesIn = (text: string, predicate: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims
    .filter((claim) => claim.predicate === predicate && !claim.negated)
    .map(({ subject, object }) => `${nameIn(extraction, subject)} > ${nameIn(extraction, object)}`)
    .sort()
}

/** What a text claims, as `subject PREDICATE object`, or its value in the object's place. */
export const claimedIn = (text: string): readonly string[] => {
  const extraction = readText(text)
  return extraction.claims.map(({ subject, predicate, object, value }) =>
    [nameIn(extraction, subject), predicate, nameIn(extraction, object) ?? value ?? '-'].join(' '),
  )
}

/** Who speaks each quotation of a text; null where that stays open. */
export const speakersIn = (text: string): readonly (string | null)[] => {
  const extraction = readText(text)
  return extraction.quotes.map(({ speaker }) => nameIn(extraction, speaker))
}
