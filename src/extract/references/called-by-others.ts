import type { Reading } from '../reading.ts'
import { isAddressed } from './addressed.ts'

/** Who is spoken to: “…,” *my grandmother said to me*; she *told me*, “…” */
const TO_ME_BEHIND =
  /^["']?[^."']{0,50}\b(?:said|says|told|tells|asked|asks|called|cried|whispered|shouted|warned)\b(?: to)? me\b/
const TO_ME_AHEAD =
  /\b(?:said|says|told|tells|asked|asks|called|wrote|whispered|shouted|warned)\b(?: (?:to|out to))? me(?: [a-z]+){0,3}[,:] ?["']?$/

/** So far around a quotation it is looked for, in UTF-16 units. */
const AROUND = 80

/** "*Boyan Petrov* was my age": whoever tells does not tell of themselves so. */
const isToldOf = ({ segments, mentions }: Reading, chain: number): boolean =>
  segments.some(({ segment, clauses }) =>
    segment.quote < 0
      ? clauses.some(({ subjects, objects }) =>
          [...subjects, ...objects].some(({ mention }) => mention >= 0 && mentions[mention]!.chain === chain),
        )
      : false,
  )

/**
 * “It is late, *Jaspal*,” the nurse said to me: the chain of whoever tells the text in the first person, as others call
 * them; -1 where nobody does, or by two names.
 */
export const calledByOthers = (reading: Reading): number => {
  const { shadow, quotes, tokens, mentions } = reading
  const called = new Set<number>()
  for (const mention of mentions) {
    const quotation = quotes[tokens[mention.firstToken]!.quote]
    if (quotation === undefined || !isAddressed(reading, mention)) continue
    const before = shadow.slice(Math.max(0, quotation.start - AROUND), quotation.start)
    const behind = shadow.slice(quotation.end, quotation.end + AROUND)
    if (TO_ME_AHEAD.test(before) || TO_ME_BEHIND.test(behind)) called.add(mention.chain)
  }
  const [only = -1, ...more] = called
  return more.length === 0 && !isToldOf(reading, only) ? only : -1
}
