import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../src/model/extraction.ts'
import { lineOf, nameIn, readText } from './read-text.ts'

const STORY = `Karin Berg, a nurse from Oslo, left Norway in May 1999 with her brother Nils.

“I had two bags,” she said. “My mother wept.”

In 2001 she opened a bakery in Porto. Nils, 31, works for Galp. He had planned to return to Bergen, but never did.`

/** Small fixed generator (mulberry32), so that a failure can be repeated. */
const randomOf = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const ODD = [
  '\u{1F468}\u200D\u{1F469}',
  '\u00a0',
  '\ufeff',
  '\u2028',
  'e\u0301',
  '\0',
  '\u202e',
  '\r\n',
  '\u0130',
  '\ufb01',
  '\ud800',
  '“',
  '”',
  '"',
  '’',
  '(',
  '—',
  '...',
  '\n\n',
  'ß',
]

/** Whatever a result points at is there, and every span has its own words. */
const expectWhole = (text: string, extraction: Extraction): void => {
  const ids = new Set(extraction.entities.map(({ id }) => id))
  const spans = [
    ...extraction.mentions,
    ...extraction.quotes,
    ...extraction.claims.flatMap(({ evidence, reason }) => [evidence, ...(reason === null ? [] : [reason])]),
  ]
  for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
  for (const { start, end } of extraction.sentences) expect(start >= 0 && start < end && end <= text.length).toBe(true)
  const named = [
    ...extraction.mentions.map(({ entity }) => entity),
    ...extraction.quotes.map(({ speaker }) => speaker),
    ...extraction.claims.flatMap((claim) => [
      claim.subject,
      claim.object,
      claim.place,
      claim.attributedTo,
      claim.time?.date ?? null,
      ...claim.with,
    ]),
    ...extraction.entities.map(({ of }) => of?.entity ?? null),
  ]
  expect(named.filter((id) => id !== null && !ids.has(id))).toEqual([])
  for (const { args, evidence } of extraction.claims) {
    expect(args.subject.start).toBeLessThan(args.subject.end)
    expect(evidence.text.trim()).toBe(evidence.text)
  }
}

it('reads what ends in “cannot”, for which the tagger has no lemma', () => {
  expect(readText('Karin Berg would stay, but she cannot. Cannot, she says.').entities).toHaveLength(1)
})

describe('extraction', () => {
  it('reads a story', () => {
    const extraction = readText(STORY)
    expect(extraction.claims.map((claim) => lineOf(extraction, claim))).toMatchInlineSnapshot(`
      [
        "occupation.apposition | Karin Berg | nurse | - | asserted",
        "origin.occupation-from | Karin Berg | Oslo | - | asserted",
        "left.leave | Karin Berg | Norway | 1999-05 | asserted",
        "left.leave | Nils | Norway | 1999-05 | asserted",
        "sibling-of.noun | Nils | Karin Berg | - | asserted",
        "parent-of.parent | mother of Karin Berg | Karin Berg | - | asserted",
        "founded.found | Karin Berg | - | 2001 | asserted",
        "age.apposition | Nils | 31 | - | asserted",
        "worked-for.work | Nils | Galp | - | asserted",
        "returned-to.return | Nils | Bergen | - | planned",
      ]
    `)
    expectWhole(STORY, extraction)
  })

  it('numbers chains by first mention, claims by place, and occurrences by happening', () => {
    const extraction = readText('Paul Biko fled Accra for Lagos in 1999. In Lagos he met Mei Lin.')
    const first = extraction.mentions.map(({ entity }) => entity)
    expect([...new Set(first)].slice(0, 4)).toEqual(['e1', 'e2', 'e3', 'e4'])
    expect(extraction.claims.map(({ id }) => id)).toEqual(extraction.claims.map((_, at) => `c${at + 1}`))
    const [left, moved] = extraction.claims
    expect([left?.predicate, moved?.predicate].sort()).toEqual(['LEFT', 'MOVED_TO'])
    expect(left?.occurrence).toBe(moved?.occurrence)
  })

  it('says who says so', () => {
    const extraction = readText('Karin Berg said that Paul Biko had left Accra in 1999.')
    expect(extraction.claims).toHaveLength(1)
    const [claim] = extraction.claims
    expect(claim?.modality).toBe('reported')
    expect(nameIn(extraction, claim?.attributedTo ?? null)).toBe('Karin Berg')
  })

  it('takes evidence from the sentence before where only there the subject has a name', () => {
    const [claim] = readText('Karin Berg slept. She left Oslo in 1999.').claims
    expect(claim?.evidence.text).toBe('Karin Berg slept. She left Oslo in 1999.')
    const [own] = readText('Karin Berg slept. Karin Berg left Oslo in 1999.').claims
    expect(own?.evidence.text).toBe('Karin Berg left Oslo in 1999.')
  })

  it('gives the same bytes whenever it reads the same', () => {
    const once = JSON.stringify(readText(STORY))
    readText('Oslo, a dog from Berg, left Karin. Porto Nils said: “Bakery!”')
    expect(JSON.stringify(readText(STORY))).toBe(once)
  })

  it('brings nothing from headlines, bylines, boilerplate and repeated paragraphs', () => {
    const text =
      'Karin Berg Leaves Oslo\n\nBy Paul Biko\n\nMei Lin left Harbin in 1994 for good, she says.\n\nMei Lin left Harbin in 1994 for good, she says.\n\nRead more: Ana Reis left Porto.'
    const extraction = readText(text)
    expect(extraction.claims.map((claim) => lineOf(extraction, claim))).toEqual([
      'left.leave | Mei Lin | Harbin | 1994 | asserted',
    ])
  })

  it('warns of a text in another language, and reads on', () => {
    const text =
      'Karin Berg verließ Oslo im Mai 1999 und zog mit ihrem Bruder nach Porto, wo sie zwei Jahre später eine kleine Bäckerei eröffnete, die es bis heute noch gibt.'
    const extraction = readText(text)
    expect(extraction.warnings.map(({ code }) => code)).toEqual(['LANGUAGE'])
    expectWhole(text, extraction)
  })

  it('stays whole on what nobody would write', () => {
    const random = randomOf(7)
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
    const words = STORY.split(/(?<= )/)
    for (let round = 0; round < 150; round++) {
      const text = Array.from({ length: 60 }, () => (random() < 0.25 ? pick(ODD) : pick(words))).join('')
      expectWhole(text, readText(text))
    }
  })

  it('moves its evidence with the text', () => {
    const before = readText(STORY)
    const after = readText(`\u{1F600} \n\n${STORY}`)
    expect(after.claims.map(({ evidence }) => evidence.start - 5)).toEqual(
      before.claims.map(({ evidence }) => evidence.start),
    )
    expect(after.claims.map((claim) => lineOf(after, claim))).toEqual(
      before.claims.map((claim) => lineOf(before, claim)),
    )
  })
})
