import type { Chain, Claim, Extraction, Mention } from '../model/extraction.ts'
import { textSpan } from '../model/span.ts'
import type { ReadChain, Reading } from './reading.ts'

/** Chains that something in the result rests on, in the order of their first mention; those without mention come last. */
const keptChains = (reading: Reading): readonly number[] => {
  const kept = new Set<number>()
  // "Kenyan" alone does not name Kenya, unless a claim says so.
  for (const { chain, members, type, form } of reading.mentions)
    if (type !== 'Unknown' && form !== 'demonym') for (const each of members ?? [chain]) if (each >= 0) kept.add(each)
  const named = (id: string | null | undefined): void => {
    if (id != null) kept.add(Number(id.slice(1)) - 1)
  }
  for (const claim of reading.claims) {
    for (const id of [claim.subject, claim.object, claim.place, claim.attributedTo, claim.time?.date, ...claim.with])
      named(id)
  }
  for (const chain of kept) {
    const { of } = reading.chains[chain]!
    if (of !== undefined) kept.add(of.chain)
  }
  return [...kept]
}

/** Renumbers the chains of a reading by first mention, and gives what `storygraph extract` writes. */
export const extractionOf = (reading: Reading): Extraction => {
  const ids = new Map(keptChains(reading).map((chain, position) => [chain, `e${position + 1}`]))
  const idOf = (chain: number): string => ids.get(chain)!
  const renamed = (id: string): string => idOf(Number(id.slice(1)) - 1)
  const renamedOrNull = (id: string | null): string | null => (id === null ? null : renamed(id))
  const chainOf = ({ of, ...chain }: ReadChain, id: string): Chain => ({
    id,
    ...chain,
    ...(of === undefined ? {} : { of: { entity: idOf(of.chain), kin: of.kin } }),
  })
  const claimOf = (claim: Claim): Claim => ({
    ...claim,
    subject: renamed(claim.subject),
    object: renamedOrNull(claim.object),
    time: claim.time === null ? null : { ...claim.time, date: renamedOrNull(claim.time.date) },
    place: renamedOrNull(claim.place),
    with: claim.with.map(renamed),
    attributedTo: renamedOrNull(claim.attributedTo),
  })
  // A plural that stands for several is a mention of each.
  const mentions = reading.mentions.flatMap(({ chain, members, form, start, end }): Mention[] =>
    (members ?? [chain])
      .filter((each) => each >= 0 && ids.has(each))
      .map((each) => ({
        entity: idOf(each),
        type: reading.chains[each]!.type,
        ...textSpan(reading.text, start, end),
        form,
      })),
  )
  return {
    document: reading.document,
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    entities: [...ids].map(([chain, id]) => chainOf(reading.chains[chain]!, id)),
    mentions,
    claims: reading.claims.map(claimOf),
    quotes: reading.quotes
      .filter(({ kind }) => kind === 'speech')
      .map(({ start, end, speaker }) => ({
        speaker: speaker === null ? null : idOf(speaker),
        ...textSpan(reading.text, start, end),
      })),
    warnings: reading.warnings,
  }
}
